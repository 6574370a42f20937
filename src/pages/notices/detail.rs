//! One notice, followed: the derived result, a row per listing, the timeline, the documents.

mod claim;
mod history;

use std::time::Duration;

use api::notices::{GetNotice, Notice, NoticeItem, NoticePath};
use api::page::Page as Part;
use domain::{ids::NoticeRef, notice::NoticeState};
use leptos::prelude::*;

use super::{answer, items, look};
use crate::{
    client,
    i18n::{format, labels, runs},
    live,
    pages::{
        loaded::{Loaded, load, show},
        not_found::NotFound,
    },
    platform::{dom, timer},
    routes::Page,
    ui::{
        announcer,
        back::BackBar,
        bars::OutcomeBar,
        button::{Button, ButtonKind},
        heading::Heading,
        icon::Icon,
        layout::Wrap,
        notice::{Notice as Band, Tone},
        slip::TitleSlip,
        timeline::Timeline,
    },
};

pub use history::answered;

/// - `reference`: as in the address; anything else is "page not found".
#[component]
pub fn NoticePage(reference: String) -> AnyView {
    let Ok(reference) = NoticeRef::parse(&reference) else {
        return view! { <NotFound /> }.into_any();
    };
    let asked = reference.clone();
    let notice = load::<GetNotice>(move || NoticePath { reference: asked.clone() });
    let total = Signal::derive(move || {
        notice.value.with(|notice| notice.as_ref().map_or(0, |notice| notice.row.tally.total))
    });
    let listed = items::load(reference.clone());
    let changes = live::use_changes();
    Effect::new(move || {
        if changes.get().is_some_and(|change| live::concerns(&change, &reference)) {
            notice.reload();
        }
    });
    // The listings follow the history: a change is a new event, and a gap in the stream is none.
    let last =
        Memo::new(move |_| notice.value.with(|notice| Some(notice.as_ref()?.timeline.last()?.seq)));
    Effect::new(move |before: Option<Option<_>>| {
        let now = last.get();
        if before.flatten().is_some_and(|before| Some(before) != now) {
            listed.list.reload();
            announcer::announce(t!("notice-changed"));
        }
        now
    });
    let missing = Memo::new(move |_| {
        notice.error.with(|error| {
            error.as_ref().and_then(client::CallError::code) == Some(api::ProblemCode::NotFound)
        })
    });
    // All of it; more than is shown comes first.
    let printing = RwSignal::new(false);
    let print = Callback::new(move |()| {
        if untrack(|| listed.has_more()) {
            printing.set(true);
            listed.all();
        } else {
            dom::print();
        }
    });
    Effect::new(move || {
        if printing.get() && !listed.fetching.get() {
            printing.set(false);
            if !untrack(|| listed.has_more()) {
                timer::after(Duration::ZERO, dom::print);
            }
        }
    });
    (move || {
        if missing.get() {
            return view! { <NotFound /> }.into_any();
        }
        let page =
            show(notice, move |one| draw(one, notice, items::table(listed, total), listed.list));
        view! {
            <Wrap>
                <BackBar href=Page::Notices.path() label=move || t!("notices-title")>
                    <Button
                        kind=ButtonKind::Link
                        label=move || t!("notice-print")
                        busy=printing
                        busy_label=move || t!("ui-loading")
                        on_press=print
                    />
                </BackBar>
                {page}
            </Wrap>
        }
        .into_any()
    })
    .into_any()
}

fn draw(
    notice: Signal<Notice>,
    again: Loaded<Notice>,
    table: AnyView,
    listed: Loaded<Part<NoticeItem>>,
) -> AnyView {
    let row = move || notice.get().row;
    let asked = Memo::new(move |_| notice.with(|notice| notice.row.tally.needs_you > 0));
    let groups = Signal::derive(move || {
        look::groups(row().tally).into_iter().map(|(o, n)| (o, n as usize)).collect::<Vec<_>>()
    });
    let knots = move || {
        look::groups(row().tally)
            .into_iter()
            .map(|(outcome, count)| {
                view! {
                    <span class="dossier__count">
                        {look::knot(outcome).draw()} {look::words(outcome, count)}
                    </span>
                }
            })
            .collect_view()
    };
    // What is asked comes with the listings, above the answer: nothing is shown that it would push
    // down.
    let ready = Memo::new(move |_| !asked.get() || listed.is_answered());
    view! {
        <div class="dossier__head">
            <TitleSlip
                label=move || t!("notice-slip")
                reference=Signal::derive(move || row().reference.to_string())
            />
            <div class="dossier__result">
                <div class="dossier__counts" aria-hidden="true">
                    {knots}
                </div>
                <div class="visually-hidden">
                    <Heading text=Signal::derive(move || {
                        t!(
                            "notice-heading",
                            reference = row().reference.to_string(),
                            result = look::result(row().tally)
                        )
                    }) />
                </div>
                <p class="meta">{move || runs(&about(&notice.get()))}</p>
            </div>
        </div>
        <OutcomeBar groups />
        <div class="dossier__body" class:is-waiting=move || !ready.get()>
            <div class="dossier__main">
                {move || band(&notice.get())}
                {move || asked.get().then(|| answer::questions(listed))}
                {move || asked.get().then(|| answer::form(notice, again))}
                <h2 class="section-head">
                    {move || t!("notice-listings", count = row().tally.total)}
                </h2>
                {table}
                {move || claim::claim(notice.get())}
            </div>
            <aside class="dossier__side">
                <section class="sheet sheet--timeline" aria-labelledby="timeline">
                    <h2 id="timeline">{move || t!("notice-timeline")}</h2>
                    <Timeline events=Signal::derive(move || history::events(&notice.get())) />
                    <p class="dossier__chain">
                        {Icon::Shield.draw()}
                        {move || {
                            if notice.with(|notice| notice.chain_intact) {
                                t!("notice-chain-intact", count = notice.get().timeline.len())
                            } else {
                                t!("notice-chain-broken")
                            }
                        }}
                    </p>
                </section>
                {move || claim::documents(&notice.get())}
            </aside>
        </div>
    }
    .into_any()
}

fn about(notice: &Notice) -> String {
    let number = format::unbroken(notice.right_number.as_deref().unwrap_or_default());
    t!(
        "notice-about",
        right = notice.row.right_title.as_str(),
        kind = labels::right_kind(notice.row.kind),
        number = number,
        claim = labels::claim(notice.row.claim),
        when = format::datetime(notice.row.submitted_at)
    )
}

/// What comes next and by when, in one band.
fn band(notice: &Notice) -> AnyView {
    let due = format::datetime_beijing(notice.row.decide_by);
    let when = if notice.row.decide_by < timer::now() {
        t!("notice-next-late-text", due = due)
    } else {
        t!("notice-next-review-text", due = due)
    };
    match notice.row.state {
        NoticeState::InReview => view! {
            <Band title=t!("notice-next-review") tone=Tone::Plain>
                <p>{when}</p>
            </Band>
        }
        .into_any(),
        NoticeState::NeedsInfo => view! {
            <Band title=t!("notice-next-you") tone=Tone::You>
                <p>{t!("notice-next-you-text")}</p>
            </Band>
        }
        .into_any(),
        NoticeState::Decided | NoticeState::Withdrawn => ().into_any(),
    }
}
