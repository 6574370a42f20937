//! The guided notice: one question a page, from the right to the receipt.
//!
//! [`model`] holds the state and every rule of the flow; `store` puts it into a signal and `run`
//! carries out what it asks for; `steps` draws the pages.

pub mod device;
mod frame;
pub mod model;
pub mod outbox;
mod pictures;
pub mod receipt;
mod run;
mod steps;
mod store;
mod unsent;
mod words;

use api::account::Viewer;
use domain::ids::{DraftId, RightId};
use domain::notice::Step;
use domain::policy::{Capability, can};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks};

use crate::client::CallError;
use crate::errors;
use crate::routes::{Page, use_page};
use crate::session::use_session;
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::heading::Heading;
use crate::ui::layout::Wrap;
use crate::ui::loading::{LoadError, Shape, Skeleton};
use crate::ui::notice::Interruption;
use store::{Ready, Store};

/// The pages of this area.
pub fn draw(page: Page) -> AnyView {
    match page {
        Page::Receipt(reference) => view! { <receipt::ReceiptPage reference /> }.into_any(),
        _ => NoticeWizard().into_any(),
    }
}

/// The page for `/notices/new/…`. It stays while the steps change.
#[component]
pub fn NoticeWizard() -> AnyView {
    let page = use_page();
    let step = Memo::new(move |_| match page.get() {
        Some(Page::NewNotice(code)) => Step::from_code(&code),
        _ => None,
    });
    let query = hooks::use_query_map();
    let draft = Memo::new(move |_| {
        query.with(|query| query.get("draft").and_then(|id| DraftId::parse(&id).ok()))
    });
    let right = Memo::new(move |_| {
        query.with(|query| query.get("right").and_then(|id| RightId::parse(&id).ok()))
    });
    let session = use_session();
    let viewer = Memo::new(move |_| session.with(|state| state.viewer().cloned()));
    let starting = Memo::new(move |_| draft.with(Option::is_none));
    (move || match viewer.get() {
        // The gate before the pages asks guests to sign in.
        None => waiting(),
        Some(viewer) if !can(viewer.role, Capability::FileNotices) => not_allowed(),
        Some(viewer) if starting.get() => match right.get() {
            Some(right) => begin_with(&viewer, right),
            None => steps::start::start(viewer),
        },
        Some(viewer) => match draft.get() {
            Some(id) => flow(id, viewer, step),
            None => waiting(),
        },
    })
    .into_any()
}

/// "Report with this right": a draft that has it, in place of the address that asked for one.
fn begin_with(viewer: &Viewer, right: RightId) -> AnyView {
    let go = hooks::use_navigate();
    run::begin(&viewer.account, Some(right), move |to| {
        go(&to, NavigateOptions { replace: true, ..NavigateOptions::default() });
    });
    waiting()
}

fn waiting() -> AnyView {
    view! {
        <Wrap>
            <Heading text=move || t!("wizard-title") />
            <Skeleton shape=Shape::Text />
        </Wrap>
    }
    .into_any()
}

/// Reviewers, merchants and those who only read file no notices.
fn not_allowed() -> AnyView {
    view! {
        <Wrap>
            <Interruption>
                <Heading text=move || t!("wizard-not-allowed-title") />
                <p>{move || t!("wizard-not-allowed-text")}</p>
                <p class="wizard-actions">
                    <ButtonLink href=Page::Home.path() label=move || t!("ui-not-found-home") />
                </p>
            </Interruption>
        </Wrap>
    }
    .into_any()
}

/// A draft and its pages.
fn flow(id: DraftId, viewer: Viewer, step: Memo<Option<Step>>) -> AnyView {
    if let Some(reference) = device::sent_as(&viewer.account, &id) {
        // It has become a notice: Back, or another tab, finds the receipt.
        let go = hooks::use_navigate();
        let to = Page::Receipt(reference.as_str().to_owned()).path();
        Effect::new(move || {
            go(&to, NavigateOptions { replace: true, ..NavigateOptions::default() });
        });
        return waiting();
    }
    let store = Store::open(id, viewer);
    Effect::new(move || {
        if let Some(step) = step.get()
            && store.ready.get() == Ready::Here
        {
            untrack(|| store.send(model::Msg::Arrive(step)));
        }
    });
    let ready = Memo::new(move |_| store.ready.get());
    (move || match ready.get() {
        Ready::Loading => waiting(),
        Ready::Missing => missing(),
        Ready::Failed(error) => failed(store, error),
        Ready::Here => steps::pages(store, step),
    })
    .into_any()
}

fn missing() -> AnyView {
    view! {
        <Wrap>
            <Interruption>
                <Heading text=move || t!("wizard-missing-title") />
                <p>{move || t!("wizard-missing-text")}</p>
                <p class="wizard-actions">
                    <ButtonLink href=Page::Notices.path() label=move || t!("wizard-to-notices") />
                    <ButtonLink
                        kind=ButtonKind::Secondary
                        href=Page::NewNotice("start".to_owned()).path()
                        label=move || t!("wizard-start-new")
                    />
                </p>
            </Interruption>
        </Wrap>
    }
    .into_any()
}

fn failed(store: Store, error: CallError) -> AnyView {
    let reference = errors::reference(&error);
    view! {
        <Wrap>
            <Heading text=move || t!("wizard-title") />
            <LoadError
                text=move || errors::call_error_text(&error)
                reference
                on_retry=Callback::new(move |()| {
                    store.ready.set(Ready::Loading);
                    run::fetch(store);
                })
            />
        </Wrap>
    }
    .into_any()
}
