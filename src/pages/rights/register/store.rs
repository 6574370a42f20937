//! The registration on screen: the model in a signal, and what carries out what it asks for.

use std::collections::HashMap;
use std::time::Duration;

use api::Problem;
use api::ProblemCode;
use api::rights::{
    CreateRight, GetRight, MoveRight, MoveRightRequest, NewRight, Right, RightPath, SaveRight,
};
use domain::ids::RightId;
use domain::right::{DocumentKind, RightEvent};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::field::{Field, Step};
use super::model::{Do, Local, Model, Msg, SendState, Sending};
use crate::client::{self, CallError};
use crate::pages::rights::upload;
use crate::platform::files::PickedFile;
use crate::platform::upload::{Upload, UploadEvent};
use crate::platform::{connectivity, random, storage, timer};
use crate::routes::Page;
use crate::ui::announcer;

/// Typing pauses before the draft goes to the server.
const PAUSE: Duration = Duration::from_millis(1_200);
/// The drafts of this account on this device.
const KEPT: &str = "rightsdesk.right.";

/// Copied into every part of the page.
#[derive(Clone, Copy)]
pub struct Store {
    pub model: RwSignal<Model>,
    account: StoredValue<String>,
    files: StoredValue<HashMap<String, PickedFile>, LocalStorage>,
    uploads: StoredValue<HashMap<String, Upload>, LocalStorage>,
    saving: StoredValue<timer::Debounce, LocalStorage>,
    navigate: StoredValue<Box<dyn Fn(&str, NavigateOptions)>, LocalStorage>,
}

impl Store {
    /// `account` keeps the drafts of people who share a device apart.
    pub fn open(mut model: Model, account: String) -> Self {
        let kept = storage::get(&place(&account, model.id.as_ref()))
            .and_then(|text| serde_json::from_str::<Local>(&text).ok());
        if let Some(local) = kept.filter(|_| model.can_edit()) {
            model.resume(local);
        }
        let unsaved = model.dirty;
        let store = Self {
            model: RwSignal::new(model),
            account: StoredValue::new(account),
            files: StoredValue::new_local(HashMap::new()),
            uploads: StoredValue::new_local(HashMap::new()),
            saving: StoredValue::new_local(timer::Debounce::new(PAUSE)),
            navigate: StoredValue::new_local(Box::new(use_navigate())),
        };
        if unsaved {
            store.carry_out(Do::SaveSoon);
        }
        store.watch();
        store
    }

    /// Saves when the page goes out of sight, and what waits when the network is back.
    fn watch(self) {
        let (visible, online) = (connectivity::visible(), connectivity::online());
        Effect::new(move |started: Option<()>| {
            let (_, _) = (visible.get(), online.get());
            if started.is_some() {
                self.send(Msg::Flush);
            }
        });
    }

    pub fn send(self, msg: Msg) {
        // The page may be gone when an answer arrives.
        let todo = self.model.try_update(|model| model.update(msg)).unwrap_or_default();
        for one in todo {
            self.carry_out(one);
        }
    }

    /// A part of the model that redraws only what reads it, and only when it changes.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Model) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.model.with(&read))
    }

    /// An answer as a signal that a control can bind.
    pub fn answer(self, field: Field) -> RwSignal<String> {
        let current = self.memo(move |model| model.read(field));
        let signal = RwSignal::new(current.get_untracked());
        // Out: what is typed. In: another version of the draft.
        Effect::new(move |started: Option<()>| {
            let typed = signal.get();
            if started.is_some() && current.with_untracked(|now| *now != typed) {
                self.send(Msg::Answer(field, typed));
            }
        });
        Effect::new(move || {
            let now = current.get();
            if signal.with_untracked(|typed| *typed != now) {
                signal.set(now);
            }
        });
        signal
    }

    /// The address of a step of this registration.
    pub fn path(self, step: Step) -> String {
        let id = self.model.with_untracked(|model| model.id.clone());
        step_path(id.as_ref(), step)
    }

    fn go(self, to: &str, options: NavigateOptions) {
        self.navigate.try_with_value(|navigate| navigate(to, options));
    }

    /// Puts files into a slot: those that may be sent are sent.
    pub fn pick(self, kind: DocumentKind, picked: Vec<PickedFile>) {
        for file in picked {
            let Some(key) = random::id() else { continue };
            self.files.update_value(|files| drop(files.insert(key.clone(), file.clone())));
            spawn_local(async move {
                let field = format!("documents.{}", kind.code());
                let state = match upload::examine(&field, &file).await {
                    Ok(()) => SendState::Under(0.0),
                    Err(fault) => SendState::Refused(fault),
                };
                self.send(Msg::Picked(vec![Sending {
                    key,
                    kind,
                    name: file.name.clone(),
                    size: file.size,
                    picture: file.kind.starts_with("image/"),
                    state,
                }]));
            });
        }
    }

    fn carry_out(self, one: Do) {
        match one {
            Do::KeepHere => self.keep(),
            Do::SaveSoon => {
                self.saving.with_value(|pause| pause.call(move || self.send(Msg::Flush)));
            }
            Do::Create(form) => spawn_local(async move {
                let answer = client::call::<CreateRight>(NewRight { form: *form }).await;
                if let Ok(right) = &answer {
                    self.moved(&right.row.id);
                }
                self.saved(answer);
            }),
            Do::Save(request) => spawn_local(async move {
                self.saved(client::call::<SaveRight>(*request).await);
            }),
            Do::Upload(key) => self.upload(key),
            Do::Forget(key) => {
                // Later, because it may be the upload's own report that ends here.
                timer::after(Duration::ZERO, move || {
                    self.uploads.try_update_value(|all| drop(all.remove(&key)));
                    self.files.try_update_value(|all| drop(all.remove(&key)));
                });
            }
            Do::Go(step) => self.go(&self.path(step), NavigateOptions::default()),
            Do::Submit { id, version } => self.submit(id, version),
        }
    }

    fn keep(self) {
        let now = timer::now();
        let kept = self.model.with_untracked(|model| {
            let text = serde_json::to_string(&model.local(now)).unwrap_or_default();
            storage::set(&self.place(model.id.as_ref()), &text)
        });
        if kept {
            self.send(Msg::Kept(now));
        }
    }

    fn place(self, id: Option<&RightId>) -> String {
        self.account.with_value(|account| place(account, id))
    }

    /// A new registration has its id: its copy on this device and its address follow.
    fn moved(self, id: &RightId) {
        storage::remove(&self.place(None));
        let path = window().location().pathname().unwrap_or_default();
        let step = match Page::at(&path) {
            Some(Page::RightStep(at, step)) if at == "new" => Step::from_code(&step),
            Some(Page::NewRight) => Some(Step::Type),
            _ => None,
        };
        if let Some(step) = step {
            // The page stays as it is, under the reader's hands.
            let options =
                NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
            self.go(&step_path(Some(id), step), options);
        }
    }

    fn saved(self, answer: Result<Right, CallError>) {
        match answer {
            Ok(right) => self.send(Msg::Saved(Box::new(right), timer::now())),
            Err(CallError::Problem(problem)) if problem.code == ProblemCode::Faulty => {
                self.send(Msg::SaveRefused(unprefixed(problem)));
            }
            Err(error) if error.code() == Some(ProblemCode::Stale) => self.send(Msg::SaveStale),
            Err(error) => self.send(Msg::SaveFailed(error)),
        }
    }

    /// The version that somebody else saved: to take, or to write over.
    pub fn theirs(self, take: bool) {
        let Some(id) = self.model.with_untracked(|model| model.id.clone()) else { return };
        spawn_local(async move {
            match client::call::<GetRight>(RightPath { id }).await {
                Ok(right) if take => self.send(Msg::Theirs(Box::new(right))),
                Ok(right) => self.send(Msg::KeepMine(right.version)),
                Err(_) => self.send(Msg::SaveStale),
            }
        });
    }

    fn submit(self, id: RightId, version: i64) {
        spawn_local(async move {
            let event = RightEvent::Submit;
            let request = MoveRightRequest { id: id.clone(), event, version };
            match client::call::<MoveRight>(request).await {
                Ok(_) => {
                    storage::remove(&self.place(Some(&id)));
                    announcer::announce(t!("register-sent"));
                    self.go(&Page::Right(id.to_string()).path(), NavigateOptions::default());
                }
                Err(CallError::Problem(problem)) if !problem.fields.is_empty() => {
                    self.send(Msg::SubmitFailed(problem.fields));
                }
                Err(error) if error.code() == Some(ProblemCode::Stale) => {
                    self.send(Msg::SaveStale);
                }
                Err(error) => self.send(Msg::NotSubmitted(error)),
            }
        });
    }

    fn upload(self, key: String) {
        let Some(file) = self.files.with_value(|files| files.get(&key).cloned()) else {
            return self.send(Msg::Broken(key));
        };
        let own = key.clone();
        match upload::start(&file, move |event| self.told(&own, event)) {
            Some(upload) => self.uploads.update_value(|all| drop(all.insert(key, upload))),
            None => self.send(Msg::Broken(key)),
        }
    }

    fn told(self, key: &str, event: UploadEvent) {
        let own = key.to_owned();
        match event {
            UploadEvent::Progress { sent, total } if total > 0.0 => {
                self.send(Msg::Progress(own, sent / total));
            }
            UploadEvent::Progress { .. } => {}
            UploadEvent::Answered { status, body } => match upload::answer(status, body) {
                Ok(file) => {
                    announcer::announce(t!("ui-file-there", name = file.name.as_str()));
                    self.send(Msg::Sent(own, file));
                }
                Err(error) => self.send(Msg::Failed(own, error)),
            },
            UploadEvent::Broken => self.send(Msg::Broken(own)),
        }
    }
}

fn place(account: &str, id: Option<&RightId>) -> String {
    format!("{KEPT}{account}.{}", id.map_or("new", RightId::as_str))
}

pub fn step_path(id: Option<&RightId>, step: Step) -> String {
    match id {
        None if step == Step::Type => Page::NewRight.path(),
        None => Page::RightStep("new".to_owned(), step.code().to_owned()).path(),
        Some(id) => Page::RightStep(id.to_string(), step.code().to_owned()).path(),
    }
}

/// The request wraps the form: `form.documents.3` is about `documents.3`.
fn unprefixed(problem: Problem) -> Vec<domain::fault::Fault> {
    let mut fields = problem.fields;
    for fault in &mut fields {
        if let Some(field) = fault.field.strip_prefix("form.") {
            fault.field = field.to_owned();
        }
    }
    fields
}
