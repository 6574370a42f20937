//! What the filer answers when the reviewer asks.

use crate::fault::{Fault, Faults};

/// Longest answer, in characters.
pub const MAX_ANSWER: usize = 2_000;

/// The answer as it is kept.
pub fn check_answer(text: &str) -> Result<String, Vec<Fault>> {
    let mut faults = Faults::default();
    let text = faults.text("text", text, 1, MAX_ANSWER);
    faults.result(text)
}
