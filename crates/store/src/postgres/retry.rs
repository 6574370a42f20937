//! Waiting between two tries, so that those that met do not meet again.

use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Tries before a caller is told. With the lane below, 32 writers of one row need far fewer.
pub(super) const TRIES: u32 = 40;

/// Who has lost this often goes on in single file.
const PATIENCE: u32 = 4;

/// The longest wait between two tries.
const LONGEST: Duration = Duration::from_millis(64);

/// Closures of this process that keep losing against each other.
#[derive(Default)]
pub(super) struct Lane(Mutex<()>);

impl Lane {
    /// Waits a random while that doubles with each try, then, for those who lost often, until
    /// it is their turn. Other processes may still be met, hence the waiting.
    pub(super) fn wait(&self, tries: u32) -> Option<MutexGuard<'_, ()>> {
        std::thread::sleep(jitter(tries));
        let lost = tries >= PATIENCE;
        lost.then(|| self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn jitter(tries: u32) -> Duration {
    let longest = Duration::from_millis(1 << tries.min(6)).min(LONGEST);
    // The keys of the standard hash map are random: enough to part two threads.
    let chance = RandomState::new().hash_one(tries) % 1024;
    longest * u32::try_from(chance).unwrap_or(0) / 1024
}
