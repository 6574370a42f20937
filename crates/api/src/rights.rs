//! Rights: registered once by their owner or agent, approved or rejected by a reviewer.

use crate::endpoint::Nothing;
use crate::{Access, endpoint, wire};
use domain::file::StoredFile;
use domain::ids::RightId;
use domain::policy::Capability;
use domain::reason::Reason;
use domain::right::{
    RenewalKind, RenewalStatus, RightEvent, RightForm, RightKind, RightStatus, Standing,
};
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
        /// How the renewal of its term stands, while one waits for a decision or has been rejected.
        #[serde(default)]
        pub renewal: Option<RenewalStatus>,
        /// The same of its power of attorney.
        #[serde(default)]
        pub authority: Option<RenewalStatus>,
    }
    /// A renewal that waits for a decision or has been rejected, beside the right that it
    /// prolongs.
    pub struct Renewal {
        pub status: RenewalStatus,
        /// The last day of the renewed term or of the new power of attorney, `YYYY-MM-DD`.
        pub until: String,
        pub files: Vec<StoredFile>,
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
        /// Of its term.
        pub renewal: Option<Renewal>,
        /// What the reader may do with the renewal of its term now: submit one, recall or decide it.
        pub renewal_allowed: Vec<RightEvent>,
        /// A new power of attorney.
        pub authority: Option<Renewal>,
        /// What the reader may do with that now.
        pub authority_allowed: Vec<RightEvent>,
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
    /// Sends in the renewal of a trademark or a new power of attorney, or a corrected one after a
    /// rejection.
    pub struct RenewRightRequest {
        pub id: RightId,
        pub renews: RenewalKind,
        /// The last day of the renewed term or of the power of attorney, `YYYY-MM-DD`.
        pub until: String,
        /// What proves it: one certificate, or up to five files of a power of attorney.
        #[serde(default)]
        pub files: Vec<StoredFile>,
        pub version: i64,
    }
    pub struct RecallRenewalRequest {
        pub id: RightId,
        pub renews: RenewalKind,
        pub version: i64,
    }
    /// A reviewer's decision on a right. A rejection has at least one reason with facts.
    pub struct DecideRightRequest {
        pub id: RightId,
        pub event: RightEvent,
        pub version: i64,
        #[serde(default)]
        pub rejections: Vec<Rejection>,
    }
    /// The same, on what of it is renewed.
    pub struct DecideRenewalRequest {
        pub id: RightId,
        pub renews: RenewalKind,
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

impl RightRow {
    /// How a renewal of it stands, while that is open.
    pub const fn renewing(&self, of: RenewalKind) -> Option<RenewalStatus> {
        match of {
            RenewalKind::Term => self.renewal,
            RenewalKind::Authority => self.authority,
        }
    }
}

impl Right {
    /// A renewal of it, while that is open.
    pub const fn renewal_of(&self, of: RenewalKind) -> Option<&Renewal> {
        match of {
            RenewalKind::Term => self.renewal.as_ref(),
            RenewalKind::Authority => self.authority.as_ref(),
        }
    }

    /// Whether the reader may do something with a renewal of it now.
    pub fn may_renew(&self, of: RenewalKind, event: RightEvent) -> bool {
        let allowed = match of {
            RenewalKind::Term => &self.renewal_allowed,
            RenewalKind::Authority => &self.authority_allowed,
        };
        allowed.contains(&event)
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
        writes, DecideRenewalRequest => Right;
}
