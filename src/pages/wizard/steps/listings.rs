//! W5: which listings. What is pasted at the left, what became of it at the right.

use std::time::Duration;

use domain::notice::Step;
use leptos::{ev, prelude::*};

use super::super::frame::question;
use super::super::model::{Counts, Msg, Shown};
use super::super::run;
use super::super::store::Store;
use super::{head, rows};
use crate::forms::Faults;
use crate::platform::files::{self, PickedFile};
use crate::platform::{dom, timer};
use crate::ui::announcer::announce;
use crate::ui::bars::ProgressBar;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::error::FieldError;
use crate::ui::field::TextArea;
use crate::ui::icon::Icon;
use crate::ui::notice::{Inset, Tone};
use crate::ui::tabs::{Filter, Filters};

pub fn page(store: Store) -> AnyView {
    question(store, Step::Listings, move |faults| {
        view! {
            {head(Step::Listings, || t!("wizard-listings-title"), || t!("wizard-listings-hint"))}
            <div class="extractor">{input(store, faults)} {output(store)}</div>
        }
        .into_any()
    })
}

/// The paste, and a way to bring a file.
fn input(store: Store, faults: Faults) -> AnyView {
    let value = store.text(|answers| answers.paste.clone(), Msg::Paste);
    let take = move |picked: Vec<PickedFile>| {
        for file in picked {
            run::import(store, file);
        }
    };
    let dropped = move |event: ev::DragEvent| {
        let picked = files::dropped(&event);
        // Dropped text goes into the field by itself.
        if !picked.is_empty() {
            event.prevent_default();
            take(picked);
        }
    };
    let error = faults.on("sheet");
    view! {
        <div
            class="extractor__in"
            on:dragover=move |event: ev::DragEvent| event.prevent_default()
            on:drop=dropped
        >
            <TextArea
                id="paste"
                label=move || t!("wizard-paste-label")
                value=value
                error=faults.on("paste")
                rows=10
                mono=true
                autocomplete="off"
            />
            <FieldError id="sheet" error=error />
            <div class="extractor__import">
                <input
                    class="file-drop__input"
                    type="file"
                    id="sheet"
                    accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain"
                    aria-describedby=move || error.with(Option::is_some).then_some("sheet-error")
                    on:change=move |event: ev::Event| take(files::picked(&event))
                />
                <label class="button button--secondary button--small" for="sheet">
                    {Icon::Upload.draw()}
                    <span>{move || t!("wizard-import")}</span>
                </label>
            </div>
            <p class="extractor__kept">{move || t!("wizard-paste-kept")}</p>
        </div>
    }
    .into_any()
}

fn output(store: Store) -> AnyView {
    let all = store.memo(|wizard| wizard.rows.clone());
    let counts = Memo::new(move |_| all.with(|rows| Counts::of(rows)));
    let shown = RwSignal::new(Shown::All.code().to_owned());
    let filters = Signal::derive(move || {
        let counts = counts.get();
        let filter = |filter: Shown| {
            let label = match filter {
                Shown::All => t!("wizard-filter-all"),
                Shown::Ready => t!("wizard-filter-ready"),
                Shown::NeedsYou => t!("wizard-filter-needs-you"),
                Shown::CannotUse => t!("wizard-filter-cannot-use"),
                Shown::Repeated => t!("wizard-filter-repeated"),
            };
            Filter::new(filter.code(), label, Some(counts.under(filter)))
        };
        Shown::ALL.into_iter().map(filter).collect::<Vec<_>>()
    });
    let empty = Memo::new(move |_| counts.get().all == 0);
    say(store, counts);
    view! {
        <div class="extractor__out">
            <div class="extractor__head">
                <h2 class="extractor__count">{move || heading(counts.get())}</h2>
                {remove_unusable(store, counts)}
            </div>
            {news(store, counts)}
            {move || {
                if empty.get() {
                    view! { <p class="extractor__empty">{t!("wizard-rows-empty")}</p> }.into_any()
                } else {
                    view! {
                        <Filters
                            label=move || t!("wizard-filters")
                            value=shown
                            filters=filters
                        />
                        {rows::list(store, all, shown)}
                    }
                        .into_any()
                }
            }}
            {taken_out(store)}
        </div>
    }
    .into_any()
}

fn heading(counts: Counts) -> String {
    if counts.all == 0 {
        return t!("wizard-rows-none");
    }
    t!("wizard-rows-count", found = counts.all, ready = counts.ready - counts.looking)
}

/// Says the heading when every row is settled: once for a paste, not with each answer that comes.
fn say(store: Store, counts: Memo<Counts>) {
    let settled = store.memo(|wizard| !wizard.extracting && wizard.asked.is_empty());
    Effect::new(move |said: Option<Counts>| {
        if !settled.get() {
            return said.unwrap_or_default();
        }
        let now = counts.get();
        if said.is_some_and(|said| said != now) {
            announce(untrack(|| heading(now)));
        }
        now
    });
}

/// The two undo each other. Each goes away when it is pressed, and hands focus to the other.
const REMOVE: &str = "remove-unusable";
const PUT_BACK: &str = "put-back";

/// Once the page has been redrawn.
fn focus_soon(id: &'static str) {
    timer::after(Duration::ZERO, move || _ = dom::focus(id));
}

fn remove_unusable(store: Store, counts: Memo<Counts>) -> AnyView {
    let count = Memo::new(move |_| counts.get().cannot_use);
    let any = Memo::new(move |_| count.get() > 0);
    (move || {
        any.get().then(|| {
            view! {
                <Button
                    small=true
                    id=REMOVE
                    label=move || t!("wizard-remove-unusable", count = count.get())
                    on_press=move |()| {
                        store.send(Msg::RemoveUnusable);
                        focus_soon(PUT_BACK);
                    }
                />
            }
        })
    })
    .into_any()
}

/// How far the look-ups are, and what did not get through.
fn news(store: Store, counts: Memo<Counts>) -> AnyView {
    let failed = store.memo(|wizard| wizard.look_up_failed);
    let over = store.memo(|wizard| wizard.over_limit);
    let waiting = Memo::new(move |_| {
        let counts = counts.get();
        (!failed.get() && counts.looking > 0).then(|| (counts.all - counts.looking, counts.all))
    });
    let busy = Memo::new(move |_| waiting.get().is_some_and(|(_, all)| all > 40));
    let progress = Signal::derive(move || {
        let (done, all) = waiting.get().unwrap_or((0, 1));
        t!("wizard-looking", done = done, all = all)
    });
    let share = Signal::derive(move || {
        let (done, all) = waiting.get()?;
        let whole = |n: usize| u32::try_from(n).map(f64::from).unwrap_or_default();
        Some(whole(done) / whole(all.max(1)))
    });
    view! {
        {move || busy.get().then(|| view! { <ProgressBar label=progress share=share /> })}
        {move || {
            failed
                .get()
                .then(|| {
                    view! {
                        <Inset tone=Tone::You>
                            {move || t!("wizard-look-up-failed")} " "
                            <Button
                                kind=ButtonKind::Link
                                label=move || t!("ui-retry")
                                on_press=move |()| store.send(Msg::LookAgain)
                            />
                        </Inset>
                    }
                })
        }}
        {move || {
            let over = over.get();
            (over > 0)
                .then(|| {
                    view! { <Inset tone=Tone::You>
                        {move || t!("wizard-over-limit", count = over)}
                    </Inset> }
                })
        }}
    }
    .into_any()
}

fn taken_out(store: Store) -> AnyView {
    let count = store.memo(super::super::model::Wizard::taken_out);
    (move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <p class="extractor__taken">
                    {move || t!("wizard-taken-out", count = count)} " "
                    <Button
                        kind=ButtonKind::Link
                        id=PUT_BACK
                        label=move || t!("wizard-put-back")
                        on_press=move |()| {
                            store.send(Msg::PutBack);
                            focus_soon(REMOVE);
                        }
                    />
                </p>
            }
        })
    })
    .into_any()
}
