//! SQL and nothing else: the schema, the queries, and the engines that run them.
//!
//! One text serves SQLite and PostgreSQL. A transaction is a synchronous closure that may run
//! more than once, so it does no network or file work: what must happen outside is a row in
//! the outbox. The store knows no rules; it keeps what it is given.

pub mod db;
pub mod error;
mod sql;
pub mod tx;
pub mod value;

mod job;
#[cfg(not(target_arch = "wasm32"))]
mod postgres;
mod schema;
mod sqlite;

pub use db::{Db, Options, Pending};
pub use error::DbError;
pub use sql::{Statement, all as statements};
pub use tx::{Engine, Outcome, Tx};
pub use value::{Row, Val};
