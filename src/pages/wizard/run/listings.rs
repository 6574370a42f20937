//! Finds the listings in what is pasted or picked, and looks them up.

use api::listings::{LookUpListings, LookUpRequest};
use api::streams::Sheet;
use domain::fault::{Fault, FaultCode};
use domain::ids::ListingId;
use domain::listing::{Extractor, Reading};
use leptos::{prelude::*, task::spawn_local};

use super::super::model::{Msg, ROWS};
use super::super::store::Store;
use super::files::end_upload;
use super::formats;
use crate::client::{self, CallError};
use crate::platform::upload::{self, UploadEvent};
use crate::platform::{files::PickedFile, timer};

/// How long the page may stay busy in one go: well under the 50 ms at which people notice.
const SLICE_MS: i64 = 12;
/// Bytes that the extractor reads between two looks at the clock: a millisecond or two.
const STEP: usize = 4_096;

pub(super) fn extract(store: Store, generation: u32) {
    let read = move || {
        spawn_local(async move {
            let Some(text) = store.wizard.try_with_untracked(|w| w.answers.paste.clone()) else {
                return;
            };
            // What was pasted is laid out first.
            timer::breathe().await;
            // Until there are formats the paste waits: with them it is read again.
            let Some(formats) = formats::known() else { return };
            let mut extractor = Extractor::new(&text, &formats, ROWS);
            let mut started = timer::now().0;
            let found = loop {
                match extractor.advance(STEP) {
                    Reading::Found(found) => break found,
                    Reading::More(rest) => extractor = rest,
                }
                if timer::now().0 - started >= SLICE_MS * 1_000 {
                    timer::breathe().await;
                    // Pasted over, or gone: what this would find is of no use any more.
                    if store.wizard.try_with_untracked(|w| w.reads(generation)) != Some(true) {
                        return;
                    }
                    started = timer::now().0;
                }
            };
            timer::breathe().await;
            store.send(Msg::Extracted(generation, found));
        });
    };
    // A paste is read at once, typing when it pauses.
    let lines = store.wizard.with_untracked(|wizard| wizard.found.is_empty());
    store.reading.with_value(|pause| if lines { pause.cancel() } else { pause.call(read) });
    if lines {
        read();
    }
}

pub(super) fn look_up(store: Store, ids: Vec<ListingId>) {
    spawn_local(async move {
        match client::call::<LookUpListings>(LookUpRequest { ids: ids.clone() }).await {
            Ok(answer) => {
                // Answers that came together are taken over one at a time.
                timer::breathe().await;
                store.send(Msg::LookedUp { asked: ids, rows: answer.rows });
            }
            Err(_) => store.send(Msg::LookUpFailed(ids)),
        }
    });
}

/// Reads a picked list of listings: text here, anything else on the server.
pub fn import(store: Store, file: PickedFile) {
    spawn_local(async move {
        let limit = domain::file::MAX_BYTES;
        let fault = |code| Fault::new("sheet", code);
        let size = usize::try_from(file.size).unwrap_or(usize::MAX);
        if size > limit {
            let fault = fault(FaultCode::TooLarge).limit(limit).got(size);
            return store.send(Msg::ImportFailed(fault));
        }
        let Some(bytes) = file.bytes().await else {
            return store.send(Msg::ImportFailed(fault(FaultCode::Empty)));
        };
        // A workbook is a ZIP; a table in another encoding is not UTF-8. The server reads both.
        let text = if bytes.starts_with(b"PK") { None } else { String::from_utf8(bytes).ok() };
        match text.filter(|text| !text.contains('\0')) {
            Some(text) => store.send(Msg::Imported(text)),
            None => sheet(store, &file),
        }
    });
}

fn sheet(store: Store, file: &PickedFile) {
    let url = client::address(api::streams::SHEET, "");
    let key = "sheet".to_owned();
    let started = upload::send("POST", &url, &[], file.blob(), {
        let key = key.clone();
        move |event| {
            match event {
                UploadEvent::Progress { .. } => return,
                UploadEvent::Answered { status, body } => {
                    store.send(
                        match client::answer::<Sheet>(status, body).map_err(CallError::fault) {
                            Ok(sheet) => Msg::Imported(sheet.text),
                            Err(Ok(fault)) => {
                                Msg::ImportFailed(Fault { field: "sheet".into(), ..fault })
                            }
                            Err(Err(error)) => Msg::ImportBroken(error),
                        },
                    );
                }
                UploadEvent::Broken => store.send(Msg::ImportBroken(CallError::Offline)),
            }
            end_upload(store, &key);
        }
    });
    match started {
        Some(upload) => store.uploads.update_value(|all| drop(all.insert(key, upload))),
        None => store.send(Msg::ImportBroken(CallError::Offline)),
    }
}
