//! One pending right, or a right whose renewal is pending: what the rules say, what it says, its documents; then approve or reject.

mod decision;
mod evidence;
mod ground;

use api::ProblemCode;
use api::endpoint::Nothing;
use api::rights::{GetRight, ListPendingRights, RightPath};
use domain::ids::RightId;
use leptos::prelude::*;

use crate::{
    client::CallError,
    forms::Faults,
    i18n::written,
    pages::{
        loaded::{load, show},
        not_found::NotFound,
        review::just,
    },
    routes::Page,
    ui::{back::BackBar, error::ErrorSummary, layout::Wrap},
};

pub(super) use evidence::paper;

/// The organisation that sent the right in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sender {
    name: String,
    other: String,
}

impl Sender {
    /// As the reader reads it. Tracked.
    fn read(&self) -> String {
        written::name(&self.name, &self.other)
    }
}

/// - `id`: as in the address.
#[component]
pub fn RightCase(id: String) -> AnyView {
    let Ok(id) = RightId::parse(&id) else { return view! { <NotFound /> }.into_any() };
    let asked = id.clone();
    let right = load::<GetRight>(move || RightPath { id: asked.clone() });
    let queue = load::<ListPendingRights>(|| Nothing {});
    let org = Memo::new(move |_| {
        queue.value.with(|all| {
            let rows = &all.as_ref()?.rows;
            let one = rows.iter().find(|one| one.row.id == id)?;
            Some(Sender { name: one.org_name.clone(), other: one.org_name_other.clone() })
        })
    });
    let missing = Memo::new(move |_| {
        right
            .error
            .with(|error| error.as_ref().and_then(CallError::code) == Some(ProblemCode::NotFound))
    });
    let faults = Faults::new();
    let said = just::said();
    (move || {
        if missing.get() {
            return view! { <NotFound /> }.into_any();
        }
        view! {
            <Wrap>
                <BackBar
                    href=Page::ReviewRights.path()
                    label=move || t!("review-rights-title")
                />
                {just::shown(said)}
                <ErrorSummary faults />
                {show(
                    right,
                    move |now| {
                        view! {
                            <div class="verdict">
                                <div>{evidence::evidence(now, org)}</div>
                                {decision::decision(now, right, faults)}
                            </div>
                        }
                            .into_any()
                    },
                )}
            </Wrap>
        }
        .into_any()
    })
    .into_any()
}
