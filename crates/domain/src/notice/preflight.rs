//! The pre-flight: the reviewers' own codes, run before submission by the form and again by the
//! server. One function, so that the two cannot disagree.

use super::{Answers, Bought, Claim, EvidenceKind, Picked, Step, open_places};
use crate::ids::ListingId;
use crate::reason::Reason;
use crate::right::{RightKind, Standing, standing};
use crate::time::{Date, days_between, parse_date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

crate::codes! {
    /// A listing as the catalogue has it.
    pub enum ListingState { OnSale = "on_sale", Removed = "removed" }
}

/// What the catalogue and the case files say of a listing, to the organisation that asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListingFacts {
    pub state: ListingState,
    /// An open notice of the asking organisation names it already.
    pub reported: bool,
}

/// The parts of a right that a notice depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightInForce {
    pub kind: RightKind,
    pub status: crate::right::RightStatus,
    pub valid_to: Option<Date>,
    /// The last day of the power of attorney, where an agent files.
    pub authority_until: Option<Date>,
    pub by_agent: bool,
}

/// "This would be refused because": the code, what it is about, and the page to mend it on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    pub reason: Reason,
    pub step: Step,
    /// The listing it concerns; `None` for the whole notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listing: Option<ListingId>,
}

/// Runs every check. `facts` holds what is known of each listing; one that is missing there is
/// not on the platform.
pub fn preflight(
    answers: &Answers,
    right: &RightInForce,
    facts: &BTreeMap<ListingId, ListingFacts>,
    today: Date,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    check_right(right, today, &mut findings);
    check_proof(answers, &mut findings);
    check_words(answers, &mut findings);
    for picked in &answers.listings {
        let found = listing_reason(facts.get(&picked.id));
        findings.extend(found.map(|reason| about(picked, reason, Step::Listings)));
    }
    check_stray_evidence(answers, &mut findings);
    findings
}

fn check_right(right: &RightInForce, today: Date, findings: &mut Vec<Finding>) {
    match standing(right.kind, right.status, right.valid_to, today) {
        Standing::InForce | Standing::Expiring => {}
        Standing::InGrace | Standing::Expired => findings.push(whole(Reason::Rt02, Step::Right)),
        Standing::Suspended => findings.push(whole(Reason::Rt06, Step::Right)),
        Standing::Draft | Standing::Pending | Standing::Rejected => {
            findings.push(whole(Reason::Rt01, Step::Right));
        }
    }
    if right.by_agent {
        match right.authority_until {
            None => findings.push(whole(Reason::Au01, Step::Right)),
            Some(until) if days_between(today, until) < 0 => {
                findings.push(whole(Reason::Au02, Step::Right));
            }
            Some(_) => {}
        }
    }
}

fn check_proof(answers: &Answers, findings: &mut Vec<Finding>) {
    let Some(claim) = answers.claim else { return };
    let has = |kind| answers.evidence.iter().any(|e| e.kind == kind);
    if claim == Claim::Counterfeit {
        if !has(EvidenceKind::Comparison) && !has(EvidenceKind::TestBuy) {
            findings.push(whole(Reason::Ev02, Step::Evidence));
        }
        let order_known = answers.sample.bought == Some(Bought::Yes)
            && !answers.sample.order.trim().is_empty()
            && parse_date(answers.sample.bought_on.trim()).is_some();
        // It is mended where the half is missing that the other one needs.
        match answers.sample.bought {
            Some(Bought::NotSure) => {}
            _ if has(EvidenceKind::TestBuy) && !order_known => {
                findings.push(whole(Reason::Ev04, Step::Sample));
            }
            Some(Bought::Yes) if order_known && !has(EvidenceKind::TestBuy) => {
                findings.push(whole(Reason::Ev04, Step::Evidence));
            }
            _ => {}
        }
    }
    if claim.is_patent() && !has(EvidenceKind::Comparison) {
        findings.push(whole(Reason::Ev05, Step::Evidence));
    }
    if claim.is_copyright() && !has(EvidenceKind::Original) && !has(EvidenceKind::Comparison) {
        findings.push(whole(Reason::Ev02, Step::Evidence));
    }
}

/// A starting text that was not filled in explains nothing.
fn check_words(answers: &Answers, findings: &mut Vec<Finding>) {
    if open_places(&answers.explanation) > 0 {
        findings.push(whole(Reason::Ev01, Step::Explanation));
    }
    if answers.claim.is_some_and(Claim::is_patent) && open_places(&answers.matching) > 0 {
        findings.push(whole(Reason::Ev05, Step::Match));
    }
}

const fn listing_reason(facts: Option<&ListingFacts>) -> Option<Reason> {
    match facts {
        None => Some(Reason::Lc01),
        Some(ListingFacts { state: ListingState::Removed, .. }) => Some(Reason::Lc02),
        Some(ListingFacts { reported: true, .. }) => Some(Reason::Lc03),
        Some(_) => None,
    }
}

/// A screenshot of a listing that the notice does not name shows another listing.
fn check_stray_evidence(answers: &Answers, findings: &mut Vec<Finding>) {
    for evidence in &answers.evidence {
        if let Some(listing) = &evidence.listing
            && !answers.listings.iter().any(|picked| picked.id == *listing)
        {
            let listing = Some(listing.clone());
            findings.push(Finding { reason: Reason::Ev03, step: Step::Evidence, listing });
        }
    }
}

const fn whole(reason: Reason, step: Step) -> Finding {
    Finding { reason, step, listing: None }
}

fn about(picked: &Picked, reason: Reason, step: Step) -> Finding {
    Finding { reason, step, listing: Some(picked.id.clone()) }
}

#[cfg(test)]
#[path = "preflight_tests.rs"]
mod tests;
