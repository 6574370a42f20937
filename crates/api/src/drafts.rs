//! Drafts of notices: saved by themselves, on the server as well as on the device.

use crate::endpoint::Nothing;
use crate::{Access, endpoint, wire};
use domain::ids::DraftId;
use domain::notice::{Answers, Step};
use domain::policy::Capability;
use domain::time::Timestamp;

wire! {
    pub struct DraftPath {
        pub id: DraftId,
    }
    pub struct Draft {
        pub id: DraftId,
        pub answers: Answers,
        /// The page it was left on.
        pub step: Step,
        pub version: i64,
        pub updated_at: Timestamp,
    }
    /// Creates it, or replaces it when `version` is the one that was read; 409 when another
    /// device has saved since. `version` is 0 for a new draft; the device makes the id, so that
    /// a repeated first save makes one draft.
    pub struct SaveDraftRequest {
        pub id: DraftId,
        pub answers: Answers,
        pub step: Step,
        pub version: i64,
    }
    pub struct DraftRow {
        pub id: DraftId,
        pub right_title: String,
        pub listings: u32,
        pub step: Step,
        pub updated_at: Timestamp,
    }
    pub struct DraftRows {
        pub rows: Vec<DraftRow>,
    }
}

const FILE: Access = Access::Can(Capability::FileNotices);

endpoint! {
    ListDrafts: Get "/drafts", FILE, reads, Nothing => DraftRows;
    GetDraft: Get "/drafts/{id}", FILE, reads, DraftPath => Draft;
    SaveDraft: Put "/drafts/{id}", FILE, writes, SaveDraftRequest => Draft;
    DiscardDraft: Delete "/drafts/{id}", FILE, writes, DraftPath => Nothing;
}
