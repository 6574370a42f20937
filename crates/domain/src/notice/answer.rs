//! What the filer answers when the reviewer asks.

use crate::fault::{Fault, FaultCode, Faults};

/// Longest answer, in characters.
pub const MAX_ANSWER: usize = 2_000;
/// Files with one answer: it is about what was asked, not the evidence over again.
pub const MAX_ANSWER_FILES: usize = 5;

/// The answer as it is kept. `files`: how many come with it.
pub fn check_answer(text: &str, files: usize) -> Result<String, Vec<Fault>> {
    let mut faults = Faults::default();
    let text = faults.text("text", text, 1, MAX_ANSWER);
    if files > MAX_ANSWER_FILES {
        let fault = Fault::new("files", FaultCode::TooMany);
        faults.0.push(fault.limit(MAX_ANSWER_FILES).got(files));
    }
    faults.result(text)
}
