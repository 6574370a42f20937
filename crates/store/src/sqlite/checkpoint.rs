//! A thread that copies the log back into the database file, beside the writer and not in its
//! way: a submission would have to wait for thousands of pages otherwise.

use crossbeam_channel::{Receiver, Sender};
use rusqlite::{Connection, hooks::Wal};

/// Pages by which the log grows before they are copied back: 8 MB. Often written pages are then
/// copied once.
const STEP: i32 = 2_000;
/// Pages in the log from which the writer itself copies what is left, so that the log can start
/// again from the front. While it is never idle, the other thread never quite catches up.
const FINISH: i32 = 8 * STEP;

/// Tells the thread after a commit that there is something to copy.
pub(super) fn ring(writer: &mut Connection, bell: Sender<()>) -> rusqlite::Result<()> {
    ring_at(writer, bell, STEP, FINISH)
}

fn ring_at(
    writer: &mut Connection,
    bell: Sender<()>,
    step: i32,
    finish: i32,
) -> rusqlite::Result<()> {
    let (mut before, mut next) = (0, step);
    writer.wal_hook(Some(move |wal: &mut Wal, pages| {
        if pages < before {
            next = step;
        }
        before = pages;
        if pages >= next {
            next = pages + step;
            // Full: it has been told and is not there yet.
            let _ = bell.try_send(());
        }
        if pages >= finish {
            // What is committed stays so, whether or not another is copying just now.
            drop(wal.checkpoint());
        }
        Ok(())
    }))
}

/// Works until the writer is gone.
pub(super) fn serve(conn: &Connection, bell: &Receiver<()>) {
    for () in bell {
        // What cannot be copied now is copied with the next; the writer meets real faults.
        let done = conn.prepare_cached("PRAGMA wal_checkpoint(PASSIVE)");
        drop(done.and_then(|mut copy| copy.query_row([], |_| Ok(()))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossbeam_channel::bounded;

    #[test]
    fn a_commit_succeeds_while_the_log_is_copied() {
        let folder = tempfile::tempdir().expect("a folder");
        let open = || Connection::open(folder.path().join("app.db")).expect("opens");
        let mut writer = open();
        writer.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (n)").expect("makes");
        let (bell, rung) = bounded(1);
        ring_at(&mut writer, bell, 1, 1).expect("hooks");
        let copying = open();
        std::thread::scope(|scope| {
            scope.spawn(move || serve(&copying, &rung));
            for n in 0..2_000 {
                writer.execute("INSERT INTO t VALUES (?1)", [n]).expect("commits");
            }
            drop(writer);
        });
        let count = open().query_row("SELECT COUNT(*) FROM t", [], |row| row.get(0));
        assert_eq!(count, Ok(2_000));
    }
}
