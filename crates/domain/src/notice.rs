//! A notice: one right, one claim, many listings. The state lives at the listing.

mod answer;
mod answers;
mod claim;
mod item;
mod places;
mod preflight;
mod steps;
mod tally;

pub use answer::{MAX_ANSWER, MAX_ANSWER_FILES, check_answer};
pub use answers::{
    Answers, Bought, EXPLANATION_MAX, EXPLANATION_MIN, Evidence, EvidenceKind, MAX_LISTINGS,
    MAX_PASTE, Picked, Sample, Submission,
};
pub use claim::{Claim, Place};
pub use item::{Actor, ItemEvent, ItemState, MAX_FACTS, Refused, allowed, transition};
pub use places::open_places;
pub use preflight::{Finding, ListingFacts, ListingState, RightInForce, preflight};
pub use steps::{Section, Step, next_step, previous_step, steps};
pub use tally::{NoticeState, Tally};

/// The states in which a row of the "Which listings?" page can be.
pub mod row {
    crate::codes! {
        pub enum RowState {
            Ready = "ready",
            Repeated = "repeated",
            NotFound = "not_found",
            AlreadyRemoved = "already_removed",
            AlreadyReported = "already_reported",
            OtherPlatform = "other_platform",
            Shop = "shop",
            ShortLink = "short_link",
            NotAListing = "not_a_listing",
        }
    }
}
