//! The decision on a right or its renewal: approve, or the reasons with what was found. What is typed, as
//! plain data.

use api::rights::{Rejection, Renewal, Right};
use domain::fault::{Fault, FaultCode};
use domain::reason::Reason;
use domain::right::{RenewalKind, RightEvent};

/// Longest facts, as the server takes them.
pub const LONGEST: usize = 2_000;

/// What is decided: the right, or a renewal beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Right,
    Renewal(RenewalKind),
}

impl Subject {
    /// What the reader can decide now; of two renewals the one that has waited longer, as in the
    /// queue.
    pub fn of(right: &Right) -> Option<Self> {
        if right.allowed.contains(&RightEvent::Approve) {
            return Some(Self::Right);
        }
        let waiting = |of: &RenewalKind| right.may_renew(*of, RightEvent::Approve);
        let all = RenewalKind::ALL.iter().copied().filter(waiting);
        let since = |of: &RenewalKind| right.renewal_of(*of).map(|renewal| renewal.filed_at);
        all.min_by_key(since).map(Self::Renewal)
    }

    /// The renewal that the page is about: the one to decide, or else one that was refused.
    pub fn renewal(right: &Right) -> Option<(RenewalKind, &Renewal)> {
        let of = match Self::of(right) {
            Some(Self::Right) => return None,
            Some(Self::Renewal(of)) => of,
            None => RenewalKind::ALL.iter().copied().find(|of| right.renewal_of(*of).is_some())?,
        };
        Some((of, right.renewal_of(of)?))
    }

    /// Whether a reason can be given.
    pub const fn takes(self, reason: Reason) -> bool {
        match self {
            Self::Right => reason.for_rights(),
            Self::Renewal(of) => reason.for_renewals(of),
        }
    }

    const fn field(self, reason: Reason) -> Option<&'static str> {
        match self {
            Self::Right => reason.right_field(),
            Self::Renewal(of) => reason.renewal_field(of),
        }
    }
}

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
    pub fn choose(&mut self, reason: Option<Reason>, subject: Subject) {
        self.reason = reason;
        let field = reason.and_then(|reason| subject.field(reason));
        self.field = field.map(ToOwned::to_owned).unwrap_or_default();
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
        ground.choose(Some(Reason::Rt05), Subject::Renewal(RenewalKind::Term));
        assert_eq!(ground.field, "certificate");
        ground.choose(Some(Reason::Au03), Subject::Renewal(RenewalKind::Authority));
        assert_eq!(ground.field, "documents.power_of_attorney");
        ground.choose(Some(Reason::Au02), Subject::Renewal(RenewalKind::Authority));
        assert_eq!(ground.field, "authority_until");
        ground.choose(Some(Reason::Rt05), Subject::Right);
        assert_eq!(ground.field, "documents.certificate");
        ground.facts = "  Page 2 is missing. ".into();
        let sent = ready(std::slice::from_ref(&ground)).unwrap();
        assert_eq!(sent[0].facts, "Page 2 is missing.");
        assert_eq!(sent[0].field.as_deref(), Some("documents.certificate"));
        ground.choose(Some(Reason::Ot01), Subject::Right);
        assert_eq!(ready(&[ground]).unwrap()[0].field, None);
    }

    #[test]
    fn facts_have_an_end() {
        let mut ground = Ground { facts: "字".repeat(LONGEST + 1), ..Ground::default() };
        ground.choose(Some(Reason::Id01), Subject::Right);
        assert_eq!(ready(&[ground]).unwrap_err()[0].code, FaultCode::TooLong);
    }
}
