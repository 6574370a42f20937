//! Rights: registered once by their owner or agent, approved or rejected by a reviewer.

use crate::endpoint::Nothing;
use crate::{Access, endpoint, wire};
use domain::file::StoredFile;
use domain::ids::RightId;
use domain::policy::Capability;
use domain::reason::Reason;
use domain::right::{RenewalStatus, RightEvent, RightForm, RightKind, RightStatus, Standing};
use domain::time::Timestamp;

wire! {
    /// Why a registration or a renewal was rejected, and where to put it right.
    pub struct Rejection {
        pub reason: Reason,
        /// The field to mend, as in the form.
        #[serde(default)]
        pub field: Option<String>,
        /// What the reviewer found, in the reviewer's words.
        pub facts: String,
    }
    pub struct RightRow {
        pub id: RightId,
        pub kind: RightKind,
        pub title: String,
        pub number: Option<String>,
        pub owner_name: String,
        /// In the owner's other script; empty where there is none.
        #[serde(default)]
        pub owner_name_other: String,
        /// Trademarks: the classes as the owner wrote them.
        pub classes: String,
        pub status: RightStatus,
        pub standing: Standing,
        /// `YYYY-MM-DD`.
        pub valid_from: Option<String>,
        pub valid_to: Option<String>,
        pub submitted_at: Option<Timestamp>,
        /// A picture of the mark, the work or the design, where one was added.
        pub specimen: Option<String>,
        pub rejections: Vec<Rejection>,
        /// How its renewal stands, while one waits for a decision or has been rejected.
        #[serde(default)]
        pub renewal: Option<RenewalStatus>,
    }
    /// A renewal that waits for a decision or has been rejected, beside the right that it
    /// prolongs.
    pub struct Renewal {
        pub status: RenewalStatus,
        /// The last day of the renewed term, `YYYY-MM-DD`.
        pub until: String,
        pub certificate: StoredFile,
        pub filed_at: Timestamp,
        /// The reviewer's target for a pending one.
        pub decide_by: Option<Timestamp>,
        pub rejections: Vec<Rejection>,
    }
    pub struct Rights {
        pub rows: Vec<RightRow>,
    }
    pub struct RightPath {
        pub id: RightId,
    }
    pub struct Right {
        pub row: RightRow,
        pub form: RightForm,
        pub version: i64,
        /// What the reader may do with it now.
        pub allowed: Vec<RightEvent>,
        /// The reviewer's target for a pending one.
        pub decide_by: Option<Timestamp>,
        pub notices: u32,
        pub listings_removed: u32,
        pub listings_reported: u32,
        pub renewal: Option<Renewal>,
        /// What the reader may do with its renewal now: submit one, recall or decide it.
        pub renewal_allowed: Vec<RightEvent>,
    }
    /// Creates a draft: any form, complete or not.
    pub struct NewRight {
        pub form: RightForm,
    }
    pub struct SaveRightRequest {
        pub id: RightId,
        pub form: RightForm,
        /// The version that was read; 409 when somebody has saved since.
        pub version: i64,
    }
    /// Submits, recalls or reopens.
    pub struct MoveRightRequest {
        pub id: RightId,
        pub event: RightEvent,
        pub version: i64,
    }
    /// Sends in the renewal of a trademark, or a corrected one after a rejection.
    pub struct RenewRightRequest {
        pub id: RightId,
        /// The last day of the renewed term, `YYYY-MM-DD`.
        pub until: String,
        /// What proves it.
        #[serde(default)]
        pub certificate: Option<StoredFile>,
        pub version: i64,
    }
    pub struct RecallRenewalRequest {
        pub id: RightId,
        pub version: i64,
    }
    /// A reviewer's decision on a right or on its renewal. A rejection has at least one reason with facts.
    pub struct DecideRightRequest {
        pub id: RightId,
        pub event: RightEvent,
        pub version: i64,
        #[serde(default)]
        pub rejections: Vec<Rejection>,
    }
    /// A pending right, or one with a pending renewal, as reviewers see it.
    pub struct PendingRight {
        pub row: RightRow,
        pub org_name: String,
        #[serde(default)]
        pub org_name_other: String,
        /// When what waits was received.
        pub since: Timestamp,
        pub decide_by: Timestamp,
    }
    pub struct PendingRights {
        pub rows: Vec<PendingRight>,
    }
}

const OWN: Access = Access::Can(Capability::RegisterRights);

endpoint! {
    ListRights: Get "/rights", Access::Can(Capability::SeeRights), reads, Nothing => Rights;
    GetRight: Get "/rights/{id}", Access::Either(Capability::SeeRights, Capability::ReviewRights),
        reads, RightPath => Right;
    CreateRight: Post "/rights", OWN, writes, NewRight => Right;
    SaveRight: Put "/rights/{id}", OWN, writes, SaveRightRequest => Right;
    MoveRight: Post "/rights/{id}/state", OWN, writes, MoveRightRequest => Right;
    RenewRight: Post "/rights/{id}/renewal", OWN, writes, RenewRightRequest => Right;
    RecallRenewal: Post "/rights/{id}/renewal/recall", OWN, writes, RecallRenewalRequest => Right;
    ListPendingRights: Get "/review/rights", Access::Can(Capability::ReviewRights), reads,
        Nothing => PendingRights;
    DecideRight: Post "/review/rights/{id}", Access::Can(Capability::ReviewRights), writes,
        DecideRightRequest => Right;
    DecideRenewal: Post "/review/rights/{id}/renewal", Access::Can(Capability::ReviewRights),
        writes, DecideRightRequest => Right;
}
