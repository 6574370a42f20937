//! Sessions, known by the hash of their token.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { session_columns:
    Session {
        token_hash: text,
        account: text,
        org: text,
        role: text,
        created_at: int,
        seen_at: int,
        expires_at: int,
    }
}

statements! {
    FIND = concat!(
        "SELECT ", session_columns!(), " FROM session WHERE token_hash = $1",
        " AND EXISTS (SELECT 1 FROM account a WHERE a.id = session.account",
        " AND a.disabled_at IS NULL)",
    );
    OF_ACCOUNT = concat!(
        "SELECT ", session_columns!(), " FROM session WHERE account = $1 AND expires_at > $2",
        " ORDER BY seen_at DESC, token_hash",
    );
    TOUCH = "UPDATE session SET seen_at = $2, expires_at = $3 WHERE token_hash = $1";
    DELETE = "DELETE FROM session WHERE token_hash = $1";
    DELETE_ALL = "DELETE FROM session WHERE account = $1";
    PURGE = "DELETE FROM session WHERE expires_at <= $1";
}

many! {
    INSERT(0, Session::WIDTH) =
        concat!("INSERT INTO session (", session_columns!(), ") VALUES "), "";
}

pub fn insert(tx: &mut dyn Tx, session: &Session) -> Result<(), DbError> {
    INSERT.exec(tx, &[], vec![session.values()]).map(drop)
}

/// The session, if it has not expired and its account is not disabled.
///
/// The time is compared here: SQLite would plan a statement anew for each value of a range on
/// an indexed column, and this one is run for every call.
pub fn find(tx: &mut dyn Tx, token_hash: &str, now: i64) -> Result<Option<Session>, DbError> {
    let found =
        tx.query_opt(FIND, &[token_hash.into()])?.as_ref().map(Session::read).transpose()?;
    Ok(found.filter(|session| session.expires_at > now))
}

/// The live sessions of an account, the latest used first.
pub fn of_account(tx: &mut dyn Tx, account: &str, now: i64) -> Result<Vec<Session>, DbError> {
    tx.query(OF_ACCOUNT, &[account.into(), now.into()])?.iter().map(Session::read).collect()
}

pub fn touch(
    tx: &mut dyn Tx,
    token_hash: &str,
    seen_at: i64,
    expires_at: i64,
) -> Result<bool, DbError> {
    Ok(tx.exec(TOUCH, &[token_hash.into(), seen_at.into(), expires_at.into()])? == 1)
}

pub fn delete(tx: &mut dyn Tx, token_hash: &str) -> Result<bool, DbError> {
    Ok(tx.exec(DELETE, &[token_hash.into()])? == 1)
}

/// Signs an account out everywhere; says how many sessions ended.
pub fn delete_all(tx: &mut dyn Tx, account: &str) -> Result<u64, DbError> {
    tx.exec(DELETE_ALL, &[account.into()])
}

/// Forgets what has expired.
pub fn purge(tx: &mut dyn Tx, now: i64) -> Result<u64, DbError> {
    tx.exec(PURGE, &[now.into()])
}
