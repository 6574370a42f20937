//! One connection in memory, used by whichever thread asks. The answer is there on return.

use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, MAIN_DB};

use super::conn::{SqliteConn, error};
use super::open::prepared;
use crate::job::{End, Job, attempt};
use crate::{DbError, schema};

pub(crate) struct Inline(Mutex<Connection>);

impl Inline {
    pub(crate) fn open() -> Result<Self, DbError> {
        let raw = Connection::open_in_memory().map_err(|e| error(&e))?;
        Ok(Self(Mutex::new(prepared(raw, "")?)))
    }

    pub(crate) fn load(bytes: &[u8]) -> Result<Self, DbError> {
        let mut raw = Connection::open_in_memory().map_err(|e| error(&e))?;
        raw.deserialize_read_exact(MAIN_DB, bytes, bytes.len(), false).map_err(|e| error(&e))?;
        Ok(Self(Mutex::new(prepared(raw, "")?)))
    }

    pub(crate) fn save(&self) -> Result<Vec<u8>, DbError> {
        let mut conn = self.conn();
        let data = conn.serialize(MAIN_DB).map_err(|e| error(&e))?;
        Ok(data.to_vec())
    }

    pub(crate) fn write(&self, job: Box<dyn Job>) {
        transaction(&mut SqliteConn::new(&self.conn()), job);
    }

    pub(crate) fn read(&self, job: Box<dyn Job>) {
        let conn = self.conn();
        let mut conn = SqliteConn::new(&conn);
        conn.read_only = true;
        transaction(&mut conn, job);
    }

    pub(crate) fn migrate(&self) -> Result<(), DbError> {
        schema::migrate_sqlite(&self.conn())
    }

    fn conn(&self) -> MutexGuard<'_, Connection> {
        // No panic leaves a transaction open: closures are caught.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One job in one transaction.
pub(super) fn transaction(conn: &mut SqliteConn<'_>, mut job: Box<dyn Job>) {
    let end = conn.run("BEGIN").and_then(|()| {
        let end = attempt(&mut *job, conn);
        if end == Ok(End::Keep) {
            conn.run("COMMIT")?;
        }
        if !conn.raw.is_autocommit() {
            conn.run("ROLLBACK")?;
        }
        end.map(|_| ())
    });
    if !conn.raw.is_autocommit() {
        drop(conn.run("ROLLBACK"));
    }
    job.settle(end);
}
