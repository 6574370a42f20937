//! Keeping the draft: in this browser at once, on the server when typing pauses, and what to do
//! when another device has saved meanwhile.

use super::{Effect, Msg, Queued, Sending, Wizard};
use api::drafts::{Draft, SaveDraftRequest};
use api::rights::RightRow;
use domain::notice::{Answers, Step};
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The draft as this browser keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalDraft {
    pub answers: Answers,
    pub step: Step,
    /// The server's version that it grew from; 0 when the server has none.
    pub version: i64,
    /// Holds what the server does not have yet.
    pub dirty: bool,
    pub saved_at: Timestamp,
    /// The right as last seen.
    #[serde(default)]
    pub right: Option<RightRow>,
    /// Was submitted without a network, and waits to be sent.
    #[serde(default)]
    pub queued: Option<Queued>,
}

/// What the server has.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ServerCopy {
    /// Nothing yet.
    #[default]
    None,
    Saved(Timestamp),
    /// The last attempt did not get through.
    Unreached,
    /// It was there once: submitted or discarded from another device.
    Gone,
    /// Another device has saved since; its draft, once it is read.
    Changed(Option<Box<Draft>>),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keeping {
    pub version: i64,
    /// Something is not on the server yet.
    pub dirty: bool,
    /// A save is on its way, with the answers as they were then.
    pub saving: bool,
    /// Kept in this browser.
    pub here: Option<Timestamp>,
    pub server: ServerCopy,
}

impl Wizard {
    pub(super) fn update_keeping(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Flush => self.save(),
            Msg::Kept(at, done) => {
                self.keeping.here = done.then_some(at);
                Vec::new()
            }
            Msg::Saved(version, at) => {
                self.keeping.version = version;
                self.keeping.saving = false;
                self.keeping.server = ServerCopy::Saved(at);
                // Typed on while it was sent: those words are not there yet.
                let more = self.keeping.dirty.then_some(Effect::SaveSoon);
                std::iter::once(Effect::KeepHere).chain(more).collect()
            }
            Msg::SaveFailed => {
                self.keeping.saving = false;
                self.keeping.dirty = true;
                self.keeping.server = ServerCopy::Unreached;
                vec![Effect::KeepHere]
            }
            Msg::SaveStale => {
                self.keeping.saving = false;
                self.keeping.dirty = true;
                self.keeping.server = ServerCopy::Changed(None);
                vec![Effect::KeepHere, Effect::ReadTheirs]
            }
            Msg::Theirs(draft) => self.theirs(draft),
            Msg::Missing => {
                // Never saved, or submitted or discarded elsewhere. What is here stays here.
                self.keeping.dirty |= std::mem::take(&mut self.keeping.saving);
                if self.keeping.version > 0 {
                    self.keeping.version = 0;
                    self.keeping.server = ServerCopy::Gone;
                }
                if self.keeping.dirty { vec![Effect::SaveSoon] } else { Vec::new() }
            }
            Msg::KeepMine => {
                let ServerCopy::Changed(Some(theirs)) = &self.keeping.server else {
                    return Vec::new();
                };
                self.keeping.version = theirs.version;
                self.keeping.server = ServerCopy::Saved(theirs.updated_at);
                self.keeping.dirty = true;
                self.save()
            }
            Msg::TakeTheirs => {
                let server = std::mem::take(&mut self.keeping.server);
                let ServerCopy::Changed(Some(theirs)) = server else { return Vec::new() };
                self.take_over(*theirs)
            }
            _ => Vec::new(),
        }
    }

    /// Saves what is not saved, unless a save is on its way or waits for the reader's choice.
    fn save(&mut self) -> Vec<Effect> {
        let waits = matches!(self.keeping.server, ServerCopy::Changed(_))
            || matches!(self.sending, Sending::InFlight(_) | Sending::Queued(_));
        if !self.keeping.dirty || self.keeping.saving || waits {
            return Vec::new();
        }
        self.keeping.saving = true;
        self.keeping.dirty = false;
        vec![Effect::Save(Box::new(SaveDraftRequest {
            id: self.id.clone(),
            answers: self.answers.clone(),
            step: self.step,
            version: self.keeping.version,
        }))]
    }

    /// The server's draft has come: on opening, or because this one was stale.
    fn theirs(&mut self, theirs: Box<Draft>) -> Vec<Effect> {
        if theirs.answers == self.answers {
            self.keeping.version = theirs.version;
            self.keeping.dirty = false;
            self.keeping.server = ServerCopy::Saved(theirs.updated_at);
            return vec![Effect::KeepHere];
        }
        let unseen = theirs.version > self.keeping.version;
        if unseen && self.keeping.dirty {
            self.keeping.server = ServerCopy::Changed(Some(theirs));
            Vec::new()
        } else if unseen {
            self.take_over(*theirs)
        } else {
            // Ours grew from theirs.
            self.keeping.server = ServerCopy::Saved(theirs.updated_at);
            if self.keeping.dirty { vec![Effect::SaveSoon] } else { Vec::new() }
        }
    }

    fn take_over(&mut self, theirs: Draft) -> Vec<Effect> {
        self.keeping.version = theirs.version;
        self.keeping.dirty = false;
        self.keeping.server = ServerCopy::Saved(theirs.updated_at);
        self.answers = theirs.answers;
        self.unsign();
        self.checked = None;
        self.faults.clear();
        let mut effects = self.reopened();
        effects.push(Effect::KeepHere);
        effects
    }

    /// The answers were replaced: the right and the rows follow them.
    fn reopened(&mut self) -> Vec<Effect> {
        if self.chosen.as_ref().map(|right| &right.id) != self.answers.right.as_ref() {
            self.chosen = None;
        }
        let rights = self.rights.take();
        let mut effects = rights.map_or_else(Vec::new, |rights| self.take_rights(rights));
        effects.push(self.read_again());
        effects
    }

    /// Takes up a draft that this browser kept.
    pub fn open(&mut self, local: LocalDraft) -> Vec<Effect> {
        self.step = local.step;
        self.answers = local.answers;
        self.chosen = local.right;
        self.keeping.version = local.version;
        self.keeping.dirty = local.dirty;
        self.keeping.here = Some(local.saved_at);
        if let Some(queued) = local.queued {
            self.sending = Sending::Queued(queued);
            self.signed = Some(self.answers.clone());
        }
        let mut effects = self.reopened();
        if self.keeping.dirty {
            effects.push(Effect::SaveSoon);
        }
        effects
    }

    /// What this browser keeps of the draft.
    pub fn local(&self, now: Timestamp) -> LocalDraft {
        LocalDraft {
            answers: self.answers.clone(),
            step: self.step,
            version: self.keeping.version,
            dirty: self.keeping.dirty || self.keeping.saving,
            saved_at: now,
            right: self.chosen.clone(),
            queued: match &self.sending {
                Sending::Queued(queued) | Sending::InFlight(queued) if !self.altered => {
                    Some(queued.clone())
                }
                _ => None,
            },
        }
    }
}
