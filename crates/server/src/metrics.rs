//! Counts and times, in the text format that Prometheus reads. Served on a listener of its own.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

/// What answered a request; put on the response by its handler.
#[derive(Clone, Copy, Debug)]
pub struct Name(pub &'static str);

/// Upper ends of the classes, in microseconds.
const CLASSES: [u64; 10] =
    [500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 500_000, 2_500_000, 10_000_000];

#[derive(Default)]
struct Counts {
    /// By the first digit of the status.
    statuses: [AtomicU64; 6],
    classes: [AtomicU64; CLASSES.len()],
    /// Microseconds.
    total: AtomicU64,
}

#[derive(Default)]
pub struct Metrics {
    counts: RwLock<BTreeMap<&'static str, Counts>>,
}

/// Figures that are looked up when asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gauges {
    pub in_flight: usize,
    pub listeners: usize,
    pub outbox_waiting: Option<i64>,
    pub outbox_failed: Option<i64>,
    pub store_ready: bool,
}

impl Metrics {
    /// Makes an endpoint visible before its first request.
    pub fn register(&self, name: &'static str) {
        self.counts.write().unwrap_or_else(PoisonError::into_inner).entry(name).or_default();
    }

    pub fn count(&self, name: &'static str, status: u16, took: Duration) {
        let counts = self.counts.read().unwrap_or_else(PoisonError::into_inner);
        let Some(counts) = counts.get(name) else {
            drop(counts);
            self.register(name);
            return self.count(name, status, took);
        };
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        if let Some(class) = counts.statuses.get(usize::from(status / 100)) {
            class.fetch_add(1, Ordering::Relaxed);
        }
        let class = CLASSES.iter().position(|end| micros <= *end);
        if let Some(class) = class.and_then(|class| counts.classes.get(class)) {
            class.fetch_add(1, Ordering::Relaxed);
        }
        counts.total.fetch_add(micros, Ordering::Relaxed);
    }

    pub fn text(&self, gauges: Gauges) -> String {
        let mut out = String::new();
        // Writing to a string does not fail.
        let _ = self.write(&mut out, gauges);
        out
    }

    fn write(&self, out: &mut String, gauges: Gauges) -> std::fmt::Result {
        let counts = self.counts.read().unwrap_or_else(PoisonError::into_inner);
        writeln!(out, "# TYPE rightsdesk_requests_total counter")?;
        for (name, of) in &*counts {
            for (class, count) in of.statuses.iter().enumerate() {
                let count = count.load(Ordering::Relaxed);
                if count > 0 {
                    let labels = format!("endpoint=\"{name}\",status=\"{class}xx\"");
                    writeln!(out, "rightsdesk_requests_total{{{labels}}} {count}")?;
                }
            }
        }
        writeln!(out, "# TYPE rightsdesk_request_seconds histogram")?;
        for (name, of) in &*counts {
            let all: u64 = of.statuses.iter().map(|count| count.load(Ordering::Relaxed)).sum();
            if all == 0 {
                continue;
            }
            let mut sum = 0;
            for (end, count) in CLASSES.iter().zip(&of.classes) {
                sum += count.load(Ordering::Relaxed);
                let end = Duration::from_micros(*end).as_secs_f64();
                let labels = format!("endpoint=\"{name}\",le=\"{end}\"");
                writeln!(out, "rightsdesk_request_seconds_bucket{{{labels}}} {sum}")?;
            }
            let labels = format!("endpoint=\"{name}\"");
            let total = Duration::from_micros(of.total.load(Ordering::Relaxed)).as_secs_f64();
            writeln!(out, "rightsdesk_request_seconds_bucket{{{labels},le=\"+Inf\"}} {all}")?;
            writeln!(out, "rightsdesk_request_seconds_sum{{{labels}}} {total}")?;
            writeln!(out, "rightsdesk_request_seconds_count{{{labels}}} {all}")?;
        }
        let mut gauge = |name: &str, value: i64| {
            writeln!(out, "# TYPE rightsdesk_{name} gauge\nrightsdesk_{name} {value}")
        };
        gauge("requests_in_flight", i64::try_from(gauges.in_flight).unwrap_or(i64::MAX))?;
        gauge("live_listeners", i64::try_from(gauges.listeners).unwrap_or(i64::MAX))?;
        gauge("store_ready", i64::from(gauges.store_ready))?;
        for (name, value) in
            [("outbox_waiting", gauges.outbox_waiting), ("outbox_failed", gauges.outbox_failed)]
        {
            if let Some(value) = value {
                gauge(name, value)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_endpoint_and_status() {
        let metrics = Metrics::default();
        metrics.count("SignIn", 200, Duration::from_millis(3));
        metrics.count("SignIn", 401, Duration::from_secs(20));
        let text = metrics.text(Gauges::default());
        for line in [
            "rightsdesk_requests_total{endpoint=\"SignIn\",status=\"2xx\"} 1",
            "rightsdesk_requests_total{endpoint=\"SignIn\",status=\"4xx\"} 1",
            "rightsdesk_request_seconds_bucket{endpoint=\"SignIn\",le=\"0.005\"} 1",
            "rightsdesk_request_seconds_bucket{endpoint=\"SignIn\",le=\"+Inf\"} 2",
            "rightsdesk_request_seconds_sum{endpoint=\"SignIn\"} 20.003",
        ] {
            assert!(text.lines().any(|l| l == line), "{line} in\n{text}");
        }
    }
}
