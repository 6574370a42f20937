//! Verification codes that were sent, kept as keyed hashes.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { verification_columns:
    Verification {
        id: text,
        purpose: text,
        /// Where the code went: an address or a number, in canonical form.
        identifier: text,
        code_mac: text,
        created_at: int,
        expires_at: int,
        tries: int,
        used_at: opt_int,
    }
}

statements! {
    GET = concat!("SELECT ", verification_columns!(), " FROM verification WHERE id = $1");
    NEWEST = concat!(
        "SELECT ", verification_columns!(), " FROM verification",
        " WHERE identifier = $1 AND purpose = $2 ORDER BY created_at DESC, id DESC LIMIT 1",
    );
    SENT = "SELECT COUNT(*) FROM verification WHERE identifier = $1 AND created_at > $2";
    TRY = "UPDATE verification SET tries = tries + 1 WHERE id = $1";
    USE = "UPDATE verification SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
    PURGE = "DELETE FROM verification WHERE id IN (SELECT id FROM verification
        WHERE expires_at < $1 ORDER BY expires_at LIMIT $2)";
}

many! {
    INSERT(0, Verification::WIDTH) =
        concat!("INSERT INTO verification (", verification_columns!(), ") VALUES "), "";
}

pub fn insert(tx: &mut dyn Tx, verification: &Verification) -> Result<(), DbError> {
    INSERT.put(tx, &[], vec![verification.values()])
}

pub fn get(tx: &mut dyn Tx, id: &str) -> Result<Option<Verification>, DbError> {
    tx.query_opt(GET, &[id.into()])?.as_mut().map(Verification::read).transpose()
}

/// The last one sent to an identifier: the only one that counts.
pub fn newest(
    tx: &mut dyn Tx,
    identifier: &str,
    purpose: &str,
) -> Result<Option<Verification>, DbError> {
    let mut found = tx.query_opt(NEWEST, &[identifier.into(), purpose.into()])?;
    found.as_mut().map(Verification::read).transpose()
}

/// How many codes went to an identifier after a time.
pub fn sent_since(tx: &mut dyn Tx, identifier: &str, since: i64) -> Result<i64, DbError> {
    tx.query_one(SENT, &[identifier.into(), since.into()])?.int(0)
}

/// Counts a wrong code. Commit it even though the request fails.
pub fn count_try(tx: &mut dyn Tx, id: &str) -> Result<(), DbError> {
    tx.put(TRY, &[id.into()])
}

/// Spends a code; false when it was spent before.
pub fn spend(tx: &mut dyn Tx, id: &str, at: i64) -> Result<bool, DbError> {
    Ok(tx.exec(USE, &[id.into(), at.into()])? == 1)
}

/// Forgets up to `limit` codes that expired before a time; keep a day's worth for [`sent_since`].
pub fn purge(tx: &mut dyn Tx, before: i64, limit: u32) -> Result<u64, DbError> {
    tx.exec(PURGE, &[before.into(), limit.into()])
}
