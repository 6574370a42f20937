//! Latencies in buckets that are never wider than 1/64 of what they hold.

use std::time::Duration;

const SUB_BITS: u32 = 6;
const SUB: u64 = 1 << SUB_BITS;

#[derive(Clone, Default)]
pub struct Histogram {
    buckets: Vec<u64>,
    count: u64,
    max: Duration,
}

impl Histogram {
    pub fn record(&mut self, latency: Duration) {
        let micros = u64::try_from(latency.as_micros()).unwrap_or(u64::MAX);
        let bucket = bucket_of(micros);
        if self.buckets.len() <= bucket {
            self.buckets.resize(bucket + 1, 0);
        }
        self.buckets[bucket] += 1;
        self.count += 1;
        self.max = self.max.max(latency);
    }

    pub fn merge(&mut self, other: &Self) {
        if self.buckets.len() < other.buckets.len() {
            self.buckets.resize(other.buckets.len(), 0);
        }
        for (mine, theirs) in self.buckets.iter_mut().zip(&other.buckets) {
            *mine += theirs;
        }
        self.count += other.count;
        self.max = self.max.max(other.max);
    }

    pub fn count(&self) -> u64 {
        self.count
    }

    pub fn max(&self) -> Duration {
        self.max
    }

    /// The latency that `per_mille` of a thousand did not exceed, rounded up to its bucket.
    pub fn quantile(&self, per_mille: u64) -> Duration {
        let wanted = (self.count * per_mille).div_ceil(1_000);
        let mut seen = 0;
        for (bucket, count) in self.buckets.iter().enumerate() {
            seen += count;
            if seen >= wanted && seen > 0 {
                return Duration::from_micros(end_of(bucket)).min(self.max);
            }
        }
        self.max
    }
}

/// The first 64 buckets hold one microsecond each; then every power of two has 64.
fn bucket_of(micros: u64) -> usize {
    let exponent = (micros | 1).ilog2().saturating_sub(SUB_BITS);
    let within = micros >> exponent;
    usize::try_from(u64::from(exponent) * SUB + within).unwrap_or(usize::MAX)
}

/// The largest value that a bucket holds.
fn end_of(bucket: usize) -> u64 {
    let bucket = bucket as u64;
    if bucket < 2 * SUB {
        return bucket;
    }
    let exponent = bucket / SUB - 1;
    let within = bucket - exponent * SUB;
    ((within + 1) << exponent) - 1
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Histogram, bucket_of, end_of};

    #[test]
    fn a_value_lies_within_its_bucket_and_that_is_narrow() {
        for micros in (0..2_000).chain([65_535, 65_536, 1_000_000, 123_456_789]) {
            let bucket = bucket_of(micros);
            let end = end_of(bucket);
            assert!(end >= micros, "{micros} in bucket {bucket} up to {end}");
            assert!(end - micros <= micros / 64, "{micros}: {end}");
            assert!(bucket == 0 || end_of(bucket - 1) < micros.max(1), "{micros}");
        }
    }

    #[test]
    fn quantiles_of_a_hundred_values() {
        let mut histogram = Histogram::default();
        for micros in 1..=100 {
            histogram.record(Duration::from_micros(micros));
        }
        assert_eq!(histogram.quantile(500), Duration::from_micros(50));
        assert_eq!(histogram.quantile(990), Duration::from_micros(99));
        assert_eq!(histogram.max(), Duration::from_micros(100));
    }
}
