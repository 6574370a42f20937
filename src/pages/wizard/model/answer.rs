//! Answers as they are given, and the right that they are about.

use super::{Edit, Effect, Wizard};
use crate::i18n::written::language_of;
use api::rights::RightRow;
use domain::notice::Claim;
use domain::time::Date;

/// What is known of an agent's authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// The organisation asserts its own rights.
    Own,
    /// An agent's; not read yet.
    Unknown,
    Until(Option<Date>),
}

impl Wizard {
    pub(super) fn edit(&mut self, edit: Edit) -> Vec<Effect> {
        let before = self.answers.clone();
        let answers = &mut self.answers;
        let mut effects = Vec::new();
        match edit {
            Edit::Right(id) => {
                answers.right = Some(id);
                effects.extend(self.choose_right());
            }
            Edit::Place(place) => answers.place = Some(place),
            Edit::Claim(claim) => answers.claim = Some(claim),
            Edit::Matching(text) => answers.matching = text,
            Edit::Original(text) => answers.original = text,
            Edit::Bought(bought) => answers.sample.bought = Some(bought),
            Edit::Order(text) => answers.sample.order = text,
            Edit::BoughtOn(text) => answers.sample.bought_on = text,
            Edit::Explanation(text) => {
                answers.explanation_language = language_of(&text);
                answers.explanation = text;
            }
            Edit::Accept(id, yes) => {
                answers.accepted.retain(|accepted| *accepted != id);
                if yes {
                    answers.accepted.push(id);
                    answers.accepted.sort_unstable();
                }
            }
            Edit::Signer(text) => answers.signer = text,
            Edit::Capacity(capacity) => answers.capacity = Some(capacity),
        }
        if self.answers != before {
            effects.extend(self.changed());
        }
        effects
    }

    /// Takes over the chosen right; a claim that its kind does not know goes.
    fn choose_right(&mut self) -> Vec<Effect> {
        let id = self.answers.right.as_ref();
        let row = self.rights.iter().flatten().find(|row| Some(&row.id) == id);
        let Some(row) = row.cloned() else { return Vec::new() };
        if self.answers.claim.is_some_and(|claim| !Claim::of(row.kind).contains(&claim)) {
            self.answers.claim = None;
        }
        // One kind of patent has one claim: nothing to ask.
        if let [only] = Claim::of(row.kind) {
            self.answers.claim = Some(*only);
        }
        let id = row.id.clone();
        self.chosen = Some(row);
        if self.authority == Authority::Own {
            return Vec::new();
        }
        self.authority = Authority::Unknown;
        vec![Effect::ReadRight(id)]
    }

    pub(super) fn take_rights(&mut self, rights: Vec<RightRow>) -> Vec<Effect> {
        self.rights = Some(rights);
        self.rights_failed = false;
        let before = self.answers.clone();
        let mut effects = self.choose_right();
        if self.answers != before {
            effects.extend(self.changed());
        }
        effects
    }
}
