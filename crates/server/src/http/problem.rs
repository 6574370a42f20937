//! Refusals. A handler attaches the problem; the guard writes it out, with the request's id, so
//! that every answer that is not a success looks the same.

use api::{Problem, ProblemCode};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use store::DbError;

use crate::log;

/// A problem on its way out.
#[derive(Clone, Debug)]
pub struct Refusal(pub Problem);

impl From<ProblemCode> for Refusal {
    fn from(code: ProblemCode) -> Self {
        Self(Problem::new(code))
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl From<domain::fault::Fault> for Refusal {
    fn from(fault: domain::fault::Fault) -> Self {
        Self(fault.into())
    }
}

/// Why the store gave no answer is for the log; the reader learns what to do.
impl From<DbError> for Refusal {
    fn from(error: DbError) -> Self {
        let (code, wait) = match &error {
            DbError::Busy | DbError::Serialization => (ProblemCode::Busy, Some(1)),
            DbError::Full => (ProblemCode::StorageFull, None),
            DbError::Unavailable(_) | DbError::Corrupt(_) => (ProblemCode::Unavailable, Some(5)),
            _ => (ProblemCode::Internal, None),
        };
        if code != ProblemCode::Busy {
            log::error(format_args!("store: {error}"));
        }
        Self(Problem { retry_after: wait, ..Problem::new(code) })
    }
}

impl Refusal {
    pub const fn wait(code: ProblemCode, seconds: u32) -> Self {
        let mut problem = Problem::new(code);
        problem.retry_after = Some(seconds);
        Self(problem)
    }

    /// The whole answer, with what to quote when asking for help.
    pub fn write(mut self, request_id: &str) -> Response {
        let status = StatusCode::from_u16(self.0.status());
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self.0.request_id = Some(request_id.to_owned());
        let body = serde_json::to_vec(&self.0).unwrap_or_default();
        let json = HeaderValue::from_static("application/json");
        let mut response = (status, [(header::CONTENT_TYPE, json)], body).into_response();
        if let Some(seconds) = self.0.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = Response::default();
        response.extensions_mut().insert(self);
        response
    }
}

pub async fn not_found() -> Refusal {
    ProblemCode::NotFound.into()
}

pub async fn method_not_allowed() -> Refusal {
    ProblemCode::MethodNotAllowed.into()
}
