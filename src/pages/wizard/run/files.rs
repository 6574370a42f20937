//! Sends files that show the infringement, and tells the model how far they are.

use std::time::Duration;

use api::streams::{StoredFile, UPLOAD};
use api::{Problem, ProblemCode};
use domain::fault::Fault;
use leptos::{prelude::*, task::spawn_local};

use super::super::model::Msg;
use super::super::store::Store;
use crate::client::{self, CallError};
use crate::platform::timer;
use crate::platform::upload::{self, UploadEvent};
use crate::session;
use crate::ui::announcer::announce;

pub(super) fn send_file(store: Store, key: String) {
    spawn_local(async move {
        let file = store.files.try_with_value(|files| files.get(&key).cloned()).flatten();
        let broken = |key| store.send(Msg::UploadBroken(key, CallError::Offline));
        let Some(file) = file else { return broken(key) };
        let Some(bytes) = file.bytes().await else { return broken(key) };
        if let Err(fault) = domain::file::check("evidence", bytes.len(), &bytes) {
            return store.send(Msg::UploadRefused(key, fault));
        }
        let name = String::from(js_sys::encode_uri_component(&file.name));
        let url = format!("{}?name={name}", client::address(UPLOAD, ""));
        let started = upload::send("POST", &url, &[], file.blob(), {
            let key = key.clone();
            move |event| told(store, &key, event)
        });
        match started {
            Some(upload) => {
                store.uploads.try_update_value(|all| drop(all.insert(key, upload)));
            }
            None => broken(key),
        }
    });
}

fn told(store: Store, key: &str, event: UploadEvent) {
    let own = key.to_owned();
    match event {
        UploadEvent::Progress { sent, total } => {
            if total > 0.0 {
                store.send(Msg::Progress(own, sent / total));
            }
            return;
        }
        UploadEvent::Answered { status: 200..=299, body } => {
            match serde_json::from_str::<StoredFile>(&body) {
                Ok(file) => {
                    announce(t!("ui-file-there", name = file.name.as_str()));
                    store.send(Msg::Uploaded(own, file));
                }
                Err(_) => store.send(Msg::UploadBroken(own, CallError::Malformed)),
            }
        }
        UploadEvent::Answered { body, .. } => store.send(match refusal(&body) {
            Ok(fault) => Msg::UploadRefused(own, fault),
            Err(error) => Msg::UploadBroken(own, error),
        }),
        UploadEvent::Broken => store.send(Msg::UploadBroken(own, CallError::Offline)),
    }
    end_upload(store, key);
}

/// What an answer that is no success says: a fault of the file, or why it was not taken. As with
/// any other call, the session may be over.
pub(super) fn refusal(body: &str) -> Result<Fault, CallError> {
    let Ok(problem) = serde_json::from_str::<Problem>(body) else {
        return Err(CallError::Malformed);
    };
    if problem.code == ProblemCode::SignInNeeded {
        session::ended();
    }
    problem.fields.first().cloned().ok_or(CallError::Problem(problem))
}

/// Forgets an upload that has ended. Later, because it is its own callback that says so.
pub(super) fn end_upload(store: Store, key: &str) {
    let key = key.to_owned();
    timer::after(Duration::ZERO, move || {
        store.uploads.try_update_value(|uploads| drop(uploads.remove(&key)));
    });
}
