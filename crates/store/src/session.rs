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

record! { seen_columns:
    /// A session with what it says of its account and organisation: one look for every call.
    Seen {
        account: text,
        email: opt_text,
        phone: opt_text,
        name: text,
        language: text,
        org: text,
        org_kind: text,
        org_name: text,
        org_name_other: text,
        role: text,
        seen_at: int,
        expires_at: int,
    }
}

statements! {
    SEEN = concat!(
        "SELECT ", seen_columns!(), " FROM (SELECT s.token_hash, s.account, a.email, a.phone,",
        " a.name, a.language, s.org, o.kind AS org_kind, o.name AS org_name,",
        " o.name_other AS org_name_other, s.role, s.seen_at, s.expires_at FROM session s",
        " JOIN account a ON a.id = s.account JOIN organisation o ON o.id = s.org",
        " WHERE a.disabled_at IS NULL) seen WHERE token_hash = $1",
    );
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

/// As [`find`], with the account and the organisation.
pub fn seen(tx: &mut dyn Tx, token_hash: &str, now: i64) -> Result<Option<Seen>, DbError> {
    let found = tx.query_opt(SEEN, &[token_hash.into()])?.as_ref().map(Seen::read).transpose()?;
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
