//! How the draft is kept: on this device at once, on the server one save at a time.

use api::rights::{Right, SaveRightRequest};
use domain::right::RightForm;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::super::field::only_asked;
use super::{Do, Model};

/// What this device keeps: enough to go on without the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Local {
    pub form: RightForm,
    pub chosen: bool,
    pub granted: Option<bool>,
    /// The version of the server's copy that it was written on; 0 before there is one.
    pub version: i64,
    /// Whether it holds what the server has not confirmed.
    #[serde(default)]
    pub unsaved: bool,
    pub at: Timestamp,
}

/// How the server's copy stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Remote {
    /// Nothing to save yet.
    #[default]
    None,
    Saved(Timestamp),
    Unreached,
    /// Somebody saved another version meanwhile.
    Stale,
}

impl Model {
    /// Goes on with what this device kept, where the server has nothing newer. Where it has, what
    /// was never saved is not dropped for it: the reader chooses.
    pub fn resume(&mut self, local: Local) {
        if local.form == self.form {
            return;
        }
        if local.version < self.version {
            if !local.unsaved || only_asked(&local.form) == self.form {
                return;
            }
            self.remote = Remote::Stale;
        }
        self.form = local.form;
        self.chosen = local.chosen;
        self.granted = local.granted;
        self.here = Some(local.at);
        self.dirty = true;
    }

    pub fn local(&self, at: Timestamp) -> Local {
        Local {
            form: self.form.clone(),
            chosen: self.chosen,
            granted: self.granted,
            version: self.version,
            unsaved: self.dirty || self.saving,
            at,
        }
    }

    /// Saves what has changed, one save at a time.
    pub(super) fn save(&mut self) -> Vec<Do> {
        // A choice that stops the registration makes no draft on the server.
        let nothing_yet = self.id.is_none() && (!self.chosen || self.stopped().is_some());
        if !self.dirty || self.saving || self.remote == Remote::Stale || nothing_yet {
            return Vec::new();
        }
        self.saving = true;
        self.dirty = false;
        let form = only_asked(&self.form);
        vec![match self.id.clone() {
            None => Do::Create(Box::new(form)),
            Some(id) => Do::Save(Box::new(SaveRightRequest { id, form, version: self.version })),
        }]
    }

    pub(super) fn saved(&mut self, right: Right, at: Timestamp) -> Vec<Do> {
        self.saving = false;
        self.id = Some(right.row.id);
        self.version = right.version;
        self.status = Some(right.row.status);
        self.remote = Remote::Saved(at);
        let mut todo = vec![Do::KeepHere];
        if self.dirty {
            todo.extend(self.save());
        } else if self.submitting {
            todo.extend(self.send_off());
        }
        todo
    }

    pub(super) fn stop_saving(&mut self) {
        self.saving = false;
        self.submitting = false;
        self.dirty = true;
    }
}
