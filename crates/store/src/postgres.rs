//! PostgreSQL: threads that each own a connection and take closures from one queue.

mod conn;
mod migrate;
mod pool;
mod retry;
mod worker;

pub(crate) use pool::Pool;
