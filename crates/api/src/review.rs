//! The reviewer's desk: what is due, and decisions listing by listing.

use crate::notices::NoticeRow;
use crate::page::Page;
use crate::{Access, endpoint, wire};
use domain::ids::NoticeRef;
use domain::notice::{ItemEvent, Tally};
use domain::policy::Capability;
use domain::reason::Reason;

wire! {
    #[derive(Default)]
    pub struct QueueRequest {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
    }
    pub struct QueueRow {
        pub notice: NoticeRow,
        pub org_name: String,
        #[serde(default)]
        pub org_name_other: String,
    }
    /// One decision. A refusal or a question has a code and facts, and a hint where the code is
    /// one that can be put right: nothing is refused without saying why.
    pub struct ItemDecision {
        pub line: u32,
        pub event: ItemEvent,
        #[serde(default)]
        pub reason: Option<Reason>,
        #[serde(default)]
        pub facts: String,
        #[serde(default)]
        pub hint: String,
    }
    pub struct DecideRequest {
        pub reference: NoticeRef,
        pub decisions: Vec<ItemDecision>,
    }
    pub struct Decided {
        pub tally: Tally,
    }
}

const DECIDE: Access = Access::Can(Capability::DecideNotices);

endpoint! {
    /// Open notices, the earliest due first.
    ReviewQueue: Get "/review/notices", DECIDE, reads, QueueRequest => Page<QueueRow>;
    DecideItems: Post "/review/notices/{reference}", DECIDE, writes, DecideRequest => Decided;
}
