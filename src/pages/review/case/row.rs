//! The decision on one listing: remove, keep or ask; why; what was found; how to put it right.

use api::notices::NoticeItem;
use domain::{
    notice::{ItemEvent, ItemState},
    reason::Reason,
};
use leptos::prelude::*;

use crate::{
    forms::Faults,
    i18n::{labels, runs},
    pages::{
        notices::{
            items::{about, why},
            look,
        },
        review::decisions::{Decisions, same_shop},
    },
    ui::{
        button::{Button, ButtonKind},
        chip::{Chip, Tint},
        field::{Choice, Select, TextArea},
        knot::Knot,
        tabs::Segments,
    },
};

/// Longest facts and hints, as the server takes them.
const LONGEST: usize = 2_000;

/// What is typed for one listing. Signals, so that typing redraws nothing else.
#[derive(Clone)]
pub struct Row {
    pub item: NoticeItem,
    event: RwSignal<String>,
    reason: RwSignal<String>,
    facts: RwSignal<String>,
    hint: RwSignal<String>,
}

impl Row {
    pub fn new(item: NoticeItem) -> Self {
        let text = || RwSignal::new(String::new());
        Self { item, event: text(), reason: text(), facts: text(), hint: text() }
    }

    /// Tracked.
    pub fn write(&self, decisions: &mut Decisions) {
        let (reason, facts, hint) = (self.reason.get(), self.facts.get(), self.hint.get());
        let event = ItemEvent::from_code(&self.event.get());
        decisions.change(self.item.line, |typed| {
            typed.event = event;
            typed.reason = Reason::from_code(&reason);
            typed.facts = facts;
            typed.hint = hint;
        });
    }

    fn copy(&self, from: &Self) {
        self.event.set(from.event.get_untracked());
        self.reason.set(from.reason.get_untracked());
        self.facts.set(from.facts.get_untracked());
        self.hint.set(from.hint.get_untracked());
    }

    pub fn draw(
        &self,
        items: &[NoticeItem],
        all: StoredValue<Vec<Self>>,
        faults: Faults,
        selected: RwSignal<u32>,
    ) -> AnyView {
        let line = self.item.line;
        let own = self.clone();
        let item = self.item.clone();
        let facts_before = self.item.facts.clone();
        let asked = (!facts_before.is_empty()).then(|| {
            view! {
                <p class="decide__why meta">
                    {move || runs(&t!("review-asked", text = facts_before.as_str()))}
                </p>
            }
        });
        let others = same_shop(&self.item, items);
        let more = others.len();
        let apply = move |()| {
            all.with_value(|rows| {
                for row in rows.iter().filter(|row| others.contains(&row.item.line)) {
                    row.copy(&own);
                }
            });
        };
        let event = self.event;
        let chosen = move || ItemEvent::from_code(&event.get());
        let (reason, facts, hint) = (self.reason, self.facts, self.hint);
        let why = move || {
            matches!(chosen(), Some(ItemEvent::Reject | ItemEvent::Ask)).then(|| {
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
                        limit=LONGEST
                        error=faults.on(format!("facts-{line}"))
                    />
                    <TextArea
                        id=format!("hint-{line}")
                        label=move || t!("review-hint-label")
                        hint=move || t!("review-hint-hint")
                        value=hint
                        rows=2
                        limit=LONGEST
                        error=faults.on(format!("hint-{line}"))
                    />
                }
            })
        };
        view! {
            <li
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
                {(more > 0)
                    .then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Link
                                label=move || t!("review-same-shop", count = more)
                                on_press=Callback::new(apply)
                            />
                        }
                    })}
            </li>
        }
        .into_any()
    }
}

fn answers() -> Vec<Choice> {
    [ItemEvent::Uphold, ItemEvent::Reject, ItemEvent::Ask]
        .into_iter()
        .map(|event| Choice::new(event.code(), labels::item_event(event)))
        .collect()
}

fn reasons() -> Vec<Choice> {
    Reason::ALL
        .iter()
        .filter(|reason| reason.for_listings())
        .map(|reason| {
            Choice::new(reason.code(), format!("{} {}", reason.code(), labels::reason(*reason)))
        })
        .collect()
}

/// A listing that is not to be decided (any more).
pub fn decided(item: NoticeItem) -> AnyView {
    // What needs the filer does not need who reads this.
    let asked = item.state == ItemState::NeedsInfo;
    let (knot, tint) = if asked { (Knot::Half, Tint::Plain) } else { look::item(item.state) };
    let state = move || {
        if asked { t!("review-waits-for-filer") } else { labels::item_state(item.state) }
    };
    view! {
        <li class="decide__row">
            <span class="decide__line">{item.line}</span>
            {
                let item = item.clone();
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
