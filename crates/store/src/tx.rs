//! The port: what a query function may ask of a transaction.

use crate::{DbError, Row, Val};

/// Which engine runs the transaction. Needed only where one SQL text cannot serve both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// An open transaction. SQL is `&'static str`, so that no statement can be assembled from
/// input; parameters are `$1`, `$2`, ….
///
/// After a statement has failed, the transaction can only be rolled back, on both engines.
/// Where a row may already be there, say `ON CONFLICT` instead of catching the error.
pub trait Tx {
    fn query(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<Vec<Row>, DbError>;

    /// Runs a statement and says how many rows it changed.
    fn exec(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<u64, DbError>;

    /// Runs a statement of which nobody needs the count. PostgreSQL sends it with the next one
    /// that must be waited for, and its error may come from there, or from the commit.
    fn put(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<(), DbError>;

    fn engine(&self) -> Engine;

    /// The first row, if there is any.
    fn query_opt(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<Option<Row>, DbError> {
        Ok(self.query(sql, params)?.into_iter().next())
    }

    /// The first row of a query that always has one, such as a count.
    fn query_one(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<Row, DbError> {
        self.query_opt(sql, params)?.ok_or_else(|| DbError::other("no row where one must be"))
    }
}

/// How a write ends. Both give the caller an answer: a failed sign-in commits its counter and
/// answers a problem; a refused request answers a problem and leaves nothing behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    Commit(T),
    Rollback(T),
}
