//! Notices that were submitted and are not in yet: sent again until they are, on whichever page.

mod news;

use std::cell::Cell;

use api::notices::SubmitNotice;
use domain::ids::{AccountId, DraftId};
use leptos::{prelude::*, task::spawn_local};

use super::device;
use super::model::{Effect as Do, LocalDraft, Msg, Sending, Trouble, Wizard, pause};
use super::run;
use super::store::Store;
use crate::client;
use crate::platform::timer;
use crate::session;

thread_local! {
    /// The draft on screen, if there is one: its page sends it, and shows what comes of it.
    static PAGE: Cell<Option<Store>> = const { Cell::new(None) };
    /// Attempts in vain.
    static ATTEMPTS: Cell<u32> = const { Cell::new(0) };
    /// The latest round: of two timers only the later one counts.
    static ROUND: Cell<u32> = const { Cell::new(0) };
}

/// A draft is opened.
pub(super) fn opened(page: Store) {
    PAGE.set(Some(page));
}

fn page_of(id: &DraftId) -> Option<Store> {
    let page = PAGE.get()?;
    (page.wizard.try_with_untracked(|wizard| wizard.id == *id) == Some(true)).then_some(page)
}

/// Sends what an account has waiting in this browser: now, and again for as long as it waits.
pub fn send_waiting(account: &AccountId) {
    ATTEMPTS.set(0);
    spawn_local(send_all(account.clone()));
}

/// A page sends a notice for the first time. Should it not get through, it is sent again from
/// here: that only the server was away, no browser says.
pub(super) fn watch(account: AccountId) {
    ATTEMPTS.set(0);
    send_later(account);
}

fn send_later(account: AccountId) {
    let round = ROUND.get() + 1;
    ROUND.set(round);
    timer::after(pause(ATTEMPTS.get()), move || {
        if ROUND.get() == round {
            ATTEMPTS.set(ATTEMPTS.get() + 1);
            spawn_local(send_all(account));
        }
    });
}

async fn send_all(account: AccountId) {
    let waiting: Vec<_> =
        device::all(&account).into_iter().filter(|(_, draft)| draft.queued.is_some()).collect();
    let shown = send_shown(&account);
    if waiting.is_empty() && !shown {
        return;
    }
    for (id, draft) in waiting {
        // Signed out meanwhile: it goes on with the next session of the account.
        let ours = session::use_session()
            .with_untracked(|state| state.viewer().is_some_and(|viewer| viewer.account == account));
        if !ours {
            return;
        }
        send(&account, id, draft).await;
    }
    send_later(account);
}

/// Sends the one on screen, which this browser may have found no room to keep, or another tab has
/// sent and forgotten. Whether it waited.
fn send_shown(account: &AccountId) -> bool {
    let Some(page) = PAGE.get() else { return false };
    let queued = page.wizard.try_with_untracked(Wizard::is_queued) == Some(true);
    let waits = queued && page.account() == *account;
    if waits {
        page.send(Msg::Online);
    }
    waits
}

/// Sends one.
async fn send(account: &AccountId, id: DraftId, draft: LocalDraft) {
    if let Some(page) = page_of(&id) {
        if page.wizard.try_with_untracked(Wizard::is_queued) == Some(true) {
            page.send(Msg::Online);
        }
        return;
    }
    let mut wizard = Wizard::new(id.clone(), timer::now().beijing_date());
    wizard.open(draft);
    let request = wizard.update(Msg::Online).into_iter().find_map(|effect| match effect {
        Do::Submit(request) => Some(*request),
        _ => None,
    });
    let Some(request) = request else { return };
    let msg = match client::call_once::<SubmitNotice>(id.as_str(), request).await {
        Ok(receipt) => Msg::Submitted(Box::new(receipt)),
        Err(error) => Msg::SubmitFailed(Trouble::of(error)),
    };
    // Opened meanwhile: then it is for its page to go on.
    if let Some(page) = page_of(&id) {
        return page.send(msg);
    }
    for effect in wizard.update(msg) {
        match effect {
            // What goes on waiting is kept as it was.
            Do::KeepHere if !wizard.is_queued() => {
                device::keep(account, &id, &wizard.local(timer::now()));
            }
            Do::Finish(receipt, rest) => {
                run::close(account, &id, &receipt, wizard.chosen.clone(), rest.map(|rest| *rest));
                news::tell(account, news::News::Sent(receipt.reference));
            }
            _ => {}
        }
    }
    if let Sending::Failed(trouble) = &wizard.sending {
        news::tell(account, news::News::Refused(id, trouble.clone()));
    }
}
