//! Two kinds of load. Closed: each connection sends as soon as it has its answer, which finds the
//! most that fits through. Open: requests are due at a steady rate whether or not earlier ones are
//! answered, and a late start counts into the latency, which finds what a user would wait.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use serde_json::{Value, json};

use super::client::Client;
use super::histogram::Histogram;
use crate::sh;

/// The desk under load.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    pub port: u16,
    pub cookie: &'a str,
}

/// What one run found.
pub struct Run {
    pub latencies: Histogram,
    pub errors: u64,
    pub time: Duration,
}

impl Run {
    /// Answers in a second.
    pub fn rate(&self) -> u64 {
        let millis = u64::try_from(self.time.as_millis()).unwrap_or(u64::MAX);
        self.latencies.count() * 1_000 / millis.max(1)
    }

    /// As docs/bench.json keeps it: times in milliseconds.
    pub fn to_json(&self) -> Value {
        let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
        json!({
            "per_second": self.rate(),
            "p50_ms": ms(self.latencies.quantile(500)),
            "p99_ms": ms(self.latencies.quantile(990)),
            "max_ms": ms(self.latencies.max()),
            "errors": self.errors,
        })
    }

    pub fn print(&self, what: &str) {
        let ms = |time: Duration| format!("{:.2}", time.as_secs_f64() * 1_000.0);
        println!(
            "    {what:<34} {:>7}/s  p50 {:>7} ms  p99 {:>7} ms  max {:>8} ms  {} errors",
            self.rate(),
            ms(self.latencies.quantile(500)),
            ms(self.latencies.quantile(990)),
            ms(self.latencies.max()),
            self.errors,
        );
    }
}

/// One request, given the connection and a number that no other request has; false: an error.
pub type Request<'a> = &'a (dyn Fn(&mut Client, u64) -> Result<bool> + Sync);

pub fn closed(
    target: Target<'_>,
    connections: u64,
    time: Duration,
    one: Request<'_>,
) -> Result<Run> {
    let until = Instant::now() + time;
    run(target, connections, |_| (Instant::now() < until).then(Instant::now), one)
}

pub fn open(
    target: Target<'_>,
    connections: u64,
    per_second: u64,
    time: Duration,
    one: Request<'_>,
) -> Result<Run> {
    let start = Instant::now();
    let total = per_second * time.as_secs();
    let when_due = |number: u64| {
        let due = start + Duration::from_micros(number * 1_000_000 / per_second);
        if let Some(early) = due.checked_duration_since(Instant::now()) {
            std::thread::sleep(early);
        }
        (number < total).then_some(due)
    };
    run(target, connections, when_due, one)
}

/// `begin` waits until request `number` is due and answers from when its latency counts, or
/// `None` when there are no more.
fn run(
    target: Target<'_>,
    connections: u64,
    begin: impl Fn(u64) -> Option<Instant> + Sync,
    one: Request<'_>,
) -> Result<Run> {
    let next = AtomicU64::new(0);
    let start = Instant::now();
    let connection = || -> Result<(Histogram, u64)> {
        let mut client = Client::connect(target.port, target.cookie)?;
        let mut latencies = Histogram::default();
        let mut errors = 0;
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(from) = begin(number) else { break };
            if one(&mut client, number)? {
                latencies.record(from.elapsed());
            } else {
                errors += 1;
            }
        }
        Ok((latencies, errors))
    };
    let results: Vec<Result<_>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..connections).map(|_| scope.spawn(connection)).collect();
        let joined = threads.into_iter().map(std::thread::ScopedJoinHandle::join);
        joined.map(|end| end.unwrap_or_else(|_| Err(anyhow!("a connection panicked")))).collect()
    });
    let mut whole = Run { latencies: Histogram::default(), errors: 0, time: start.elapsed() };
    for result in results {
        let (latencies, errors) = result?;
        whole.latencies.merge(&latencies);
        whole.errors += errors;
    }
    Ok(whole)
}

/// The machine that a figure belongs to.
pub fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let kernel = sh::output(sh::command("uname").arg("-srm")).unwrap_or_default();
    let model = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = model.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("an unknown processor", |(_, model)| model.trim());
    format!("{cores} cores of {model}, {}, shared with the load generator", kernel.trim())
}

/// How long each core of this machine needs, in milliseconds, for the same small work, all of them
/// at once. A borrowed machine is not equally fast at all times: figures of two runs can be compared
/// as far as these can.
pub fn pace() -> Vec<u64> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    // Several sums at once, in more memory than a core has for itself: what a neighbour on the same
    // core or cache takes away shows here, and not in one sum after the other.
    let work = || {
        let mut table = vec![1_u32; 1 << 20];
        let begun = Instant::now();
        let mut lanes = [1_u32, 2, 3, 4];
        for _ in 0..3_000_000 {
            for lane in &mut lanes {
                *lane ^= *lane << 13;
                *lane ^= *lane >> 17;
                *lane ^= *lane << 5;
                if let Some(cell) = table.get_mut((*lane >> 12) as usize) {
                    *cell = cell.wrapping_mul(*lane | 1);
                }
            }
        }
        std::hint::black_box(table);
        u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    };
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        hands.into_iter().filter_map(|hand| hand.join().ok()).collect()
    })
}
