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
        body: text,
    }
}

statements! {
    FIND = concat!(
        "SELECT ", idempotency_columns!(), " FROM idempotency WHERE owner = $1 AND key = $2",
    );
    PURGE = "DELETE FROM idempotency WHERE created_at < $1";
}

many! {
    INSERT(0, Kept::WIDTH) =
        concat!("INSERT INTO idempotency (", idempotency_columns!(), ") VALUES "), "";
}

pub fn find(tx: &mut dyn Tx, owner: &str, key: &str) -> Result<Option<Kept>, DbError> {
    tx.query_opt(FIND, &[owner.into(), key.into()])?.as_mut().map(Kept::read).transpose()
}

/// Keeps a reply, in the transaction that did the work. Look with [`find`] first: of two that
/// run at once, the second is then run again and finds the first one's reply.
pub fn insert(tx: &mut dyn Tx, kept: &Kept) -> Result<(), DbError> {
    INSERT.exec(tx, &[], vec![kept.values()]).map(drop)
}

pub fn purge(tx: &mut dyn Tx, before: i64) -> Result<u64, DbError> {
    tx.exec(PURGE, &[before.into()])
}
