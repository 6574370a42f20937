//! The result of a notice, derived from its listings.

use super::ItemState;
use serde::{Deserialize, Serialize};

crate::codes! {
    pub enum NoticeState {
        InReview = "in_review",
        NeedsInfo = "needs_info",
        Decided = "decided",
        Withdrawn = "withdrawn",
    }
}

/// How many listings of a notice stand where. The four add up to `total`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tally {
    pub total: u32,
    pub removed: u32,
    /// Rejected, restored, withdrawn or gone before: on sale as far as this notice goes.
    pub kept: u32,
    /// With the reviewers.
    pub waiting: u32,
    /// Waiting for the filer.
    pub needs_you: u32,
}

impl Tally {
    pub fn of(states: impl IntoIterator<Item = ItemState>) -> Self {
        let mut tally = Self::default();
        for state in states {
            tally.total += 1;
            *tally.slot(state) += 1;
        }
        tally
    }

    /// Moves one listing from a state to another.
    pub fn moved(&mut self, from: ItemState, to: ItemState) {
        let slot = self.slot(from);
        *slot = slot.saturating_sub(1);
        *self.slot(to) += 1;
    }

    const fn slot(&mut self, state: ItemState) -> &mut u32 {
        use ItemState as S;
        match state {
            S::InReview | S::Appealed => &mut self.waiting,
            S::NeedsInfo | S::AwaitingHolder => &mut self.needs_you,
            S::Removed
            | S::MerchantAccepted
            | S::RemovedFinal
            | S::Countered
            | S::HeldForAuthority => &mut self.removed,
            S::AlreadyGone
            | S::Duplicate
            | S::Rejected
            | S::RejectedFinal
            | S::Restored
            | S::Withdrawn => &mut self.kept,
        }
    }

    /// The state of the whole: what anyone waits for, most urgent first.
    pub const fn state(&self) -> NoticeState {
        if self.needs_you > 0 {
            NoticeState::NeedsInfo
        } else if self.waiting > 0 {
            NoticeState::InReview
        } else {
            NoticeState::Decided
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn moving_equals_counting_again(
            mut states in prop::collection::vec(prop::sample::select(ItemState::ALL), 1..40),
            index: prop::sample::Index,
            to in prop::sample::select(ItemState::ALL),
        ) {
            let mut tally = Tally::of(states.iter().copied());
            prop_assert_eq!(tally.total, tally.removed + tally.kept + tally.waiting + tally.needs_you);
            let at = index.index(states.len());
            tally.moved(states[at], to);
            states[at] = to;
            prop_assert_eq!(tally, Tally::of(states.iter().copied()));
        }
    }
}
