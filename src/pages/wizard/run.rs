//! Carries out what the model asks for: storage, the server, the address.

use std::time::Duration;

use api::drafts::{DraftPath, GetDraft, SaveDraft, SaveDraftRequest};
use api::endpoint::Nothing;
use api::listings::{LookUpListings, LookUpRequest};
use api::notices::{CheckNotice, PreflightRequest, Receipt, SubmitNotice, SubmitNoticeRequest};
use api::rights::{GetRight, ListRights, RightPath, RightRow};
use api::streams::{Sheet, StoredFile, UPLOAD};
use api::{Problem, ProblemCode};
use domain::fault::{Fault, FaultCode};
use domain::ids::{AccountId, DraftId, ListingId};
use domain::listing::{Extractor, Formats, Reading};
use domain::notice::Answers;
use domain::time::parse_date;
use leptos::{prelude::*, task::spawn_local};

use super::device;
use super::model::{Effect as Do, LocalDraft, Msg, ROWS, Trouble};
use super::store::{Ready, Store, path};
use crate::client::{self, CallError};
use crate::platform::upload::{self, UploadEvent};
use crate::platform::{files::PickedFile, random, timer};
use crate::routes::Page;
use crate::session;

/// Typing pauses before the draft goes to the server.
pub(super) const PAUSE: Duration = Duration::from_secs(1);
/// Between attempts to reach the server with what waits.
pub(super) const AGAIN: Duration = Duration::from_secs(15);
/// Typing pauses before the paste is read again.
pub(super) const TYPING: Duration = Duration::from_millis(200);
/// How long the page may stay busy in one go: well under the 50 ms at which people notice.
const SLICE_MS: i64 = 12;
/// Bytes that the extractor reads between two looks at the clock: a millisecond or two.
const STEP: usize = 4_096;

pub(super) fn effect(store: Store, effect: Do) {
    match effect {
        Do::Go(step) => store.go(store.path(step), false),
        Do::KeepHere => keep_here(store),
        Do::SaveSoon => store.saving.with_value(|pause| pause.call(move || store.send(Msg::Flush))),
        Do::Save(request) => save(store, *request),
        Do::ReadTheirs => fetch(store),
        Do::Extract(generation) => extract(store, generation),
        Do::LookUp(ids) => look_up(store, ids),
        Do::ReadRight(id) => spawn_local(async move {
            if let Ok(right) = client::call::<GetRight>(RightPath { id }).await {
                let until = parse_date(right.form.authority_until.trim());
                store.send(Msg::Authority(until));
            }
        }),
        Do::Upload(key) => send_file(store, key),
        Do::DropFile(key) => {
            store.uploads.update_value(|uploads| drop(uploads.remove(&key)));
            store.files.update_value(|files| drop(files.remove(&key)));
        }
        Do::Check(answers) => check(store, *answers),
        Do::Submit(request) => submit(store, *request),
        Do::Finish(receipt, rest) => finish(store, &receipt, rest.map(|rest| *rest)),
    }
}

fn keep_here(store: Store) {
    let now = timer::now();
    let account = store.account();
    let kept = store
        .wizard
        .with_untracked(|wizard| device::keep(&account, &wizard.id, &wizard.local(now)));
    store.send(Msg::Kept(now, kept));
}

/// Reads the server's copy of the draft.
pub(super) fn fetch(store: Store) {
    spawn_local(async move {
        let Some(id) = store.wizard.try_with_untracked(|wizard| wizard.id.clone()) else { return };
        let answer = client::call::<GetDraft>(DraftPath { id }).await;
        let first = store.ready.try_get_untracked() != Some(Ready::Here);
        match answer {
            Ok(draft) => {
                store.send(Msg::Theirs(Box::new(draft)));
                store.ready.try_set(Ready::Here);
            }
            Err(error) if error.code() == Some(ProblemCode::NotFound) => {
                if first {
                    store.ready.try_set(Ready::Missing);
                } else {
                    store.send(Msg::Missing);
                }
            }
            Err(error) if first => _ = store.ready.try_set(Ready::Failed(error)),
            Err(_) => {}
        }
    });
}

pub(super) fn rights(store: Store) {
    spawn_local(async move {
        match client::call::<ListRights>(Nothing {}).await {
            Ok(rights) => store.send(Msg::Rights(rights.rows)),
            Err(_) => store.send(Msg::RightsFailed),
        }
    });
}

fn save(store: Store, request: SaveDraftRequest) {
    spawn_local(async move {
        match client::call::<SaveDraft>(request).await {
            Ok(draft) => store.send(Msg::Saved(draft.version, draft.updated_at)),
            Err(error) => match error.code() {
                Some(ProblemCode::Stale) => store.send(Msg::SaveStale),
                Some(ProblemCode::NotFound) => store.send(Msg::Missing),
                _ => store.send(Msg::SaveFailed),
            },
        }
    });
}

/// The link formats of this desk; those of the default marketplaces until it is known.
fn formats() -> Formats {
    let nanshi = session::use_desk().with_untracked(|desk| {
        desk.as_ref().is_some_and(|desk| desk.link_formats.iter().any(|name| name == "nanshi"))
    });
    if nanshi { Formats::nanshi() } else { Formats::default() }
}

fn extract(store: Store, generation: u32) {
    let read = move || {
        spawn_local(async move {
            let Some(text) = store.wizard.try_with_untracked(|w| w.answers.paste.clone()) else {
                return;
            };
            // What was pasted is laid out first.
            timer::breathe().await;
            let formats = formats();
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

fn look_up(store: Store, ids: Vec<ListingId>) {
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
pub(super) fn import(store: Store, file: PickedFile) {
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
                UploadEvent::Answered { status: 200, body } => {
                    match serde_json::from_str::<Sheet>(&body) {
                        Ok(sheet) => store.send(Msg::Imported(sheet.text)),
                        Err(_) => refuse_sheet(store, None),
                    }
                }
                UploadEvent::Answered { body, .. } => {
                    refuse_sheet(store, serde_json::from_str::<Problem>(&body).ok());
                }
                UploadEvent::Broken => refuse_sheet(store, None),
            }
            end_upload(store, &key);
        }
    });
    match started {
        Some(upload) => store.uploads.update_value(|all| drop(all.insert(key, upload))),
        None => refuse_sheet(store, None),
    }
}

fn refuse_sheet(store: Store, problem: Option<Problem>) {
    let told = problem.and_then(|problem| problem.fields.into_iter().next());
    let fault = told.unwrap_or_else(|| Fault::new("sheet", FaultCode::WrongType));
    store.send(Msg::ImportFailed(Fault { field: "sheet".into(), ..fault }));
}

/// Forgets an upload that has ended. Later, because it is its own callback that says so.
fn end_upload(store: Store, key: &str) {
    let key = key.to_owned();
    timer::after(Duration::ZERO, move || {
        store.uploads.try_update_value(|uploads| drop(uploads.remove(&key)));
    });
}

fn send_file(store: Store, key: String) {
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

fn check(store: Store, answers: Answers) {
    let asked = answers.clone();
    spawn_local(async move {
        match client::call::<CheckNotice>(PreflightRequest { answers }).await {
            Ok(answer) => {
                // For answers that have changed meanwhile it says nothing.
                let same = store.wizard.try_with_untracked(|wizard| {
                    wizard.answers.listings == asked.listings
                        && wizard.answers.evidence == asked.evidence
                        && wizard.answers.right == asked.right
                });
                if same == Some(true) {
                    store.send(Msg::Checked(answer.findings));
                }
            }
            Err(_) => store.send(Msg::CheckFailed),
        }
    });
}

fn submit(store: Store, request: SubmitNoticeRequest) {
    let key = store.id();
    spawn_local(async move {
        match client::call_once::<SubmitNotice>(key.as_str(), request).await {
            Ok(receipt) => store.send(Msg::Submitted(Box::new(receipt))),
            Err(error) => store.send(Msg::SubmitFailed(trouble(error))),
        }
    });
}

/// What a failed submission means for the draft.
pub(super) fn trouble(error: CallError) -> Trouble {
    match error {
        CallError::Offline | CallError::Timeout => Trouble::Unreached,
        CallError::Malformed => Trouble::Problem(ProblemCode::Internal),
        CallError::Problem(problem) => match problem.code {
            ProblemCode::Faulty => Trouble::Faulty(problem.fields),
            ProblemCode::WouldBeRefused => Trouble::WouldBeRefused,
            ProblemCode::KeyReused => Trouble::SentBefore,
            code => Trouble::Problem(code),
        },
    }
}

fn finish(store: Store, receipt: &Receipt, rest: Option<Answers>) {
    let account = store.account();
    let id = store.id();
    if let Some(answers) = rest {
        let right = store.wizard.with_untracked(|wizard| wizard.chosen.clone());
        keep_rest(&account, right, answers);
    }
    device::forget(&account, &id);
    device::remember_sent(&account, &id, &receipt.reference);
    // Instead of the check page: Back from the receipt must not submit again.
    store.go(Page::Receipt(receipt.reference.as_str().to_owned()).path(), true);
}

/// What was held back, as a draft of its own, left on the listings.
pub(super) fn keep_rest(account: &AccountId, right: Option<RightRow>, answers: Answers) {
    let Some(id) = new_id() else { return };
    let step = domain::notice::Step::Listings;
    let local = LocalDraft {
        answers: answers.clone(),
        step,
        version: 0,
        dirty: true,
        saved_at: timer::now(),
        right,
        queued: None,
    };
    device::keep(account, &id, &local);
    spawn_local(async move {
        drop(client::call::<SaveDraft>(SaveDraftRequest { id, answers, step, version: 0 }).await);
    });
}

pub(super) fn new_id() -> Option<DraftId> {
    DraftId::parse(&random::id()?).ok()
}

/// Begins a draft and shows its first open page. `replace`: in place of the page on screen.
pub(super) fn begin(account: &AccountId, right: Option<domain::ids::RightId>, go: impl Fn(String)) {
    let Some(id) = new_id() else { return };
    let step =
        if right.is_some() { domain::notice::Step::Place } else { domain::notice::Step::Right };
    let answers = Answers { right, ..Answers::default() };
    let local = LocalDraft {
        answers,
        step,
        version: 0,
        dirty: false,
        saved_at: timer::now(),
        right: None,
        queued: None,
    };
    device::keep(account, &id, &local);
    go(path(step, &id));
}
