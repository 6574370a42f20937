//! What follows a lost try: a wait, and at last a turn alone.

use std::hash::{BuildHasher, RandomState};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

/// Tries before a caller is told. Within one process four are enough: see [`Lane`].
pub(super) const TRIES: u32 = 40;

/// Who has lost this often goes on alone.
const PATIENCE: u32 = 3;

/// The longest wait between two tries.
const LONGEST: Duration = Duration::from_millis(64);

/// The writers of this process, side by side as long as none of them keeps losing. One that does
/// gets the whole width of the lane, and has only other processes to lose against.
#[derive(Default)]
pub(super) struct Lane(RwLock<()>);

/// Held during a try.
pub(super) enum Place<'a> {
    Beside { _guard: RwLockReadGuard<'a, ()> },
    Alone { _guard: RwLockWriteGuard<'a, ()> },
}

impl Lane {
    /// A place for a try after `lost` lost ones. Waits a random while that doubles with each of
    /// them, because other processes may be met too, and then for whoever is there.
    pub(super) fn enter(&self, lost: u32) -> Place<'_> {
        if lost > 0 {
            std::thread::sleep(jitter(lost));
        }
        if lost >= PATIENCE {
            let guard = self.0.write().unwrap_or_else(PoisonError::into_inner);
            return Place::Alone { _guard: guard };
        }
        let guard = self.0.read().unwrap_or_else(PoisonError::into_inner);
        Place::Beside { _guard: guard }
    }
}

fn jitter(tries: u32) -> Duration {
    let longest = Duration::from_millis(1 << tries.min(6)).min(LONGEST);
    // The keys of the standard hash map are random: enough to part two threads.
    let chance = RandomState::new().hash_one(tries) % 1024;
    longest * u32::try_from(chance).unwrap_or(0) / 1024
}
