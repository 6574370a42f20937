//! `cargo xtask serve`: from a fresh checkout to the app in a browser.

use std::time::Instant;

use anyhow::Result;

use crate::args::Args;
use crate::setup::{self, For};
use crate::steps::seconds;
use crate::{build, sh};

/// The demo's own: `rightsdesk serve` without `--demo` refuses its folder.
const DEMO_DATA: &str = "demo-data";

pub fn run(args: &Args) -> Result<()> {
    let start = Instant::now();
    setup::ensure(For::Serve)?;
    println!("\nThe app");
    build::spa()?;
    println!("\nThe server");
    let program = build::server(args.has("release"))?;

    let mut serve = sh::command(program);
    serve.arg("serve").args(&args.rest);
    let given = |name: &str| {
        args.rest.iter().any(|word| word == name || word.starts_with(&format!("{name}=")))
    };
    // Another database is the caller's own affair: no demo accounts there.
    let demo = given("--demo") || !given("--database-url");
    if demo && !given("--demo") {
        serve.arg("--demo");
    }
    let data = if demo { DEMO_DATA } else { "data" };
    for (name, value) in [("--listen", "127.0.0.1:8080"), ("--data", data)] {
        if !given(name) {
            serve.args([name, value]);
        }
    }
    println!("\nReady to start after {}; stop it with Ctrl-C", seconds(start.elapsed()));
    sh::run(&mut serve)
}
