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

/// A session with what a call needs to know of its account and organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub session: Session,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub name: String,
    pub language: String,
    pub org_kind: String,
    pub org_name: String,
    pub org_name_other: String,
}

statements! {
    SEEN = concat!(
        "SELECT ", session_columns!(),
        ", email, phone, name, language, org_kind, org_name, org_name_other FROM session",
        " JOIN (SELECT id AS account_id, email, phone, name, language FROM account",
        " WHERE disabled_at IS NULL) a ON account_id = account",
        " JOIN (SELECT id AS org_id, kind AS org_kind, name AS org_name,",
        " name_other AS org_name_other FROM organisation) o ON org_id = org",
        " WHERE token_hash = $1",
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
    PURGE = "DELETE FROM session WHERE token_hash IN (SELECT token_hash FROM session
        WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)";
}

many! {
    INSERT(0, Session::WIDTH) =
        concat!("INSERT INTO session (", session_columns!(), ") VALUES "), "";
}

pub fn insert(tx: &mut dyn Tx, session: &Session) -> Result<(), DbError> {
    INSERT.put(tx, &[], vec![session.values()])
}

/// The session, if it has not expired and its account is not disabled.
///
/// The time is compared here: SQLite would plan a statement anew for each value of a range on
/// an indexed column, and this one is run for every call.
pub fn find(tx: &mut dyn Tx, token_hash: &str, now: i64) -> Result<Option<Session>, DbError> {
    let found =
        tx.query_opt(FIND, &[token_hash.into()])?.as_mut().map(Session::read).transpose()?;
    Ok(found.filter(|session| session.expires_at > now))
}

/// As [`find`], with the account and the organisation: one look, because every call takes it.
pub fn seen(tx: &mut dyn Tx, token_hash: &str, now: i64) -> Result<Option<Seen>, DbError> {
    let read = |row: &mut crate::Row| {
        let at = |n| Session::WIDTH + n;
        Ok(Seen {
            session: Session::read(row)?,
            email: row.opt_text(at(0))?,
            phone: row.opt_text(at(1))?,
            name: row.text(at(2))?,
            language: row.text(at(3))?,
            org_kind: row.text(at(4))?,
            org_name: row.text(at(5))?,
            org_name_other: row.text(at(6))?,
        })
    };
    let found = tx.query_opt(SEEN, &[token_hash.into()])?.as_mut().map(read).transpose()?;
    Ok(found.filter(|seen| seen.session.expires_at > now))
}

/// The live sessions of an account, the latest used first.
pub fn of_account(tx: &mut dyn Tx, account: &str, now: i64) -> Result<Vec<Session>, DbError> {
    tx.query(OF_ACCOUNT, &[account.into(), now.into()])?.iter_mut().map(Session::read).collect()
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

/// Forgets up to `limit` of those that expired before a time.
pub fn purge(tx: &mut dyn Tx, before: i64, limit: u32) -> Result<u64, DbError> {
    tx.exec(PURGE, &[before.into(), limit.into()])
}
