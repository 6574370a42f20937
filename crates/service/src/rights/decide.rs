//! What a reviewer's decision on a right or its renewal must say: nobody is refused without a reason.

use crate::Fail;
use api::ProblemCode;
use api::rights::Rejection;
use domain::fault::{Fault, FaultCode, Faults};
use domain::reason::Reason;
use domain::right::RightEvent;

const MAX_FACTS: usize = 2_000;
/// Characters of a field's name, and reasons at once: more than any form has.
const MAX_FIELD: usize = 64;
const MAX_REASONS: usize = 50;

/// The reasons that the owner is told: none for an approval, whatever the reviewer had begun.
pub fn reasons(event: RightEvent, given: &[Rejection]) -> &[Rejection] {
    match event {
        RightEvent::Reject | RightEvent::Suspend => given,
        _ => &[],
    }
}

/// `fits`: whether a reason can be given for what is decided.
pub fn check(
    event: RightEvent,
    given: &[Rejection],
    fits: impl Fn(Reason) -> bool,
) -> Result<(), Fail> {
    let mut faults = Faults::default();
    match event {
        RightEvent::Approve | RightEvent::Reinstate => {}
        RightEvent::Reject | RightEvent::Suspend => {
            if given.is_empty() {
                faults.add("rejections", FaultCode::Choose);
            }
            if given.len() > MAX_REASONS {
                return Err(Fault::new("rejections", FaultCode::TooMany).limit(MAX_REASONS).into());
            }
            for (index, rejection) in given.iter().enumerate() {
                if !fits(rejection.reason) {
                    faults.add(&format!("rejections.{index}.reason"), FaultCode::NotAnOption);
                }
                let field = rejection.field.as_deref().unwrap_or_default();
                faults.text(&format!("rejections.{index}.field"), field, 0, MAX_FIELD);
                faults.text(&format!("rejections.{index}.facts"), &rejection.facts, 1, MAX_FACTS);
            }
        }
        RightEvent::Submit | RightEvent::Recall | RightEvent::Reopen => {
            return Err(ProblemCode::NotAllowed.into());
        }
    }
    Ok(faults.result(())?)
}
