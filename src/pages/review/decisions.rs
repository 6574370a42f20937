//! What a reviewer is about to decide, listing by listing, before it is sent, and what came of it.

use std::collections::{BTreeMap, BTreeSet};

use api::{Problem, ProblemCode, notices::NoticeItem, review::ItemDecision};
use domain::{
    fault::{Fault, FaultCode},
    ids::NoticeRef,
    notice::{ItemEvent, MAX_FACTS},
    reason::Reason,
};

/// The decision on one listing, as typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub event: Option<ItemEvent>,
    pub reason: Option<Reason>,
    pub facts: String,
    pub hint: String,
}

impl Typed {
    /// Whether a reason is asked for, with what goes with it.
    pub fn needs_reason(&self) -> bool {
        self.event.is_some_and(ItemEvent::needs_reason)
    }

    /// Whether the filer must be told how to put it right.
    pub fn needs_hint(&self) -> bool {
        self.event == Some(ItemEvent::Ask) || self.reason.is_some_and(Reason::curable)
    }

    /// The decision to send, if one is chosen. What was written under another answer is not said.
    fn decision(&self, line: u32) -> Option<ItemDecision> {
        let told = self.needs_reason();
        let text = |text: &str| if told { text.trim().to_owned() } else { String::new() };
        Some(ItemDecision {
            line,
            event: self.event?,
            reason: self.reason.filter(|_| told),
            facts: text(&self.facts),
            hint: text(&self.hint),
        })
    }

    /// What it lacks; the fields are named as the server names them.
    fn lacks(&self) -> Vec<Fault> {
        let mut faults = domain::fault::Faults::default();
        if self.needs_reason() {
            faults.chosen("reason", self.reason);
            faults.text("facts", &self.facts, 1, MAX_FACTS);
            faults.text("hint", &self.hint, usize::from(self.needs_hint()), MAX_FACTS);
        }
        faults.0
    }
}

/// What is wrong with the decision on one listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineFault {
    pub line: u32,
    /// Its field is `reason`, `facts` or `hint`, or what else a decision has.
    pub fault: Fault,
}

impl LineFault {
    /// Nothing is chosen for this listing.
    pub fn undecided(line: u32) -> Self {
        Self { line, fault: Fault::new("event", FaultCode::Choose) }
    }

    /// A fault that the server found in `decisions.N.field`; `sent` are the lines, in the order of
    /// the request. `None` if it is about no listing.
    fn of(fault: &Fault, sent: &[u32]) -> Option<Self> {
        let (index, field) = fault.field.strip_prefix("decisions.")?.split_once('.')?;
        let line = *sent.get(index.parse::<usize>().ok()?)?;
        Some(Self { line, fault: Fault { field: field.to_owned(), ..fault.clone() } })
    }

    /// The id of the control where it is put right.
    pub fn place(&self) -> String {
        match self.fault.field.as_str() {
            field @ ("reason" | "facts" | "hint") => format!("{field}-{}", self.line),
            _ => place(self.line),
        }
    }
}

/// The id of a listing's row.
pub fn place(line: u32) -> String {
    format!("line-{line}")
}

/// The decisions of a case, by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions(BTreeMap<u32, Typed>);

impl Decisions {
    pub fn set(&mut self, line: u32, typed: Typed) {
        self.0.insert(line, typed);
    }

    /// The decisions to send, or what each of them still lacks.
    pub fn ready(&self) -> Result<Vec<ItemDecision>, Vec<LineFault>> {
        let chosen = self.0.iter().filter(|(_, typed)| typed.event.is_some());
        let faults: Vec<LineFault> = chosen
            .flat_map(|(line, typed)| {
                typed.lacks().into_iter().map(|fault| LineFault { line: *line, fault })
            })
            .collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(self.0.iter().filter_map(|(line, typed)| typed.decision(*line)).collect())
    }
}

/// Why the server did not take the decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody has decided one of them meanwhile: the page is to be read again.
    Overtaken,
    /// What is wrong, listing by listing.
    Lines(Vec<LineFault>),
    /// Something that no listing can help.
    Other,
}

impl Refusal {
    /// - `sent`: the lines, in the order of the request.
    pub fn of(problem: &Problem, sent: &[u32]) -> Self {
        let not_open = problem.fields.iter().any(|fault| fault.code == FaultCode::NotOpen);
        if problem.code == ProblemCode::Stale || not_open {
            return Self::Overtaken;
        }
        let lines = problem.fields.iter().map(|fault| LineFault::of(fault, sent));
        match lines.collect::<Option<Vec<_>>>() {
            Some(lines) if !lines.is_empty() => Self::Lines(lines),
            _ => Self::Other,
        }
    }
}

/// The lines that were sent and can no longer be decided.
pub fn overtaken(sent: &[u32], open: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let open: BTreeSet<u32> = open.into_iter().collect();
    sent.iter().copied().filter(|line| !open.contains(line)).collect()
}

/// The case to take next: the first that is due, but not the one that was just decided.
pub fn following(
    queue: impl IntoIterator<Item = NoticeRef>,
    done: &NoticeRef,
) -> Option<NoticeRef> {
    queue.into_iter().find(|reference| reference != done)
}

pub fn is_open(item: &NoticeItem) -> bool {
    item.allowed.contains(&ItemEvent::Uphold)
}

#[cfg(test)]
mod tests;
