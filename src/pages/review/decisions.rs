//! What a reviewer is about to decide, listing by listing, before it is sent.

use std::collections::BTreeMap;

use api::{notices::NoticeItem, review::ItemDecision};
use domain::{fault::FaultCode, notice::ItemEvent, reason::Reason};

/// The decision on one listing, as typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub event: Option<ItemEvent>,
    pub reason: Option<Reason>,
    pub facts: String,
    pub hint: String,
}

impl Typed {
    /// Whether a reason is asked for: a removal is explained by the claim itself.
    pub const fn needs_reason(&self) -> bool {
        matches!(self.event, Some(ItemEvent::Reject | ItemEvent::Ask))
    }

    /// Whether the filer must be told how to put it right.
    pub fn needs_hint(&self) -> bool {
        self.event == Some(ItemEvent::Ask) || self.reason.is_some_and(Reason::curable)
    }
}

/// The decisions of a case, by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions(BTreeMap<u32, Typed>);

impl Decisions {
    pub fn change(&mut self, line: u32, change: impl FnOnce(&mut Typed)) {
        change(self.0.entry(line).or_default());
    }

    /// Lines with an answer.
    pub fn count(&self) -> usize {
        self.0.values().filter(|typed| typed.event.is_some()).count()
    }

    /// The decisions to send, or what each of them still lacks: (field, code).
    pub fn ready(&self) -> Result<Vec<ItemDecision>, Vec<(String, FaultCode)>> {
        let mut faults = Vec::new();
        let mut ready = Vec::new();
        for (line, typed) in &self.0 {
            let Some(event) = typed.event else { continue };
            if typed.needs_reason() && typed.reason.is_none() {
                faults.push((format!("reason-{line}"), FaultCode::Choose));
            }
            if typed.needs_reason() && typed.facts.trim().is_empty() {
                faults.push((format!("facts-{line}"), FaultCode::Enter));
            }
            if typed.needs_reason() && typed.needs_hint() && typed.hint.trim().is_empty() {
                faults.push((format!("hint-{line}"), FaultCode::Enter));
            }
            ready.push(ItemDecision {
                line: *line,
                event,
                reason: typed.reason.filter(|_| typed.needs_reason()),
                facts: typed.facts.trim().to_owned(),
                hint: typed.hint.trim().to_owned(),
            });
        }
        if faults.is_empty() { Ok(ready) } else { Err(faults) }
    }
}

/// Other listings of the same shop that can still be decided.
pub fn same_shop(from: &NoticeItem, items: &[NoticeItem]) -> Vec<u32> {
    items
        .iter()
        .filter(|item| item.line != from.line && item.shop_name == from.shop_name && is_open(item))
        .map(|item| item.line)
        .collect()
}

pub fn is_open(item: &NoticeItem) -> bool {
    item.allowed.contains(&ItemEvent::Uphold)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_without_a_reason_is_not_sent() {
        let mut decisions = Decisions::default();
        decisions.change(1, |typed| typed.event = Some(ItemEvent::Uphold));
        decisions.change(2, |typed| typed.event = Some(ItemEvent::Reject));
        let fields: Vec<_> =
            decisions.ready().unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["reason-2", "facts-2"]);
        decisions.change(2, |typed| {
            typed.reason = Some(Reason::Ev03);
            typed.facts = "The screenshot shows another listing.".to_owned();
        });
        let fields: Vec<_> =
            decisions.ready().unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["hint-2"], "a curable reason says how to put it right");
        decisions.change(2, |typed| typed.hint = "A dated screenshot.".to_owned());
        assert_eq!(decisions.ready().map(|ready| ready.len()), Ok(2));
    }
}
