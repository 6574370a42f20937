//! What the other commands need, installed once and checked quickly ever after.
//!
//! Debian packages come through apt-get where that is allowed; the rest goes into the user's cache
//! folder, shared by every checkout. Each tool is checked by asking the tool itself.

mod debian;
mod node;
mod rust;

use std::fs::{self, File};
use std::time::Instant;

use anyhow::{Result, bail};

use crate::args::Args;
use crate::paths;
use crate::steps::seconds;

pub use debian::wasm_c_compiler;
pub use node::npm_bin;

/// What is about to happen decides what is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum For {
    /// Build the app and the server.
    Serve,
    /// All of that, and what the tests use: a browser, `PostgreSQL`, a C compiler for wasm.
    Test,
    /// All of that, and valgrind.
    Bench,
}

pub fn run(args: &Args) -> Result<()> {
    match args.words.first().map(String::as_str) {
        None | Some("test") => ensure(For::Test),
        Some("serve") => ensure(For::Serve),
        Some("bench") => ensure(For::Bench),
        Some(other) => bail!("`setup {other}`: expected serve, test or bench"),
    }
}

/// Installs what is missing, and says so.
pub fn ensure(need: For) -> Result<()> {
    let start = Instant::now();
    println!("Set-up");
    let _alone = alone()?;
    debian::ensure(need)?;
    rust::ensure()?;
    node::ensure(need)?;
    println!("    everything needed is here ({})", seconds(start.elapsed()));
    Ok(())
}

/// The tools are shared by every checkout, so that two set-ups at once would undo each other's work.
/// Others wait for as long as the file is held.
fn alone() -> Result<File> {
    fs::create_dir_all(paths::tools())?;
    let file = File::create(paths::tools().join("lock"))?;
    if file.try_lock().is_err() {
        println!("    waiting for another set-up to end");
        file.lock()?;
    }
    Ok(file)
}

/// Says what is being installed, and how long it took.
fn installing(what: &str, hint: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("    installing {what} ({hint})");
    let start = Instant::now();
    work()?;
    println!("    installed {what} in {}", seconds(start.elapsed()));
    Ok(())
}
