//! Files that show the infringement: on their way, refused, arrived.

use super::{Effect, Msg, Wizard};
use crate::client::CallError;
use domain::fault::{Fault, FaultCode};
use domain::file::{FileType, MAX_BYTES, MAX_FILES, StoredFile};
use domain::ids::{FileId, ListingId};
use domain::notice::{Claim, Evidence, EvidenceKind};

/// Uploads that run at once. More would share one line and finish no sooner.
const AT_ONCE: usize = 2;

/// A file that was picked, before any byte of it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picking {
    /// Made by the page; tells files apart, as names may repeat.
    pub key: String,
    pub name: String,
    pub size: u64,
    pub picture: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum UploadState {
    Waiting,
    /// Share sent, from 0 to 1.
    Sending(f64),
    /// Too large, empty, of a wrong type: trying again would not help.
    Refused(Fault),
    /// The connection broke, or the server could not take it now.
    Broken(CallError),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Upload {
    pub file: Picking,
    pub state: UploadState,
}

impl Wizard {
    pub(super) fn update_evidence(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Picked(files) => {
                for file in files {
                    let state = self.first_look(&file);
                    self.uploads.push(Upload { file, state });
                }
                self.start_uploads()
            }
            Msg::Progress(key, share) => {
                if let Some(upload) = self.upload_mut(&key) {
                    upload.state = UploadState::Sending(share);
                }
                Vec::new()
            }
            Msg::Uploaded(key, file) => self.uploaded(&key, file),
            Msg::UploadRefused(key, fault) => self.ended(&key, UploadState::Refused(fault)),
            Msg::UploadBroken(key, error) => self.ended(&key, UploadState::Broken(error)),
            Msg::Retry(key) => {
                if let Some(upload) = self.upload_mut(&key) {
                    upload.state = UploadState::Waiting;
                }
                self.start_uploads()
            }
            Msg::RemoveFile(key) => self.remove_file(key),
            Msg::Describe(id, kind) => self.on_evidence(&id, |evidence| evidence.kind = kind),
            Msg::Attach(id, listing) => {
                self.on_evidence(&id, |evidence| evidence.listing = listing)
            }
            _ => Vec::new(),
        }
    }

    /// The listing that a file shows, if it has left the notice: the file then needs another.
    pub fn stray_listing(&self, id: &FileId) -> Option<ListingId> {
        let shown = self.answers.evidence.iter().find(|evidence| evidence.file.id == *id)?;
        let listing = shown.listing.as_ref()?;
        super::place_of(&self.answers.listings, listing).is_none().then(|| listing.clone())
    }

    /// Files that are waiting or under way.
    pub fn files_on_their_way(&self) -> bool {
        let moving =
            |state: &UploadState| matches!(state, UploadState::Waiting | UploadState::Sending(_));
        self.uploads.iter().any(|upload| moving(&upload.state))
    }

    /// What the size alone tells.
    fn first_look(&self, file: &Picking) -> UploadState {
        let refuse = |fault: Fault| UploadState::Refused(fault);
        let size = usize::try_from(file.size).unwrap_or(usize::MAX);
        let under_way = self.uploads.iter().filter(|upload| !upload.is_refused()).count();
        if self.answers.evidence.len() + under_way >= MAX_FILES {
            return refuse(Fault::new("evidence", FaultCode::TooMany).limit(MAX_FILES));
        }
        if size == 0 {
            return refuse(Fault::new("evidence", FaultCode::Empty));
        }
        if size > MAX_BYTES {
            return refuse(Fault::new("evidence", FaultCode::TooLarge).limit(MAX_BYTES).got(size));
        }
        UploadState::Waiting
    }

    fn upload_mut(&mut self, key: &str) -> Option<&mut Upload> {
        self.uploads.iter_mut().find(|upload| upload.file.key == key)
    }

    fn start_uploads(&mut self) -> Vec<Effect> {
        let running = |upload: &&mut Upload| matches!(upload.state, UploadState::Sending(_));
        let free = AT_ONCE.saturating_sub(self.uploads.iter_mut().filter(running).count());
        self.uploads
            .iter_mut()
            .filter(|upload| upload.state == UploadState::Waiting)
            .take(free)
            .map(|upload| {
                upload.state = UploadState::Sending(0.0);
                Effect::Upload(upload.file.key.clone())
            })
            .collect()
    }

    fn uploaded(&mut self, key: &str, file: StoredFile) -> Vec<Effect> {
        if self.upload_mut(key).is_none() {
            return Vec::new();
        }
        self.uploads.retain(|upload| upload.file.key != key);
        let kind = self.likely_kind(&file);
        // The same file twice is stored once; it proves no more than once either.
        if !self.answers.evidence.iter().any(|evidence| evidence.file.id == file.id) {
            self.answers.evidence.push(Evidence { file, kind, listing: None });
        }
        // What the summary asked for has come.
        self.faults.retain(|fault| fault.field != "evidence");
        let mut effects = self.changed();
        effects.extend(self.start_uploads());
        effects.extend(self.go_on_when_sent());
        effects
    }

    fn ended(&mut self, key: &str, state: UploadState) -> Vec<Effect> {
        if let Some(upload) = self.upload_mut(key) {
            upload.state = state;
        }
        let mut effects = self.start_uploads();
        effects.extend(self.go_on_when_sent());
        effects
    }

    /// Continue was pressed while files were on their way: it goes on when all have arrived, and
    /// stays when one has not.
    fn go_on_when_sent(&mut self) -> Vec<Effect> {
        if !self.waits_for_files || self.files_on_their_way() {
            return Vec::new();
        }
        self.waits_for_files = false;
        if self.uploads.is_empty() { self.go_on() } else { Vec::new() }
    }

    fn remove_file(&mut self, key: String) -> Vec<Effect> {
        let before = self.answers.evidence.len();
        self.answers.evidence.retain(|evidence| evidence.file.id.as_str() != key);
        if self.answers.evidence.len() != before {
            return self.changed();
        }
        self.uploads.retain(|upload| upload.file.key != key);
        let mut effects = vec![Effect::DropFile(key)];
        effects.extend(self.start_uploads());
        effects.extend(self.go_on_when_sent());
        effects
    }

    fn on_evidence(&mut self, id: &FileId, change: impl FnOnce(&mut Evidence)) -> Vec<Effect> {
        let evidence = self.answers.evidence.iter_mut().find(|evidence| evidence.file.id == *id);
        let Some(evidence) = evidence else { return Vec::new() };
        change(evidence);
        self.changed()
    }

    /// A first guess at what a file shows; the reader corrects it.
    fn likely_kind(&self, file: &StoredFile) -> EvidenceKind {
        let has = |kind| self.answers.evidence.iter().any(|evidence| evidence.kind == kind);
        match self.answers.claim {
            Some(claim) if claim.is_copyright() && !has(EvidenceKind::Original) => {
                EvidenceKind::Original
            }
            Some(Claim::Counterfeit) if file.kind == FileType::Pdf => {
                if has(EvidenceKind::Comparison) {
                    EvidenceKind::TestBuy
                } else {
                    EvidenceKind::Comparison
                }
            }
            Some(claim) if claim.is_patent() && !has(EvidenceKind::Comparison) => {
                EvidenceKind::Comparison
            }
            _ => EvidenceKind::Screenshot,
        }
    }
}

impl Upload {
    pub const fn is_refused(&self) -> bool {
        matches!(self.state, UploadState::Refused(_))
    }
}
