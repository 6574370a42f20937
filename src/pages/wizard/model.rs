//! The state of the guided notice, and everything that can happen to it.
//!
//! Plain data: [`Wizard::update`] takes what happened and answers with what the page must do
//! outside (save, ask the server, go to another page). It reads no clock and no network, so all
//! of it is tested natively.

mod evidence;
mod keep;
mod row;
mod rows;
mod send;
mod start;

use api::listings::ListingRow;
use api::rights::RightRow;
use domain::fault::Fault;
use domain::ids::{DraftId, ListingId};
use domain::language::Language;
use domain::notice::{Answers, Claim, Finding, Picked, RightInForce, Section, Step};
use domain::right::RightKind;
use domain::time::{Date, Timestamp, parse_date};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::i18n::written::language_of;

pub use evidence::{Picking, Upload, UploadState};
pub use keep::{Keeping, LocalDraft, ServerCopy};
pub use row::{Counts, Row, Shown, Status};
pub use rows::{LOOK_UP, ROWS};
pub use send::{Queued, Sending, Trouble, Which};
pub use start::{OpenDraft, open_drafts};

/// What the page must do outside the model.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Show this page of the flow.
    Go(Step),
    /// Keep the draft in this browser, now.
    KeepHere,
    /// Save on the server when typing pauses.
    SaveSoon,
    /// Save on the server, now.
    Save(Box<api::drafts::SaveDraftRequest>),
    /// Read what another device has saved.
    ReadTheirs,
    /// Find the listings in the paste. Answers carry the number back, so that a late one for an
    /// older text is dropped.
    Extract(u32),
    /// Ask for listings; at most [`LOOK_UP`] at a time.
    LookUp(Vec<ListingId>),
    /// Read the power of attorney of the chosen right.
    ReadRight(domain::ids::RightId),
    Upload(String),
    /// End an upload, or forget a file that waits.
    DropFile(String),
    /// Run the pre-flight on the server.
    Check(Box<Answers>),
    Submit(Box<api::notices::SubmitNoticeRequest>),
    /// The notice is in: forget the draft, keep what was held back as a new one, show the receipt.
    Finish(Box<api::notices::Receipt>, Option<Box<Answers>>),
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    Right(domain::ids::RightId),
    Place(domain::notice::Place),
    Claim(Claim),
    Matching(String),
    Original(String),
    Bought(domain::notice::Bought),
    Order(String),
    BoughtOn(String),
    Explanation(String),
    Accept(domain::declaration::DeclarationId, bool),
    Signer(String),
    Capacity(domain::declaration::Capacity),
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The address shows this page.
    Arrive(Step),
    Continue,
    /// From the interruption back to the question.
    Reconsider,
    Edit(Edit),
    Rights(Vec<RightRow>),
    RightsFailed,
    /// The last day of the power of attorney for the chosen right.
    Authority(Option<Date>),

    Paste(String),
    /// A file was read as text: it joins what is pasted.
    Imported(String),
    ImportFailed(Fault),
    Extracted(u32, domain::listing::Extraction),
    LookedUp {
        asked: Vec<ListingId>,
        rows: Vec<ListingRow>,
    },
    LookUpFailed(Vec<ListingId>),
    LookAgain,
    /// Takes a row out of the list. What was pasted stays.
    Remove(u32),
    RemoveUnusable,
    PutBack,
    /// What a short link led to.
    Followed(u32, String),
    LeaveOut(ListingId),

    Picked(Vec<Picking>),
    Progress(String, f64),
    Uploaded(String, domain::file::StoredFile),
    UploadRefused(String, Fault),
    UploadBroken(String),
    Retry(String),
    RemoveFile(String),
    Describe(domain::ids::FileId, domain::notice::EvidenceKind),
    Attach(domain::ids::FileId, Option<ListingId>),

    /// Typing paused, or the page is about to go.
    Flush,
    Kept(Timestamp, bool),
    Saved(i64, Timestamp),
    SaveFailed,
    SaveStale,
    Theirs(Box<api::drafts::Draft>),
    /// The server has no such draft.
    Missing,
    KeepMine,
    TakeTheirs,

    Checked(Vec<Finding>),
    CheckFailed,
    Submit(Which, Language),
    Submitted(Box<api::notices::Receipt>),
    SubmitFailed(Trouble),
    Online,
}

/// Why the flow cannot go on with a right. A page of its own, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interrupted {
    Standing(domain::right::Standing),
    AuthorityMissing,
    AuthorityEnded(Date),
}

/// What is known of an agent's authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// The organisation asserts its own rights.
    Own,
    /// An agent's; not read yet.
    Unknown,
    Until(Option<Date>),
}

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
            | Msg::Extracted(..)
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
            | Msg::UploadBroken(_)
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

    /// A page is shown: by Continue, by the back link, by the browser, or from the check page.
    fn arrive(&mut self, step: Step) -> Vec<Effect> {
        if step != self.step {
            self.faults.clear();
            self.interrupted = None;
            self.waits_for_files = false;
        }
        self.step = step;
        let mut effects = vec![Effect::KeepHere];
        if step == Step::Check {
            effects.extend(self.check_on_server());
        }
        effects
    }

    fn go_on(&mut self) -> Vec<Effect> {
        if self.step == Step::Listings {
            self.settle_listings(true);
        }
        self.faults = self.answers.check(self.step, self.kind(), self.today);
        if self.step == Step::Evidence && self.files_on_their_way() {
            self.faults.clear();
            self.waits_for_files = true;
            return Vec::new();
        }
        if !self.faults.is_empty() {
            self.attempt += 1;
            return Vec::new();
        }
        if self.step == Step::Right {
            self.interrupted = self.interruption();
            if self.interrupted.is_some() {
                return Vec::new();
            }
        }
        let mut effects = self.changed();
        effects.push(Effect::Go(self.onward()));
        effects
    }

    /// Where Continue leads: to the next page; once all are answered, back to the check page.
    fn onward(&self) -> Step {
        if self.first_open().is_none() {
            return Step::Check;
        }
        domain::notice::next_step(self.step, &self.answers, self.kind()).unwrap_or(Step::Check)
    }

    fn interruption(&self) -> Option<Interrupted> {
        let right = self.chosen.as_ref()?;
        let valid_to = right.valid_to.as_deref().and_then(parse_date);
        let standing = domain::right::standing(right.kind, right.status, valid_to, self.today);
        if !standing.can_be_asserted() {
            return Some(Interrupted::Standing(standing));
        }
        match self.authority {
            Authority::Until(None) => Some(Interrupted::AuthorityMissing),
            Authority::Until(Some(until)) if until < self.today => {
                Some(Interrupted::AuthorityEnded(until))
            }
            _ => None,
        }
    }

    fn edit(&mut self, edit: Edit) -> Vec<Effect> {
        let before = self.answers.clone();
        let answers = &mut self.answers;
        let mut effects = Vec::new();
        match edit {
            Edit::Right(id) => {
                answers.right = Some(id);
                effects.extend(self.choose_right());
            }
            Edit::Place(place) => answers.place = Some(place),
            Edit::Claim(claim) => answers.claim = Some(claim),
            Edit::Matching(text) => answers.matching = text,
            Edit::Original(text) => answers.original = text,
            Edit::Bought(bought) => answers.sample.bought = Some(bought),
            Edit::Order(text) => answers.sample.order = text,
            Edit::BoughtOn(text) => answers.sample.bought_on = text,
            Edit::Explanation(text) => {
                answers.explanation_language = language_of(&text);
                answers.explanation = text;
            }
            Edit::Accept(id, yes) => {
                answers.accepted.retain(|accepted| *accepted != id);
                if yes {
                    answers.accepted.push(id);
                    answers.accepted.sort_unstable();
                }
            }
            Edit::Signer(text) => answers.signer = text,
            Edit::Capacity(capacity) => answers.capacity = Some(capacity),
        }
        if self.answers != before {
            effects.extend(self.changed());
        }
        effects
    }

    /// Takes over the chosen right; a claim that its kind does not know goes.
    fn choose_right(&mut self) -> Vec<Effect> {
        let id = self.answers.right.as_ref();
        let row = self.rights.iter().flatten().find(|row| Some(&row.id) == id);
        let Some(row) = row.cloned() else { return Vec::new() };
        if self.answers.claim.is_some_and(|claim| !Claim::of(row.kind).contains(&claim)) {
            self.answers.claim = None;
        }
        // One kind of patent has one claim: nothing to ask.
        if let [only] = Claim::of(row.kind) {
            self.answers.claim = Some(*only);
        }
        let id = row.id.clone();
        self.chosen = Some(row);
        if self.authority == Authority::Own {
            return Vec::new();
        }
        self.authority = Authority::Unknown;
        vec![Effect::ReadRight(id)]
    }

    fn take_rights(&mut self, rights: Vec<RightRow>) -> Vec<Effect> {
        self.rights = Some(rights);
        self.rights_failed = false;
        let before = self.answers.clone();
        let mut effects = self.choose_right();
        if self.answers != before {
            effects.extend(self.changed());
        }
        effects
    }

    /// The answers changed: what the server checked no longer holds, and they must be kept.
    fn changed(&mut self) -> Vec<Effect> {
        self.checked = None;
        self.keeping.dirty = true;
        if !matches!(self.sending, Sending::InFlight(_) | Sending::Queued(_)) {
            self.sending = Sending::Idle;
        }
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
