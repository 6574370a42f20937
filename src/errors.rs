//! What went wrong, in sentences. Codes arrive from the rules and the server; the words are made
//! here, from the same noun that the question used, whenever the language changes.

mod field;

use api::{Problem, ProblemCode};
use domain::fault::{Fault, FaultCode};
use leptos::prelude::*;

use crate::{
    client::CallError,
    forms,
    i18n::{format, labels},
};

/// What is wrong with one field. Tracked, like `t!`.
pub fn fault_text(fault: &Fault) -> String {
    use FaultCode as C;
    let name = field::name(&fault.field);
    let of = field::noun(&fault.field);
    let limit = fault.limit.unwrap_or_default();
    let got = fault.got.unwrap_or_default();
    match (fault.code, name) {
        (C::Enter, "listings") => t!("error-enter-listings"),
        (C::Enter, _) => t!("error-enter", field = of),
        (C::Choose, _) => t!("error-choose", field = of),
        (C::AddFile, _) => t!("error-add-file", field = of),
        (C::TooShort, "password") => t!("error-too-short-password", limit = limit),
        (C::TooLong, "password") => t!("error-too-long-password", limit = limit),
        (C::TooShort, _) => t!("error-too-short", field = of, limit = limit),
        (C::TooLong, _) => t!("error-too-long", field = of, limit = limit),
        (C::NotADate, _) => t!("error-not-a-date", field = of),
        (C::InFuture, _) => t!("error-in-future", field = of),
        (C::TooEarly, "authority_until") => t!("error-too-early-authority"),
        (C::TooEarly, "renewed_until") => t!("error-too-early-renewed"),
        (C::TooEarly, "until") => t!("error-too-early-until"),
        (C::TooEarly, "granted_on") => t!("error-too-early-granted"),
        (C::TooEarly, "published_on") => t!("error-too-early-published"),
        (C::TooEarly, _) => t!("error-too-early", field = of),
        (C::TooLate, "until") => t!("error-too-late-until"),
        (C::TooLate, _) => t!("error-too-late", field = of),
        (C::NotAnOption, _) => t!("error-not-an-option", field = of),
        (C::NotANumber, "classes") => t!("error-not-a-number-classes"),
        (C::NotANumber, _) => t!("error-not-a-number", field = of),
        (C::NotAContact, _) => t!("error-not-a-contact"),
        (C::NotALink, _) => t!("error-not-a-link", field = of),
        (C::PlatformLink, _) => t!("error-platform-link", field = of),
        (C::WrongShape, "code") => t!("error-wrong-shape-code"),
        (C::WrongShape, _) => t!("error-wrong-shape", field = of),
        (C::TooMany, "files") => t!("error-too-many-files", limit = limit),
        // The pages of one document.
        (C::TooMany, "documents") if fault.field.contains("documents.") => {
            t!("error-too-many-files", limit = limit)
        }
        (C::TooMany, _) => t!("error-too-many", field = of, limit = limit, got = got),
        (C::TooLarge, _) => t!("error-too-large", size = size(limit)),
        (C::WrongType, "sheet") => t!("error-wrong-type-sheet"),
        (C::WrongType, _) => t!("error-wrong-type"),
        (C::Empty, _) => t!("error-empty"),
        (C::WrongCode, _) => t!("error-wrong-code"),
        (C::CommonPassword, _) => t!("error-common-password"),
        (C::AlreadyRegistered, "listing") => t!("error-already-registered-listing"),
        (C::AlreadyRegistered, _) => t!("error-already-registered", field = of),
        (C::Unknown, _) => t!("error-unknown", field = of),
        (C::WouldBeRefused, _) => {
            let reason = fault.finding.as_ref().map(|finding| labels::reason(finding.reason));
            t!("error-would-be-refused", field = of, reason = reason.unwrap_or_default())
        }
        (C::MustConfirm, _) => t!("error-must-confirm", field = of),
        (C::NotAField, _) => t!("error-not-a-field", field = fault.field.as_str()),
        (C::NotOpen, _) => t!("error-not-open", field = of),
    }
}

fn size(bytes: i64) -> String {
    format::bytes(u64::try_from(bytes).unwrap_or_default())
}

/// What a refusal means and what to do. Tracked.
pub fn problem_text(problem: &Problem) -> String {
    match problem.code {
        ProblemCode::Faulty => t!("problem-faulty"),
        ProblemCode::NotJson => t!("problem-not-json"),
        ProblemCode::WrongMediaType => t!("problem-wrong-media-type"),
        ProblemCode::TooLarge => t!("problem-too-large"),
        ProblemCode::SignInNeeded => t!("problem-sign-in-needed"),
        ProblemCode::WrongCredentials => t!("problem-wrong-credentials"),
        ProblemCode::NotAllowed => t!("problem-not-allowed"),
        ProblemCode::NotFound => t!("problem-not-found"),
        ProblemCode::MethodNotAllowed => t!("problem-method-not-allowed"),
        ProblemCode::Stale => t!("problem-stale"),
        ProblemCode::WrongState => t!("problem-wrong-state"),
        ProblemCode::KeyReused => t!("problem-key-reused"),
        ProblemCode::CrossSite => t!("problem-cross-site"),
        ProblemCode::TooOften => match problem.retry_after.unwrap_or_default() {
            0..=90 => t!("problem-too-often", seconds = problem.retry_after.unwrap_or(1).max(1)),
            seconds @ 91..=5_400 => t!("problem-too-often-minutes", minutes = seconds.div_ceil(60)),
            seconds => t!("problem-too-often-hours", hours = seconds.div_ceil(3_600)),
        },
        ProblemCode::WouldBeRefused => t!("problem-would-be-refused"),
        ProblemCode::Busy => t!("problem-busy"),
        ProblemCode::StorageFull => t!("problem-storage-full"),
        ProblemCode::Unavailable => t!("problem-unavailable"),
        ProblemCode::Internal => t!("problem-internal"),
    }
}

/// Why a call brought no response, and what to do. Tracked.
pub fn call_error_text(error: &CallError) -> String {
    match error {
        CallError::Offline => t!("problem-offline"),
        CallError::Timeout => t!("problem-timeout"),
        CallError::Malformed => t!("problem-malformed"),
        CallError::Problem(problem) => problem_text(problem),
    }
}

/// Why a call failed; empty while none did. Tracked.
pub fn why(failed: RwSignal<Option<CallError>>) -> String {
    failed.with(|failed| failed.as_ref().map(call_error_text).unwrap_or_default())
}

/// What to quote when asking for help; empty where there is nothing to quote.
pub fn reference(error: &CallError) -> String {
    match error {
        CallError::Problem(problem) => problem.request_id.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

/// Faults of the rules as faults of the page: their fields are the ids of its controls.
pub fn on_page(faults: Vec<Fault>) -> Vec<forms::Fault> {
    faults
        .into_iter()
        .map(|fault| forms::Fault::new(fault.field.clone(), move || fault_text(&fault)))
        .collect()
}

/// A failed call as faults of a form: its fields' own, or one sentence that leads to `place`,
/// the id of the control that the reader would try again with.
pub fn call_faults(error: CallError, place: &str) -> Vec<forms::Fault> {
    match error {
        CallError::Problem(Problem { fields, .. }) if !fields.is_empty() => on_page(fields),
        error => vec![forms::Fault::new(place, move || call_error_text(&error))],
    }
}

#[cfg(test)]
mod tests;
