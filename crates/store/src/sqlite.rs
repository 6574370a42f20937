//! SQLite: one connection in memory, or threads on a file.

#[cfg(not(target_arch = "wasm32"))]
mod checkpoint;
mod conn;
#[cfg(not(target_arch = "wasm32"))]
mod flush;
mod inline;
mod open;
#[cfg(not(target_arch = "wasm32"))]
mod reader;
#[cfg(not(target_arch = "wasm32"))]
mod threads;
#[cfg(not(target_arch = "wasm32"))]
mod writer;

pub(crate) use conn::error;
pub(crate) use inline::Inline;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use threads::Threads;
