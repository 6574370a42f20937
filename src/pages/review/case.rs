//! One case: the right, the listing and the claim side by side, then a decision per listing.

mod lens;
mod panes;
mod row;
mod strip;

use api::{
    ProblemCode,
    notices::{GetNotice, ListItems, ListItemsRequest, NoticeItem, NoticePath, NoticeRow},
    review::{DecideItems, DecideRequest, QueueRequest, ReviewQueue},
};
use domain::{fault::Fault, ids::NoticeRef, notice::NoticeState};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{
    decisions::{Decisions, is_open},
    just,
    queue::ToQueue,
};
use crate::{
    client, errors,
    forms::{self, Faults},
    i18n::{format, labels},
    pages::{
        loaded::{Loaded, load, show},
        not_found::NotFound,
        notices::look,
    },
    platform::timer,
    routes::Page,
    ui::{
        announcer,
        back::BackBar,
        button::{Button, ButtonKind},
        chip::Chip,
        error::ErrorSummary,
        heading::Heading,
        icon::Icon,
        knot::Knot,
        layout::{Actions, Wrap},
        slip::TitleSlip,
    },
};
use row::Row;

/// Listings of one case on one page: all that a notice can hold come in parts of this size.
const SHOWN: u32 = 200;

/// - `reference`: as in the address.
#[component]
pub fn Case(reference: String) -> AnyView {
    let Ok(reference) = NoticeRef::parse(&reference) else {
        return view! { <NotFound /> }.into_any();
    };
    let asked = reference.clone();
    let notice = load::<GetNotice>(move || NoticePath { reference: asked.clone() });
    let asked = reference.clone();
    let items = load::<ListItems>(move || ListItemsRequest {
        reference: asked.clone(),
        after: None,
        limit: Some(SHOWN),
    });
    let missing = Memo::new(move |_| {
        notice.error.with(|error| {
            error.as_ref().and_then(client::CallError::code) == Some(ProblemCode::NotFound)
        })
    });
    let open = Memo::new(move |_| {
        items.value.with(|part| part.as_ref().is_some_and(|part| part.rows.iter().any(is_open)))
    });
    let said = just::said();
    (move || {
        if missing.get() {
            return view! { <NotFound /> }.into_any();
        }
        let reference = reference.clone();
        let faults = Faults::new();
        let selected = RwSignal::new(1_u32);
        let rows = move |rows: Signal<api::page::Page<NoticeItem>>| {
            let reference = reference.clone();
            (move || decide(rows.get().rows, reference.clone(), faults, selected, items)).into_any()
        };
        view! {
            <Wrap>
                <BackBar href=Page::Review.path() label=move || t!("review-title") />
                {just::shown(said)}
                <ErrorSummary faults />
                {show(
                    notice,
                    move |notice| {
                        let row = move || notice.get().row;
                        view! {
                            <div class="case__head">
                                <TitleSlip
                                    small=true
                                    label=move || t!("notice-slip")
                                    reference=Signal::derive(move || row().reference.to_string())
                                />
                                <Heading text=move || {
                                    t!(
                                        "review-case-title",
                                        claim = labels::claim(row().claim),
                                        count = row().tally.total
                                    )
                                } />
                                {move || due(&row())}
                            </div>
                            {panes::panes(notice, items.value, selected)}
                        }
                            .into_any()
                    },
                )}
                <h2 class="section-head">{move || t!("review-decision")}</h2>
                {move || {
                    open.get().then(|| view! { <p class="hint">{t!("review-decision-hint")}</p> })
                }}
                {show(items, rows)}
            </Wrap>
        }
        .into_any()
    })
    .into_any()
}

/// By when, as long as any listing waits; a case that is late says so with shape and word.
fn due(notice: &NoticeRow) -> AnyView {
    let when = format::datetime_beijing(notice.decide_by);
    if notice.tally.waiting == 0 {
        let (knot, tint) = look::notice(notice.state);
        let decided = notice.state == NoticeState::Decided;
        let chip =
            decided.then(|| view! { <Chip label=labels::notice_state(notice.state) knot tint /> });
        view! { <p class="case__due">{chip}</p> }.into_any()
    } else if notice.decide_by < timer::now() {
        view! {
            <p class="case__due case__due--late">
                {Knot::You.draw()} <span>{t!("review-late", when = when)}</span>
            </p>
        }
        .into_any()
    } else {
        view! {
            <p class="case__due">
                {Icon::Clock.draw()} <span>{t!("review-due", when = when)}</span>
            </p>
        }
        .into_any()
    }
}

/// The rows to decide, and the button that decides them all at once.
fn decide(
    items: Vec<NoticeItem>,
    reference: NoticeRef,
    faults: Faults,
    selected: RwSignal<u32>,
    again: Loaded<api::page::Page<NoticeItem>>,
) -> AnyView {
    let open: Vec<Row> =
        items.iter().filter(|item| is_open(item)).map(|item| Row::new(item.clone())).collect();
    if open.is_empty() {
        let done = items.into_iter().map(row::decided).collect_view();
        return view! {
            <ol class="decide">{done}</ol>
            <Actions>
                <ToQueue />
            </Actions>
        }
        .into_any();
    }
    if let Some(first) = open.first() {
        selected.set(first.item.line);
    }
    let busy = RwSignal::new(false);
    let all = StoredValue::new(open.clone());
    let collect = move || {
        all.with_value(|rows| {
            let mut decisions = Decisions::default();
            for row in rows {
                row.write(&mut decisions);
            }
            decisions
        })
    };
    let count = Signal::derive(move || collect().count());
    let navigate = use_navigate();
    let send = move |()| {
        let decisions = match untrack(collect).ready() {
            Err(lacking) => {
                faults.set(lacking.into_iter().map(|(field, code)| {
                    let (noun, line) = field.split_once('-').unwrap_or_default();
                    let (fault, line) = (Fault::new(noun, code), line.to_owned());
                    forms::Fault::new(field, move || {
                        let fault = errors::fault_text(&fault);
                        t!("review-fault", line = line.as_str(), fault = fault)
                    })
                }));
                return;
            }
            Ok(decisions) if decisions.is_empty() => {
                faults.set([forms::Fault::new("decide", || t!("review-nothing-chosen"))]);
                return;
            }
            Ok(decisions) => decisions,
        };
        faults.clear();
        busy.set(true);
        let request = DecideRequest { reference: reference.clone(), decisions };
        let navigate = navigate.clone();
        spawn_local(async move {
            let left = untrack(|| all.with_value(Vec::len)).saturating_sub(request.decisions.len());
            match client::call::<DecideItems>(request).await {
                Ok(_) if left > 0 => {
                    announcer::announce(t!("review-decided-some", left = left));
                    again.reload();
                }
                Ok(_) => {
                    let next = next().await;
                    just::say(if next.is_some() {
                        || t!("review-decided")
                    } else {
                        || t!("review-decided-last")
                    });
                    let to = next.unwrap_or_else(|| Page::Review.path());
                    navigate(&to, NavigateOptions::default());
                }
                Err(error) => {
                    if error.code() == Some(ProblemCode::Stale) {
                        again.reload();
                    }
                    faults.set(errors::call_faults(error, "decide"));
                }
            }
            busy.try_set(false);
        });
    };
    let rows = open.iter().map(|row| row.draw(&items, all, faults, selected)).collect_view();
    // Below the button, which would stand far from what it decides.
    let done: Vec<_> = items.into_iter().filter(|item| !is_open(item)).map(row::decided).collect();
    let done = (!done.is_empty()).then(|| {
        view! {
            <h2 class="section-head">{move || t!("review-done")}</h2>
            <ol class="decide">{done}</ol>
        }
    });
    view! {
        <ol class="decide">{rows}</ol>
        <Actions>
            <Button
                id="decide"
                kind=ButtonKind::Primary
                label=move || t!("review-decide", count = count.get())
                busy
                busy_label=move || t!("review-deciding")
                on_press=Callback::new(send)
            />
            <ToQueue />
        </Actions>
        {done}
    }
    .into_any()
}

/// The next case that is due.
async fn next() -> Option<String> {
    let request = QueueRequest { limit: Some(1), after: None };
    let queue = client::call::<ReviewQueue>(request).await.ok()?;
    let row = queue.rows.into_iter().next()?;
    Some(Page::ReviewCase(row.notice.reference.to_string()).path())
}
