//! From page to page: what Continue finds, where it leads, and where the flow cannot go on.

use super::{Authority, Effect, Wizard};
use domain::notice::Step;
use domain::time::{Date, parse_date};

/// Why the flow cannot go on with a right. A page of its own, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interrupted {
    Standing(domain::right::Standing),
    AuthorityMissing,
    AuthorityEnded(Date),
}

impl Wizard {
    /// A page is shown: by Continue, by the back link, by the browser, or from the check page.
    pub(super) fn arrive(&mut self, step: Step) -> Vec<Effect> {
        if step != self.step {
            self.faults.clear();
            self.import_broken = None;
            self.interrupted = None;
            self.waits_for_files = false;
        }
        self.step = step;
        let mut effects = vec![Effect::KeepHere];
        if step == Step::Check {
            effects.extend(self.check_on_server());
        }
        effects
    }

    pub(super) fn go_on(&mut self) -> Vec<Effect> {
        if self.step == Step::Listings && !self.is_signed() {
            self.settle_listings(true);
        }
        self.import_broken = None;
        self.faults = self.answers.check(self.step, self.kind(), self.today);
        if self.step == Step::Evidence && self.files_on_their_way() {
            self.faults.clear();
            self.waits_for_files = true;
            return Vec::new();
        }
        if !self.faults.is_empty() {
            self.attempt += 1;
            return Vec::new();
        }
        if self.step == Step::Right {
            self.interrupted = self.interruption();
            if self.interrupted.is_some() {
                return Vec::new();
            }
        }
        let mut effects = self.changed();
        effects.push(Effect::Go(self.onward()));
        effects
    }

    /// Where Continue leads: to the next page; once all are answered, back to the check page.
    fn onward(&self) -> Step {
        if self.first_open().is_none() {
            return Step::Check;
        }
        domain::notice::next_step(self.step, &self.answers, self.kind()).unwrap_or(Step::Check)
    }

    fn interruption(&self) -> Option<Interrupted> {
        let right = self.chosen.as_ref()?;
        let valid_to = right.valid_to.as_deref().and_then(parse_date);
        let standing = domain::right::standing(right.kind, right.status, valid_to, self.today);
        if !standing.can_be_asserted() {
            return Some(Interrupted::Standing(standing));
        }
        match self.authority {
            Authority::Until(None) => Some(Interrupted::AuthorityMissing),
            Authority::Until(Some(until)) if until < self.today => {
                Some(Interrupted::AuthorityEnded(until))
            }
            _ => None,
        }
    }
}
