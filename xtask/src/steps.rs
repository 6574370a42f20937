//! Named steps with their time, and the table at the end.

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::count::Count;

/// One finished step.
struct Done {
    name: &'static str,
    count: Count,
    time: Duration,
    error: Option<String>,
}

/// The run so far.
pub struct Steps {
    total: usize,
    keep_going: bool,
    done: Vec<Done>,
}

impl Steps {
    pub fn new(total: usize, keep_going: bool) -> Self {
        Self { total, keep_going, done: Vec::new() }
    }

    /// Runs one step. False: stop here.
    pub fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<Count>) -> bool {
        println!("\n[{}/{}] {name}", self.done.len() + 1, self.total);
        let start = Instant::now();
        let result = work();
        let time = start.elapsed();
        let (count, error) = match result {
            Ok(count) if count.failed == 0 => (count, None),
            Ok(count) => (count, Some("some failed".to_owned())),
            Err(error) => (Count::FAILED, Some(format!("{error:#}"))),
        };
        match &error {
            None => println!("    {name}: done in {}", seconds(time)),
            Some(error) => println!("    {name}: FAILED after {}: {error}", seconds(time)),
        }
        let go_on = error.is_none() || self.keep_going;
        self.done.push(Done { name, count, time, error });
        go_on
    }

    /// Prints the table, the errors again, and the closing line. True if nothing failed.
    pub fn summary(&self) -> bool {
        println!();
        for Done { name, count, time, error } in &self.done {
            let mark = if error.is_none() { "ok    " } else { "FAILED" };
            println!("  {mark}  {name:<12} {:>6} tests {:>9}", count.passed, seconds(*time));
        }
        for Done { name, error, .. } in &self.done {
            if let Some(error) = error {
                println!("\n  {name}: {error}");
            }
        }
        let left = self.total - self.done.len();
        if left > 0 {
            println!("\n  {left} later steps were not run");
        }
        let passed: u64 = self.done.iter().map(|done| done.count.passed).sum();
        let failed: u64 = self.done.iter().map(|done| done.count.failed).sum();
        println!("\n{passed} passed, {failed} failed");
        failed == 0
    }
}

/// `3.4 s`, or `2 min 05 s`.
pub fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}
