//! Files and data that programs write: `cargo xtask gen`.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::args::Args;
use crate::{build, paths, sh};

pub fn run(args: &Args) -> Result<()> {
    let check = args.has("check");
    match args.words.first().map(String::as_str) {
        None | Some("openapi") => openapi(check),
        Some("demo") => demo(args),
        Some(other) => bail!("`gen {other}`: expected openapi or demo"),
    }
}

/// Writes docs/openapi.json from the endpoint catalogue, or with `check` fails if it differs.
pub fn openapi(check: bool) -> Result<()> {
    let mut cargo = sh::cargo();
    cargo.args(["run", "--quiet", "--package", "server", "--bin", "rightsdesk", "--", "openapi"]);
    build::embed(&mut cargo);
    let mut wanted = sh::output(&mut cargo)?.trim_end().to_owned();
    wanted.push('\n');
    let path = paths::root().join("docs/openapi.json");
    let found = fs::read_to_string(&path).unwrap_or_default();
    if found == wanted {
        println!("    docs/openapi.json is up to date");
    } else if check {
        let line = found.lines().zip(wanted.lines()).take_while(|(a, b)| a == b).count() + 1;
        bail!("docs/openapi.json is out of date from line {line}: run `cargo xtask gen openapi`");
    } else {
        fs::write(&path, wanted).context("cannot write docs/openapi.json")?;
        println!("    wrote docs/openapi.json");
    }
    Ok(())
}

/// The demonstration marketplace, as the files that `import-listings` reads.
fn demo(args: &Args) -> Result<()> {
    let program = build::api_server()?;
    let mut command = sh::command(program);
    command.args(["gen-demo", "--out", args.value("out").unwrap_or("target/demo")]);
    for name in ["seed", "listings"] {
        if let Some(value) = args.value(name) {
            command.args([&format!("--{name}"), value]);
        }
    }
    sh::run(&mut command)
}
