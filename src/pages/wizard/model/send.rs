//! The check before submission, and the submission itself: once, whatever happens.

use super::{Effect, Msg, Trouble, Wizard};
use api::notices::{Receipt, SubmitNoticeRequest};
use domain::ids::{ListingId, NoticeRef};
use domain::language::Language;
use domain::notice::{Answers, Finding, ListingFacts, Step, preflight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What to do with listings that the pre-flight would refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Send what passes, keep the rest as a draft.
    Passing,
    /// Send all the same.
    All,
}

/// A submission as it was decided on: kept with the draft, so that a repeat is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queued {
    pub language: Language,
    pub accept_findings: bool,
    /// Listings that stay behind as a new draft.
    pub held_back: Vec<ListingId>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Sending {
    Idle,
    InFlight(Queued),
    /// Waits for the network.
    Queued(Queued),
    Failed(Trouble),
    Done(NoticeRef),
}

impl Wizard {
    pub(super) fn update_sending(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Checked(findings) => {
                self.checked = Some(findings);
                Vec::new()
            }
            Msg::CheckFailed => {
                self.checked = None;
                Vec::new()
            }
            Msg::Submit(which, language) => self.submit(which, language),
            Msg::Submitted(receipt) => self.submitted(receipt),
            Msg::SubmitFailed(trouble) => self.failed(trouble),
            Msg::Online => self.online(),
            _ => Vec::new(),
        }
    }

    /// What reviewers would refuse: as the server found, or, before it has answered, by the same
    /// rules and what this page knows.
    pub fn findings(&self) -> Vec<Finding> {
        if let Some(checked) = &self.checked {
            return checked.clone();
        }
        let Some(right) = self.right_in_force() else { return Vec::new() };
        let facts: BTreeMap<ListingId, ListingFacts> = self
            .known
            .iter()
            .filter_map(|(id, row)| {
                let row = row.as_ref()?;
                let reported = row.reported_in.is_some();
                Some((id.clone(), ListingFacts { state: row.state, reported }))
            })
            .collect();
        let mut findings = preflight(&self.answers, &right, &facts, self.today);
        // Not looked up yet is not "not found".
        findings.retain(|finding| {
            finding
                .listing
                .as_ref()
                .is_none_or(|id| finding.step != Step::Listings || self.known.contains_key(id))
        });
        findings
    }

    /// Listings of the notice that would be refused, in its order.
    pub fn refused(&self) -> Vec<ListingId> {
        let findings = self.findings();
        let about = |id: &ListingId| findings.iter().any(|f| f.listing.as_ref() == Some(id));
        self.answers.listings.iter().map(|p| &p.id).filter(|id| about(id)).cloned().collect()
    }

    /// Findings about the whole notice, or about a listing that it does not name: they stop it
    /// until they are put right.
    pub fn stopping(&self) -> Vec<Finding> {
        let named = |id: &ListingId| self.answers.listings.iter().any(|p| p.id == *id);
        self.findings().into_iter().filter(|f| !f.listing.as_ref().is_some_and(named)).collect()
    }

    pub(super) fn check_on_server(&self) -> Option<Effect> {
        let complete = self.first_open().is_none();
        complete.then(|| Effect::Check(Box::new(self.to_send(&[]))))
    }

    /// The answers without what the flow no longer asks for, and without some listings.
    fn to_send(&self, held_back: &[ListingId]) -> Answers {
        let mut answers = self.answers.clone();
        let steps = domain::notice::steps(&answers, self.kind());
        if !steps.contains(&Step::Sample) {
            answers.sample = domain::notice::Sample::default();
        }
        if self.kind().is_none_or(|kind| !kind.is_patent()) {
            answers.matching.clear();
        }
        if answers.claim.is_none_or(|claim| !claim.is_copyright()) {
            answers.original.clear();
        }
        // The paste has served: what was found in it is in the listings.
        answers.paste.clear();
        answers.left_out.clear();
        answers.set_aside.clear();
        answers.listings.retain(|picked| !held_back.contains(&picked.id));
        let held = |id: &Option<ListingId>| id.as_ref().is_some_and(|id| held_back.contains(id));
        answers.evidence.retain(|evidence| !held(&evidence.listing));
        answers
    }

    fn submit(&mut self, which: Which, language: Language) -> Vec<Effect> {
        if matches!(self.sending, Sending::InFlight(_) | Sending::Queued(_)) {
            return Vec::new();
        }
        let Some(kind) = self.kind() else { return vec![Effect::Go(Step::Right)] };
        self.faults = self.answers.read(kind, self.today).err().unwrap_or_default();
        let refused = self.refused();
        let nothing_left = which == Which::Passing && refused.len() == self.answers.listings.len();
        if !self.faults.is_empty() || !self.stopping().is_empty() || nothing_left {
            self.attempt += 1;
            return Vec::new();
        }
        let held_back = if which == Which::Passing { refused } else { Vec::new() };
        let accept_findings = which == Which::All;
        self.send(Queued { language, accept_findings, held_back })
    }

    fn send(&mut self, queued: Queued) -> Vec<Effect> {
        let request = SubmitNoticeRequest {
            draft: Some(self.id.clone()),
            answers: self.to_send(&queued.held_back),
            language: queued.language,
            accept_findings: queued.accept_findings,
        };
        self.sending = Sending::InFlight(queued);
        self.signed = Some(self.answers.clone());
        self.altered = false;
        // Kept before it is sent: a page that ends now sends the same again.
        vec![Effect::KeepHere, Effect::Submit(Box::new(request))]
    }

    fn submitted(&mut self, receipt: Box<Receipt>) -> Vec<Effect> {
        let held_back = match &self.sending {
            Sending::InFlight(queued) | Sending::Queued(queued) => queued.held_back.clone(),
            _ => Vec::new(),
        };
        self.sending = Sending::Done(receipt.reference.clone());
        let rest = self.rest(&held_back).map(Box::new);
        vec![Effect::Finish(receipt, rest)]
    }

    /// What becomes of the listings that were held back: the same notice about them alone.
    fn rest(&self, held_back: &[ListingId]) -> Option<Answers> {
        if held_back.is_empty() {
            return None;
        }
        let mut answers = self.answers.clone();
        answers.listings.retain(|picked| held_back.contains(&picked.id));
        let raw = |id: &ListingId| {
            let row = self.rows.iter().find(|row| row.id.as_ref() == Some(id));
            row.map_or_else(|| id.to_string(), |row| row.raw.clone())
        };
        answers.paste = held_back.iter().map(|id| format!("{}\n", raw(id))).collect();
        answers.left_out.clear();
        answers.set_aside.clear();
        answers.accepted.clear();
        let stays = |id: &Option<ListingId>| id.as_ref().is_none_or(|id| held_back.contains(id));
        answers.evidence.retain(|evidence| stays(&evidence.listing));
        Some(answers)
    }

    fn failed(&mut self, trouble: Trouble) -> Vec<Effect> {
        // Waiting: it was being sent when its page was opened.
        let (Sending::InFlight(queued) | Sending::Queued(queued)) = &self.sending else {
            return Vec::new();
        };
        let queued = queued.clone();
        match trouble {
            Trouble::Unreached if self.altered => self.sending = Sending::Idle,
            Trouble::Unreached => self.sending = Sending::Queued(queued),
            Trouble::Faulty(mut faults) => {
                for fault in &mut faults {
                    // The server names fields from the top of the request.
                    if let Some(own) = fault.field.strip_prefix("answers.") {
                        fault.field = own.to_owned();
                    }
                }
                self.faults.clone_from(&faults);
                self.attempt += 1;
                self.sending = Sending::Failed(Trouble::Faulty(faults));
            }
            trouble => self.sending = Sending::Failed(trouble),
        }
        let mut effects = vec![Effect::KeepHere];
        if self.sending == Sending::Failed(Trouble::WouldBeRefused) {
            effects.extend(self.check_on_server());
        }
        if self.sending == Sending::Idle {
            effects.push(Effect::SaveSoon);
        }
        effects
    }

    /// Signed and not in yet: what goes out must be what was signed.
    pub(super) const fn is_signed(&self) -> bool {
        !self.altered && matches!(self.sending, Sending::InFlight(_) | Sending::Queued(_))
    }

    /// The answers have changed, or may have. Under a signature that was given to other words
    /// nothing waits, and the declarations are given anew.
    pub(super) fn unsign(&mut self) {
        if !self.is_signed() {
            // What is under way stays so: its answer is still to come.
            if !matches!(self.sending, Sending::InFlight(_)) {
                self.sending = Sending::Idle;
            }
        } else if self.signed.as_ref() != Some(&self.answers) {
            self.altered = true;
            self.answers.accepted.clear();
            if matches!(self.sending, Sending::Queued(_)) {
                self.sending = Sending::Idle;
            }
        }
    }

    /// Whether a signed notice was changed before it was in, and so is not sent.
    pub fn is_unsigned(&self) -> bool {
        self.altered && self.sending == Sending::Idle
    }

    /// Whether it waits for the network. Then the outbox says when to try again.
    pub const fn is_queued(&self) -> bool {
        matches!(self.sending, Sending::Queued(_))
    }

    /// Whether something else here has not reached the server.
    pub fn waits_for_network(&self) -> bool {
        let waits = self.keeping.server == super::ServerCopy::Unreached || self.look_up_failed;
        waits && !self.is_queued()
    }

    /// The network is back: what waits is sent, with the same key.
    fn online(&mut self) -> Vec<Effect> {
        if let Sending::Queued(queued) = &self.sending {
            return self.send(queued.clone());
        }
        let mut effects = if self.keeping.dirty { vec![Effect::SaveSoon] } else { Vec::new() };
        if self.look_up_failed {
            effects.extend(self.update_rows(Msg::LookAgain));
        }
        if self.step == Step::Check && self.checked.is_none() {
            effects.extend(self.check_on_server());
        }
        effects
    }
}
