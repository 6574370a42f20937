//! The state of the guided notice, and everything that can happen to it.
//!
//! Plain data: [`Wizard::update`] takes what happened and answers with what the page must do
//! outside (save, ask the server, go to another page). It reads no clock and no network, so all
//! of it is tested natively.

mod answer;
mod evidence;
mod flow;
mod keep;
mod messages;
mod row;
mod rows;
mod send;
mod start;
mod trouble;

use crate::client::CallError;
use api::listings::ListingRow;
use api::rights::RightRow;
use domain::fault::Fault;
use domain::ids::{DraftId, ListingId};
use domain::notice::{Answers, Finding, Picked, RightInForce, Section, Step};
use domain::right::RightKind;
use domain::time::{Date, parse_date};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use answer::Authority;
pub use evidence::{Picking, Upload, UploadState};
pub use flow::Interrupted;
pub use keep::{Keeping, LocalDraft, ServerCopy};
pub use messages::{Edit, Effect, Msg};
pub use row::{Counts, Row, Shown, Status};
pub use rows::{LOOK_UP, ROWS};
pub use send::{Queued, Sending, Which};
pub use start::{OpenDraft, open_drafts};
pub use trouble::{Trouble, pause};

#[derive(Clone, Debug)]
pub struct Wizard {
    /// Made on this device. Also the idempotency key of the submission: one draft makes one
    /// notice, from whichever tab or device it is sent.
    pub id: DraftId,
    pub step: Step,
    pub answers: Answers,
    pub today: Date,
    /// `None` while they load.
    pub rights: Option<Vec<RightRow>>,
    pub rights_failed: bool,
    /// The chosen right as last seen, so that a draft opens without the network.
    pub chosen: Option<RightRow>,
    pub authority: Authority,
    pub interrupted: Option<Interrupted>,
    /// What is wrong on the page, after Continue.
    pub faults: Vec<Fault>,
    /// Why a picked list did not get through.
    pub import_broken: Option<CallError>,
    /// Counts the failed attempts: each one moves focus to the summary again.
    pub attempt: u32,

    pub found: Arc<Vec<domain::listing::Found>>,
    pub over_limit: usize,
    pub rows: Arc<Vec<Arc<Row>>>,
    /// `None`: asked for, and not on the platform.
    pub known: BTreeMap<ListingId, Option<Arc<ListingRow>>>,
    pub asked: BTreeSet<ListingId>,
    pub look_up_failed: bool,
    pub extracting: bool,
    generation: u32,

    pub uploads: Vec<Upload>,
    /// Continue was pressed while files were on their way.
    pub waits_for_files: bool,

    pub keeping: Keeping,
    /// The reviewers' checks as the server ran them on these answers.
    pub checked: Option<Vec<Finding>>,
    pub sending: Sending,
    /// The answers under the signature, while they are on their way or wait.
    signed: Option<Answers>,
    /// They were changed since.
    altered: bool,
}

impl Wizard {
    pub fn new(id: DraftId, today: Date) -> Self {
        Self {
            id,
            step: Step::Right,
            answers: Answers::default(),
            today,
            rights: None,
            rights_failed: false,
            chosen: None,
            authority: Authority::Own,
            interrupted: None,
            faults: Vec::new(),
            import_broken: None,
            attempt: 0,
            found: Arc::default(),
            over_limit: 0,
            rows: Arc::default(),
            known: BTreeMap::new(),
            asked: BTreeSet::new(),
            look_up_failed: false,
            extracting: false,
            generation: 0,
            uploads: Vec::new(),
            waits_for_files: false,
            keeping: Keeping::default(),
            checked: None,
            sending: Sending::Idle,
            signed: None,
            altered: false,
        }
    }

    /// The kind of the chosen right, once it is known.
    pub fn kind(&self) -> Option<RightKind> {
        self.chosen.as_ref().map(|right| right.kind)
    }

    /// The parts of the chosen right that the pre-flight reads.
    pub fn right_in_force(&self) -> Option<RightInForce> {
        let right = self.chosen.as_ref()?;
        let (by_agent, authority_until) = match self.authority {
            Authority::Until(until) => (true, until),
            Authority::Own | Authority::Unknown => (false, None),
        };
        Some(RightInForce {
            kind: right.kind,
            status: right.status,
            valid_to: right.valid_to.as_deref().and_then(parse_date),
            authority_until,
            by_agent,
        })
    }

    /// The first page that still needs an answer; `None` when all are complete.
    pub fn first_open(&self) -> Option<Step> {
        self.open_steps().next()
    }

    /// The pages that still need an answer, in their order.
    pub fn open_steps(&self) -> impl Iterator<Item = Step> {
        let steps = domain::notice::steps(&self.answers, self.kind()).into_iter();
        steps.filter(|step| !self.answers.check(*step, self.kind(), self.today).is_empty())
    }

    /// The sections that need nothing more. Reads every answer: ask once for all.
    pub fn done(&self) -> Vec<Section> {
        let open = self.first_open().map(Step::section);
        let done = |section: &Section| open.is_none_or(|open| open > *section);
        Section::ALL.iter().copied().filter(done).collect()
    }

    pub fn previous(&self) -> Option<Step> {
        domain::notice::previous_step(self.step, &self.answers, self.kind())
    }

    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        if matches!(self.sending, Sending::Done(_)) {
            return Vec::new();
        }
        match msg {
            Msg::Arrive(step) => self.arrive(step),
            Msg::Continue => self.go_on(),
            Msg::Reconsider => {
                self.interrupted = None;
                Vec::new()
            }
            Msg::Edit(edit) => self.edit(edit),
            Msg::Rights(rights) => self.take_rights(rights),
            Msg::RightsFailed => {
                self.rights_failed = true;
                Vec::new()
            }
            Msg::Authority(until) => {
                self.authority = Authority::Until(until);
                Vec::new()
            }
            Msg::Paste(_)
            | Msg::Imported(_)
            | Msg::ImportFailed(_)
            | Msg::ImportBroken(_)
            | Msg::Extracted(..)
            | Msg::Formats
            | Msg::LookedUp { .. }
            | Msg::LookUpFailed(_)
            | Msg::LookAgain
            | Msg::Remove(_)
            | Msg::RemoveUnusable
            | Msg::PutBack
            | Msg::Followed(..)
            | Msg::LeaveOut(_) => self.update_rows(msg),
            Msg::Picked(_)
            | Msg::Progress(..)
            | Msg::Uploaded(..)
            | Msg::UploadRefused(..)
            | Msg::UploadBroken(..)
            | Msg::Retry(_)
            | Msg::RemoveFile(_)
            | Msg::Describe(..)
            | Msg::Attach(..) => self.update_evidence(msg),
            Msg::Flush
            | Msg::Kept(..)
            | Msg::Saved(..)
            | Msg::SaveFailed
            | Msg::SaveStale
            | Msg::Theirs(_)
            | Msg::Missing
            | Msg::KeepMine
            | Msg::TakeTheirs => self.update_keeping(msg),
            Msg::Checked(_)
            | Msg::CheckFailed
            | Msg::Submit(..)
            | Msg::Submitted(_)
            | Msg::SubmitFailed(_)
            | Msg::Online => self.update_sending(msg),
        }
    }

    /// The answers changed: what the server checked no longer holds, and they must be kept.
    fn changed(&mut self) -> Vec<Effect> {
        self.checked = None;
        self.keeping.dirty = true;
        self.unsign();
        vec![Effect::KeepHere, Effect::SaveSoon]
    }
}

/// The page on which a field of the answers is asked.
pub fn step_of(field: &str) -> Step {
    match field.split('.').next().unwrap_or_default() {
        "right" => Step::Right,
        "place" => Step::Place,
        "claim" => Step::Claim,
        "matching" | "original" => Step::Match,
        "paste" | "listings" => Step::Listings,
        "evidence" => Step::Evidence,
        "sample" => Step::Sample,
        "explanation" => Step::Explanation,
        _ => Step::Statement,
    }
}

/// A listing of the notice with its place in it, from 1.
pub fn place_of(listings: &[Picked], id: &ListingId) -> Option<usize> {
    listings.iter().position(|picked| picked.id == *id).map(|at| at + 1)
}

#[cfg(test)]
mod tests;
