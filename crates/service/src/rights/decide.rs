//! What a reviewer's decision on a right must say: nobody is refused without a reason.

use crate::Fail;
use api::ProblemCode;
use api::rights::DecideRightRequest;
use domain::fault::{FaultCode, Faults};
use domain::right::RightEvent;

const MAX_FACTS: usize = 2_000;

pub fn check(request: &DecideRightRequest) -> Result<(), Fail> {
    let mut faults = Faults::default();
    match request.event {
        RightEvent::Approve | RightEvent::Reinstate => {}
        RightEvent::Reject | RightEvent::Suspend => {
            if request.rejections.is_empty() {
                faults.add("rejections", FaultCode::Choose);
            }
            for (index, rejection) in request.rejections.iter().enumerate() {
                if !rejection.reason.for_rights() {
                    faults.add(&format!("rejections.{index}.reason"), FaultCode::NotAnOption);
                }
                faults.text(&format!("rejections.{index}.facts"), &rejection.facts, 1, MAX_FACTS);
            }
        }
        RightEvent::Submit | RightEvent::Recall | RightEvent::Reopen => {
            return Err(ProblemCode::NotAllowed.into());
        }
    }
    Ok(faults.result(())?)
}
