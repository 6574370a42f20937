//! A thread that copies the log back into the database file, beside the writer and not in its
//! way: a submission would have to wait for thousands of pages otherwise.

use crossbeam_channel::{Receiver, Sender};
use rusqlite::{Connection, hooks::Wal};

/// Pages in the log from which they are copied back: 8 MB.
const BEGIN: i32 = 2_000;
/// Pages from which the writer itself copies what is left, so that the log can start again from
/// the front. While it is never idle, the other thread never quite catches up.
const FINISH: i32 = 16_000;

/// Tells the thread after each commit that there is something to copy.
pub(super) fn ring(writer: &mut Connection, bell: Sender<()>) -> rusqlite::Result<()> {
    writer.wal_hook(Some(move |wal: &mut Wal, pages| {
        if pages >= BEGIN {
            // Full: it has been told and is not there yet.
            drop(bell.try_send(()));
        }
        if pages >= FINISH { wal.checkpoint() } else { Ok(()) }
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
