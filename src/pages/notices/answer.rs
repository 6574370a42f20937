//! The answer to what the reviewer asks: a text and files, for all listings asked about.

use api::ProblemCode;
use api::notices::{AnswerQuestions, AnswerRequest, Notice, NoticeItem};
use api::page::Page as Part;
use domain::notice::{ItemState, MAX_ANSWER, MAX_ANSWER_FILES, check_answer};
use domain::policy::{Capability, can};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    client, errors,
    forms::{Fault, Faults},
    pages::{
        loaded::Loaded,
        notices::items::{about, why},
        rights::upload::files::{self, Files},
    },
    platform::storage,
    session::{SessionState, use_session},
    ui::{
        announcer,
        button::{Button, ButtonKind},
        error::ErrorSummary,
        field::TextArea,
        form::Form,
        heading::use_focus_heading,
        layout::Actions,
    },
};

/// The fields, as the request and the faults spell them.
const TEXT: &str = "text";
const FILES: &str = "files";
const SEND: &str = "answer-send";
/// Questions repeated above the answer; the others stand in the list below it.
const SHOWN: usize = 5;

/// What is typed is kept in this browser, under the account, until it is sent.
fn key(notice: &Notice) -> Option<String> {
    let session = use_session();
    let account = session.with_untracked(|state| state.viewer().map(|v| v.account.clone()))?;
    Some(format!("rightsdesk.answer.{account}.{}", notice.row.reference))
}

/// The first listings asked about, each with what is missing: the answer is written below them.
pub fn questions(listed: Loaded<Part<NoticeItem>>) -> AnyView {
    let asked = move || {
        listed.value.with(|part| {
            let rows = part.iter().flat_map(|part| &part.rows);
            rows.filter(|item| item.state == ItemState::NeedsInfo).cloned().collect::<Vec<_>>()
        })
    };
    (move || {
        let asked = asked();
        let more = asked.len().saturating_sub(SHOWN);
        let shown = asked
            .iter()
            .take(SHOWN)
            .map(|item| view! { <li>{about(item)} <div class="questions__why">{why(item)}</div></li> })
            .collect_view();
        view! {
            <ul class="questions">{shown}</ul>
            {(more > 0).then(|| view! { <p class="hint">{t!("answer-more", count = more)}</p> })}
        }
    })
    .into_any()
}

/// The form, for those who file notices; nothing for the others. It outlives what is reloaded
/// around it, with all that is typed.
pub fn form(notice: Signal<Notice>, again: Loaded<Notice>) -> AnyView {
    let role = use_session().with_untracked(SessionState::role);
    if !role.is_some_and(|role| can(role, Capability::FileNotices)) {
        return ().into_any();
    }
    let key = StoredValue::new(notice.with_untracked(key));
    let kept = key.with_value(|key| key.as_deref().and_then(storage::get));
    let text = RwSignal::new(kept.unwrap_or_default());
    Effect::new(move || {
        let typed = text.get();
        key.with_value(|key| match key {
            Some(key) if typed.is_empty() => storage::remove(key),
            Some(key) => _ = storage::set(key, &typed),
            None => {}
        });
    });
    let added = Files::new(FILES, MAX_ANSWER_FILES, None);
    let faults = Faults::new();
    let busy = RwSignal::new(false);
    let focus_heading = use_focus_heading();
    let send = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        let (typed, sent) = (text.get_untracked(), added.get());
        let checked = check_answer(&typed, sent.len());
        let mut found = errors::on_page(checked.err().unwrap_or_default());
        if added.are_sending() {
            found.push(Fault::new(FILES, || t!("answer-files-wait")));
        } else if added.have_failed() {
            found.push(Fault::new(FILES, || t!("answer-files-failed")));
        }
        if !found.is_empty() {
            faults.set(found);
            return;
        }
        faults.clear();
        busy.set(true);
        let kept = key.get_value();
        let request = notice.with_untracked(|notice| AnswerRequest {
            reference: notice.row.reference.clone(),
            seen: notice.timeline.last().map_or(0, |event| event.seq),
            text: typed,
            files: sent,
        });
        spawn_local(async move {
            match client::call::<AnswerQuestions>(request).await {
                Ok(_) => {
                    if let Some(kept) = kept {
                        storage::remove(&kept);
                    }
                    announcer::announce(t!("answer-sent"));
                    // Who has left the page meanwhile stays where they are.
                    if text.try_set(String::new()).is_none() {
                        focus_heading();
                        again.reload();
                    }
                }
                Err(error) => {
                    // More was asked meanwhile: the page shows it, what is typed stays.
                    if error.code() == Some(ProblemCode::Stale) {
                        again.reload();
                        faults.set([Fault::new(SEND, || t!("answer-stale"))]);
                    } else {
                        faults.set(errors::call_faults(error, SEND));
                    }
                }
            }
            busy.try_set(false);
        });
    });
    view! {
        <Form on_submit=send>
            <ErrorSummary faults />
            <TextArea
                id=TEXT
                label=move || t!("answer-text")
                hint=move || t!("answer-text-hint")
                value=text
                rows=4
                limit=MAX_ANSWER
                error=faults.on(TEXT)
            />
            {files::field(
                added,
                Signal::derive(|| t!("answer-files")),
                Signal::derive(|| t!("answer-files-hint", count = MAX_ANSWER_FILES)),
                faults.on(FILES),
            )}
            <Actions>
                <Button
                    id=SEND
                    kind=ButtonKind::Primary
                    submit=true
                    label=move || {
                        t!("answer-send", count = notice.with(|n| n.row.tally.needs_you))
                    }
                    busy
                    busy_label=move || t!("answer-sending")
                />
            </Actions>
        </Form>
    }
    .into_any()
}
