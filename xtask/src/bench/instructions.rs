//! Instruction counts: the same on a busy machine as on a quiet one, unlike times.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use super::record;
use crate::postgres::TempDir;
use crate::{paths, sh};

/// An example program of a package, run under callgrind.
struct Example {
    package: &'static str,
    name: &'static str,
}

const EXAMPLES: [Example; 3] = [
    Example { package: "domain", name: "count_extract" },
    Example { package: "domain", name: "count_preflight" },
    Example { package: "service", name: "count_submit" },
];

/// A count may grow by this many percent before it has to be recorded anew.
const TOLERANCE: u64 = 5;

pub fn run(update: bool) -> Result<()> {
    let on_record = record::read()?;
    let mut counts = Map::new();
    let mut grown = Vec::new();
    println!("    {:<16} {:>14} {:>14} {:>7}", "example", "instructions", "on record", "ratio");
    for Example { package, name } in EXAMPLES {
        let count = count(package, name)?;
        counts.insert(name.to_owned(), json!(count));
        match on_record["instructions"][name].as_u64() {
            None => println!("    {name:<16} {count:>14} {:>14} {:>7}", "-", "-"),
            Some(old) => {
                let percent = count * 100 / old.max(1);
                let ratio = format!("{}.{:02}", percent / 100, percent % 100);
                println!("    {name:<16} {count:>14} {old:>14} {ratio:>7}");
                if percent > 100 + TOLERANCE {
                    grown.push(name);
                }
            }
        }
    }
    if update {
        record::keep("instructions", Value::Object(counts))?;
    } else if !grown.is_empty() {
        bail!("more than {TOLERANCE} % more instructions: {}", grown.join(", "));
    }
    Ok(())
}

/// What callgrind counts over the whole program.
fn count(package: &str, example: &str) -> Result<u64> {
    let mut build = sh::cargo();
    build.args(["build", "--quiet", "--release", "--package", package, "--example", example]);
    sh::run(&mut build)?;
    let dir = TempDir::new("callgrind", None)?;
    let out = dir.0.join("out");
    let mut valgrind = sh::command("valgrind");
    valgrind.args(["--quiet", "--tool=callgrind"]);
    valgrind.arg(format!("--callgrind-out-file={}", out.display()));
    valgrind.arg(paths::target().join("release/examples").join(example));
    sh::output(&mut valgrind)?;
    let text = fs::read_to_string(&out).context("callgrind wrote nothing")?;
    let total = text
        .lines()
        .find_map(|line| line.strip_prefix("summary: ").or_else(|| line.strip_prefix("totals: ")));
    total.context("callgrind printed no total")?.trim().parse().context("callgrind's total")
}
