//! W11: the receipt. It is read from the notice, so it can be bookmarked and printed any time.

use api::notices::{GetNotice, Notice, NoticePath};
use domain::ids::NoticeRef;
use domain::time::Timestamp;
use leptos::prelude::*;

use crate::i18n::{format, runs};
use crate::pages::loaded::{load, show};
use crate::pages::not_found::NotFound;
use crate::platform::dom;
use crate::routes::Page;
use crate::ui::button::{Button, ButtonKind, ButtonLink, TextLink};
use crate::ui::heading::Heading;
use crate::ui::icon::Icon;
use crate::ui::knot::Knot;
use crate::ui::layout::{Actions, Wrap};
use crate::ui::slip::TitleSlip;

#[component]
pub fn ReceiptPage(reference: String) -> AnyView {
    let Ok(parsed) = NoticeRef::parse(&reference) else { return NotFound().into_any() };
    let notice = load::<GetNotice>(move || NoticePath { reference: parsed.clone() });
    view! {
        <Wrap>
            <div class="sheet sheet--card receipt">
                <Heading text=move || t!("wizard-receipt-title") />
                <TitleSlip label=move || t!("wizard-merchant-notice") reference=reference />
                {show(notice, receipt)}
            </div>
        </Wrap>
    }
    .into_any()
}

fn receipt(notice: Signal<Notice>) -> AnyView {
    let about = move || {
        notice.with(|notice| {
            t!(
                "wizard-receipt-about",
                count = notice.row.tally.total,
                title = notice.row.right_title.as_str(),
                when = format::datetime_beijing(notice.row.submitted_at)
            )
        })
    };
    let decide_by = Memo::new(move |_| notice.with(|notice| notice.row.decide_by));
    let reference = Memo::new(move |_| notice.with(|notice| notice.row.reference.clone()));
    let right = Memo::new(move |_| notice.with(|notice| notice.row.right.clone()));
    let follow = move || Page::Notice(reference.get().as_str().to_owned()).path();
    let another = move || {
        let start = Page::NewNotice(domain::notice::Step::Start.code().to_owned()).path();
        format!("{start}?right={}", right.get())
    };
    let hash = move || {
        notice.with(|notice| notice.timeline.iter().find(|e| e.seq == 1).map(|e| e.hash.clone()))
    };
    view! {
        <p class="receipt__about">{move || runs(&about())}</p>
        <h2 class="wizard-subtitle">{move || t!("wizard-next-title")}</h2>
        {next(decide_by)}
        {move || {
            hash()
                .map(|hash| {
                    view! {
                        <p class="receipt__hash">
                            {move || t!("wizard-receipt-hash")} " " <code>{hash}</code>
                        </p>
                    }
                })
        }}
        <div class="receipt__actions">
            <Actions>
                <ButtonLink href=Signal::derive(follow) label=move || t!("wizard-follow") />
                <Button
                    kind=ButtonKind::Secondary
                    label=move || t!("wizard-print")
                    icon=Icon::Print
                    on_press=move |()| dom::print()
                />
                <TextLink href=Signal::derive(another) label=move || t!("wizard-another") />
            </Actions>
        </div>
    }
    .into_any()
}

/// What happens next, and by when.
fn next(decide_by: Memo<Timestamp>) -> AnyView {
    let step = |knot: Knot, text: AnyView| {
        view! { <li class="receipt__step">{knot.draw()} <span>{text}</span></li> }.into_any()
    };
    let by = move || {
        // The period ends with a day; its last moment is already the next one's midnight.
        let day = decide_by.get().plus(-domain::time::SECOND).beijing_date();
        t!("wizard-next-decision", when = format::date(day))
    };
    view! {
        <ol class="receipt__steps">
            {step(Knot::Done, (move || t!("wizard-next-received")).into_any())}
            {step(Knot::Half, by.into_any())}
            {step(Knot::Todo, (move || t!("wizard-next-removed")).into_any())}
            {step(Knot::Todo, (move || t!("wizard-next-counter")).into_any())}
        </ol>
    }
    .into_any()
}
