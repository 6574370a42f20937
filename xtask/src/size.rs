//! `cargo xtask size`: what a first visit downloads, compressed, against what is on record.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::args::Args;
use crate::setup::{self, For};
use crate::{build, paths};

/// The goal for the whole, in bytes after brotli.
const GOAL: u64 = 250_000;
/// Growth beyond this, in percent, has to be recorded with `--update`.
const TOLERANCE: u64 = 5;

pub fn run(args: &Args) -> Result<()> {
    setup::ensure(For::Serve)?;
    build::spa()?;
    check(args.has("update"))
}

/// Prints the table; fails if the whole has grown past the record, or `update`s the record.
pub fn check(update: bool) -> Result<()> {
    let sizes = first_page(&paths::dist())?;
    let record_path = paths::root().join("docs/size.json");
    let record: Value = match fs::read_to_string(&record_path) {
        Ok(text) => serde_json::from_str(&text).context("docs/size.json")?,
        Err(_) => Value::Null,
    };
    println!("    {:<8} {:>10} {:>10} {:>10}", "kind", "plain", "brotli", "on record");
    let mut total = Sizes::default();
    for (kind, sizes) in &sizes {
        let recorded = record["brotli"][kind].as_u64();
        print_row(kind, *sizes, recorded);
        total.plain += sizes.plain;
        total.brotli += sizes.brotli;
    }
    let recorded = record["brotli"]["total"].as_u64();
    print_row("total", total, recorded);
    let verdict = if total.brotli <= GOAL { "within" } else { "above" };
    println!("    {verdict} the goal of {GOAL} bytes");

    if update {
        let mut brotli: BTreeMap<&str, u64> =
            sizes.iter().map(|(kind, sizes)| (*kind, sizes.brotli)).collect();
        brotli.insert("total", total.brotli);
        let text = serde_json::to_string_pretty(&json!({ "goal": GOAL, "brotli": brotli }))?;
        fs::write(&record_path, text + "\n").context("cannot write docs/size.json")?;
        println!("    wrote docs/size.json");
        return Ok(());
    }
    let recorded = recorded.context("nothing on record: run `cargo xtask size --update`")?;
    if total.brotli * 100 > recorded * (100 + TOLERANCE) {
        bail!(
            "the first page grew from {recorded} to {} bytes, more than {TOLERANCE} %; \
             if that is worth it, run `cargo xtask size --update`",
            total.brotli
        );
    }
    Ok(())
}

fn print_row(kind: &str, sizes: Sizes, recorded: Option<u64>) {
    let recorded = recorded.map_or_else(|| "-".to_owned(), |bytes| bytes.to_string());
    println!("    {kind:<8} {:>10} {:>10} {recorded:>10}", sizes.plain, sizes.brotli);
}

/// Bytes.
#[derive(Debug, Clone, Copy, Default)]
struct Sizes {
    plain: u64,
    brotli: u64,
}

/// index.html and every style sheet, script and wasm file that it, or such a file, names.
fn first_page(dist: &Path) -> Result<BTreeMap<&'static str, Sizes>> {
    let mut kinds: BTreeMap<&'static str, Sizes> = BTreeMap::new();
    let mut wanted = vec!["index.html".to_owned()];
    let mut counted = Vec::new();
    let all = files(dist)?;
    while let Some(name) = wanted.pop() {
        let path = dist.join(&name);
        let plain = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let compressed = fs::metadata(dist.join(format!("{name}.br")));
        let kind = kind_of(&name).context("a file of no known kind")?;
        let sizes = kinds.entry(kind).or_default();
        sizes.plain += plain.len() as u64;
        sizes.brotli += compressed.map_or(plain.len() as u64, |about| about.len());
        counted.push(name.clone());
        if kind == "wasm" {
            continue;
        }
        let text = String::from_utf8_lossy(&plain);
        for other in &all {
            let new = !counted.contains(other) && !wanted.contains(other);
            // Hashed names occur nowhere by chance.
            if new && text.contains(other.as_str()) {
                wanted.push(other.clone());
            }
        }
    }
    Ok(kinds)
}

/// The names, relative to `dist`, of all files that could be part of a page.
fn files(dist: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let mut dirs = vec![dist.to_path_buf()];
    while let Some(dir) = dirs.pop() {
        for entry in fs::read_dir(dir)? {
            let path = entry?.path();
            if path.is_dir() {
                dirs.push(path);
            } else if let Ok(name) = path.strip_prefix(dist)
                && let Some(name) = name.to_str()
                && kind_of(name).is_some()
            {
                names.push(name.to_owned());
            }
        }
    }
    names.sort();
    Ok(names)
}

fn kind_of(name: &str) -> Option<&'static str> {
    let extension = Path::new(name).extension()?.to_str()?;
    Some(match extension {
        "html" => "html",
        "css" => "css",
        "js" | "mjs" => "js",
        "wasm" => "wasm",
        _ => return None,
    })
}
