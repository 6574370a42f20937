//! A document on its way to the server: what is looked at before a byte is sent, and what the
//! answer means.

pub mod files;

use api::streams::{StoredFile, UPLOAD};
use domain::fault::{Fault, FaultCode};
use domain::file;

use crate::client::{self, CallError};
use crate::platform::files::PickedFile;
use crate::platform::upload::{self, Upload, UploadEvent};

/// Size and type, before a byte is sent.
pub async fn examine(field: &str, file: &PickedFile) -> Result<(), Fault> {
    let size = usize::try_from(file.size).unwrap_or(usize::MAX);
    if size > file::MAX_BYTES {
        // Too large to read only to look at its first bytes.
        return Err(Fault::new(field, FaultCode::TooLarge).limit(file::MAX_BYTES).got(size));
    }
    let bytes = file.bytes().await.unwrap_or_default();
    file::check(field, bytes.len(), &bytes).map(|_| ())
}

/// Begins to send it. Keep the handle for as long as it shall go on.
pub fn start(file: &PickedFile, report: impl Fn(UploadEvent) + 'static) -> Option<Upload> {
    let name = String::from(js_sys::encode_uri_component(&file.name));
    let url = format!("{}?name={name}", client::address(UPLOAD, ""));
    upload::send("POST", &url, &[], file.blob(), report)
}

/// The file as the server keeps it, or why there is none.
pub fn answer(status: u16, body: String) -> Result<StoredFile, CallError> {
    client::answer(status, body)
}

#[cfg(test)]
mod tests {
    use api::{Problem, ProblemCode};
    use leptos::prelude::*;

    use super::*;
    use crate::pages::rights::register::model::SendState;
    use crate::session::{SessionState, use_session};

    fn state(problem: &Problem) -> SendState {
        let body = serde_json::to_string(problem).expect("JSON");
        answer(problem.status(), body).expect_err("a refusal").into()
    }

    #[test]
    fn a_refusal_says_what_is_wrong_with_the_file_or_with_the_server() {
        let fault = Fault::new("file", FaultCode::WrongType);
        let refused =
            Problem { fields: vec![fault.clone()], ..Problem::new(ProblemCode::WrongMediaType) };
        assert_eq!(state(&refused), SendState::Refused(fault));
        let often = Problem { retry_after: Some(30), ..Problem::new(ProblemCode::TooOften) };
        for problem in [often, Problem::new(ProblemCode::StorageFull)] {
            assert_eq!(state(&problem), SendState::Failed(CallError::Problem(problem)));
        }
        assert_eq!(answer(502, "Bad gateway".to_owned()), Err(CallError::Malformed));
    }

    #[test]
    fn a_session_that_the_server_no_longer_knows_ends() {
        Owner::new().with(|| {
            assert_eq!(use_session().get_untracked(), SessionState::Loading);
            let problem = Problem::new(ProblemCode::SignInNeeded);
            assert_eq!(state(&problem), SendState::Failed(CallError::Problem(problem)));
            assert_eq!(use_session().get_untracked(), SessionState::Guest);
        });
    }
}
