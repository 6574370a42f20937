//! Calls to the server: one generic function over the endpoint's type.
//!
//! ```text
//! let right = client::call::<GetRight>(RightPath { id }).await?;
//! ```

mod message;

use api::{Endpoint, Problem, ProblemCode};
use domain::fault::Fault;
use serde::de::DeserializeOwned;

use crate::{
    platform::{
        http::{self, Broken},
        timer,
    },
    session,
};

pub use message::{address, file};

use message::Message;

/// Why a call brought no response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallError {
    /// No connection to the server.
    Offline,
    /// No answer within 30 seconds; whether the server did it is not known.
    Timeout,
    /// An answer that this version of the app cannot read.
    Malformed,
    /// The server's refusal.
    Problem(Problem),
}

impl CallError {
    /// The problem's code, if the server refused.
    pub const fn code(&self) -> Option<ProblemCode> {
        match self {
            Self::Problem(problem) => Some(problem.code),
            _ => None,
        }
    }

    /// What is wrong with what was sent, or else the error as it is.
    pub fn fault(self) -> Result<Fault, Self> {
        match self {
            Self::Problem(mut problem) if !problem.fields.is_empty() => {
                Ok(problem.fields.swap_remove(0))
            }
            other => Err(other),
        }
    }

    /// Whether the same call may well succeed a little later.
    pub const fn passes(&self) -> bool {
        match self {
            Self::Offline | Self::Timeout => true,
            Self::Malformed => false,
            Self::Problem(problem) => {
                matches!(problem.code, ProblemCode::Busy | ProblemCode::Unavailable)
            }
        }
    }
}

/// Calls an endpoint. A read that meets a passing trouble is tried once more.
pub async fn call<E: Endpoint>(request: E::Request) -> Result<E::Response, CallError> {
    message::parse(&exchange(message::write::<E>(&request), None, E::READS).await?)
}

/// Calls an endpoint that must act only once. A repeat with the same key, which the caller
/// keeps for as long as it means the same act, is answered with the first response.
pub async fn call_once<E: Endpoint>(
    key: &str,
    request: E::Request,
) -> Result<E::Response, CallError> {
    message::parse(&exchange(message::write::<E>(&request), Some(key), false).await?)
}

/// Sends a message and waits for the body of a success. Not generic: one copy of it serves
/// every endpoint, which keeps the download small.
async fn exchange(
    message: Option<Message>,
    key: Option<&str>,
    again: bool,
) -> Result<String, CallError> {
    let message = message.ok_or(CallError::Malformed)?;
    match attempt(&message, key).await {
        Err(error) if again && error.passes() => {
            timer::breathe().await;
            attempt(&message, key).await
        }
        outcome => outcome,
    }
}

async fn attempt(message: &Message, key: Option<&str>) -> Result<String, CallError> {
    let key = key.map(|key| ("Idempotency-Key", key));
    let method = message.method.name();
    let answer = http::send(method, &message.url, key.as_slice(), message.body.clone()).await;
    let answer = answer.map_err(|broken| match broken {
        Broken::Offline => CallError::Offline,
        Broken::Timeout => CallError::Timeout,
    })?;
    success(answer.status, answer.body)
}

/// Reads an answer that came by another way than a call: an upload's.
pub fn answer<R: DeserializeOwned>(status: u16, body: String) -> Result<R, CallError> {
    message::parse(&success(status, body)?)
}

/// The body of a success. A session that the server no longer knows ends here too.
fn success(status: u16, body: String) -> Result<String, CallError> {
    let outcome = message::success(status, body);
    if let Err(CallError::Problem(problem)) = &outcome
        && problem.code == ProblemCode::SignInNeeded
    {
        session::ended();
    }
    outcome
}
