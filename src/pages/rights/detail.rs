//! One right: its picture, its years, what it says, its documents, and what can be done.

mod actions;
mod facts;
mod refusals;
mod state;

use api::ProblemCode;
use api::rights::{GetRight, Right, RightPath, Rights};
use domain::ids::RightId;
use domain::right::{MarkType, RightKind};
use leptos::prelude::*;

use super::{look, renewal};
use crate::{
    client,
    i18n::{labels, runs},
    pages::loaded::{load, show},
    routes::Page,
    ui::{back::BackBar, chip::Chip, heading::Heading},
};

pub use actions::failure;
pub use facts::facts;
pub use refusals::{field_name, refusals, told};

/// - `own`: the address is this right's, so that its name is the page's heading.
/// - `list`: read again with the list, so that a decision shows in both.
pub fn detail(id: RightId, own: Memo<bool>, list: Signal<Rights>) -> AnyView {
    let asked = id.clone();
    let right = load::<GetRight>(move || RightPath { id: asked.clone() });
    let state = Memo::new(move |_| {
        list.with(|list| {
            let row = list.rows.iter().find(|row| row.id == id)?;
            Some((row.status, row.submitted_at, row.renewal, row.authority, row.valid_to.clone()))
        })
    });
    Effect::new(move |before: Option<Option<_>>| {
        let now = state.get();
        if before.is_some_and(|before| before != now) {
            right.reload();
        }
        now
    });
    let gone = Memo::new(move |_| {
        right.error.with(|error| {
            error.as_ref().and_then(client::CallError::code) == Some(ProblemCode::NotFound)
        })
    });
    (move || {
        if gone.get() {
            return missing(own);
        }
        view! {
            {back()}
            <article class="sheet right">
                {show(right, move |right| draw(right, own))}
            </article>
        }
        .into_any()
    })
    .into_any()
}

/// Back to the list, where the list is not beside it.
fn back() -> AnyView {
    view! {
        <div class="rights__back">
            <BackBar href=Page::Rights.path() label=move || t!("rights-title") />
        </div>
    }
    .into_any()
}

pub fn missing(own: Memo<bool>) -> AnyView {
    view! {
        {back()}
        <article class="sheet right">
            {title(own, Signal::derive(|| t!("rights-missing")))}
            <p class="hint">{move || t!("rights-missing-text")}</p>
        </article>
    }
    .into_any()
}

fn title(own: Memo<bool>, text: Signal<String>) -> AnyView {
    (move || {
        if own.get() {
            view! { <Heading text /> }.into_any()
        } else {
            view! { <h2 class="right__title">{move || text.with(|text| runs(text))}</h2> }
                .into_any()
        }
    })
    .into_any()
}

fn draw(right: Signal<Right>, own: Memo<bool>) -> AnyView {
    let name = Signal::derive(move || {
        let title = right.with(|right| right.row.title.clone());
        if title.is_empty() { t!("rights-untitled") } else { title }
    });
    let head = move || {
        let row = right.get().row;
        let (knot, tint) = look::standing(row.standing);
        view! { <Chip label=labels::standing(row.standing) knot tint /> }
    };
    view! {
        <header class="right__head">
            <div class="right__specimen">
                {move || right.with(|right| look::specimen(&right.row, "right__picture"))}
            </div>
            <div class="right__about">
                <p class="meta">{move || right.with(kind)}</p>
                {title(own, name)}
                <p>{head}</p>
                {actions::actions(right)}
            </div>
        </header>
        {move || right.with(state::state)}
        {move || right.with(state::bar)}
        {renewal::panels(right)}
        {move || right.with(facts)}
        <div class="right__two">
            {move || right.with(facts::documents)} {move || right.with(facts::used)}
        </div>
    }
    .into_any()
}

fn kind(right: &Right) -> String {
    let kind = labels::right_kind(right.row.kind);
    match (right.row.kind, right.form.mark_type, right.form.work_type, right.form.registered) {
        (RightKind::Trademark, Some(mark), ..) => match mark {
            MarkType::Word => t!("rights-kind-word-mark"),
            MarkType::Device => t!("rights-kind-device-mark"),
            MarkType::Combination => t!("rights-kind-combination-mark"),
        },
        (RightKind::Copyright, _, Some(work), Some(false)) => {
            t!("rights-kind-work-unregistered", work = labels::work_type(work))
        }
        (RightKind::Copyright, _, Some(work), _) => {
            t!("rights-kind-work", work = labels::work_type(work))
        }
        _ => kind,
    }
}
