//! Keeps drafts, here and on the server, and begins them.

use api::ProblemCode;
use api::drafts::{DraftPath, GetDraft, SaveDraft, SaveDraftRequest};
use api::notices::Receipt;
use api::rights::RightRow;
use domain::ids::{AccountId, DraftId};
use domain::notice::Answers;
use leptos::{prelude::*, task::spawn_local};

use super::super::device;
use super::super::model::{LocalDraft, Msg};
use super::super::store::{Ready, Store, path};
use crate::client;
use crate::platform::{random, timer};

pub(super) fn keep_here(store: Store) {
    let now = timer::now();
    let account = store.account();
    let kept = store
        .wizard
        .with_untracked(|wizard| device::keep(&account, &wizard.id, &wizard.local(now)));
    store.send(Msg::Kept(now, kept));
}

/// Reads the server's copy of the draft.
pub fn fetch(store: Store) {
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

pub(super) fn save(store: Store, request: SaveDraftRequest) {
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

/// A draft became a notice. Two tabs may have sent it, and both are answered: what was held back
/// is kept once.
pub fn close(
    account: &AccountId,
    id: &DraftId,
    receipt: &Receipt,
    right: Option<RightRow>,
    rest: Option<Answers>,
) {
    let first = device::sent_as(account, id).is_none();
    device::remember_sent(account, id, &receipt.reference);
    device::forget(account, id);
    if let Some(rest) = rest.filter(|_| first) {
        keep_rest(account, right, rest);
    }
}

/// What was held back, as a draft of its own, left on the listings.
fn keep_rest(account: &AccountId, right: Option<RightRow>, answers: Answers) {
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

fn new_id() -> Option<DraftId> {
    DraftId::parse(&random::id()?).ok()
}

/// Begins a draft and shows its first open page. `replace`: in place of the page on screen.
pub fn begin(account: &AccountId, right: Option<domain::ids::RightId>, go: impl Fn(String)) {
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
