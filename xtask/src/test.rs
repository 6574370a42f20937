//! `cargo xtask test`: every check there is, in the order in which they fail fastest.

use std::fs;

use anyhow::{Result, bail};

use crate::args::Args;
use crate::count::Count;
use crate::postgres::Postgres;
use crate::setup::{self, For};
use crate::steps::Steps;
use crate::{browser, build, generate, paths, sh, size, tidy};

/// A name to ask for it by, and what it does.
struct Step {
    name: &'static str,
    about: &'static str,
    work: fn(&Args) -> Result<Count>,
}

const STEPS: [Step; 10] = [
    step("fmt", "formatting", fmt),
    step("tidy", "import arrows, file sizes, banned text", |_| tidy::check()),
    step("clippy", "lints, with warnings as errors", clippy),
    step("native", "native tests, on SQLite and on a PostgreSQL of our own", native),
    step("wasm", "domain, api, service and store compile for wasm, each alone", wasm),
    step("wasm-tests", "tests that run as wasm", wasm_tests),
    step("app", "the single-page app and the server that carries it", app),
    step("gen", "generated files are up to date", generated),
    step("size", "what the first page downloads", |_| size::check(false).map(|()| Count::ONE)),
    step("browser", "journeys in a real browser", |args| browser::journeys(&args.rest)),
];

const fn step(name: &'static str, about: &'static str, work: fn(&Args) -> Result<Count>) -> Step {
    Step { name, about, work }
}

pub fn run(args: &Args) -> Result<()> {
    if args.has("list") {
        for Step { name, about, .. } in STEPS {
            println!("{name:<12} {about}");
        }
        return Ok(());
    }
    let wanted = |step: &&Step| {
        args.words.is_empty() || args.words.iter().any(|word| step.name.contains(word.as_str()))
    };
    let chosen: Vec<&Step> = STEPS.iter().filter(wanted).collect();
    if chosen.is_empty() {
        bail!("no step is called that; `cargo xtask test --list` names them");
    }
    let mut steps = Steps::new(chosen.len() + 1, args.has("keep-going"));
    let mut go_on = steps.step("set-up", || setup::ensure(For::Test).map(|()| Count::NONE));
    for step in chosen {
        go_on = go_on && steps.step(step.name, || (step.work)(args));
    }
    if !steps.summary() {
        bail!("the tests did not pass");
    }
    Ok(())
}

fn fmt(_: &Args) -> Result<Count> {
    sh::run(sh::cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Count::ONE)
}

fn clippy(_: &Args) -> Result<Count> {
    let words = ["clippy", "--workspace", "--all-targets", "--locked", "--quiet"];
    sh::run(sh::cargo().args(words).args(["--", "-D", "warnings"]))?;
    Ok(Count::ONE)
}

fn native(args: &Args) -> Result<Count> {
    println!("    starting PostgreSQL");
    let postgres = Postgres::start(false)?;
    let mut count = Count::default();
    let mut cargo = sh::cargo();
    cargo.args(["test", "--workspace", "--locked", "--quiet", "--no-fail-fast"]);
    // Only what is asked for runs in the browser; the words are for whichever step was named.
    if args.words.iter().any(|word| "native".contains(word.as_str())) {
        cargo.arg("--").args(&args.rest);
    }
    postgres.describe(&mut cargo);
    // A snapshot that differs is a failure, never a new file.
    cargo.env("INSTA_UPDATE", "no");
    let run = sh::run_watched(&mut cargo, |line| count.read(line));
    count.end(run)
}

fn wasm(_: &Args) -> Result<Count> {
    let mut count = Count::default();
    for package in ["domain", "api", "store", "service"] {
        let mut cargo = wasm_cargo()?;
        cargo.args(["check", "--locked", "--quiet", "--target", "wasm32-unknown-unknown"]);
        sh::run(cargo.args(["--package", package]))?;
        count.passed += 1;
    }
    Ok(count)
}

fn wasm_tests(_: &Args) -> Result<Count> {
    let mut count = Count::default();
    let mut cargo = wasm_cargo()?;
    cargo.args(["test", "--locked", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--package", "wasm-tests"]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    let run = sh::run_watched(&mut cargo, |line| count.read(line));
    let count = count.end(run)?;
    if count.passed == 0 {
        bail!("no test ran as wasm");
    }
    Ok(count)
}

/// Cargo with a C compiler that can make wasm: `SQLite` is C.
fn wasm_cargo() -> Result<std::process::Command> {
    let Some((clang, archiver)) = setup::wasm_c_compiler() else {
        bail!("no C compiler for wasm: `cargo xtask setup` names the package");
    };
    let mut cargo = sh::cargo();
    cargo.env("CC_wasm32_unknown_unknown", clang).env("AR_wasm32_unknown_unknown", archiver);
    cargo.env("CARGO_TARGET_DIR", paths::wasm_target());
    Ok(cargo)
}

fn app(_: &Args) -> Result<Count> {
    build::spa()?;
    build::server(false)?;
    let page = fs::read_to_string(paths::dist().join("index.html"))?;
    if !page.contains("<h1") {
        bail!("dist/index.html has no heading: the first paint would wait for wasm");
    }
    Ok(Count::ONE)
}

fn generated(_: &Args) -> Result<Count> {
    generate::openapi(true)?;
    Ok(Count::ONE)
}
