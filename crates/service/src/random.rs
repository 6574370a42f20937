//! Random values from a seed that the caller gives: a retried transaction makes the same ids.

use domain::audit::hex;
use domain::time::Timestamp;
use sha2::{Digest as _, Sha256};

/// A stream of random bytes: SHA-256 over the seed and a counter.
#[derive(Debug)]
pub struct Random {
    seed: [u8; 32],
    counter: u64,
}

impl Random {
    pub const fn new(seed: [u8; 32]) -> Self {
        Self { seed, counter: 0 }
    }

    pub fn bytes(&mut self) -> [u8; 32] {
        self.counter += 1;
        let mut hash = Sha256::new();
        hash.update(self.seed);
        hash.update(self.counter.to_be_bytes());
        hash.finalize().into()
    }

    pub fn u64(&mut self) -> u64 {
        let bytes = self.bytes();
        u64::from_be_bytes(bytes[..8].try_into().unwrap_or_default())
    }

    /// An id that sorts by time: 48 bits of milliseconds, then 80 random bits, in hexadecimal.
    pub fn id(&mut self, now: Timestamp) -> String {
        let millis = now.0.div_euclid(1000).to_be_bytes();
        format!("{}{}", hex(&millis[2..]), hex(&self.bytes()[..10]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_time_and_repeat_by_seed() {
        let id = |at| Random::new([7; 32]).id(Timestamp(at));
        assert!(id(1_795_449_599_000_000) < id(1_795_449_600_000_000));
        assert_eq!(id(5), id(5));
        assert_eq!(id(5).len(), 32);
    }
}
