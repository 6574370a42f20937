//! The files of one field of a form: picked, looked at and sent.

use std::{collections::HashMap, time::Duration};

use domain::{
    fault::{Fault, FaultCode},
    file::StoredFile,
    right::DocumentKind,
};
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
        random, timer,
        upload::{Upload, UploadEvent},
    },
    ui::{announcer, file_drop::FileDrop},
};

#[derive(Clone, Debug, PartialEq)]
enum Row {
    Sending(Sending),
    There(StoredFile),
}

impl Row {
    fn is(&self, key: &str) -> bool {
        match self {
            Self::Sending(file) => file.key == key,
            Self::There(file) => file.id.as_str() == key,
        }
    }

    const fn state(&self) -> Option<&SendState> {
        match self {
            Self::Sending(file) => Some(&file.state),
            Self::There(_) => None,
        }
    }
}

/// Copied into every part of the page.
#[derive(Clone, Copy)]
pub struct Files {
    /// The field, as the request and the faults spell it.
    name: &'static str,
    /// With one, another takes its place.
    limit: usize,
    rows: RwSignal<Vec<Row>>,
    picked: StoredValue<HashMap<String, PickedFile>, LocalStorage>,
    uploads: StoredValue<HashMap<String, Upload>, LocalStorage>,
}

impl Files {
    pub fn new(
        name: &'static str,
        limit: usize,
        there: impl IntoIterator<Item = StoredFile>,
    ) -> Self {
        Self {
            name,
            limit,
            rows: RwSignal::new(there.into_iter().map(Row::There).collect()),
            picked: StoredValue::new_local(HashMap::new()),
            uploads: StoredValue::new_local(HashMap::new()),
        }
    }

    /// Those that the server has.
    pub fn get(self) -> Vec<StoredFile> {
        let there = |row: &Row| match row {
            Row::There(file) => Some(file.clone()),
            Row::Sending(_) => None,
        };
        self.rows.with_untracked(|rows| rows.iter().filter_map(there).collect())
    }

    pub fn are_sending(self) -> bool {
        let under_way = |row: &Row| matches!(row.state(), Some(SendState::Under(_)));
        self.rows.with_untracked(|rows| rows.iter().any(under_way))
    }

    /// Whether one was refused or did not arrive, and still stands in the list.
    pub fn have_failed(self) -> bool {
        let failed = |row: &Row| {
            use SendState as S;
            matches!(row.state(), Some(S::Refused(_) | S::Failed(_) | S::Broken))
        };
        self.rows.with_untracked(|rows| rows.iter().any(failed))
    }

    fn pick(self, picked: Vec<PickedFile>) {
        if self.limit == 1 {
            self.rows.update(Vec::clear);
            self.uploads.update_value(HashMap::clear);
        }
        for file in picked {
            self.add(file);
        }
    }

    fn add(self, file: PickedFile) {
        let Some(key) = random::id() else { return };
        let counts = |row: &&Row| !matches!(row.state(), Some(SendState::Refused(_)));
        let full =
            self.rows.with_untracked(|rows| rows.iter().filter(counts).count()) >= self.limit;
        let too_many = || Fault::new(self.name, FaultCode::TooMany).limit(self.limit);
        let sending = Sending {
            key: key.clone(),
            // In this field nobody asks for the kind.
            kind: DocumentKind::Certificate,
            name: file.name.clone(),
            size: file.size,
            picture: file.kind.starts_with("image/"),
            state: if full { SendState::Refused(too_many()) } else { SendState::Under(0.0) },
        };
        self.rows.update(|rows| rows.push(Row::Sending(sending)));
        if full {
            return;
        }
        self.picked.update_value(|all| drop(all.insert(key.clone(), file.clone())));
        spawn_local(async move {
            match upload::examine(self.name, &file).await {
                Ok(()) => self.send(&key),
                Err(fault) => self.move_to(&key, SendState::Refused(fault)),
            }
        });
    }

    fn send(self, key: &str) {
        if !self.has(key) {
            return;
        }
        let own = key.to_owned();
        let started = self.picked.try_with_value(|all| {
            upload::start(all.get(key)?, move |event| self.told(&own, event))
        });
        match started.flatten() {
            Some(upload) => {
                self.uploads.update_value(|all| drop(all.insert(key.to_owned(), upload)));
            }
            None => self.move_to(key, SendState::Broken),
        }
    }

    fn told(self, key: &str, event: UploadEvent) {
        match event {
            UploadEvent::Progress { sent, total } if total > 0.0 => {
                self.move_to(key, SendState::Under(sent / total));
            }
            UploadEvent::Progress { .. } => {}
            UploadEvent::Answered { status, body } => match upload::answer(status, body) {
                Ok(file) => self.arrived(key, file),
                Err(error) => self.move_to(key, error.into()),
            },
            UploadEvent::Broken => self.move_to(key, SendState::Broken),
        }
    }

    fn arrived(self, key: &str, file: StoredFile) {
        if !self.has(key) {
            return;
        }
        announcer::announce(t!("ui-file-there", name = file.name.as_str()));
        self.rows.try_update(|rows| {
            if let Some(row) = rows.iter_mut().find(|row| row.is(key)) {
                *row = Row::There(file);
            }
        });
        self.forget(key.to_owned());
    }

    /// Later, because it may be the upload's own report that ends here.
    fn forget(self, key: String) {
        timer::after(Duration::ZERO, move || {
            self.uploads.try_update_value(|all| drop(all.remove(&key)));
            self.picked.try_update_value(|all| drop(all.remove(&key)));
        });
    }

    /// Whether this file still stands in the list, and the page is still there.
    fn has(self, key: &str) -> bool {
        let has = |rows: &Vec<Row>| rows.iter().any(|row| row.is(key));
        self.rows.try_with_untracked(has).unwrap_or_default()
    }

    fn move_to(self, key: &str, to: SendState) {
        if !self.has(key) {
            return;
        }
        self.rows.try_update(|rows| {
            for row in rows {
                match row {
                    Row::Sending(file) if file.key == key => file.state = to.clone(),
                    _ => {}
                }
            }
        });
    }

    fn retry(self, key: &str) {
        self.move_to(key, SendState::Under(0.0));
        self.send(key);
    }

    fn remove(self, key: String) {
        self.rows.update(|rows| rows.retain(|row| !row.is(&key)));
        self.forget(key);
    }
}

/// - `label`, `hint`: what to pick.
/// - `error`: what is wrong with it.
pub fn field(
    files: Files,
    label: Signal<String>,
    hint: Signal<String>,
    error: Signal<Option<String>>,
) -> AnyView {
    let listed = Signal::derive(move || {
        let listed = |row: Row| match row {
            Row::Sending(file) => on_its_way(file),
            Row::There(file) => there_already(file),
        };
        files.rows.get().into_iter().map(listed).collect::<Vec<_>>()
    });
    view! {
        <FileDrop
            id=files.name
            label
            hint
            files=listed
            error
            accept=ACCEPT
            camera=true
            single=files.limit == 1
            on_pick=Callback::new(move |picked| files.pick(picked))
            on_remove=Callback::new(move |key| files.remove(key))
            on_retry=Callback::new(move |key: String| files.retry(&key))
        />
    }
    .into_any()
}
