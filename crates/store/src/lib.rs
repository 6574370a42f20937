//! SQL and nothing else: the schema, the queries, and the engines that run them.
//!
//! One text serves SQLite and PostgreSQL. A transaction is a synchronous closure that may run
//! more than once, so it does no network or file work: what must happen outside is a row in
//! the outbox. The store knows no rules; it keeps what it is given.

pub mod db;
pub mod error;
pub mod tx;
pub mod value;

pub mod account;
pub mod catalogue;
pub mod declaration;
pub mod draft;
pub mod event;
pub mod file;
pub mod idempotency;
pub mod import;
pub mod item;
pub mod milestone;
pub mod notice;
pub mod organisation;
pub mod outbox;
pub mod rate;
pub mod renewal;
pub mod right;
pub mod session;
pub mod verification;

mod job;
#[cfg(not(target_arch = "wasm32"))]
mod postgres;
mod schema;
mod sql;
mod sqlite;

pub use db::{Db, News, Options, Pending};
pub use error::DbError;
pub use sql::{Statement, all as statements};
pub use tx::{Engine, Outcome, Tx};
pub use value::{Row, Val};
