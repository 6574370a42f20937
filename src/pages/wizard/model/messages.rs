//! What can happen to the guided notice, and what the page must then do.

use super::{Picking, Trouble, Which};
use crate::client::CallError;
use api::listings::ListingRow;
use api::rights::RightRow;
use domain::fault::Fault;
use domain::ids::ListingId;
use domain::language::Language;
use domain::notice::{Answers, Claim, Finding, Step};
use domain::time::{Date, Timestamp};

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
    /// Ask for listings; at most [`LOOK_UP`](super::LOOK_UP) at a time.
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
    /// The server did not read it, for a reason that is not in the file.
    ImportBroken(CallError),
    Extracted(u32, domain::listing::Extraction),
    /// The link formats are known, or others than before.
    Formats,
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
    /// It did not arrive, for a reason that is not in the file.
    UploadBroken(String, CallError),
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
