//! What this server has lately learned of each session, in bounded memory. Never more than a
//! hint: the gate asks the store, in the transaction, every time.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Sessions remembered.
const PLACES: usize = 50_000;

pub struct Lately<T> {
    /// For so long.
    keep: Duration,
    by_token: Mutex<HashMap<String, (T, Instant)>>,
}

impl<T: Copy> Lately<T> {
    pub fn new(keep: Duration) -> Self {
        Self { keep, by_token: Mutex::default() }
    }

    pub fn get(&self, token: &str, now: Instant) -> Option<T> {
        let known = self.known();
        let (what, at) = known.get(token)?;
        (now.duration_since(*at) < self.keep).then_some(*what)
    }

    pub fn put(&self, token: &str, what: T, now: Instant) {
        let mut known = self.known();
        if known.len() >= PLACES {
            known.retain(|_, (_, at)| now.duration_since(*at) < self.keep);
            if known.len() >= PLACES {
                known.clear();
            }
        }
        known.insert(token.to_owned(), (what, now));
    }

    pub fn forget(&self, token: &str) {
        self.known().remove(token);
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, (T, Instant)>> {
        self.by_token.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_forgotten_in_time_or_at_once() {
        let lately = Lately::new(Duration::from_mins(1));
        let start = Instant::now();
        lately.put("a", 1, start);
        lately.put("b", 2, start);
        assert_eq!(lately.get("a", start + Duration::from_secs(59)), Some(1));
        assert_eq!(lately.get("a", start + Duration::from_mins(1)), None);
        lately.forget("b");
        assert_eq!(lately.get("b", start), None);
    }

    #[test]
    fn memory_is_bounded() {
        let lately = Lately::new(Duration::from_mins(1));
        let now = Instant::now();
        for n in 0..PLACES + 1_000 {
            lately.put(&n.to_string(), (), now);
        }
        assert!(lately.known().len() <= PLACES);
    }
}
