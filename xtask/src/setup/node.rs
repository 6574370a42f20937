//! What comes from npm: wasm-opt and esbuild for the build; Playwright, axe and Lighthouse for the tests.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{For, installing};
use crate::{paths, sh};

const PACKAGE: &str = include_str!("../../tools/package.json");
const LOCK: &str = include_str!("../../tools/package-lock.json");

pub fn ensure(need: For) -> Result<()> {
    build_tools()?;
    if need >= For::Test {
        e2e()?;
    }
    Ok(())
}

/// The folder of `esbuild` and of `wasm-opt`, which Trunk looks for on PATH (Debian's is too old).
pub fn npm_bin() -> PathBuf {
    npm_tools().join("node_modules/.bin")
}

fn npm_tools() -> PathBuf {
    paths::tools().join("npm")
}

fn build_tools() -> Result<()> {
    let dir = npm_tools();
    if is_current(&dir, LOCK) {
        return Ok(());
    }
    installing("wasm-opt and esbuild", "from npm, some seconds", || {
        fs::create_dir_all(&dir)?;
        fs::write(dir.join("package.json"), PACKAGE)?;
        fs::write(dir.join("package-lock.json"), LOCK)?;
        clean_install(&dir, LOCK)
    })
}

fn e2e() -> Result<()> {
    let dir = paths::e2e();
    let lock = fs::read_to_string(dir.join("package-lock.json"))
        .context("tests/e2e/package-lock.json is missing")?;
    if is_current(&dir, &lock) {
        return Ok(());
    }
    installing("Playwright, axe and Lighthouse", "from npm, under a minute", || {
        clean_install(&dir, &lock)
    })
}

/// The lock file that `node_modules` was last filled from is kept inside it.
fn stamp(dir: &Path) -> PathBuf {
    dir.join("node_modules/.installed-lock.json")
}

fn is_current(dir: &Path, lock: &str) -> bool {
    fs::read_to_string(stamp(dir)).is_ok_and(|installed| installed == lock)
}

fn clean_install(dir: &Path, lock: &str) -> Result<()> {
    let mut npm = sh::command("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(dir);
    // The system's Chromium is used; nothing here may fetch a browser of its own.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").env("PUPPETEER_SKIP_DOWNLOAD", "1");
    sh::run(&mut npm)?;
    fs::write(stamp(dir), lock)?;
    Ok(())
}
