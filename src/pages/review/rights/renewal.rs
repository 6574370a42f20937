//! The renewal of a right, as its reviewer looks at it: the day now and the day asked for, and
//! what proves it.

use api::rights::{Renewal, Right};
use domain::right::{RenewalKind, RightDocument, renewed_end};
use domain::time::parse_date;
use leptos::prelude::*;

use super::verdict::Subject;
use crate::{
    i18n::format,
    pages::rights::{life, register::today},
    ui::{
        knot::Knot,
        summary::{SummaryList, SummaryRow},
    },
};

/// Nothing where none waits and none was refused.
pub fn evidence(right: &Right) -> AnyView {
    let Some((of, renewal)) = Subject::renewal(right) else { return ().into_any() };
    let date = |text: &str| parse_date(text).map(format::date).unwrap_or_default();
    let (heading, present, present_label, until_label) = match of {
        RenewalKind::Term => (
            t!("review-renewal-facts"),
            right.row.valid_to.as_deref().map(date).unwrap_or_default(),
            t!("review-renewal-present"),
            t!("renewal-until"),
        ),
        RenewalKind::Authority => (
            t!("review-authority-facts"),
            date(right.form.authority_until.trim()),
            t!("review-authority-present"),
            t!("right-authority-until"),
        ),
    };
    let bar = right
        .row
        .valid_from
        .as_deref()
        .filter(|_| of == RenewalKind::Term)
        .map(|from| life::bar(right.row.kind, from, &renewal.until, today()));
    let (until, filed_at) = (date(&renewal.until), format::datetime(renewal.filed_at));
    let papers = renewal
        .files
        .iter()
        .map(|file| super::one::paper(&RightDocument { kind: of.document(), file: file.clone() }))
        .collect_view();
    let present = (!present.is_empty())
        .then(|| view! { <SummaryRow label=present_label>{present}</SummaryRow> });
    view! {
        <h2 class="section-head">{heading}</h2>
        {bar}
        <SummaryList facts=true>
            {present}
            <SummaryRow label=until_label>{until}</SummaryRow>
            <SummaryRow label=t!("review-renewal-filed")>{filed_at}</SummaryRow>
        </SummaryList>
        {match of {
            RenewalKind::Term => term(right, renewal),
            RenewalKind::Authority => authority(right, renewal),
        }}
        <ul class="papers">{papers}</ul>
    }
    .into_any()
}

/// Whether the renewed term is the ten years that the law gives.
fn term(right: &Right, renewal: &Renewal) -> AnyView {
    let Some(until) = parse_date(&renewal.until) else { return ().into_any() };
    let lawful = right.row.valid_to.as_deref().and_then(parse_date).and_then(renewed_end);
    if lawful == Some(until) {
        return check(true, t!("review-check-renewal", date = format::date(until)));
    }
    let lawful = lawful.map(format::date).unwrap_or_default();
    let date = format::date(until);
    check(false, t!("review-check-renewal-odd", date = date, lawful = lawful))
}

/// Whether the new power of attorney runs today, and longer than the one that it replaces.
fn authority(right: &Right, renewal: &Renewal) -> AnyView {
    let Some(until) = parse_date(&renewal.until) else { return ().into_any() };
    let present = parse_date(right.form.authority_until.trim());
    if until < today() {
        return check(false, t!("review-check-authority-odd"));
    }
    match present.filter(|present| until < *present) {
        Some(present) => {
            check(false, t!("review-check-authority-shorter", date = format::date(present)))
        }
        None => check(true, t!("review-check-authority", date = format::date(until))),
    }
}

fn check(good: bool, words: String) -> AnyView {
    let (knot, said) = if good {
        (Knot::Done, t!("review-check-good"))
    } else {
        (Knot::You, t!("review-check-look"))
    };
    view! {
        <ul class="checks">
            <li>
                {knot.draw()}
                <p>
                    <span class="visually-hidden">{said}</span>
                    {words}
                </p>
            </li>
        </ul>
    }
    .into_any()
}
