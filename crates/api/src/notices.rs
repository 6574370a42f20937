//! Notices: submitted, listed and followed.

use crate::page::Page;
use crate::{Access, endpoint, wire};
use domain::declaration::{Capacity, DeclarationId};
use domain::file::StoredFile;
use domain::ids::{DraftId, ListingId, NoticeRef, RightId};
use domain::language::Language;
use domain::notice::{
    Answers, Claim, Evidence, Finding, ItemEvent, ItemState, ListingState, NoticeState, Place,
    Sample, Tally,
};
use domain::policy::Capability;
use domain::reason::Reason;
use domain::right::RightKind;
use domain::time::Timestamp;

wire! {
    /// Submits a notice. Carry an `Idempotency-Key`: a repeat then answers with the first
    /// receipt. With `accept_findings`, listings the pre-flight would refuse are sent all the
    /// same; what concerns the whole notice always stops it.
    pub struct SubmitNoticeRequest {
        #[serde(default)]
        pub draft: Option<DraftId>,
        pub answers: Answers,
        /// The language the filer read and signed in.
        pub language: Language,
        #[serde(default)]
        pub accept_findings: bool,
    }
    pub struct Receipt {
        pub reference: NoticeRef,
        pub submitted_at: Timestamp,
        pub decide_by: Timestamp,
        pub listings: u32,
        /// Hash of the first event of the notice's chain, over all that was submitted.
        pub hash: String,
    }
    /// Runs the pre-flight on the server without submitting.
    pub struct PreflightRequest {
        pub answers: Answers,
    }
    pub struct PreflightResponse {
        pub findings: Vec<Finding>,
    }
    /// Filters of the list. All optional; paging by key.
    #[derive(Default)]
    pub struct ListNoticesRequest {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Part of the reference or of the right's title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub search: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub state: Option<NoticeState>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub kind: Option<RightKind>,
    }
    pub struct NoticeRow {
        pub reference: NoticeRef,
        pub right: RightId,
        pub right_title: String,
        pub kind: RightKind,
        pub claim: Claim,
        pub state: NoticeState,
        pub tally: Tally,
        pub submitted_at: Timestamp,
        pub decide_by: Timestamp,
        pub filer: String,
    }
    pub struct NoticePath {
        pub reference: NoticeRef,
    }
    pub struct AcceptedDeclaration {
        pub id: DeclarationId,
        pub edition: String,
        pub language: Language,
        /// SHA-256 of the exact text.
        pub hash: String,
        pub text: String,
    }
    /// Something that happened, as the timeline tells it.
    pub struct TimelineEvent {
        pub seq: u32,
        pub kind: EventKind,
        pub at: Timestamp,
        /// Who: a name on the reader's own side, the role on the other.
        pub actor: String,
        /// How many listings it concerns.
        pub listings: u32,
        pub hash: String,
        /// What the filer answered.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub text: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub files: Vec<StoredFile>,
    }
    pub struct Notice {
        pub row: NoticeRow,
        pub right_number: Option<String>,
        pub owner_name: String,
        /// In the owner's other script; empty where there is none.
        #[serde(default)]
        pub owner_name_other: String,
        pub org_name: String,
        #[serde(default)]
        pub org_name_other: String,
        pub place: Place,
        pub matching: String,
        pub original: String,
        pub explanation: String,
        pub explanation_language: Option<Language>,
        pub evidence: Vec<Evidence>,
        pub sample: Sample,
        pub declarations: Vec<AcceptedDeclaration>,
        pub signer: String,
        pub capacity: Capacity,
        pub timeline: Vec<TimelineEvent>,
        /// Whether every event's hash follows from the one before.
        pub chain_intact: bool,
    }
    /// An answer to everything that the reviewer asks of a notice.
    pub struct AnswerRequest {
        pub reference: NoticeRef,
        /// The last event that the answer knows of: to what was asked later it is none.
        pub seen: u32,
        pub text: String,
        /// Up to five.
        #[serde(default)]
        pub files: Vec<StoredFile>,
    }
    pub struct Answered {
        pub tally: Tally,
    }
    pub struct ListItemsRequest {
        pub reference: NoticeRef,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
    }
    pub struct NoticeItem {
        /// 1-based position in the notice.
        pub line: u32,
        pub listing: ListingId,
        pub title: String,
        pub title_other: String,
        pub shop_name: String,
        pub shop_name_other: String,
        pub price: i64,
        pub currency: String,
        pub picture: String,
        pub note: String,
        pub state: ItemState,
        /// Why: the reason of a refusal or a question.
        pub reason: Option<Reason>,
        pub facts: String,
        /// How to put it right.
        pub hint: String,
        pub decided_at: Option<Timestamp>,
        pub listing_state: ListingState,
        pub allowed: Vec<ItemEvent>,
    }
}

domain::codes! {
    pub enum EventKind {
        Submitted = "notice.submitted",
        Acknowledged = "notice.acknowledged",
        Upheld = "item.upheld",
        Rejected = "item.rejected",
        Asked = "item.asked",
        Answered = "item.answered",
        Withdrawn = "item.withdrawn",
    }
}

const SEE: Access = Access::Either(Capability::SeeNotices, Capability::DecideNotices);

endpoint! {
    SubmitNotice: Post "/notices", Access::Can(Capability::FileNotices), writes,
        SubmitNoticeRequest => Receipt;
    CheckNotice: Post "/notices/pre-flight", Access::Can(Capability::FileNotices), reads,
        PreflightRequest => PreflightResponse;
    ListNotices: Get "/notices", Access::Can(Capability::SeeNotices), reads,
        ListNoticesRequest => Page<NoticeRow>;
    GetNotice: Get "/notices/{reference}", SEE, reads, NoticePath => Notice;
    AnswerQuestions: Post "/notices/{reference}/answer", Access::Can(Capability::FileNotices),
        writes, AnswerRequest => Answered;
    ListItems: Get "/notices/{reference}/items", SEE, reads, ListItemsRequest => Page<NoticeItem>;
}
