//! What a database has come to once and for all, such as having been filled with the demo.

use crate::sql::{many, statements};
use crate::{DbError, Tx};

statements! {
    GET = "SELECT reached_at FROM milestone WHERE name = $1";
}

many! {
    INSERT(0, 2) = "INSERT INTO milestone (name, reached_at) VALUES ", "";
}

/// When it was reached.
pub fn get(tx: &mut dyn Tx, name: &str) -> Result<Option<i64>, DbError> {
    tx.query_opt(GET, &[name.into()])?.map(|row| row.int(0)).transpose()
}

/// [`DbError::Unique`] when it was reached before.
pub fn insert(tx: &mut dyn Tx, name: &str, at: i64) -> Result<(), DbError> {
    INSERT.put(tx, &[], vec![vec![name.into(), at.into()]])
}
