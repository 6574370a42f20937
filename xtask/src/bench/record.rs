//! docs/bench.json: the figures on record, by bench.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::paths;

pub fn read() -> Result<Value> {
    match fs::read_to_string(paths::root().join("docs/bench.json")) {
        Ok(text) => serde_json::from_str(&text).context("docs/bench.json"),
        Err(_) => Ok(json!({})),
    }
}

/// Replaces what one bench has there.
pub fn keep(bench: &str, figures: Value) -> Result<()> {
    let mut record = read()?;
    record[bench] = figures;
    let text = serde_json::to_string_pretty(&record)? + "\n";
    fs::write(paths::root().join("docs/bench.json"), text)?;
    println!("    wrote docs/bench.json");
    Ok(())
}
