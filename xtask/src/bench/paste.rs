//! A thousand links pasted into the release build in Chromium: how soon they are rows, and for
//! how long the page was busy in one go meanwhile.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::record;
use crate::args::Args;
use crate::desk::Desk;
use crate::{build, paths, sh};

/// All rows are counted after this, in milliseconds, in the median run.
const ROWS: u64 = 200;
/// No single task takes longer than this, in any run: the browser calls longer ones long tasks,
/// and tells of no others.
const TASK: u64 = 50;

pub fn run(args: &Args) -> Result<()> {
    build::spa()?;
    let desk = Desk::start(&build::server(true)?, &[])?;
    let runs: usize = args.value("runs").map_or(Ok(5), str::parse).context("--runs")?;
    println!("    {runs} runs, each in a new browser; {}", super::load::machine());
    let mut browser = sh::command("node");
    browser.current_dir(paths::e2e()).arg("bench/paste.mjs");
    browser.env("BASE_URL", desk.url()).env("RUNS", runs.to_string());
    if let Some(path) = args.value("trace") {
        browser.env("TRACE", std::path::absolute(path)?);
    }
    let before = load();
    let lines = sh::output(&mut browser).with_context(|| desk.last_words())?;
    let after = load();
    println!("    load average {before} before, {after} after");

    let runs: Vec<Run> = lines.lines().map(Run::read).collect::<Result<_>>()?;
    for run in &runs {
        println!("    rows {:>5} ms  ready {:>5} ms  {}", run.rows, run.ready, run.tasks());
    }
    let rows = median(runs.iter().map(|run| run.rows))?;
    let ready = median(runs.iter().map(|run| run.ready))?;
    let longest = runs.iter().filter_map(Run::longest).max();
    let told = longest.map_or_else(|| format!("none over {TASK} ms"), |ms| format!("{ms} ms"));
    println!("    median: rows {rows} ms, all looked up {ready} ms; longest task: {told}");
    if args.has("update") {
        let figures = json!({
            "machine": super::load::machine(),
            "load": [before, after],
            "runs": runs.len(),
            "rows_ms": rows,
            "ready_ms": ready,
            "longest_task_ms": longest,
        });
        record::keep("paste", figures)?;
    }
    let mut short = Vec::new();
    if rows > ROWS {
        short.push(format!("rows after {rows} ms, wanted {ROWS}"));
    }
    if longest.is_some() {
        short.push(format!("longest task {told}, wanted none over {TASK} ms"));
    }
    if !short.is_empty() {
        bail!("{}", short.join("; "));
    }
    Ok(())
}

/// One run, in milliseconds from the paste.
struct Run {
    rows: u64,
    /// All looked up, and taken into the notice.
    ready: u64,
    /// When each long task began, and how long it took.
    tasks: Vec<(i64, u64)>,
}

impl Run {
    fn read(line: &str) -> Result<Self> {
        let run: Value = serde_json::from_str(line).context("not what bench/paste.mjs prints")?;
        let ms = |name: &str| -> Result<u64> {
            let ms = run[name].as_f64().with_context(|| format!("no {name}"))?;
            #[expect(clippy::cast_sign_loss, reason = "a time that has passed")]
            Ok(ms.round() as u64)
        };
        let task = |task: &Value| Some((task["at"].as_i64()?, task["ms"].as_u64()?));
        let tasks = run["tasks"].as_array().into_iter().flatten().map(task);
        let tasks = tasks.collect::<Option<_>>().context("a task without figures")?;
        Ok(Self { rows: ms("rows")?, ready: ms("ready")?, tasks })
    }

    fn longest(&self) -> Option<u64> {
        self.tasks.iter().map(|(_, ms)| *ms).max()
    }

    fn tasks(&self) -> String {
        if self.tasks.is_empty() {
            return "no long task".to_owned();
        }
        let tasks: Vec<String> =
            self.tasks.iter().map(|(at, ms)| format!("{ms} ms at {at}")).collect();
        format!("long tasks: {}", tasks.join(", "))
    }
}

fn median(figures: impl Iterator<Item = u64>) -> Result<u64> {
    let mut figures: Vec<u64> = figures.collect();
    figures.sort_unstable();
    figures.get(figures.len() / 2).copied().context("no run at all: --runs=0?")
}

/// The load average of the last minute.
fn load() -> String {
    let all = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    all.split(' ').next().filter(|load| !load.is_empty()).unwrap_or("unknown").to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Run, median};

    #[test]
    fn a_run_is_read_as_the_browser_prints_it() {
        let run = r#"{"rows":151.7,"ready":402,"tasks":[{"at":-3,"ms":61},{"at":90,"ms":173}]}"#;
        let run = Run::read(run).unwrap();
        assert_eq!((run.rows, run.ready, run.longest()), (152, 402, Some(173)));
        assert_eq!(run.tasks(), "long tasks: 61 ms at -3, 173 ms at 90");
        let quiet = Run::read(r#"{"rows":9,"ready":9,"tasks":[]}"#).unwrap();
        assert_eq!((quiet.longest(), quiet.tasks().as_str()), (None, "no long task"));
        assert!(Run::read(r#"{"rows":null,"ready":9,"tasks":[]}"#).is_err());
    }

    #[test]
    fn the_median_needs_a_run() {
        assert_eq!(median([3, 1, 200].into_iter()).unwrap(), 3);
        assert!(median(std::iter::empty()).is_err());
    }
}
