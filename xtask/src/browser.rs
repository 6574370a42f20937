//! The browser journeys: Playwright against the built server, each run on a new database.

use anyhow::Result;

use crate::count::Count;
use crate::desk::Desk;
use crate::{build, paths, sh};

/// Runs them all, or what `rest` asks Playwright for.
pub fn journeys(rest: &[String]) -> Result<Count> {
    build::spa()?;
    let program = build::server(false)?;
    let desk = Desk::start(&program, &[])?;
    let mut count = Count::default();
    let mut playwright = sh::command("npx");
    playwright.current_dir(paths::e2e()).args(["playwright", "test"]).args(rest);
    playwright.env("BASE_URL", desk.url());
    let run = sh::run_watched(&mut playwright, |line| count.read(line));
    if run.is_err() {
        println!("    the server's last words:\n{}", desk.last_words());
    }
    count.end(run)
}
