//! The state of a registration that is being written: answers, files on their way, how the
//! draft is kept. Plain data; [`Model::update`] says what is to be done, and `run` does it.

use api::rights::{Rejection, Right, SaveRightRequest};
use domain::fault::{Fault, FaultCode};
use domain::file::StoredFile;
use domain::ids::RightId;
use domain::right::{DocumentKind, RightDocument, RightForm, RightKind, RightStatus};
use domain::time::{Date, Timestamp};
use serde::{Deserialize, Serialize};

use super::field::{Field, Step, asked, only_asked};

/// What this device keeps: enough to go on without the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Local {
    pub form: RightForm,
    pub chosen: bool,
    pub granted: Option<bool>,
    /// The version of the server's copy that it was written on; 0 before there is one.
    pub version: i64,
    pub at: Timestamp,
}

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
    /// The connection broke.
    Broken,
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

#[derive(Clone, Debug)]
pub struct Model {
    pub form: RightForm,
    /// A kind has been chosen: the form always has one, the reader not yet.
    pub chosen: bool,
    /// Whether the right is granted, and not only applied for.
    pub granted: Option<bool>,
    /// The mark is registered in another country only.
    pub abroad: bool,
    pub id: Option<RightId>,
    pub version: i64,
    /// `None` for a right that is not on the server.
    pub status: Option<RightStatus>,
    /// Why it was refused, when it is being put right.
    pub rejections: Vec<Rejection>,
    pub sending: Vec<Sending>,
    pub remote: Remote,
    /// When this device last kept it.
    pub here: Option<Timestamp>,
    /// Changes that the server has not got.
    pub dirty: bool,
    /// A save is on its way.
    pub saving: bool,
    /// Submit as soon as all is saved.
    pub submitting: bool,
    /// What the last Continue found.
    pub faults: Vec<Fault>,
    /// Counts presses of Continue, so that the summary takes focus for each.
    pub attempt: u32,
}

#[derive(Clone, Debug)]
pub enum Msg {
    Answer(Field, String),
    /// Continue on a step; the day by which dates are checked.
    Continue(Step, Date),
    /// Send for approval.
    Submit(Date),
    Picked(Vec<Sending>),
    Progress(String, f64),
    Sent(String, StoredFile),
    Refused(String, Fault),
    Broken(String),
    Retry(String),
    /// Takes away a document: by its file's id, or by the key of one that is not sent yet.
    Remove(String),
    /// Time to save.
    Flush,
    Kept(Timestamp),
    Saved(Box<Right>, Timestamp),
    SaveStale,
    SaveFailed,
    /// Faults that the server found.
    SaveRefused(Vec<Fault>),
    /// Take the other version, or overwrite it with ours.
    Theirs(Box<Right>),
    KeepMine(i64),
    SubmitFailed(Vec<Fault>),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Do {
    KeepHere,
    SaveSoon,
    Create(Box<RightForm>),
    Save(Box<SaveRightRequest>),
    Upload(String),
    Forget(String),
    Go(Step),
    Submit { id: RightId, version: i64 },
}

impl Model {
    /// A new registration. An agent registers for the owner.
    pub fn new(for_owner: bool) -> Self {
        Self {
            form: RightForm { for_owner, ..RightForm::new(RightKind::Trademark) },
            chosen: false,
            granted: None,
            abroad: false,
            id: None,
            version: 0,
            status: None,
            rejections: Vec::new(),
            sending: Vec::new(),
            remote: Remote::None,
            here: None,
            dirty: false,
            saving: false,
            submitting: false,
            faults: Vec::new(),
            attempt: 0,
        }
    }

    pub fn of(right: Right) -> Self {
        let mut model = Self::new(right.form.for_owner);
        model.take(right);
        model
    }

    fn take(&mut self, right: Right) {
        self.form = right.form;
        self.chosen = true;
        self.granted = (self.form.kind != RightKind::Copyright).then_some(true);
        self.id = Some(right.row.id);
        self.version = right.version;
        self.status = Some(right.row.status);
        self.rejections = right.row.rejections;
        self.dirty = false;
    }

    /// Goes on with what this device kept, where the server has nothing newer.
    pub fn resume(&mut self, local: Local) {
        if local.version < self.version || local.form == self.form {
            return;
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
            at,
        }
    }

    pub fn read(&self, field: Field) -> String {
        match field {
            Field::Kind if !self.chosen => String::new(),
            Field::Granted => match self.granted {
                Some(true) => "yes".to_owned(),
                Some(false) => "no".to_owned(),
                None => String::new(),
            },
            Field::Office if self.abroad => ABROAD.to_owned(),
            field => field.read(&self.form),
        }
    }

    /// What is wrong with the answers of one step.
    pub fn check(&self, step: Step, today: Date) -> Vec<Fault> {
        let mut faults = Vec::new();
        if step == Step::Type {
            if !self.chosen {
                faults.push(Fault::new("kind", FaultCode::Choose));
            } else if self.form.kind != RightKind::Copyright && self.granted.is_none() {
                faults.push(Fault::new("granted", FaultCode::Choose));
            }
        }
        if self.chosen
            && let Err(found) = only_asked(&self.form).check(today)
        {
            faults.extend(found.into_iter().filter(|fault| Step::of(&fault.field) == step));
        }
        faults
    }

    /// Everything that is wrong, in the order of the questions.
    pub fn check_all(&self, today: Date) -> Vec<Fault> {
        Step::ALL.into_iter().flat_map(|step| self.check(step, today)).collect()
    }

    /// Why it cannot go on at all, whatever else is answered.
    pub fn stopped(&self) -> Option<Stop> {
        if self.chosen && self.form.kind != RightKind::Copyright && self.granted == Some(false) {
            Some(Stop::NotGranted)
        } else if self.abroad && self.form.kind == RightKind::Trademark {
            Some(Stop::Abroad)
        } else {
            None
        }
    }

    /// A step is done when it was answered and nothing is wrong with it.
    pub fn done(&self, step: Step, today: Date) -> bool {
        self.chosen && step != Step::Check && self.check(step, today).is_empty()
    }

    pub fn can_edit(&self) -> bool {
        matches!(self.status, None | Some(RightStatus::Draft))
    }

    pub fn update(&mut self, msg: Msg) -> Vec<Do> {
        match msg {
            Msg::Answer(field, answer) => self.answer(field, &answer),
            Msg::Continue(step, today) => self.go_on(step, today),
            Msg::Submit(today) => self.submit(today),
            Msg::Picked(files) => {
                let starts = files
                    .iter()
                    .filter(|file| matches!(file.state, SendState::Under(_)))
                    .map(|file| Do::Upload(file.key.clone()))
                    .collect();
                self.sending.extend(files);
                starts
            }
            Msg::Progress(key, share) => self.set_state(&key, SendState::Under(share)),
            Msg::Refused(key, fault) => self.set_state(&key, SendState::Refused(fault)),
            Msg::Broken(key) => self.set_state(&key, SendState::Broken),
            Msg::Retry(key) => {
                self.set_state(&key, SendState::Under(0.0));
                vec![Do::Upload(key)]
            }
            Msg::Sent(key, file) => self.sent(&key, file),
            Msg::Remove(key) => self.remove(key),
            Msg::Flush => self.save(),
            Msg::Kept(at) => {
                self.here = Some(at);
                Vec::new()
            }
            Msg::Saved(right, at) => self.saved(*right, at),
            Msg::SaveStale => {
                self.stop_saving();
                self.remote = Remote::Stale;
                Vec::new()
            }
            Msg::SaveFailed => {
                self.stop_saving();
                self.remote = Remote::Unreached;
                Vec::new()
            }
            Msg::SaveRefused(faults) | Msg::SubmitFailed(faults) => {
                self.stop_saving();
                self.show(faults);
                Vec::new()
            }
            Msg::Theirs(right) => {
                self.take(*right);
                self.remote = Remote::None;
                vec![Do::KeepHere]
            }
            Msg::KeepMine(version) => {
                self.version = version;
                self.remote = Remote::None;
                self.dirty = true;
                self.save()
            }
        }
    }

    fn answer(&mut self, field: Field, answer: &str) -> Vec<Do> {
        match field {
            Field::Granted => self.granted = Some(answer == "yes"),
            Field::Office => {
                self.abroad = answer == ABROAD;
                field.write(&mut self.form, answer);
            }
            Field::Kind => {
                self.chosen = true;
                field.write(&mut self.form, answer);
            }
            _ => field.write(&mut self.form, answer),
        }
        self.changed()
    }

    fn changed(&mut self) -> Vec<Do> {
        self.dirty = true;
        vec![Do::KeepHere, Do::SaveSoon]
    }

    fn go_on(&mut self, step: Step, today: Date) -> Vec<Do> {
        let faults = self.check(step, today);
        let waits = step == Step::Documents && self.is_sending();
        self.show(faults);
        if !self.faults.is_empty() || waits || self.stopped().is_some() {
            return self.save();
        }
        let mut todo = self.save();
        todo.extend(step.next().map(Do::Go));
        todo
    }

    pub fn is_sending(&self) -> bool {
        self.sending.iter().any(|file| matches!(file.state, SendState::Under(_)))
    }

    fn show(&mut self, faults: Vec<Fault>) {
        self.faults = faults;
        self.attempt += 1;
    }

    fn submit(&mut self, today: Date) -> Vec<Do> {
        if self.submitting {
            return Vec::new();
        }
        let faults = self.check_all(today);
        self.show(faults);
        if !self.faults.is_empty() || self.stopped().is_some() || self.is_sending() {
            return Vec::new();
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

    fn send_off(&self) -> Vec<Do> {
        let version = self.version;
        self.id.clone().map(|id| Do::Submit { id, version }).into_iter().collect()
    }

    /// Saves what has changed, one save at a time.
    fn save(&mut self) -> Vec<Do> {
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

    fn saved(&mut self, right: Right, at: Timestamp) -> Vec<Do> {
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

    fn stop_saving(&mut self) {
        self.saving = false;
        self.submitting = false;
        self.dirty = true;
    }

    fn set_state(&mut self, key: &str, state: SendState) -> Vec<Do> {
        if let Some(file) = self.sending.iter_mut().find(|file| file.key == key) {
            file.state = state;
        }
        Vec::new()
    }

    fn sent(&mut self, key: &str, file: StoredFile) -> Vec<Do> {
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

    fn remove(&mut self, key: String) -> Vec<Do> {
        self.sending.retain(|file| file.key != key);
        let before = self.form.documents.len();
        self.form.documents.retain(|document| document.file.id.as_str() != key);
        let mut todo = vec![Do::Forget(key)];
        if self.form.documents.len() < before {
            todo.extend(self.changed());
        }
        todo
    }

    /// The questions of a step, for this form.
    pub fn asked(&self, step: Step) -> Vec<Field> {
        if step == Step::Type && !self.chosen {
            return vec![Field::Kind];
        }
        asked(step, &self.form)
    }
}

/// The choice beside the offices: not protected in China.
pub const ABROAD: &str = "abroad";

/// Why a registration cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Applied for, not granted.
    NotGranted,
    /// Registered in another country only.
    Abroad,
}

#[cfg(test)]
mod tests;
