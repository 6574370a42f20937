//! Where time and chance come from: the only place of the program that asks for them. Everything
//! below takes them as arguments.

use std::time::{SystemTime, UNIX_EPOCH};

use domain::time::Timestamp;

pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

/// Bytes nobody can guess.
///
/// # Panics
/// When the operating system has no randomness to give: nothing safe can be done without.
pub fn random() -> [u8; 32] {
    let mut bytes = [0; 32];
    #[expect(clippy::expect_used, reason = "a guessable session is worse than a lost process")]
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}
