//! Sends files that show the infringement, and tells the model how far they are.

use std::time::Duration;

use api::streams::{StoredFile, UPLOAD};
use leptos::{prelude::*, task::spawn_local};

use super::super::model::Msg;
use super::super::store::Store;
use crate::client::{self, CallError};
use crate::platform::timer;
use crate::platform::upload::{self, UploadEvent};
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
        UploadEvent::Answered { status, body } => {
            match client::answer::<StoredFile>(status, body) {
                Ok(file) => {
                    announce(t!("ui-file-there", name = file.name.as_str()));
                    store.send(Msg::Uploaded(own, file));
                }
                Err(error) => store.send(match error.fault() {
                    Ok(fault) => Msg::UploadRefused(own, fault),
                    Err(error) => Msg::UploadBroken(own, error),
                }),
            }
        }
        UploadEvent::Broken => store.send(Msg::UploadBroken(own, CallError::Offline)),
    }
    end_upload(store, key);
}

/// Forgets an upload that has ended. Later, because it is its own callback that says so.
pub(super) fn end_upload(store: Store, key: &str) {
    let key = key.to_owned();
    timer::after(Duration::ZERO, move || {
        store.uploads.try_update_value(|uploads| drop(uploads.remove(&key)));
    });
}
