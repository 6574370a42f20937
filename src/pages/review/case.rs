//! One case: the right, the listing and the claim side by side, then a decision per listing.

mod decide;
mod lens;
mod listings;
mod panes;
mod row;
mod sheet;
mod strip;

use api::{
    ProblemCode,
    notices::{GetNotice, NoticePath, NoticeRow},
};
use domain::{ids::NoticeRef, notice::NoticeState};
use leptos::prelude::*;

use super::{decisions::is_open, just};
use crate::{
    client,
    forms::Faults,
    i18n::{format, labels},
    pages::{
        loaded::{load, show, show_after},
        not_found::NotFound,
        notices::look,
    },
    platform::timer,
    routes::Page,
    ui::{
        back::BackBar, chip::Chip, error::ErrorSummary, heading::Heading, icon::Icon, knot::Knot,
        layout::Wrap, slip::TitleSlip,
    },
};
use listings::Listings;

/// - `reference`: as in the address.
#[component]
pub fn Case(reference: String) -> AnyView {
    let Ok(reference) = NoticeRef::parse(&reference) else {
        return view! { <NotFound /> }.into_any();
    };
    let asked = reference.clone();
    let notice = load::<GetNotice>(move || NoticePath { reference: asked.clone() });
    let listings = Listings::of(reference.clone());
    let missing = Memo::new(move |_| {
        notice.error.with(|error| {
            error.as_ref().and_then(client::CallError::code) == Some(ProblemCode::NotFound)
        })
    });
    let open = Memo::new(move |_| listings.all.with(|all| all.iter().any(|item| is_open(item))));
    let said = just::said();
    (move || {
        if missing.get() {
            return view! { <NotFound /> }.into_any();
        }
        let reference = reference.clone();
        let faults = Faults::new();
        let selected = RwSignal::new(1_u32);
        let all_there = move || listings.all.with(|all| !all.is_empty());
        let decide = move |_| decide::decide(reference.clone(), notice, listings, faults, selected);
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
                            {panes::panes(notice, listings.all, selected)}
                        }
                            .into_any()
                    },
                )}
                <h2 class="section-head">{move || t!("review-decision")}</h2>
                {move || {
                    open.get().then(|| view! { <p class="hint">{t!("review-decision-hint")}</p> })
                }}
                {show_after(listings.first, all_there, decide)}
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
