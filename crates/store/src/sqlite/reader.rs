//! A thread that reads, on a connection that cannot write.

use crossbeam_channel::Receiver;
use rusqlite::Connection;

use super::conn::SqliteConn;
use super::inline::transaction;
use crate::job::Job;

pub(super) fn serve(conn: &Connection, queue: &Receiver<Box<dyn Job>>) {
    let mut conn = SqliteConn::new(conn);
    for job in queue {
        transaction(&mut conn, job);
    }
}
