//! The wasm target, Trunk, wasm-bindgen and wasm-split.

use std::fs;

use anyhow::{Context, Result};

use super::installing;
use crate::{paths, sh};

/// The newest Trunk that this project's Rust can build.
const TRUNK: &str = "0.21.14";

/// Cuts the app into parts. It has no `--version`: what it was installed as is written beside it.
const SPLIT: &str = "0.2.4";

pub fn ensure() -> Result<()> {
    target()?;
    trunk()?;
    wasm_bindgen()?;
    wasm_split()
}

fn target() -> Result<()> {
    let mut print = sh::command("rustc");
    print.args(["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]);
    let libraries = sh::output(&mut print)?;
    if fs::read_dir(libraries.trim()).is_ok_and(|mut files| files.next().is_some()) {
        return Ok(());
    }
    installing("the Rust target wasm32-unknown-unknown", "half a minute", || {
        sh::run(sh::command("rustup").args(["target", "add", "wasm32-unknown-unknown"]))
    })
}

fn trunk() -> Result<()> {
    if version("trunk").is_some_and(|version| version == TRUNK) {
        return Ok(());
    }
    installing(&format!("Trunk {TRUNK}"), "about 5 minutes on two cores, once", || {
        cargo_install("trunk", TRUNK, &["--locked"])
    })
}

/// The command-line tool must equal the library, to the patch.
fn wasm_bindgen() -> Result<()> {
    let wanted = locked_version("wasm-bindgen")?;
    if version("wasm-bindgen").is_some_and(|version| version == wanted) {
        return Ok(());
    }
    installing(&format!("wasm-bindgen {wanted}"), "about 3 minutes on two cores, once", || {
        // Not locked: one dependency pinned by 0.2.130 is missing from some mirrors.
        cargo_install("wasm-bindgen-cli", &wanted, &[])
    })
}

fn wasm_split() -> Result<()> {
    let bin = paths::tools().join("bin");
    let stamp = bin.join("wasm-split-cli.version");
    let installed = fs::read_to_string(&stamp).is_ok_and(|version| version == SPLIT);
    if installed && bin.join("wasm-split-cli").is_file() {
        return Ok(());
    }
    installing(&format!("wasm-split {SPLIT}"), "about a minute on two cores, once", || {
        cargo_install("wasm_split_cli_support", SPLIT, &["--locked", "--features=build-binary"])?;
        fs::write(&stamp, SPLIT).with_context(|| format!("cannot write {}", stamp.display()))
    })
}

/// The version of a package in Cargo.lock.
pub fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock")).context("no Cargo.lock")?;
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .with_context(|| format!("{package} is not in Cargo.lock"))
}

/// The last word of what `tool --version` prints on its first line, if the tool is ours.
fn version(tool: &str) -> Option<String> {
    let path = paths::tools().join("bin").join(tool);
    let output = sh::command(path).arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().next()?.split_whitespace().nth(1).map(str::to_owned)
}

fn cargo_install(package: &str, version: &str, flags: &[&str]) -> Result<()> {
    let tools = paths::tools();
    let build = tools.join("build");
    let mut install = sh::cargo();
    // Not the checkout's settings: they are about this project's code.
    install.current_dir(std::env::temp_dir());
    install.args(["install", package, "--version", version, "--force"]);
    install.arg("--root").arg(&tools).arg("--target-dir").arg(&build);
    install.args(flags);
    // Link-time optimisation would double the time, for tools that run for seconds.
    install.env("CARGO_PROFILE_RELEASE_LTO", "off");
    install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    sh::run(&mut install)?;
    fs::remove_dir_all(&build).with_context(|| format!("cannot remove {}", build.display()))
}
