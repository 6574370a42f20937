//! The rows to decide, the button that decides all that have an answer, and what came of it.

use std::sync::Arc;

use api::{
    notices::{Notice, NoticeItem},
    review::{DecideItems, DecideRequest, QueueRequest, ReviewQueue},
};
use domain::ids::NoticeRef;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{
    listings::Listings,
    row,
    sheet::{Row, Sheet},
};
use crate::{
    client::{self, CallError},
    errors,
    forms::{Fault, Faults},
    i18n::format,
    pages::{
        loaded::Loaded,
        review::{
            decisions::{LineFault, Refusal, following, overtaken, place},
            just,
            queue::ToQueue,
        },
    },
    routes::Page,
    ui::{
        announcer,
        button::{Button, ButtonKind},
        layout::Actions,
        pager::Pager,
        rows::rows,
    },
};

/// The button.
const SEND: &str = "decide";
/// Rows that are drawn, and that each press on "Show more" adds: all are counted and sent.
const DRAWN: usize = 100;

pub fn decide(
    reference: NoticeRef,
    notice: Loaded<Notice>,
    listings: Listings,
    faults: Faults,
    selected: RwSignal<u32>,
) -> AnyView {
    let sheet = Sheet::new(listings.all);
    let (open_drawn, done_drawn) = (RwSignal::new(DRAWN), RwSignal::new(DRAWN));
    // The first that waits is looked at, unless another one that waits is.
    Effect::new(move || {
        sheet.open.with(|rows| {
            let lines = || rows.iter().map(|row| row.item.line);
            if !lines().any(|line| line == selected.get_untracked())
                && let Some(first) = lines().next()
            {
                selected.set(first);
            }
        });
    });
    let busy = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    let show_lines = move |found: Vec<LineFault>| {
        reveal(open_drawn, &sheet.open_lines(), |line| found.iter().any(|one| one.line == line));
        faults.set(found.into_iter().map(said));
    };
    let send = move |()| {
        let decisions = match sheet.decisions().ready() {
            Err(lacking) => return show_lines(lacking),
            Ok(decisions) if decisions.is_empty() => {
                return faults.set([Fault::new(SEND, || t!("review-nothing-chosen"))]);
            }
            Ok(decisions) => decisions,
        };
        faults.clear();
        busy.set(true);
        let sent: Vec<u32> = decisions.iter().map(|decision| decision.line).collect();
        let request = DecideRequest { reference: reference.clone(), decisions };
        let reference = reference.clone();
        // After each wait: whether the reviewer has left. Then nothing of this is theirs to hear.
        let gone = move || busy.try_get_untracked().is_none();
        spawn_local(async move {
            let answer = client::call::<DecideItems>(request).await;
            if gone() {
                return;
            }
            match answer {
                Ok(decided) if decided.tally.waiting > 0 => {
                    announcer::announce(t!("review-decided-some", left = decided.tally.waiting));
                    // What was just decided is open no more, even if it cannot be read again now.
                    if !listings.renew().await && !gone() {
                        listings.all.update(|all| all.retain(|item| !sent.contains(&item.line)));
                    }
                }
                Ok(_) => {
                    let next = next(&reference).await;
                    if gone() {
                        return;
                    }
                    just::say(if next.is_some() {
                        || t!("review-decided")
                    } else {
                        || t!("review-decided-last")
                    });
                    let to = next.unwrap_or_else(|| Page::Review.path());
                    navigate.try_with_value(|go| go(&to, NavigateOptions::default()));
                }
                Err(error) => match refusal(&error, &sent) {
                    Refusal::Overtaken => {
                        if listings.renew().await && !gone() {
                            notice.reload();
                            let lost = overtaken(&sent, sheet.open_lines());
                            let drawn = sheet.done_lines();
                            reveal(done_drawn, &drawn, |line| lost.first() == Some(&line));
                            faults.set([told(lost)]);
                        }
                    }
                    Refusal::Lines(found) => show_lines(found),
                    Refusal::Other => faults.set(errors::call_faults(error, SEND)),
                },
            }
            busy.try_set(false);
        });
    };
    let on_press = Callback::new(send);
    let any_open = Memo::new(move |_| sheet.open.with(|rows| !rows.is_empty()));
    let any_done = Memo::new(move |_| sheet.done.with(|items| !items.is_empty()));
    let open = move || {
        any_open.get().then(|| {
            view! {
                {open_rows(sheet, open_drawn, faults, selected)}
                <Actions>
                    <Button
                        id=SEND
                        kind=ButtonKind::Primary
                        label=move || t!("review-decide", count = sheet.answered.get())
                        busy
                        busy_label=move || t!("review-deciding")
                        on_press
                    />
                    <ToQueue />
                </Actions>
            }
        })
    };
    // Below the button, which would stand far from what it decides.
    let done = move || {
        any_done.get().then(|| {
            let title = move || {
                let title = move || t!("review-done");
                any_open.get().then(|| view! { <h2 class="section-head">{title}</h2> })
            };
            view! {
                {title}
                {done_rows(sheet, done_drawn)}
            }
        })
    };
    let back = move || (!any_open.get()).then(|| view! { <Actions><ToQueue /></Actions> });
    view! {
        {open}
        {done}
        {back}
    }
    .into_any()
}

fn open_rows(
    sheet: Sheet,
    drawn: RwSignal<usize>,
    faults: Faults,
    selected: RwSignal<u32>,
) -> AnyView {
    let shown = Signal::derive(move || sheet.open.with(|all| head(all, drawn.get())));
    // What was asked before, which is written into the row.
    let look = |row: &Row| row.item.facts.clone();
    let draw = move |row: Row| row::draw(row, sheet, faults, selected);
    list(
        rows(shown, |row| row.item.line, look, draw),
        drawn,
        Signal::derive(move || sheet.open.with(Vec::len)),
    )
}

fn done_rows(sheet: Sheet, drawn: RwSignal<usize>) -> AnyView {
    let shown = Signal::derive(move || sheet.done.with(|all| head(all, drawn.get())));
    let look = |item: &Arc<NoticeItem>| (item.state, item.decided_at.map(|at| at.0));
    list(
        rows(shown, |item| item.line, look, row::decided),
        drawn,
        Signal::derive(move || sheet.done.with(Vec::len)),
    )
}

fn head<T: Clone>(all: &[T], count: usize) -> Vec<T> {
    all.iter().take(count).cloned().collect()
}

fn list(rows: AnyView, drawn: RwSignal<usize>, all: Signal<usize>) -> AnyView {
    let more = Signal::derive(move || all.get().saturating_sub(drawn.get()).min(DRAWN));
    view! {
        <ol class="decide">{rows}</ol>
        <Pager more on_more=Callback::new(move |()| drawn.update(|drawn| *drawn += DRAWN)) />
    }
    .into_any()
}

/// Has the rows drawn that a link will lead to.
fn reveal(drawn: RwSignal<usize>, lines: &[u32], leads_to: impl Fn(u32) -> bool) {
    if let Some(last) = lines.iter().rposition(|line| leads_to(*line)) {
        drawn.update(|drawn| *drawn = (*drawn).max(last + 1));
    }
}

/// A fault of one listing, which names it: in the summary they stand together.
pub fn said(found: LineFault) -> Fault {
    Fault::new(found.place(), move || {
        let fault = errors::fault_text(&found.fault);
        t!("review-fault", line = found.line, fault = fault)
    })
}

/// Which listings somebody else has decided; leads to the first of them.
fn told(lost: Vec<u32>) -> Fault {
    let to = lost.first().map_or_else(|| SEND.to_owned(), |line| place(*line));
    Fault::new(to, move || {
        t!("review-overtaken", count = lost.len(), lines = format::ranges(&lost))
    })
}

fn refusal(error: &CallError, sent: &[u32]) -> Refusal {
    match error {
        CallError::Problem(problem) => Refusal::of(problem, sent),
        _ => Refusal::Other,
    }
}

/// The next case that is due.
async fn next(done: &NoticeRef) -> Option<String> {
    let request = QueueRequest { limit: Some(2), after: None };
    let queue = client::call::<ReviewQueue>(request).await.ok()?;
    let queue = queue.rows.into_iter().map(|row| row.notice.reference);
    Some(Page::ReviewCase(following(queue, done)?.to_string()).path())
}
