//! The state of a registration that is being written: answers, files on their way, how the
//! draft is kept. Plain data; [`Model::update`] says what is to be done, and `run` does it.

mod check;
mod files;
mod messages;
mod saving;
mod submit;

use api::rights::{Rejection, Right};
use domain::fault::Fault;
use domain::ids::RightId;
use domain::right::{RightForm, RightKind, RightStatus};
use domain::time::{Date, Timestamp};

use super::field::{Field, Step, asked};

pub use check::{ABROAD, Stop};
pub use files::{SendState, Sending};
pub use messages::{Do, Msg};
pub use saving::{Local, Remote};
pub use submit::Unsent;

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
    /// Why the last attempt to send it for approval came to nothing.
    pub unsent: Option<Unsent>,
    /// Counts presses of Continue, so that the summary takes focus for each.
    pub attempt: u32,
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
            unsent: None,
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
            Msg::Failed(key, error) => self.set_state(&key, error.into()),
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
                self.remote = Remote::Stale;
                self.fail(Unsent::Conflict)
            }
            Msg::SaveFailed(error) => {
                self.remote = Remote::Unreached;
                self.fail(Unsent::Call(error))
            }
            Msg::NotSubmitted(error) => self.fail(Unsent::Call(error)),
            Msg::SaveRefused(faults) | Msg::SubmitFailed(faults) => {
                self.stop_saving();
                self.show(faults);
                Vec::new()
            }
            Msg::Theirs(right) => {
                self.take(*right);
                self.remote = Remote::None;
                self.unsent = None;
                // What was to be sent is not what is here now.
                self.submitting = false;
                vec![Do::KeepHere]
            }
            Msg::KeepMine(version) => {
                self.version = version;
                self.remote = Remote::None;
                self.unsent = None;
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

    fn show(&mut self, faults: Vec<Fault>) {
        self.faults = faults;
        self.unsent = None;
        self.attempt += 1;
    }

    /// A step that has just been opened shows no faults of another.
    pub fn forget_faults(&mut self) {
        self.faults.clear();
        self.unsent = None;
    }

    /// The questions of a step, for this form.
    pub fn asked(&self, step: Step) -> Vec<Field> {
        if step == Step::Type && !self.chosen {
            return vec![Field::Kind];
        }
        asked(step, &self.form)
    }
}

#[cfg(test)]
mod tests;
