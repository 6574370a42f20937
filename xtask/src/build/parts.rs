//! Cuts the app's program into the parts that `src/app/parts.rs` names, so that a first visit
//! downloads the front page and no more.
//!
//! Trunk cannot do it: what is cut is the program before wasm-bindgen has seen it. So Trunk makes
//! the page, and what it made of the program is replaced here.

use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{paths, sh};

/// What every browser with `BigInt` and streaming compilation can run; rustc emits these.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// For the compiler: types of views erased, because their names and drops fill a third of the
/// program otherwise; relocations kept, by which it is cut; no paths of this machine inside.
pub fn rustflags() -> String {
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .unwrap_or_default();
    let mut flags = "--cfg erase_components -Clink-args=--emit-relocs".to_owned();
    let mut paths = vec![(home.clone(), "cargo"), (paths::root().display().to_string(), ".")];
    // The last that fits counts.
    let registries = fs::read_dir(format!("{home}/registry/src")).into_iter().flatten().flatten();
    paths.extend(registries.map(|dir| (dir.path().display().to_string(), "crates")));
    for (from, to) in paths {
        // A space would end the flag: then the path stays as it is.
        if !from.is_empty() && !from.contains(char::is_whitespace) {
            flags += &format!(" --remap-path-prefix={from}={to}");
        }
    }
    flags
}

/// Puts the parts of the program `wasm` into `dist`, in place of what Trunk put there.
pub fn cut(wasm: &Path, dist: &Path) -> Result<()> {
    let work = paths::target().join("parts");
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work)?;
    sh::run(sh::command("wasm-split-cli").arg(wasm).arg(&work).args(["--out-name", "app"]))?;
    let mut bindgen = sh::command("wasm-bindgen");
    bindgen.arg(work.join("app.wasm")).args(["--target", "web", "--no-typescript"]);
    // The parts link to what the main one exports.
    bindgen.args(["--keep-lld-exports", "--remove-name-section", "--out-name", "app"]);
    sh::run(bindgen.arg("--out-dir").arg(&work))?;
    fs::remove_file(work.join("app.wasm"))?;

    let mut files = listed(&work)?;
    println!("    optimising {} files", files.len());
    for file in &files {
        match file.extension().and_then(OsStr::to_str) {
            Some("wasm") => optimise(file)?,
            Some("js") => minify(file)?,
            _ => {}
        }
    }
    files.sort();
    let folder = format!("app-{:016x}", digest(&files)?);
    fs::create_dir_all(dist.join(&folder))?;
    for file in &files {
        let name = file.file_name().context("a file without a name")?;
        fs::copy(file, dist.join(&folder).join(name))?;
    }
    replace(dist, &folder)
}

fn optimise(file: &Path) -> Result<()> {
    let mut optimise = sh::command("wasm-opt");
    optimise.args(["-Oz", "--strip-debug", "--quiet"]).args(FEATURES);
    sh::output(optimise.arg(file).arg("--output").arg(file)).map(drop)
}

/// What binds the program to the browser is written to be read, and half of it is comments.
fn minify(file: &Path) -> Result<()> {
    let mut minify = sh::command("esbuild");
    // Its warnings are about text that wasm-bindgen wrote.
    minify.arg(file).args(["--minify", "--format=esm", "--charset=utf8", "--log-level=error"]);
    let small = sh::output(&mut minify)?;
    Ok(fs::write(file, small)?)
}

/// Points the page at the folder, and removes the files that Trunk had made.
fn replace(dist: &Path, folder: &str) -> Result<()> {
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page)?;
    for (ending, file) in [("_bg.wasm", "app_bg.wasm"), (".js", "app.js")] {
        let name = trunks(dist, ending)?;
        html = html.replace(&name, &format!("{folder}/{file}"));
        fs::remove_file(dist.join(name))?;
    }
    // What fetches the parts is imported by the app at once: the same link again, for its file.
    let main = format!("/{folder}/app.js");
    let link = html.split_inclusive('>').find(|tag| tag.contains("<link") && tag.contains(&main));
    let link = link.context("dist/index.html does not preload the app: see Trunk.toml")?;
    let both = format!("{link}{}", link.replace("app.js", "__wasm_split.js"));
    fs::write(page, html.replacen(link, &both, 1))?;
    Ok(())
}

/// The name of the one file that Trunk made of the program with this ending.
fn trunks(dist: &Path, ending: &str) -> Result<String> {
    listed(dist)?
        .iter()
        .filter_map(|file| file.file_name()?.to_str())
        .find(|name| name.starts_with("app-") && name.ends_with(ending))
        .map(str::to_owned)
        .with_context(|| format!("Trunk made no app-….{ending}"))
}

fn listed(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    Ok(files)
}

/// By content, so that an unchanged program keeps its place in every cache.
fn digest(files: &[PathBuf]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.file_name().hash(&mut hasher);
        fs::read(file)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}
