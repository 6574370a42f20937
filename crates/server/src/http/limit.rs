//! How often one address may call what is open to anyone.
//!
//! The generic cell rate algorithm, in memory and per server: it keeps floods away from the
//! database. Limits that must hold exactly, such as codes for one telephone number, are rows.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use api::Limiter;

/// Addresses remembered. Above it, those without a place share one.
const PLACES: usize = 50_000;
/// In a demonstration everybody calls from one address, tests included.
const DEMO_FACTOR: u32 = 20;

type Key = (&'static str, String);

pub struct Limits {
    factor: u32,
    /// When the next call is due, by endpoint and address.
    due: Mutex<HashMap<Key, Instant>>,
}

impl Limits {
    pub fn new(demo: bool) -> Self {
        let factor = if demo { DEMO_FACTOR } else { 1 };
        Self { factor, due: Mutex::default() }
    }

    /// Counts a call, or answers how many seconds to wait.
    pub fn count(
        &self,
        endpoint: &'static str,
        limiter: Limiter,
        address: &str,
        now: Instant,
    ) -> Result<(), u32> {
        let per_minute = limiter.per_minute.saturating_mul(self.factor).max(1);
        let step = Duration::from_mins(1) / per_minute;
        let slack = step * limiter.burst.saturating_mul(self.factor);
        let mut due = self.due.lock().unwrap_or_else(PoisonError::into_inner);
        if due.len() >= PLACES {
            due.retain(|_, at| *at > now);
        }
        let full = due.len() >= PLACES;
        let mut key = (endpoint, address.to_owned());
        if full && !due.contains_key(&key) {
            key.1.clear();
        }
        let at = due.get(&key).copied().unwrap_or(now).max(now) + step;
        let early = at.saturating_duration_since(now + slack);
        if early.is_zero() {
            due.insert(key, at);
            return Ok(());
        }
        Err(u32::try_from(early.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITER: Limiter = Limiter { burst: 3, per_minute: 60 };

    #[test]
    fn a_burst_passes_and_then_one_a_second() {
        let limits = Limits::new(false);
        let start = Instant::now();
        let call = |address: &str, after: u64| {
            limits.count("SignIn", LIMITER, address, start + Duration::from_secs(after))
        };
        assert_eq!([call("a", 0), call("a", 0), call("a", 0)], [Ok(()); 3]);
        assert_eq!(call("a", 0), Err(2));
        assert_eq!(call("b", 0), Ok(()));
        assert_eq!(call("a", 2), Ok(()));
        assert_eq!(call("a", 2), Ok(()));
        assert!(call("a", 2).is_err());
    }

    #[test]
    fn memory_is_bounded() {
        let limits = Limits::new(false);
        let now = Instant::now();
        for n in 0..PLACES + 1_000 {
            let _ = limits.count("SignIn", LIMITER, &n.to_string(), now);
        }
        assert!(limits.due.lock().expect("no panic").len() <= PLACES + 1);
    }
}
