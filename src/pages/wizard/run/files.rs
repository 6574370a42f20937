//! Sends files that show the infringement, and tells the model how far they are.

use std::time::Duration;

use api::Problem;
use api::streams::{StoredFile, UPLOAD};
use leptos::{prelude::*, task::spawn_local};

use super::super::model::Msg;
use super::super::store::Store;
use crate::client;
use crate::platform::timer;
use crate::platform::upload::{self, UploadEvent};

pub(super) fn send_file(store: Store, key: String) {
    spawn_local(async move {
        let file = store.files.try_with_value(|files| files.get(&key).cloned()).flatten();
        let Some(file) = file else { return store.send(Msg::UploadBroken(key)) };
        let Some(bytes) = file.bytes().await else { return store.send(Msg::UploadBroken(key)) };
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
            None => store.send(Msg::UploadBroken(key)),
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
                Ok(file) => store.send(Msg::Uploaded(own, file)),
                Err(_) => store.send(Msg::UploadBroken(own)),
            }
        }
        UploadEvent::Answered { body, .. } => {
            let problem = serde_json::from_str::<Problem>(&body).ok();
            match problem.and_then(|problem| problem.fields.into_iter().next()) {
                Some(fault) => store.send(Msg::UploadRefused(own, fault)),
                None => store.send(Msg::UploadBroken(own)),
            }
        }
        UploadEvent::Broken => store.send(Msg::UploadBroken(own)),
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
