//! The decision on a right: approve, or the reasons with what was found. What is typed, as
//! plain data.

use api::rights::Rejection;
use domain::fault::{Fault, FaultCode};
use domain::reason::Reason;

/// Longest facts, as the server takes them.
pub const LONGEST: usize = 2_000;

/// One reason, as typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    pub reason: Option<Reason>,
    pub facts: String,
    /// The field to mend; empty for none.
    pub field: String,
}

impl Ground {
    /// A reason brings the field it is about.
    pub fn choose(&mut self, reason: Option<Reason>) {
        self.reason = reason;
        self.field =
            reason.and_then(Reason::right_field).map(ToOwned::to_owned).unwrap_or_default();
    }
}

/// The reasons to send, or what each still lacks; fields are ids of controls.
pub fn ready(grounds: &[Ground]) -> Result<Vec<Rejection>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut ready = Vec::new();
    for (index, ground) in grounds.iter().enumerate() {
        let at = |name: &str| format!("grounds.{index}.{name}");
        let facts = ground.facts.trim();
        if ground.reason.is_none() {
            faults.push(Fault::new(at("reason"), FaultCode::Choose));
        }
        let length = domain::text::length(facts);
        if domain::text::is_blank(facts) {
            faults.push(Fault::new(at("facts"), FaultCode::Enter));
        } else if length > LONGEST {
            let fault = Fault::new(at("facts"), FaultCode::TooLong).limit(LONGEST).got(length);
            faults.push(fault);
        }
        if let Some(reason) = ground.reason {
            ready.push(Rejection {
                reason,
                field: Some(ground.field.clone()).filter(|field| !field.is_empty()),
                facts: facts.to_owned(),
            });
        }
    }
    if faults.is_empty() { Ok(ready) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_brings_its_field_and_facts_are_needed() {
        let mut ground = Ground::default();
        let lacking = ready(std::slice::from_ref(&ground)).unwrap_err();
        assert_eq!(lacking[0].field, "grounds.0.reason");
        assert_eq!(lacking[1].field, "grounds.0.facts");
        ground.choose(Some(Reason::Rt05));
        assert_eq!(ground.field, "documents.certificate");
        ground.facts = "  Page 2 is missing. ".into();
        let sent = ready(std::slice::from_ref(&ground)).unwrap();
        assert_eq!(sent[0].facts, "Page 2 is missing.");
        assert_eq!(sent[0].field.as_deref(), Some("documents.certificate"));
        ground.choose(Some(Reason::Ot01));
        assert_eq!(ready(&[ground]).unwrap()[0].field, None);
    }

    #[test]
    fn facts_have_an_end() {
        let mut ground = Ground { facts: "字".repeat(LONGEST + 1), ..Ground::default() };
        ground.choose(Some(Reason::Id01));
        assert_eq!(ready(&[ground]).unwrap_err()[0].code, FaultCode::TooLong);
    }
}
