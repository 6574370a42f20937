//! The decision on one listing: remove, keep or ask; why; what was found; how to put it right.

use std::sync::Arc;

use api::notices::NoticeItem;
use domain::{
    notice::{ItemEvent, ItemState, MAX_FACTS},
    reason::Reason,
};
use leptos::prelude::*;

use super::{
    decide::said,
    sheet::{Row, Sheet, To},
};
use crate::{
    forms::Faults,
    i18n::{labels, runs},
    pages::{
        notices::{
            items::{about, why},
            look,
        },
        review::decisions::place,
    },
    platform::dom,
    ui::{
        announcer,
        button::{Button, ButtonKind},
        chip::{Chip, Tint},
        field::{Choice, Select, TextArea},
        knot::Knot,
        tabs::Segments,
    },
};

/// A listing that can be decided now.
pub fn draw(row: Row, sheet: Sheet, faults: Faults, selected: RwSignal<u32>) -> AnyView {
    let line = row.item.line;
    let item = Arc::clone(&row.item);
    let facts_before = row.item.facts.clone();
    let asked = (!facts_before.is_empty()).then(|| {
        view! {
            <p class="decide__why meta">
                {move || runs(&t!("review-asked", text = facts_before.as_str()))}
            </p>
        }
    });
    let event = RwSignal::from(row.answer.event.clone());
    let reason = RwSignal::from(row.answer.reason.clone());
    let facts = RwSignal::from(row.answer.facts.clone());
    let hint = RwSignal::from(row.answer.hint.clone());
    let told =
        Memo::new(move |_| ItemEvent::from_code(&event.get()).is_some_and(ItemEvent::needs_reason));
    let why = move || {
        told.get().then(|| {
            view! {
                <Select
                    id=format!("reason-{line}")
                    label=move || t!("review-reason")
                    value=reason
                    choices=Signal::derive(reasons)
                    error=faults.on(format!("reason-{line}"))
                />
                <TextArea
                    id=format!("facts-{line}")
                    label=move || t!("review-facts")
                    value=facts
                    rows=2
                    limit=MAX_FACTS
                    error=faults.on(format!("facts-{line}"))
                />
                <TextArea
                    id=format!("hint-{line}")
                    label=move || t!("review-hint-label")
                    hint=move || t!("review-hint-hint")
                    value=hint
                    rows=2
                    limit=MAX_FACTS
                    error=faults.on(format!("hint-{line}"))
                />
            }
        })
    };
    view! {
        <li
            id=place(line)
            class="decide__row"
            class:is-on=move || selected.get() == line
            on:focusin=move |_| selected.set(line)
            on:click=move |_| selected.set(line)
        >
            <span class="decide__line">{line}</span>
            // Read here and not where the rows are made: a change of language redraws the
            // words, and keeps what has been chosen and typed.
            {move || about(&item)}
            {asked}
            <Segments
                label=move || t!("review-decide-line", line = line)
                value=event
                choices=Signal::derive(answers)
            />
            <div class="decide__why">{why}</div>
            {same(row, sheet, faults)}
        </li>
    }
    .into_any()
}

/// Gives the answer of a row to others at once.
fn same(row: Row, sheet: Sheet, faults: Faults) -> AnyView {
    let (own, other) = (row.clone(), row.clone());
    let shop = Memo::new(move |_| sheet.in_shop(&own));
    let rest = Memo::new(move |_| sheet.without_answer(&other));
    let spread = Callback::new(move |to| match sheet.spread(&row, to) {
        Ok(count) => {
            // The button goes when there is nobody left to give the answer to.
            dom::focus_beside("[aria-pressed=true]");
            announcer::announce(t!("review-same-given", count = count));
        }
        Err(lacking) => faults.set(lacking.into_iter().map(said)),
    });
    let for_shop = Memo::new(move |_| shop.get() > 0);
    let for_rest = Memo::new(move |_| rest.get() > 0);
    let shop = move || {
        for_shop.get().then(|| {
            view! {
                <Button
                    kind=ButtonKind::Link
                    label=move || t!("review-same-shop", count = shop.get())
                    on_press=Callback::new(move |()| spread.run(To::Shop))
                />
            }
        })
    };
    let rest = move || {
        for_rest.get().then(|| {
            view! {
                <Button
                    kind=ButtonKind::Link
                    label=move || t!("review-same-rest", count = rest.get())
                    on_press=Callback::new(move |()| spread.run(To::Rest))
                />
            }
        })
    };
    (move || {
        let any = for_shop.get() || for_rest.get();
        any.then(|| view! { <div class="decide__same">{shop} {rest}</div> })
    })
    .into_any()
}

fn answers() -> Vec<Choice> {
    [ItemEvent::Uphold, ItemEvent::Reject, ItemEvent::Ask]
        .into_iter()
        .map(|event| Choice::new(event.code(), labels::item_event(event)))
        .collect()
}

fn reasons() -> Vec<Choice> {
    let all = Reason::ALL.iter().filter(|reason| reason.for_listings()).map(|reason| {
        Choice::new(reason.code(), format!("{} {}", reason.code(), labels::reason(*reason)))
    });
    // None is chosen until the reviewer does.
    std::iter::once(Choice::new("", t!("review-reason-choose"))).chain(all).collect()
}

/// A listing that is not to be decided (any more).
pub fn decided(item: Arc<NoticeItem>) -> AnyView {
    // What needs the filer does not need who reads this.
    let (line, now) = (item.line, item.state);
    let asked = now == ItemState::NeedsInfo;
    let (knot, tint) = if asked { (Knot::Half, Tint::Plain) } else { look::item(now) };
    let state = move || if asked { t!("review-waits-for-filer") } else { labels::item_state(now) };
    view! {
        // What tells that a colleague was faster leads here.
        <li id=place(line) class="decide__row" tabindex="-1">
            <span class="decide__line">{line}</span>
            {
                let item = Arc::clone(&item);
                move || about(&item)
            }
            <Chip label=state knot tint />
            <div class="decide__why decide__why--told">
                {move || why(&item)}
            </div>
        </li>
    }
    .into_any()
}
