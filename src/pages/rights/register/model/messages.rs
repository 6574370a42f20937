//! What can happen to a registration, and what is then to be done outside.

use api::rights::{Right, SaveRightRequest};
use domain::fault::Fault;
use domain::file::StoredFile;
use domain::ids::RightId;
use domain::right::RightForm;
use domain::time::{Date, Timestamp};

use super::super::field::{Field, Step};
use super::Sending;
use crate::client::CallError;

#[derive(Clone, Debug)]
pub enum Msg {
    Answer(Field, String),
    /// Continue on a step; the day by which dates are checked.
    Continue(Step, Date),
    /// Send for approval.
    Submit(Date),
    Picked(Vec<Sending>),
    Progress(String, f64),
    Sent(String, StoredFile),
    /// The server did not take the file.
    Failed(String, CallError),
    /// The connection broke.
    Broken(String),
    Retry(String),
    /// Takes away a document: by its file's id, or by the key of one that is not sent yet.
    Remove(String),
    /// Time to save.
    Flush,
    Kept(Timestamp),
    Saved(Box<Right>, Timestamp),
    SaveStale,
    SaveFailed(CallError),
    /// Faults that the server found.
    SaveRefused(Vec<Fault>),
    /// Take the other version, or overwrite it with ours.
    Theirs(Box<Right>),
    KeepMine(i64),
    /// Faults that the server found when it was sent for approval.
    SubmitFailed(Vec<Fault>),
    NotSubmitted(CallError),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Do {
    KeepHere,
    SaveSoon,
    Create(Box<RightForm>),
    Save(Box<SaveRightRequest>),
    Upload(String),
    Forget(String),
    Go(Step),
    Submit { id: RightId, version: i64 },
}
