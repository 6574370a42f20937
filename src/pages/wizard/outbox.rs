//! Notices that were submitted without a network: sent when it is back, on whichever page.

use api::notices::SubmitNotice;
use domain::ids::{AccountId, DraftId};
use leptos::task::spawn_local;

use super::device;
use super::model::{Effect as Do, LocalDraft, Msg, Wizard};
use super::run;
use crate::client;
use crate::platform::timer;
use crate::ui::announcer::announce;

/// Sends what an account has waiting in this browser.
pub fn send_waiting(account: &AccountId) {
    for (id, draft) in device::all(account) {
        if draft.queued.is_some() {
            send(account.clone(), id, draft);
        }
    }
}

/// Sends one. Its page may send it at the same time: the same key makes one notice of both.
fn send(account: AccountId, id: DraftId, draft: LocalDraft) {
    let mut wizard = Wizard::new(id.clone(), timer::now().beijing_date());
    wizard.open(draft);
    let request = wizard.update(Msg::Online).into_iter().find_map(|effect| match effect {
        Do::Submit(request) => Some(*request),
        _ => None,
    });
    let Some(request) = request else { return };
    spawn_local(async move {
        let msg = match client::call_once::<SubmitNotice>(id.as_str(), request).await {
            Ok(receipt) => Msg::Submitted(Box::new(receipt)),
            Err(error) => Msg::SubmitFailed(run::trouble(error)),
        };
        for effect in wizard.update(msg) {
            match effect {
                Do::KeepHere => _ = device::keep(&account, &id, &wizard.local(timer::now())),
                Do::Finish(receipt, rest) => {
                    if let Some(rest) = rest {
                        run::keep_rest(&account, wizard.chosen.clone(), *rest);
                    }
                    device::forget(&account, &id);
                    device::remember_sent(&account, &id, &receipt.reference);
                    let reference = receipt.reference.as_str().to_owned();
                    announce(t!("wizard-sent", reference = reference));
                }
                _ => {}
            }
        }
    });
}
