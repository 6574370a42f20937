//! The two things that are built: the single-page app, and the server that carries it.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};

use crate::{paths, sh};

mod parts;

/// All that the app is made of.
const SPA_SOURCES: [&str; 12] = [
    "src",
    "style",
    "public",
    "locales",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "crates/domain",
    "crates/api",
    "xtask/compress.mjs",
    "xtask/src/build",
];

/// Builds `dist/` for release, with every file also compressed; does nothing if it is up to date.
pub fn spa() -> Result<()> {
    let stamp = paths::target().join("spa.stamp");
    let dist = paths::dist();
    let state = format!("{:x}", state_of(&SPA_SOURCES)?);
    if dist.join("index.html").is_file() && fs::read_to_string(&stamp).is_ok_and(|s| s == state) {
        println!("    the app in dist/ is up to date");
        return Ok(());
    }
    println!("    building the app for the browser (some minutes the first time)");
    // A build that fails half-way must not look finished.
    let _ = fs::remove_file(&stamp);
    let mut trunk = sh::command("trunk");
    trunk.args(["build", "--release", "--cargo-profile=wasm-release", "--offline", "--locked"]);
    trunk.args(["--features", "split"]);
    trunk.env("CARGO_TARGET_DIR", paths::wasm_target());
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", parts::rustflags());
    // Trunk takes a NO_COLOR of 1 for a wrong value of its own option.
    trunk.env_remove("NO_COLOR");
    sh::run(&mut trunk)?;
    let program = paths::wasm_target().join("wasm32-unknown-unknown/wasm-release/app.wasm");
    parts::cut(&program, &dist)?;
    compress(&dist)?;
    fs::create_dir_all(paths::target())?;
    fs::write(stamp, state)?;
    Ok(())
}

/// Beside each file in `dir` its brotli and gzip forms, so that the server compresses nothing.
fn compress(dir: &Path) -> Result<()> {
    sh::run(sh::command("node").arg(paths::root().join("xtask/compress.mjs")).arg(dir))
}

/// Builds the server with the app inside, and answers the program's path.
pub fn server(release: bool) -> Result<PathBuf> {
    compile(release, true)
}

/// Builds the server for release and without the app, for what only uses the API.
pub fn api_server() -> Result<PathBuf> {
    compile(true, false)
}

fn compile(release: bool, with_app: bool) -> Result<PathBuf> {
    let mut cargo = sh::cargo();
    cargo.args(["build", "--package", "server", "--bin", "rightsdesk"]);
    if release {
        cargo.arg("--release");
    }
    if with_app {
        embed(&mut cargo);
    }
    sh::run(&mut cargo)?;
    Ok(paths::target().join(if release { "release" } else { "debug" }).join("rightsdesk"))
}

/// Tells the server's build script where the app is.
pub fn embed(cargo: &mut std::process::Command) {
    cargo.env("RIGHTSDESK_DIST", paths::dist());
}

/// Changes whenever a file is added, removed, or written to.
fn state_of(sources: &[&str]) -> Result<u64> {
    let mut files = Vec::new();
    for source in sources {
        collect(&paths::root().join(source), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        let about =
            fs::metadata(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let modified = about.modified()?.duration_since(UNIX_EPOCH)?;
        (file, about.len(), modified).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else if path.is_file() {
        files.push(path.to_path_buf());
    }
    Ok(())
}
