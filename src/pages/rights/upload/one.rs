//! One file of a form: picked, looked at and sent.

use domain::file::StoredFile;
use domain::right::DocumentKind;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    pages::rights::{
        register::{
            documents::{ACCEPT, on_its_way, there_already},
            model::{SendState, Sending},
        },
        upload,
    },
    platform::{
        files::PickedFile,
        random,
        upload::{Upload, UploadEvent},
    },
    ui::{announcer, file_drop::FileDrop},
};

#[derive(Clone, Debug, PartialEq)]
enum State {
    None,
    Sending(Sending),
    There(StoredFile),
}

/// Copied into every part of the page.
#[derive(Clone, Copy)]
pub struct OneFile {
    /// The field, as the request and the faults spell it.
    name: &'static str,
    state: RwSignal<State>,
    file: StoredValue<Option<PickedFile>, LocalStorage>,
    /// Kept until another takes its place: an upload must not be dropped by its own report.
    upload: StoredValue<Option<Upload>, LocalStorage>,
}

impl OneFile {
    pub fn new(name: &'static str, file: Option<StoredFile>) -> Self {
        Self {
            name,
            state: RwSignal::new(file.map_or(State::None, State::There)),
            file: StoredValue::new_local(None),
            upload: StoredValue::new_local(None),
        }
    }

    /// The file, once the server has it.
    pub fn get(self) -> Option<StoredFile> {
        match self.state.get_untracked() {
            State::There(file) => Some(file),
            _ => None,
        }
    }

    /// Tracked.
    pub fn is_sending(self) -> bool {
        self.state.with(|state| {
            matches!(state, State::Sending(Sending { state: SendState::Under(_), .. }))
        })
    }

    fn pick(self, picked: Vec<PickedFile>) {
        let Some((file, key)) = picked.into_iter().next().zip(random::id()) else { return };
        let (name, size) = (file.name.clone(), file.size);
        let picture = file.kind.starts_with("image/");
        // With one slot nobody asks for the kind.
        let (kind, state) = (DocumentKind::Certificate, SendState::Under(0.0));
        self.upload.set_value(None);
        self.file.set_value(Some(file.clone()));
        self.state.set(State::Sending(Sending {
            key: key.clone(),
            kind,
            name,
            size,
            picture,
            state,
        }));
        spawn_local(async move {
            match upload::examine(self.name, &file).await {
                Ok(()) => self.send(&key),
                Err(fault) => self.move_to(&key, SendState::Refused(fault)),
            }
        });
    }

    fn send(self, key: &str) {
        let own = key.to_owned();
        let started = self.file.try_with_value(|file| {
            upload::start(file.as_ref()?, move |event| self.told(&own, event))
        });
        match started.flatten() {
            Some(upload) => self.upload.set_value(Some(upload)),
            None => self.move_to(key, SendState::Broken),
        }
    }

    fn told(self, key: &str, event: UploadEvent) {
        match event {
            UploadEvent::Progress { sent, total } if total > 0.0 => {
                self.move_to(key, SendState::Under(sent / total));
            }
            UploadEvent::Progress { .. } => {}
            UploadEvent::Answered { status, body } => match upload::answer(status, &body) {
                Ok(file) if self.is_at(key) => {
                    announcer::announce(t!("register-file-there", name = file.name.as_str()));
                    self.state.try_set(State::There(file));
                }
                Ok(_) => {}
                Err(Some(fault)) => self.move_to(key, SendState::Refused(fault)),
                Err(None) => self.move_to(key, SendState::Broken),
            },
            UploadEvent::Broken => self.move_to(key, SendState::Broken),
        }
    }

    /// Whether this file is the one on screen: another may have been picked meanwhile.
    fn is_at(self, key: &str) -> bool {
        let at = |state: &State| matches!(state, State::Sending(file) if file.key == key);
        self.state.try_with_untracked(at).unwrap_or_default()
    }

    fn move_to(self, key: &str, to: SendState) {
        if self.is_at(key) {
            self.state.try_update(|state| {
                if let State::Sending(file) = state {
                    file.state = to;
                }
            });
        }
    }

    fn retry(self, key: &str) {
        self.move_to(key, SendState::Under(0.0));
        self.send(key);
    }

    fn remove(self) {
        self.upload.set_value(None);
        self.state.set(State::None);
    }
}

/// - `label`, `hint`: what to pick.
/// - `error`: what is wrong with it.
pub fn field(
    file: OneFile,
    label: Signal<String>,
    hint: Signal<String>,
    error: Signal<Option<String>>,
) -> AnyView {
    let files = Signal::derive(move || match file.state.get() {
        State::None => Vec::new(),
        State::Sending(file) => vec![on_its_way(file)],
        State::There(file) => vec![there_already(file)],
    });
    view! {
        <FileDrop
            id=file.name
            label
            hint
            files
            error
            accept=ACCEPT
            camera=true
            single=true
            on_pick=Callback::new(move |picked| file.pick(picked))
            on_remove=Callback::new(move |_| file.remove())
            on_retry=Callback::new(move |key: String| file.retry(&key))
        />
    }
    .into_any()
}
