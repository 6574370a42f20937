//! The project's own commands: `cargo xtask <command>`.
//!
//! Everything a newcomer or CI has to do is one of these, and each sees to what it needs first.

mod args;
mod bench;
mod browser;
mod build;
mod count;
mod desk;
mod generate;
mod guarded;
mod paths;
mod postgres;
mod serve;
mod setup;
mod sh;
mod size;
mod steps;
mod test;
mod tidy;

use std::process::ExitCode;

use args::Args;

const HELP: &str = "\
cargo xtask <command>

  serve [--release] [-- ARGS]   Set up, build and serve on http://127.0.0.1:8080 with demo data.
                                ARGS go to `rightsdesk serve` (--listen, --data, ...).
  test [STEP...] [--keep-going] [-- ARGS]
                                Set up and run every check, or only the steps whose names contain
                                one of the words. ARGS go to `cargo test` and to Playwright.
                                `test --list` names the steps.
  tidy                          The rules no compiler knows: import arrows, file sizes, banned text.
  gen [openapi|demo] [--check]  Write what is generated. `gen demo --out DIR --seed N --listings N`.
  size [--update]               What the first page downloads, against docs/size.json.
  bench [WHAT...] [--update]    Figures with their load. `bench --list` names them.
  postgres -- COMMAND           Runs COMMAND with a new PostgreSQL in RIGHTSDESK_TEST_POSTGRES.
  setup [serve|test|bench]      Only install what that command needs.
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let args = Args::parse(words);
    let done = match command.as_str() {
        "serve" => serve::run(&args),
        "test" => test::run(&args),
        "tidy" => tidy::run(&args),
        "gen" => generate::run(&args),
        "size" => size::run(&args),
        "bench" => bench::run(&args),
        "postgres" => postgres::run(&args),
        "setup" => setup::run(&args),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        unknown => {
            eprintln!("There is no command `{unknown}`.\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
