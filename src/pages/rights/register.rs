//! Registering a right, once: type, owner, what it covers, documents, check.

mod check;
pub mod documents;
pub mod field;
mod frame;
pub mod model;
mod notes;
pub mod question;
pub mod store;

use api::rights::{GetRight, Right, RightPath};
use domain::ids::RightId;
use domain::policy::OrgKind;
use domain::right::RightStatus;
use leptos::prelude::*;

use crate::{
    pages::{
        loaded::{load, show},
        not_found::NotFound,
    },
    platform::timer,
    routes::{Page, use_page},
    session::use_session,
    ui::{
        button::ButtonLink, heading::Heading, layout::Wrap, loading::Skeleton, notice::Interruption,
    },
};
use field::Step;
use model::Model;
use store::Store;

/// `/rights/new`, and the steps of a draft.
#[component]
pub fn Register() -> AnyView {
    let page = use_page();
    let viewer = Memo::new(move |_| use_session().get().viewer().cloned());
    let id = match page.get_untracked() {
        Some(Page::RightStep(id, _)) if id != "new" => match RightId::parse(&id) {
            Ok(id) => Some(id),
            Err(_) => return view! { <NotFound /> }.into_any(),
        },
        _ => None,
    };
    let step = Memo::new(move |_| match page.get() {
        Some(Page::RightStep(_, step)) => Step::from_code(&step).unwrap_or(Step::Check),
        _ => Step::Type,
    });
    let stored = id.map(|id| load::<GetRight>(move || RightPath { id: id.clone() }));
    (move || {
        let Some(viewer) = viewer.get() else {
            return view! {
                <Wrap>
                    <Heading text=move || t!("register-title") />
                    <Skeleton />
                </Wrap>
            }
            .into_any();
        };
        let account = viewer.account.to_string();
        let Some(stored) = stored else {
            let model = Model::new(viewer.org_kind == OrgKind::AgentFirm);
            return wizard(Store::open(model, account), step);
        };
        let started = Memo::new(move |_| stored.value.with(Option::is_some));
        (move || {
            if started.get() {
                let account = account.clone();
                let agent = viewer.org_kind == OrgKind::AgentFirm;
                let begin = |right| begin(right, account, agent, step);
                return stored.value.get_untracked().map(begin);
            }
            Some(
                view! {
                    <Wrap>
                        <Heading text=move || t!("register-title") />
                        {show(stored, |_| ().into_any())}
                    </Wrap>
                }
                .into_any(),
            )
        })
        .into_any()
    })
    .into_any()
}

fn begin(mut right: Right, account: String, agent: bool, step: Memo<Step>) -> AnyView {
    if right.row.status == RightStatus::Draft {
        // An agent has to say what gives it the power, also in a draft that does not ask yet.
        right.form.for_owner |= agent;
        return wizard(Store::open(Model::of(right), account), step);
    }
    // Sent, decided or suspended: its page says what can be done.
    view! {
        <Wrap>
            <Interruption>
                <Heading text=move || t!("register-not-a-draft") />
                <p>{move || t!("register-not-a-draft-text")}</p>
                <ButtonLink
                    href=Page::Right(right.row.id.to_string()).path()
                    label=move || t!("register-open")
                />
            </Interruption>
        </Wrap>
    }
    .into_any()
}

fn wizard(store: Store, step: Memo<Step>) -> AnyView {
    (move || {
        let step = step.get();
        store.model.update_untracked(Model::forget_faults);
        match step {
            Step::Check => check::page(store),
            step => question::page(store, step),
        }
    })
    .into_any()
}

/// Today in Beijing, by which the office counts.
pub fn today() -> domain::time::Date {
    timer::now().beijing_date()
}
