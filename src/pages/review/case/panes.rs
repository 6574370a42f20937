//! The three panes of a case: the right, the listing that is looked at, the claim.

use std::sync::Arc;

use api::{
    notices::{EventKind, Notice, NoticeItem},
    rights::{GetRight, Right, RightPath},
};
use domain::right::Standing;
use leptos::prelude::*;

use crate::{
    client,
    i18n::{format, labels, runs, written},
    pages::{
        loaded::{load, show},
        notices::{detail::answered, items::about},
    },
    ui::{field::Choice, knot::Knot, tabs::Segments},
};

use super::{
    lens::{Lens, Side},
    strip::strip,
};

/// The panes, as the switch between them names them.
const RIGHT: &str = "right";
const LISTING: &str = "listing";
const CLAIM: &str = "claim";

pub fn panes(
    notice: Signal<Notice>,
    items: RwSignal<Vec<Arc<NoticeItem>>>,
    selected: RwSignal<u32>,
) -> AnyView {
    let right = load::<GetRight>(move || RightPath {
        id: notice.with_untracked(|notice| notice.row.right.clone()),
    });
    let specimen = Memo::new(move |_| {
        let id = right.value.with(|right| right.as_ref()?.row.specimen.clone())?;
        Some(client::file(&id))
    });
    let lens = Lens::new();
    let item = Memo::new(move |_| {
        items.with(|items| items.iter().find(|item| item.line == selected.get()).cloned())
    });
    let src = Memo::new(move |_| item.with(|item| item.as_ref().map(|item| item.picture.clone())));
    let picture =
        move || src.get().map(|src| lens.picture(Side::Listing, src, Some(specimen.into())));
    let about = move || {
        item.get().map(|item| {
            view! {
                {about(&item)}
                {original(&item)}
                <p class="meta">{format::money(item.price, &item.currency)}</p>
                {(!item.note.is_empty())
                    .then(|| view! { <p class="as-typed">{runs(&item.note)}</p> })}
            }
        })
    };
    // On a narrow screen one pane at a time.
    let shown = RwSignal::new(LISTING.to_owned());
    let choices = Signal::derive(|| {
        vec![
            Choice::new(RIGHT, t!("review-pane-right")),
            Choice::new(LISTING, t!("review-look-listing")),
            Choice::new(CLAIM, t!("review-pane-claim")),
        ]
    });
    Effect::new(move |_| {
        shown.track();
        lens.settle();
    });
    let away = move |pane: &'static str| move || shown.with(|shown| shown != pane);
    view! {
        <div class="case__look">
            <Segments label=move || t!("review-look") value=shown choices />
        </div>
        <div class="sheet case__panes">
            <section
                class="case__pane"
                class:is-away=away(RIGHT)
                aria-labelledby=Side::Right.heading()
            >
                <h2 id=Side::Right.heading()>{move || t!("review-pane-right")}</h2>
                {move || specimen.get().map(|src| lens.picture(Side::Right, src, None))}
                {show(right, |right| (move || facts(&right.get())).into_any())}
            </section>
            <section
                class="case__pane"
                class:is-away=away(LISTING)
                aria-labelledby=Side::Listing.heading()
            >
                <div class="case__bar">
                <h2 id=Side::Listing.heading()>
                    {move || {
                        t!(
                            "review-pane-listing",
                            line = selected.get(),
                            total = notice.with(|notice| notice.row.tally.total)
                        )
                    }}
                </h2>
                    {strip(items, selected)}
                </div>
                {picture}
                {lens.controls(Signal::derive(move || specimen.with(Option::is_some)))}
                {about}
            </section>
            <section class="case__pane" class:is-away=away(CLAIM) aria-labelledby="pane-claim">
                <h2 id="pane-claim">{move || t!("review-pane-claim")}</h2>
                {move || claim(&notice.get())}
            </section>
        </div>
    }
    .into_any()
}

/// The title as the merchant wrote it, where the one above is a translation.
fn original(item: &NoticeItem) -> Option<AnyView> {
    let shown = written::ours(&item.title, &item.title_other).0;
    (shown != item.title).then(|| {
        view! {
            <p class="meta">{runs(&item.title)}</p>
        }
        .into_any()
    })
}

fn facts(right: &Right) -> AnyView {
    let row = &right.row;
    let good = matches!(row.standing, Standing::InForce | Standing::Expiring);
    let until = row.valid_to.as_deref().and_then(domain::time::parse_date).map(format::date);
    let checks = [
        (good, t!("review-check-standing", standing = labels::standing(row.standing))),
        (true, t!("review-check-until", date = until.unwrap_or_else(|| t!("review-no-end")))),
        (
            true,
            t!("review-check-owner", owner = written::name(&row.owner_name, &row.owner_name_other)),
        ),
    ];
    let checks = checks
        .into_iter()
        .map(|(good, words)| {
            let knot = if good { Knot::Done } else { Knot::You };
            view! { <li>{knot.draw()} <span>{runs(&words)}</span></li> }
        })
        .collect_view();
    let documents = right
        .form
        .documents
        .iter()
        .map(|document| {
            let href = client::file(document.file.id.as_str());
            view! {
                <li>
                    <a href=href rel="external" target="_blank">
                        {labels::document_kind(document.kind)}
                    </a>
                </li>
            }
        })
        .collect_view();
    let (classes, count) = format::classes(&row.classes);
    let goods = right.form.goods.as_str();
    let goods = t!("review-goods", classes = classes, count = count, goods = goods);
    view! {
        <p class="case__title">
            {runs(&row.title)} " " <span class="mono">{row.number.as_deref().map(format::unbroken)}</span>
        </p>
        <ul class="case__checks">{checks}</ul>
        {(!right.form.goods.is_empty())
            .then(|| {
                view! {
                    <p class="meta">{runs(&goods)}</p>
                }
            })}
        <h3>{t!("notice-documents")}</h3>
        <ul>{documents}</ul>
        <p class="meta">
            {t!(
                "review-history", notices = right.notices, removed = right.listings_removed,
                reported = right.listings_reported
            )}
        </p>
    }
    .into_any()
}

/// What the filer answered, the latest first.
fn answers(notice: &Notice) -> Option<AnyView> {
    let answers = notice.timeline.iter().rev().filter(|event| event.kind == EventKind::Answered);
    let drawn: Vec<_> = answers
        .map(|event| {
            view! {
                <li>
                    {answered(&event.text, &event.files)}
                    <span class="meta">{format::datetime(event.at)}</span>
                </li>
            }
        })
        .collect();
    (!drawn.is_empty()).then(|| {
        view! {
            <h3>{t!("review-answers")}</h3>
            <ul>{drawn}</ul>
        }
        .into_any()
    })
}

fn claim(notice: &Notice) -> AnyView {
    let evidence = notice
        .evidence
        .iter()
        .map(|evidence| {
            let href = client::file(evidence.file.id.as_str());
            let picture = evidence.file.kind.is_picture().then(|| {
                view! { <img class="case__proof" src=href.clone() alt="" loading="lazy" /> }
            });
            let about = evidence.listing.as_ref().map(ToString::to_string);
            view! {
                <li>
                    <a href=href rel="external" target="_blank">
                        {picture}
                        {labels::evidence_kind(evidence.kind)}
                    </a>
                    " "
                    <span class="meta">
                        {runs(&evidence.file.name)} " " <span class="mono">{about}</span>
                    </span>
                </li>
            }
        })
        .collect_view();
    let bought = notice.sample.bought_on.as_str();
    let bought = domain::time::parse_date(bought).map_or_else(|| bought.to_owned(), format::date);
    let matching = [notice.matching.clone(), notice.original.clone()].concat();
    view! {
        <p class="meta">
            {runs(
                &t!(
                    "notice-filer",
                    name = notice.row.filer.as_str(),
                    org = written::name(&notice.org_name, &notice.org_name_other)
                ),
            )}
        </p>
        <p class="as-typed">{runs(&notice.explanation)}</p>
        {(!matching.is_empty())
            .then(|| {
                view! {
                    <h3>{t!("notice-match")}</h3>
                    <p class="as-typed">{runs(&matching)}</p>
                }
            })}
        {answers(notice)}
        <h3>{t!("review-evidence")}</h3>
        {if notice.evidence.is_empty() {
            view! { <p>{t!("review-no-evidence")}</p> }.into_any()
        } else {
            view! { <ul>{evidence}</ul> }.into_any()
        }}
        {(!notice.sample.order.is_empty())
            .then(|| {
                view! {
                    <p>
                        {t!("review-sample", order = notice.sample.order.as_str(), date = bought)}
                    </p>
                }
            })}
    }
    .into_any()
}
