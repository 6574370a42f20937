//! What went wrong, as data. Sentences are made by the reader's own language.

use domain::fault::Fault;
use serde::{Deserialize, Serialize};

domain::codes! {
    pub enum ProblemCode {
        /// Fields of the request are wrong: see `fields`.
        Faulty = "faulty",
        /// The body is not JSON.
        NotJson = "not_json",
        /// The body is of a type that this address does not take.
        WrongMediaType = "wrong_media_type",
        TooLarge = "too_large",
        /// Not signed in, or no longer.
        SignInNeeded = "sign_in_needed",
        /// Address, number or password do not match. Never says which.
        WrongCredentials = "wrong_credentials",
        /// This role cannot do this.
        NotAllowed = "not_allowed",
        NotFound = "not_found",
        MethodNotAllowed = "method_not_allowed",
        /// Changed by somebody else since it was read.
        Stale = "stale",
        /// The state of the thing does not allow it (any more).
        WrongState = "wrong_state",
        /// The idempotency key was used for another request.
        KeyReused = "key_reused",
        /// Called from another site.
        CrossSite = "cross_site",
        TooOften = "too_often",
        /// The pre-flight found what reviewers would refuse: see the `finding` of each field.
        WouldBeRefused = "would_be_refused",
        /// Too much at once; try again.
        Busy = "busy",
        /// No room left on the server.
        StorageFull = "storage_full",
        Unavailable = "unavailable",
        /// A fault of ours.
        Internal = "internal",
    }
}

/// The body of every answer that is not a success.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    pub code: ProblemCode,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Fault>,
    /// Seconds to wait, where waiting helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// What to quote when asking for help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

impl Problem {
    pub const fn new(code: ProblemCode) -> Self {
        Self { code, fields: Vec::new(), retry_after: None, request_id: None }
    }

    pub const fn faulty(fields: Vec<Fault>) -> Self {
        Self { code: ProblemCode::Faulty, fields, retry_after: None, request_id: None }
    }

    /// The HTTP status that goes with the code.
    pub const fn status(&self) -> u16 {
        use ProblemCode as C;
        match self.code {
            C::Faulty | C::WouldBeRefused | C::KeyReused => 422,
            C::NotJson => 400,
            C::WrongMediaType => 415,
            C::TooLarge => 413,
            C::SignInNeeded | C::WrongCredentials => 401,
            C::NotAllowed | C::CrossSite => 403,
            C::NotFound => 404,
            C::MethodNotAllowed => 405,
            C::Stale | C::WrongState => 409,
            C::TooOften => 429,
            C::Busy | C::Unavailable => 503,
            C::StorageFull => 507,
            C::Internal => 500,
        }
    }
}

impl From<Vec<Fault>> for Problem {
    fn from(fields: Vec<Fault>) -> Self {
        Self::faulty(fields)
    }
}
impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Self::faulty(vec![fault])
    }
}
