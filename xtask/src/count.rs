//! What a test runner prints, read as it passes: how many tests there were, and which failed.

use anyhow::Result;

/// How many tests a step ran; a check that counts nothing of its own is one.
#[derive(Debug, Clone, Default)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
    /// A line for each test that failed: its name and, after a colon, what it said first.
    failures: Vec<String>,
    /// The last failure still lacks its words.
    open: bool,
}

impl Count {
    pub const NONE: Self = Self::new(0, 0);
    pub const ONE: Self = Self::new(1, 0);
    pub const FAILED: Self = Self::new(0, 1);

    const fn new(passed: u64, failed: u64) -> Self {
        Self { passed, failed, failures: Vec::new(), open: false }
    }

    /// Takes in a line: cargo's `---- a::b stdout ----` and `test result: ok. 3 passed; 0 failed`,
    /// Playwright's `  1) a.spec.mjs:3:1 › b ───` and `  3 passed (1.2s)`.
    pub fn read(&mut self, line: &str) {
        let plain = without_colour(line);
        let plain = plain.trim();
        if let Some(name) = failed_test(plain) {
            self.failures.push(name.to_owned());
            self.open = true;
        } else if self.open && !plain.is_empty() && !is_frame(plain) {
            if let Some(last) = self.failures.last_mut() {
                last.push_str(": ");
                last.push_str(plain);
            }
            self.open = false;
        }
        let counts = plain.strip_prefix("test result:").or_else(|| {
            let first_word_is_a_number = plain.split(' ').next()?.parse::<u64>().is_ok();
            first_word_is_a_number.then_some(plain)
        });
        let Some(counts) = counts else { return };
        self.passed += number_before(counts, " passed").unwrap_or(0);
        self.failed += number_before(counts, " failed").unwrap_or(0);
    }

    /// The end of the run: an error names the tests that failed, because what they printed is
    /// far up by the time the summary is read.
    pub fn end(self, run: Result<()>) -> Result<Self> {
        let named = |error: anyhow::Error| match self.failures.as_slice() {
            [] => error,
            failures => error.context(format!("\n    {}\n ", failures.join("\n    "))),
        };
        run.map_err(named)?;
        Ok(self)
    }
}

fn failed_test(line: &str) -> Option<&str> {
    if let Some(cargo) = line.strip_prefix("---- ") {
        return cargo.strip_suffix(" stdout ----");
    }
    let (number, rest) = line.split_once(") ")?;
    let is_heading = number.parse::<u32>().is_ok() && rest.contains(" › ");
    is_heading.then(|| rest.trim_end_matches(['─', ' ']))
}

/// What stands between the name of a failed test and its words: `thread 'a' panicked at b:1:2:`.
fn is_frame(line: &str) -> bool {
    line.starts_with("thread ") && line.contains(" panicked at ")
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

#[cfg(test)]
mod tests {
    use super::Count;

    fn read(lines: &[&str]) -> (u64, u64) {
        let count = count(lines);
        (count.passed, count.failed)
    }

    fn count(lines: &[&str]) -> Count {
        let mut count = Count::default();
        for line in lines {
            count.read(line);
        }
        count
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

    #[test]
    fn the_tests_that_failed_are_named_with_their_first_words() {
        let lines = [
            "---- rules::one stdout ----",
            "thread 'rules::one' panicked at tests/rules.rs:3:5:",
            "left is not right",
            "note: run with a backtrace",
            "  1) journeys/a.spec.mjs:3:1 › it works, en ────────",
            "",
            "    Error: nobody came",
            "    Call log:",
            "  1 failed",
        ];
        let error = count(&lines).end(Err(anyhow::anyhow!("ended with 1"))).unwrap_err();
        let text = format!("{error:#}");
        assert!(text.contains("\n    rules::one: left is not right\n"), "{text}");
        let journey = "\n    journeys/a.spec.mjs:3:1 › it works, en: Error: nobody came\n";
        assert!(text.contains(journey), "{text}");
        assert!(text.ends_with("ended with 1"), "{text}");
    }
}
