//! Sending it for approval: once, when all is saved, and never without a word when it does not go.

use domain::time::Date;

use super::{Do, Model, Remote};
use crate::client::CallError;

/// Why it was not sent, where no answer is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// A file is still on its way.
    Files,
    /// Somebody saved another version, and the reader has not chosen between the two.
    Conflict,
    /// Saving or sending it brought no answer, or a refusal of the whole.
    Call(CallError),
}

impl Model {
    pub(super) fn submit(&mut self, today: Date) -> Vec<Do> {
        if self.submitting {
            return Vec::new();
        }
        let faults = self.check_all(today);
        self.show(faults);
        if !self.faults.is_empty() || self.stopped().is_some() {
            return Vec::new();
        }
        if self.is_sending() {
            return self.withhold(Unsent::Files);
        }
        if self.remote == Remote::Stale {
            return self.withhold(Unsent::Conflict);
        }
        self.submitting = true;
        if self.id.is_none() {
            self.dirty = true;
        }
        if self.saving {
            return Vec::new();
        }
        if self.dirty { self.save() } else { self.send_off() }
    }

    pub(super) fn send_off(&self) -> Vec<Do> {
        let version = self.version;
        self.id.clone().map(|id| Do::Submit { id, version }).into_iter().collect()
    }

    /// Says why it was not sent: the reader sends it again, and nothing else does.
    fn withhold(&mut self, why: Unsent) -> Vec<Do> {
        self.show(Vec::new());
        self.unsent = Some(why);
        Vec::new()
    }

    /// A save or the sending itself came to nothing; said where it was to be sent.
    pub(super) fn fail(&mut self, why: Unsent) -> Vec<Do> {
        let was_submitting = self.submitting;
        self.stop_saving();
        if was_submitting { self.withhold(why) } else { Vec::new() }
    }
}
