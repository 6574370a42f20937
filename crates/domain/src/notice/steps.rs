//! The order of the questions. Five sections keep a stable count although pages branch.

use super::{Answers, Claim};
use crate::right::RightKind;

crate::codes! {
    pub enum Section {
        Right = "right",
        Problem = "problem",
        Listings = "listings",
        Evidence = "evidence",
        Statement = "statement",
    }
}
crate::codes! {
    /// One page, one question. The codes are the last part of the address.
    pub enum Step {
        Start = "start",
        Right = "right",
        Place = "place",
        Claim = "claim",
        /// Patents: which claims or views match. Copyright: where the original is.
        Match = "match",
        Listings = "listings",
        Evidence = "evidence",
        Sample = "sample",
        Explanation = "explanation",
        Statement = "statement",
        Check = "check",
    }
}

impl Step {
    pub const fn section(self) -> Section {
        match self {
            Self::Start | Self::Right => Section::Right,
            Self::Place | Self::Claim | Self::Match => Section::Problem,
            Self::Listings => Section::Listings,
            Self::Evidence | Self::Sample | Self::Explanation => Section::Evidence,
            Self::Statement | Self::Check => Section::Statement,
        }
    }
}

/// The pages that these answers lead through, for a right of this kind.
pub fn steps(answers: &Answers, kind: Option<RightKind>) -> Vec<Step> {
    let matching = kind.is_some_and(|k| k.is_patent() || k == RightKind::Copyright);
    let sample = answers.claim.is_some_and(Claim::asks_for_sample);
    Step::ALL
        .iter()
        .copied()
        .filter(|step| match step {
            Step::Match => matching,
            Step::Sample => sample,
            _ => true,
        })
        .collect()
}

pub fn next_step(step: Step, answers: &Answers, kind: Option<RightKind>) -> Option<Step> {
    steps(answers, kind).into_iter().find(|s| *s > step)
}

pub fn previous_step(step: Step, answers: &Answers, kind: Option<RightKind>) -> Option<Step> {
    steps(answers, kind).into_iter().rfind(|s| *s < step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_right_asks_what_it_needs_and_nothing_else() {
        let path = |claim, kind| {
            let answers = Answers { claim: Some(claim), ..Answers::default() };
            let steps = steps(&answers, Some(kind));
            (steps.contains(&Step::Match), steps.contains(&Step::Sample))
        };
        assert_eq!(path(Claim::Counterfeit, RightKind::Trademark), (false, true));
        assert_eq!(path(Claim::MarkInTitle, RightKind::Trademark), (false, false));
        assert_eq!(path(Claim::CopiedPictures, RightKind::Copyright), (true, false));
        assert_eq!(path(Claim::PatentDesign, RightKind::Design), (true, false));
    }

    #[test]
    fn back_undoes_next_on_every_page() {
        for claim in Claim::ALL {
            for kind in RightKind::ALL {
                let answers = Answers { claim: Some(*claim), ..Answers::default() };
                for step in steps(&answers, Some(*kind)) {
                    if let Some(next) = next_step(step, &answers, Some(*kind)) {
                        assert_eq!(previous_step(next, &answers, Some(*kind)), Some(step));
                    }
                }
            }
        }
    }
}
