//! A thread that copies the log back into the database file, beside the writer and not in its
//! way: a submission would have to wait for thousands of pages otherwise.
//!
//! The log starts again from the front only if all of it is copied and the file is on disk, and
//! beside a busy writer the thread never quite catches up. So the writer copies the last few
//! pages itself, once they are few and what was copied before has been flushed.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

use crossbeam_channel::{Receiver, Sender};
use rusqlite::{Connection, hooks::Wal};

/// In pages of the log.
#[derive(Clone, Copy)]
pub(super) struct Steps {
    /// By so many the log grows before they are copied back. Often written pages are then copied
    /// once.
    step: i32,
    /// From here on the log should start again.
    finish: i32,
    /// So few the writer copies itself.
    few: i32,
    /// From here on it copies however many there are.
    limit: i32,
}

/// Steps of 2 MB, a log of 48 MB as a rule. Larger ones make commits wait longer for the disk, which
/// is then busy with the file; smaller ones copy the same pages more often. Beside a busy writer the
/// thread is about one step behind, so that few is a step. The limit is that of the size of the log
/// (`journal_size_limit`): one that has grown further is cut when it starts again, for which all
/// commits wait.
pub(super) const STEPS: Steps = Steps { step: 500, finish: 12_000, few: 500, limit: 16_000 };

/// How many pages of the log the thread has copied and flushed.
pub(super) type Copied = Arc<AtomicI32>;

/// Tells the thread after a commit that there is something to copy.
pub(super) fn ring(
    writer: &mut Connection,
    steps: Steps,
    bell: Sender<()>,
    copied: Copied,
) -> rusqlite::Result<()> {
    let (mut before, mut next) = (0, steps.step);
    writer.wal_hook(Some(move |wal: &mut Wal, pages| {
        if pages < before {
            next = steps.step;
            copied.store(0, Ordering::Relaxed);
        }
        before = pages;
        let left = pages - copied.load(Ordering::Relaxed);
        if pages >= steps.limit || pages >= steps.finish && left <= steps.few {
            // What is committed stays so, whether or not another is copying just now.
            drop(wal.checkpoint());
        } else if pages >= next || pages >= steps.finish {
            next = pages + steps.step;
            // Full: it has been told and is not there yet.
            let _ = bell.try_send(());
        }
        Ok(())
    }))
}

/// Works until the writer is gone.
pub(super) fn serve(conn: &Connection, path: &Path, bell: &Receiver<()>, copied: &Copied) {
    let mut file = None;
    for () in bell {
        // What cannot be copied now is copied with the next; the writer meets real faults.
        let Ok(pages) = copy(conn) else { continue };
        if file.is_none() {
            file = File::options().write(true).open(path).ok();
        }
        // SQLite flushes only when it has copied everything, and that is the writer's part.
        if file.as_ref().is_some_and(|file| file.sync_data().is_ok()) {
            copied.store(pages, Ordering::Relaxed);
        }
    }
    // Not closed: with any descriptor of the file, all of this process's locks on it would go,
    // those of other connections too (sqlite.org/howtocorrupt.html, 2.2).
    std::mem::forget(file);
}

/// The number of pages of the log that are in the file now.
fn copy(conn: &Connection) -> rusqlite::Result<i32> {
    let mut copy = conn.prepare_cached("PRAGMA wal_checkpoint(PASSIVE)")?;
    copy.query_row([], |row| row.get(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossbeam_channel::bounded;

    #[test]
    fn a_commit_succeeds_while_the_log_is_copied() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("app.db");
        let open = || Connection::open(&path).expect("opens");
        let mut writer = open();
        writer.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (n)").expect("makes");
        let (bell, rung) = bounded(1);
        let copied = Copied::default();
        let steps = Steps { step: 1, finish: 1, few: 1, limit: 50 };
        ring(&mut writer, steps, bell, Arc::clone(&copied)).expect("hooks");
        let copying = open();
        std::thread::scope(|scope| {
            let (path, copied) = (&path, &copied);
            scope.spawn(move || serve(&copying, path, &rung, copied));
            for n in 0..2_000 {
                writer.execute("INSERT INTO t VALUES (?1)", [n]).expect("commits");
            }
            drop(writer);
        });
        let log = std::fs::metadata(path.with_extension("db-wal")).map_or(0, |log| log.len());
        assert!(log < 4_096 * 2_000, "the log starts again from the front: {log} bytes");
        let count = open().query_row("SELECT COUNT(*) FROM t", [], |row| row.get(0));
        assert_eq!(count, Ok(2_000));
    }
}
