//! Rate limits that must hold on every server: one time per key.
//!
//! The generic cell rate algorithm (ITU-T I.371) keeps the theoretical arrival time of the next
//! call; the arithmetic is the caller's.

use crate::sql::{many, statements};
use crate::{DbError, Tx};

statements! {
    GET = "SELECT tat FROM rate WHERE key = $1";
    PURGE = "DELETE FROM rate WHERE key IN (SELECT key FROM rate
        WHERE tat < $1 ORDER BY tat LIMIT $2)";
}

many! {
    SET(0, 2) = "INSERT INTO rate (key, tat) VALUES ",
        " ON CONFLICT (key) DO UPDATE SET tat = excluded.tat";
}

pub fn get(tx: &mut dyn Tx, key: &str) -> Result<Option<i64>, DbError> {
    tx.query_opt(GET, &[key.into()])?.map(|row| row.int(0)).transpose()
}

pub fn set(tx: &mut dyn Tx, key: &str, tat: i64) -> Result<(), DbError> {
    SET.put(tx, &[], vec![vec![key.into(), tat.into()]])
}

/// Forgets up to `limit` limits that no longer limit: those whose time was before this one.
pub fn purge(tx: &mut dyn Tx, before: i64, limit: u32) -> Result<u64, DbError> {
    tx.exec(PURGE, &[before.into(), limit.into()])
}
