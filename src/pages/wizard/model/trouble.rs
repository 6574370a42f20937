//! Why a submission did not come back with a receipt, and when it is tried again.

use crate::client::CallError;
use api::ProblemCode;
use domain::fault::Fault;
use std::time::Duration;

/// Why a submission did not come back with a receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Not answered, or not now: the same key is tried again.
    Unreached,
    /// Answers are wrong.
    Faulty(Vec<Fault>),
    /// The pre-flight on the server found more.
    WouldBeRefused,
    /// The key has made a notice already, from other answers.
    SentBefore,
    /// Not allowed, storage full: said in the words of the problem.
    Problem(ProblemCode),
}

impl Trouble {
    /// What a failed submission means for the draft. What passes by itself, or once the reader has
    /// signed in again, refuses nothing; nor does an answer that cannot be read, such as a
    /// gateway's own page: whether the notice is in, only the same key tells.
    pub fn of(error: CallError) -> Self {
        if error.passes() {
            return Self::Unreached;
        }
        match error {
            CallError::Offline | CallError::Timeout | CallError::Malformed => Self::Unreached,
            CallError::Problem(problem) => match problem.code {
                ProblemCode::TooOften | ProblemCode::SignInNeeded => Self::Unreached,
                ProblemCode::Faulty => Self::Faulty(problem.fields),
                ProblemCode::WouldBeRefused => Self::WouldBeRefused,
                ProblemCode::KeyReused => Self::SentBefore,
                code => Self::Problem(code),
            },
        }
    }
}

/// How long to wait before the next attempt, after so many in vain: twice as long each time, so
/// that a server in trouble is left in peace, and five minutes at most.
pub fn pause(attempts: u32) -> Duration {
    Duration::from_secs((15 << attempts.min(8)).min(300))
}
