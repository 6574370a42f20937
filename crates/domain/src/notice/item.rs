//! The states of one listing in a notice, and the only ways from one to the next.
//!
//! Nothing is deleted: a removal is a measure that can be lifted, and a decision is superseded.

use ItemState as S;

/// Characters of the facts found, and as many again to put it right.
pub const MAX_FACTS: usize = 2_000;

crate::codes! {
    pub enum ItemState {
        InReview = "in_review",
        /// The listing was gone before the notice; not counted against the filer.
        AlreadyGone = "already_gone",
        /// An open notice of the same organisation names it; not counted against the filer.
        Duplicate = "duplicate",
        /// The reviewer asked for something; the filer's answer returns it to review.
        NeedsInfo = "needs_info",
        Rejected = "rejected",
        Appealed = "appealed",
        RejectedFinal = "rejected_final",
        /// The listing is disabled.
        Removed = "removed",
        MerchantAccepted = "merchant_accepted",
        RemovedFinal = "removed_final",
        Countered = "countered",
        AwaitingHolder = "awaiting_holder",
        HeldForAuthority = "held_for_authority",
        Restored = "restored",
        Withdrawn = "withdrawn",
    }
}
crate::codes! {
    pub enum ItemEvent {
        Uphold = "uphold",
        Reject = "reject",
        Ask = "ask",
        Answer = "answer",
        /// No answer came in time.
        Lapse = "lapse",
        Appeal = "appeal",
        Overturn = "overturn",
        Confirm = "confirm",
        Withdraw = "withdraw",
        Accept = "accept",
        Uncontested = "uncontested",
        Counter = "counter",
        RefuseCounter = "refuse_counter",
        ForwardCounter = "forward_counter",
        HolderAccepts = "holder_accepts",
        HolderProvesAction = "holder_proves_action",
        DeadlinePasses = "deadline_passes",
        OrderedRemoved = "ordered_removed",
        OrderedRestored = "ordered_restored",
    }
}
crate::codes! {
    /// Who acts: a side of the case, or the calendar.
    pub enum Actor {
        Filer = "filer",
        Merchant = "merchant",
        Reviewer = "reviewer",
        SeniorReviewer = "senior_reviewer",
        Clock = "clock",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("this actor may not do this")]
    NotAllowed,
    #[error("not from this state")]
    WrongState,
}

const fn may(actor: Actor, event: ItemEvent) -> bool {
    use Actor as A;
    use ItemEvent as E;
    match event {
        E::Uphold | E::Reject | E::Ask | E::RefuseCounter | E::ForwardCounter => {
            matches!(actor, A::Reviewer | A::SeniorReviewer)
        }
        E::Overturn | E::Confirm | E::OrderedRemoved | E::OrderedRestored => {
            matches!(actor, A::SeniorReviewer)
        }
        E::Answer | E::Appeal | E::Withdraw | E::HolderAccepts | E::HolderProvesAction => {
            matches!(actor, A::Filer)
        }
        E::Accept | E::Counter => matches!(actor, A::Merchant),
        E::Lapse | E::Uncontested | E::DeadlinePasses => matches!(actor, A::Clock),
    }
}

/// The next state, or why there is none. Basis of the counter-notice branch: E-Commerce Law,
/// Art. 43; of the removal: Art. 42.
pub const fn transition(state: S, event: ItemEvent, actor: Actor) -> Result<S, Refused> {
    use ItemEvent as E;
    if !may(actor, event) {
        return Err(Refused::NotAllowed);
    }
    Ok(match (state, event) {
        (S::InReview, E::Uphold)
        | (S::Countered, E::RefuseCounter)
        | (S::Appealed, E::Overturn) => S::Removed,
        (S::InReview, E::Reject) | (S::NeedsInfo, E::Lapse) => S::Rejected,
        (S::InReview, E::Ask) => S::NeedsInfo,
        (S::NeedsInfo, E::Answer) => S::InReview,
        (S::Rejected, E::Appeal) => S::Appealed,
        (S::Appealed, E::Confirm) => S::RejectedFinal,
        (S::Removed, E::Accept) => S::MerchantAccepted,
        (S::Removed, E::Uncontested) | (S::HeldForAuthority, E::OrderedRemoved) => S::RemovedFinal,
        (S::Removed, E::Counter) => S::Countered,
        (S::Countered, E::ForwardCounter) => S::AwaitingHolder,
        (S::AwaitingHolder, E::HolderProvesAction) => S::HeldForAuthority,
        (S::AwaitingHolder, E::HolderAccepts | E::DeadlinePasses)
        | (S::HeldForAuthority, E::OrderedRestored)
        | (
            S::Removed
            | S::MerchantAccepted
            | S::Countered
            | S::AwaitingHolder
            | S::HeldForAuthority,
            E::Withdraw,
        ) => S::Restored,
        (S::InReview | S::NeedsInfo, E::Withdraw) => S::Withdrawn,
        _ => return Err(Refused::WrongState),
    })
}

/// What an actor may do in a state: draws the buttons and guards the server.
pub fn allowed(state: S, actor: Actor) -> Vec<ItemEvent> {
    ItemEvent::ALL.iter().copied().filter(|e| transition(state, *e, actor).is_ok()).collect()
}

impl ItemEvent {
    /// Whether a decision is told with a reason, the facts found and how to put it right. A removal
    /// is explained by the claim itself: nothing else is said of it.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Reject | Self::Ask)
    }
}

impl ItemState {
    /// Whether a decision or an answer is still to come, so that reporting it again is a repeat.
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            S::InReview
                | S::NeedsInfo
                | S::Appealed
                | S::Countered
                | S::AwaitingHolder
                | S::HeldForAuthority
        )
    }

    /// Whether the listing is down because of this notice.
    pub const fn is_down(self) -> bool {
        matches!(
            self,
            S::Removed
                | S::MerchantAccepted
                | S::RemovedFinal
                | S::Countered
                | S::AwaitingHolder
                | S::HeldForAuthority
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_matrix() {
        let mut table = String::new();
        for state in S::ALL {
            for actor in Actor::ALL {
                for event in allowed(*state, *actor) {
                    let next = transition(*state, event, *actor).expect("allowed");
                    table.push_str(
                        &[state.code(), actor.code(), event.code(), next.code()].join(" "),
                    );
                    table.push('\n');
                }
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn what_goes_against_the_filer_is_told_with_a_reason() {
        let told: Vec<_> = ItemEvent::ALL.iter().filter(|event| event.needs_reason()).collect();
        assert_eq!(told, [&ItemEvent::Reject, &ItemEvent::Ask]);
    }

    #[test]
    fn only_the_filer_and_the_calendar_restore_without_a_senior() {
        for state in S::ALL {
            for event in ItemEvent::ALL {
                for actor in [Actor::Reviewer, Actor::Merchant] {
                    assert_ne!(transition(*state, *event, actor), Ok(S::Restored));
                }
            }
        }
    }
}
