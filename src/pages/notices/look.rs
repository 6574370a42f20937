//! How states of notices and listings look: knot and tint by state, results in words.

use domain::notice::{ItemState, NoticeState, Tally};

use crate::ui::{bars::Outcome, chip::Tint, knot::Knot};

pub const fn notice(state: NoticeState) -> (Knot, Tint) {
    match state {
        NoticeState::InReview => (Knot::Half, Tint::Going),
        NoticeState::NeedsInfo => (Knot::You, Tint::You),
        NoticeState::Decided => (Knot::Done, Tint::Good),
        NoticeState::Withdrawn => (Knot::Kept, Tint::Plain),
    }
}

pub const fn item(state: ItemState) -> (Knot, Tint) {
    match state {
        ItemState::InReview | ItemState::Appealed | ItemState::HeldForAuthority => {
            (Knot::Half, Tint::Going)
        }
        ItemState::NeedsInfo | ItemState::AwaitingHolder => (Knot::You, Tint::You),
        ItemState::Removed
        | ItemState::MerchantAccepted
        | ItemState::RemovedFinal
        | ItemState::Countered => (Knot::Done, Tint::Good),
        ItemState::Duplicate => (Knot::Reported, Tint::Plain),
        ItemState::AlreadyGone => (Knot::Missing, Tint::Plain),
        ItemState::Rejected
        | ItemState::RejectedFinal
        | ItemState::Restored
        | ItemState::Withdrawn => (Knot::Kept, Tint::Plain),
    }
}

/// The groups of a result that have any listing, in the order of the outcome bar.
pub fn groups(tally: Tally) -> Vec<(Outcome, u32)> {
    [
        (Outcome::Removed, tally.removed),
        (Outcome::Kept, tally.kept),
        (Outcome::You, tally.needs_you),
        (Outcome::Waiting, tally.waiting),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .collect()
}

pub const fn knot(outcome: Outcome) -> Knot {
    match outcome {
        Outcome::Removed => Knot::Done,
        Outcome::Kept => Knot::Kept,
        Outcome::You => Knot::You,
        Outcome::Waiting => Knot::Half,
    }
}

/// "12 removed". Tracked.
pub fn words(outcome: Outcome, count: u32) -> String {
    match outcome {
        Outcome::Removed => t!("notices-removed", count = count),
        Outcome::Kept => t!("notices-kept", count = count),
        Outcome::You => t!("notices-needs-you", count = count),
        Outcome::Waiting => t!("notices-waiting", count = count),
    }
}

/// "12 removed · 3 kept · 1 waiting". Tracked.
pub fn result(tally: Tally) -> String {
    groups(tally)
        .into_iter()
        .map(|(outcome, count)| words(outcome, count))
        .collect::<Vec<_>>()
        .join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, switch_language};

    #[test]
    fn a_result_is_told_in_both_languages() {
        let tally = Tally { total: 16, removed: 12, kept: 3, waiting: 1, needs_you: 0 };
        switch_language(Language::English);
        assert_eq!(result(tally), "12 removed · 3 kept · 1 with us");
        switch_language(Language::Chinese);
        assert_eq!(result(tally), "12\u{a0}件已下架 · 3\u{a0}件保留 · 1\u{a0}件审核中");
    }
}
