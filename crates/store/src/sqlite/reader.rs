//! A thread that reads, on a connection that cannot write.

use crossbeam_channel::Receiver;

use super::conn::SqliteConn;
use super::inline::transaction;
use crate::job::Job;

pub(super) fn serve(mut conn: SqliteConn, queue: &Receiver<Box<dyn Job>>) {
    for job in queue {
        transaction(&mut conn, job);
    }
}
