//! Replies kept so that a repeated request is answered and not done again.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { idempotency_columns:
    Kept {
        owner: text,
        key: text,
        endpoint: text,
        /// Of the request: the same key with another request is a mistake of the client.
        request_hash: text,
        status: int,
        created_at: int,
        /// How long a repeat may still come.
        keep_until: int,
        body: text,
    }
}

statements! {
    FIND = concat!(
        "SELECT ", idempotency_columns!(), " FROM idempotency WHERE owner = $1 AND key = $2",
    );
    PURGE = "DELETE FROM idempotency WHERE (owner, key) IN (SELECT owner, key FROM idempotency
        WHERE keep_until < $1 ORDER BY keep_until LIMIT $2)";
}

many! {
    INSERT(0, Kept::WIDTH) =
        concat!("INSERT INTO idempotency (", idempotency_columns!(), ") VALUES "),
        " ON CONFLICT (owner, key) DO NOTHING";
}

pub fn find(tx: &mut dyn Tx, owner: &str, key: &str) -> Result<Option<Kept>, DbError> {
    tx.query_opt(FIND, &[owner.into(), key.into()])?.as_mut().map(Kept::read).transpose()
}

/// Keeps a reply, in the transaction that did the work; false, and nothing is kept, if there is
/// one under this key. To look first would read what every other writer is about to write, which
/// PostgreSQL takes for a conflict.
pub fn insert(tx: &mut dyn Tx, kept: &Kept) -> Result<bool, DbError> {
    Ok(INSERT.exec(tx, &[], vec![kept.values()])? == 1)
}

/// Forgets up to `limit` of those that were to be kept until before a time.
pub fn purge(tx: &mut dyn Tx, before: i64, limit: u32) -> Result<u64, DbError> {
    tx.exec(PURGE, &[before.into(), limit.into()])
}
