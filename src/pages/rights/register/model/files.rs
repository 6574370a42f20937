//! Files of a registration: on their way, refused, arrived.

use domain::fault::Fault;
use domain::file::StoredFile;
use domain::right::{DocumentKind, RightDocument};

use super::{Do, Model};
use crate::client::CallError;

/// A file that is not on the server yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sending {
    pub key: String,
    pub kind: DocumentKind,
    pub name: String,
    pub size: u64,
    pub picture: bool,
    pub state: SendState,
}

#[derive(Clone, Debug, PartialEq)]
pub enum SendState {
    /// Share sent, 0 to 1.
    Under(f64),
    /// Refused for what it is: sending it again would not help.
    Refused(Fault),
    /// Not taken for a reason that is not the file's: sent too often, no room, signed out.
    Failed(CallError),
    /// The connection broke.
    Broken,
}

/// What the answer to an upload, other than a success, means for the file.
impl From<CallError> for SendState {
    fn from(error: CallError) -> Self {
        error.fault().map_or_else(Self::Failed, Self::Refused)
    }
}

impl Model {
    pub fn is_sending(&self) -> bool {
        self.sending.iter().any(|file| matches!(file.state, SendState::Under(_)))
    }

    pub(super) fn set_state(&mut self, key: &str, state: SendState) -> Vec<Do> {
        if let Some(file) = self.sending.iter_mut().find(|file| file.key == key) {
            file.state = state;
        }
        Vec::new()
    }

    pub(super) fn sent(&mut self, key: &str, file: StoredFile) -> Vec<Do> {
        let Some(index) = self.sending.iter().position(|file| file.key == key) else {
            return Vec::new();
        };
        let kind = self.sending.remove(index).kind;
        self.form.documents.push(RightDocument { kind, file });
        let field = format!("documents.{}", kind.code());
        self.faults.retain(|fault| fault.field != field);
        let mut todo = self.changed();
        todo.push(Do::Forget(key.to_owned()));
        todo
    }

    pub(super) fn remove(&mut self, key: String) -> Vec<Do> {
        self.sending.retain(|file| file.key != key);
        let before = self.form.documents.len();
        self.form.documents.retain(|document| document.file.id.as_str() != key);
        let mut todo = vec![Do::Forget(key)];
        if self.form.documents.len() < before {
            todo.extend(self.changed());
        }
        todo
    }
}
