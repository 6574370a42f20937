//! Lighthouse's four scores (mobile preset) of the public pages, on the release build.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::args::Args;
use crate::desk::Desk;
use crate::postgres::TempDir;
use crate::{build, paths, sh};

const PAGES: [&str; 3] = ["/", "/sign-in", "/sign-up"];

/// Each category with the least that will do, out of 100.
const WANTED: [(&str, u64); 4] =
    [("performance", 90), ("accessibility", 100), ("best-practices", 100), ("seo", 100)];

pub fn run(args: &Args) -> Result<()> {
    build::spa()?;
    let desk = Desk::start(&build::server(true)?, &[])?;
    let runs = args.value("runs").map_or(Ok(3), str::parse).context("--runs")?;
    println!("    the median of {runs} runs each; {}", super::load::machine());
    let mut short = Vec::new();
    for page in PAGES {
        let mut scores: Vec<Vec<u64>> = vec![Vec::new(); WANTED.len()];
        for _ in 0..runs {
            let url = format!("{}{page}", desk.url());
            // At times it cannot record the trace, and says itself: "Please run Lighthouse again".
            let report = report(&url).or_else(|_| report(&url))?;
            for ((category, wanted), scores) in WANTED.iter().zip(&mut scores) {
                let score = score(&report, category)?;
                scores.push(score);
                if score < *wanted {
                    print_shortfalls(&report, category);
                }
            }
        }
        let mut line = format!("    {page:<10}");
        for ((category, wanted), scores) in WANTED.iter().zip(&mut scores) {
            scores.sort_unstable();
            let median = scores[scores.len() / 2];
            write!(line, "  {category} {median}")?;
            if median < *wanted {
                short.push(format!("{page}: {category} {median}, wanted {wanted}"));
            }
        }
        println!("{line}");
    }
    if !short.is_empty() {
        bail!("{}", short.join("; "));
    }
    Ok(())
}

fn report(url: &str) -> Result<Value> {
    let dir = TempDir::new("lighthouse", None)?;
    let out = dir.0.join("report.json");
    let chromium = ["chromium", "chromium-browser"].into_iter().find_map(paths::find);
    let mut lighthouse = sh::command("npx");
    lighthouse.current_dir(paths::e2e()).args(["lighthouse", url, "--quiet", "--output=json"]);
    lighthouse.arg(format!("--output-path={}", out.display()));
    let categories: Vec<&str> = WANTED.iter().map(|(category, _)| *category).collect();
    lighthouse.arg(format!("--only-categories={}", categories.join(",")));
    lighthouse.arg(
        "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
         --disable-background-networking --disable-component-update --disable-sync",
    );
    if let Some(chromium) = chromium {
        lighthouse.env("CHROME_PATH", chromium);
    }
    sh::output(&mut lighthouse)?;
    Ok(serde_json::from_str(&std::fs::read_to_string(&out)?)?)
}

/// Out of 100.
fn score(report: &Value, category: &str) -> Result<u64> {
    let score = report["categories"][category]["score"].as_f64();
    let hundredths = score.with_context(|| format!("no score for {category}"))? * 100.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    Ok(hundredths.round() as u64)
}

/// The audits that cost points.
fn print_shortfalls(report: &Value, category: &str) {
    for audit in report["categories"][category]["auditRefs"].as_array().into_iter().flatten() {
        let id = audit["id"].as_str().unwrap_or_default();
        let weighs = audit["weight"].as_f64().is_some_and(|weight| weight > 0.0);
        let audit = &report["audits"][id];
        if weighs && audit["score"].as_f64().is_some_and(|score| score < 0.9) {
            let shown = audit["displayValue"].as_str().unwrap_or_default();
            println!("      {category}: {} {shown}", audit["title"].as_str().unwrap_or(id));
        }
    }
}
