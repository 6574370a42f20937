//! Rights: registered once by their owner or agent, approved or rejected by a reviewer.

use crate::endpoint::Nothing;
use crate::{Access, endpoint, wire};
use domain::ids::RightId;
use domain::policy::Capability;
use domain::reason::Reason;
use domain::right::{RightEvent, RightForm, RightKind, RightStatus, Standing};
use domain::time::Timestamp;

wire! {
    /// Why a registration was rejected, and where to put it right.
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
    /// A reviewer's decision. A rejection has at least one reason with facts.
    pub struct DecideRightRequest {
        pub id: RightId,
        pub event: RightEvent,
        pub version: i64,
        #[serde(default)]
        pub rejections: Vec<Rejection>,
    }
    /// A pending right, as reviewers see it.
    pub struct PendingRight {
        pub row: RightRow,
        pub org_name: String,
        #[serde(default)]
        pub org_name_other: String,
        pub decide_by: Option<Timestamp>,
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
    ListPendingRights: Get "/review/rights", Access::Can(Capability::ReviewRights), reads,
        Nothing => PendingRights;
    DecideRight: Post "/review/rights/{id}", Access::Can(Capability::ReviewRights), writes,
        DecideRightRequest => Right;
}
