//! The check on the server, the submission, and what stays behind it.

use api::notices::{CheckNotice, PreflightRequest, Receipt, SubmitNotice, SubmitNoticeRequest};
use domain::notice::Answers;
use leptos::{prelude::*, task::spawn_local};

use super::super::model::{Msg, Trouble};
use super::super::outbox;
use super::super::store::Store;
use super::drafts::close;
use crate::client;
use crate::routes::Page;

pub(super) fn check(store: Store, answers: Answers) {
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

pub(super) fn submit(store: Store, request: SubmitNoticeRequest) {
    let key = store.id();
    outbox::watch(store.account());
    spawn_local(async move {
        match client::call_once::<SubmitNotice>(key.as_str(), request).await {
            Ok(receipt) => store.send(Msg::Submitted(Box::new(receipt))),
            Err(error) => store.send(Msg::SubmitFailed(Trouble::of(error))),
        }
    });
}

pub(super) fn finish(store: Store, receipt: &Receipt, rest: Option<Answers>) {
    let account = store.account();
    let id = store.id();
    let right = store.wizard.with_untracked(|wizard| wizard.chosen.clone());
    close(&account, &id, receipt, right, rest);
    // Instead of the check page: Back from the receipt must not submit again.
    store.go(Page::Receipt(receipt.reference.as_str().to_owned()).path(), true);
}
