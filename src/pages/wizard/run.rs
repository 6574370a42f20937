//! Carries out what the model asks for: storage, the server, the address.

mod drafts;
mod files;
mod formats;
mod listings;
mod submit;

use std::time::Duration;

use api::endpoint::Nothing;
use api::rights::{GetRight, ListRights, RightPath};
use domain::time::parse_date;
use leptos::{prelude::*, task::spawn_local};

use super::model::{Effect as Do, Msg};
use super::store::Store;
use crate::client;

pub(super) use drafts::{begin, close, fetch};
pub(super) use formats::ask as formats;
pub(super) use listings::import;

/// Typing pauses before the draft goes to the server.
pub(super) const PAUSE: Duration = Duration::from_secs(1);
/// Between attempts to reach the server with what is not saved or not looked up.
pub(super) const AGAIN: Duration = Duration::from_secs(15);
/// Typing pauses before the paste is read again.
pub(super) const TYPING: Duration = Duration::from_millis(200);

pub(super) fn effect(store: Store, effect: Do) {
    match effect {
        Do::Go(step) => store.go(store.path(step), false),
        Do::KeepHere => drafts::keep_here(store),
        Do::SaveSoon => store.saving.with_value(|pause| pause.call(move || store.send(Msg::Flush))),
        Do::Save(request) => drafts::save(store, *request),
        Do::ReadTheirs => fetch(store),
        Do::Extract(generation) => listings::extract(store, generation),
        Do::LookUp(ids) => listings::look_up(store, ids),
        Do::ReadRight(id) => spawn_local(async move {
            if let Ok(right) = client::call::<GetRight>(RightPath { id }).await {
                let until = parse_date(right.form.authority_until.trim());
                store.send(Msg::Authority(until));
            }
        }),
        Do::Upload(key) => files::send_file(store, key),
        Do::DropFile(key) => {
            store.uploads.update_value(|uploads| drop(uploads.remove(&key)));
            store.files.update_value(|files| drop(files.remove(&key)));
        }
        Do::Check(answers) => submit::check(store, *answers),
        Do::Submit(request) => submit::submit(store, *request),
        Do::Finish(receipt, rest) => submit::finish(store, &receipt, rest.map(|rest| *rest)),
    }
}

pub(super) fn rights(store: Store) {
    spawn_local(async move {
        match client::call::<ListRights>(Nothing {}).await {
            Ok(rights) => store.send(Msg::Rights(rights.rows)),
            Err(_) => store.send(Msg::RightsFailed),
        }
    });
}
