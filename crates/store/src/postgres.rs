//! PostgreSQL: threads that each own a connection and take closures from one queue.

mod conn;
mod fail;
mod migrate;
mod news;
mod pool;
mod retry;
mod values;
mod worker;

pub(crate) use pool::Pool;
