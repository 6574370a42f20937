//! The answers of the guided flow: as typed while a draft, read into a submission at the end.

use super::{Claim, Place, Step};
use crate::declaration::{Capacity, DeclarationId, required_declarations};
use crate::fault::{Fault, FaultCode, Faults};
use crate::file::StoredFile;
use crate::ids::{ListingId, RightId};
use crate::language::Language;
use crate::right::RightKind;
use crate::time::Date;
use serde::{Deserialize, Serialize};

/// Listings in one notice.
pub const MAX_LISTINGS: usize = 1_000;
pub const EXPLANATION_MIN: usize = 20;
pub const EXPLANATION_MAX: usize = 2_000;
/// Bytes of pasted text that a draft keeps.
pub const MAX_PASTE: usize = 512 * 1024;
const MAX_NOTE: usize = 500;

crate::codes! {
    pub enum EvidenceKind {
        Screenshot = "screenshot",
        Comparison = "comparison",
        Original = "original",
        TestBuy = "test_buy",
        Other = "other",
    }
}
crate::codes! {
    pub enum Bought { Yes = "yes", No = "no", NotSure = "not_sure" }
}

/// A file that shows the infringement, of one listing or of all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub file: StoredFile,
    pub kind: EvidenceKind,
    /// `None`: it speaks for every listing.
    #[serde(default)]
    pub listing: Option<ListingId>,
}

/// The sample that was bought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sample {
    #[serde(default)]
    pub bought: Option<Bought>,
    #[serde(default)]
    pub order: String,
    #[serde(default)]
    pub bought_on: String,
}

/// A listing that the notice names, with what its filer says of it in particular.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Picked {
    pub id: ListingId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Everything a draft holds. Texts are kept exactly as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    pub right: Option<RightId>,
    pub place: Option<Place>,
    pub claim: Option<Claim>,
    /// Patents: the claims or views that match, and how.
    pub matching: String,
    /// Copyright: where the original was published, or how it can be seen.
    pub original: String,
    /// The pasted text, whole. The listings are found in it again at any time.
    pub paste: String,
    /// The rows that are ready, in order. What the notice is about.
    pub listings: Vec<Picked>,
    /// Listings that were pasted and then taken out by hand.
    pub left_out: Vec<ListingId>,
    /// Pieces of the paste that are no listing, taken out of the rows by hand: exactly as pasted.
    pub set_aside: Vec<String>,
    pub evidence: Vec<Evidence>,
    pub sample: Sample,
    pub explanation: String,
    pub explanation_language: Option<Language>,
    pub accepted: Vec<DeclarationId>,
    pub signer: String,
    pub capacity: Option<Capacity>,
}

/// A complete notice, read from the answers. Only [`Answers::read`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    pub right: RightId,
    pub place: Place,
    pub claim: Claim,
    pub listings: Vec<Picked>,
    pub explanation: String,
    pub accepted: Vec<DeclarationId>,
    pub signer: String,
    pub capacity: Capacity,
}

impl Answers {
    /// What is wrong with the answers of one page.
    pub fn check(&self, step: Step, kind: Option<RightKind>, today: Date) -> Vec<Fault> {
        let mut faults = Faults::default();
        match step {
            Step::Start | Step::Check => {}
            Step::Right => drop(faults.chosen("right", self.right.as_ref())),
            Step::Place => drop(faults.chosen("place", self.place)),
            Step::Claim => self.check_claim(&mut faults, kind),
            Step::Match => self.check_match(&mut faults, kind),
            Step::Listings => self.check_listings(&mut faults),
            Step::Evidence => self.check_evidence(&mut faults),
            Step::Sample => self.check_sample(&mut faults, today),
            Step::Explanation => {
                faults.text("explanation", &self.explanation, EXPLANATION_MIN, EXPLANATION_MAX);
            }
            Step::Statement => self.check_statement(&mut faults),
        }
        faults.0
    }

    /// Reads complete answers, or lists what is wrong on every page, in order.
    pub fn read(&self, kind: RightKind, today: Date) -> Result<Submission, Vec<Fault>> {
        let faults: Vec<Fault> = super::steps(self, Some(kind))
            .into_iter()
            .flat_map(|step| self.check(step, Some(kind), today))
            .collect();
        let (Some(right), Some(place), Some(claim), Some(capacity), true) =
            (self.right.clone(), self.place, self.claim, self.capacity, faults.is_empty())
        else {
            return Err(faults);
        };
        Ok(Submission {
            right,
            place,
            claim,
            listings: self.listings.clone(),
            explanation: self.explanation.trim().to_owned(),
            accepted: required_declarations(claim),
            signer: self.signer.trim().to_owned(),
            capacity,
        })
    }

    /// The answers to what is asked for a right of this kind, without the paste, which has
    /// served, and without what was typed on pages that a change of mind has left out.
    #[must_use]
    pub fn asked(&self, kind: RightKind) -> Self {
        let mut answers = self.clone();
        answers.paste.clear();
        answers.left_out.clear();
        answers.set_aside.clear();
        if !kind.is_patent() {
            answers.matching.clear();
        }
        if kind != RightKind::Copyright {
            answers.original.clear();
        }
        if !self.claim.is_some_and(Claim::asks_for_sample) {
            answers.sample = Sample::default();
        }
        answers
    }

    fn check_claim(&self, faults: &mut Faults, kind: Option<RightKind>) {
        if let (Some(claim), Some(kind)) = (faults.chosen("claim", self.claim), kind)
            && !Claim::of(kind).contains(&claim)
        {
            faults.add("claim", FaultCode::NotAnOption);
        }
    }

    fn check_match(&self, faults: &mut Faults, kind: Option<RightKind>) {
        if kind == Some(RightKind::Copyright) {
            faults.text("original", &self.original, 4, 2_000);
        } else {
            faults.text("matching", &self.matching, 10, 5_000);
        }
    }

    fn check_listings(&self, faults: &mut Faults) {
        if self.paste.len() > MAX_PASTE {
            let fault = Fault::new("paste", FaultCode::TooLong).limit(MAX_PASTE);
            faults.0.push(fault.got(self.paste.len()));
        }
        if self.listings.is_empty() {
            faults.add("listings", FaultCode::Enter);
        }
        if self.listings.len() > MAX_LISTINGS {
            let fault = Fault::new("listings", FaultCode::TooMany).limit(MAX_LISTINGS);
            faults.0.push(fault.got(self.listings.len()));
        }
        let mut seen = std::collections::BTreeSet::new();
        for (index, picked) in self.listings.iter().enumerate().take(MAX_LISTINGS + 1) {
            if !seen.insert(&picked.id) {
                faults.add(&format!("listings.{index}.id"), FaultCode::AlreadyRegistered);
            }
            // A thousand names of fields are not made up for notes that are not there.
            if !picked.note.is_empty() {
                faults.text(&format!("listings.{index}.note"), &picked.note, 0, MAX_NOTE);
            }
        }
    }

    fn check_evidence(&self, faults: &mut Faults) {
        if self.evidence.is_empty() && self.claim.is_some_and(Claim::needs_evidence) {
            faults.add("evidence", FaultCode::AddFile);
        }
        if self.evidence.len() > crate::file::MAX_FILES {
            let fault = Fault::new("evidence", FaultCode::TooMany).limit(crate::file::MAX_FILES);
            faults.0.push(fault.got(self.evidence.len()));
        }
    }

    fn check_sample(&self, faults: &mut Faults, today: Date) {
        if faults.chosen("sample.bought", self.sample.bought) == Some(Bought::Yes) {
            faults.text("sample.order", &self.sample.order, 6, 40);
            faults.past_date("sample.bought_on", &self.sample.bought_on, today);
        }
    }

    fn check_statement(&self, faults: &mut Faults) {
        if let Some(claim) = self.claim {
            for id in required_declarations(claim) {
                if !self.accepted.contains(&id) {
                    faults.add(&format!("accepted.{}", id.code()), FaultCode::MustConfirm);
                }
            }
        }
        faults.text("signer", &self.signer, 2, 100);
        faults.chosen("capacity", self.capacity);
    }
}

#[cfg(test)]
#[path = "answers_tests.rs"]
mod tests;
