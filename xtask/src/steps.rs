//! Named steps with their time, and the table at the end.

use std::time::{Duration, Instant};

use anyhow::Result;

/// How many tests a step ran; a check that counts nothing of its own is one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
}

impl Count {
    pub const NONE: Self = Self { passed: 0, failed: 0 };
    pub const ONE: Self = Self { passed: 1, failed: 0 };

    /// Adds what a test runner's closing line says: cargo's `test result: ok. 3 passed; 0 failed`,
    /// Playwright's `  3 passed (1.2s)`.
    pub fn read(&mut self, line: &str) {
        let plain = without_colour(line);
        let plain = plain.trim();
        let counts = plain.strip_prefix("test result:").or_else(|| {
            let first_word_is_a_number = plain.split(' ').next()?.parse::<u64>().is_ok();
            first_word_is_a_number.then_some(plain)
        });
        let Some(counts) = counts else { return };
        self.passed += number_before(counts, " passed").unwrap_or(0);
        self.failed += number_before(counts, " failed").unwrap_or(0);
    }
}

fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut parts = line.split('\u{1b}');
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        plain.push_str(part.split_once('m').map_or(part, |(_, after)| after));
    }
    plain
}

fn number_before(text: &str, word: &str) -> Option<u64> {
    let (before, after) = text.split_once(word)?;
    // "3 passed" and "3 passed; ..." count; a sentence about what passed does not.
    if !after.is_empty() && !after.starts_with([';', ' ', ',']) {
        return None;
    }
    before.rsplit(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

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
            Err(error) => (Count { passed: 0, failed: 1 }, Some(format!("{error:#}"))),
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

#[cfg(test)]
mod tests {
    use super::Count;

    fn read(lines: &[&str]) -> (u64, u64) {
        let mut count = Count::default();
        for line in lines {
            count.read(line);
        }
        (count.passed, count.failed)
    }

    #[test]
    fn closing_lines_of_the_runners_are_added_up() {
        let cargo = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(read(&[cargo, cargo]), (24, 0));
        assert_eq!(read(&["  7 passed (3.1s)", "  1 failed"]), (7, 1));
        assert_eq!(read(&["\u{1b}[32m  7 passed\u{1b}[39m\u{1b}[2m (3.1s)\u{1b}[22m"]), (7, 0));
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(read(&["all 5 passed the gate", "test a::b ... ok"]), (0, 0));
    }
}
