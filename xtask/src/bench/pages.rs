//! Pages that a list of 50 reads, at two sizes of the database: the gate that holds the key design.
//! The times beside them are of the store alone, without HTTP.

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::{load, record};
use crate::args::Args;
use crate::sh;

pub fn run(args: &Args) -> Result<()> {
    let large = args.value("notices").map_or(Ok(1_500_000), str::parse).context("--notices")?;
    println!("    on {}", load::machine());
    let mut figures = Map::new();
    for notices in [15_000_u64, large] {
        println!("    filling a database with {notices} notices");
        let mut lines = Vec::new();
        let mut test = sh::cargo();
        test.args(["test", "--quiet", "--release", "--package", "store", "--test", "pages"]);
        test.args(["--", "--nocapture"]).env("RIGHTSDESK_PAGES_NOTICES", notices.to_string());
        sh::run_watched(&mut test, |line| {
            lines.extend(line.strip_prefix("figure: ").map(|figure| json!(figure)));
        })?;
        figures.insert(notices.to_string(), Value::Array(lines));
    }
    if args.has("update") {
        record::keep("pages", Value::Object(figures))?;
    }
    Ok(())
}
