//! The renewal of a right, as its reviewer looks at it: the two terms and the certificate.

use api::rights::{Renewal, Right};
use domain::right::{DocumentKind, RightDocument, renewed_end};
use domain::time::parse_date;
use leptos::prelude::*;

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
    let Some(renewal) = &right.renewal else { return ().into_any() };
    let date = |text: &str| parse_date(text).map(format::date).unwrap_or_default();
    let present = right.row.valid_to.as_deref().map(date).unwrap_or_default();
    let bar = right
        .row
        .valid_from
        .as_deref()
        .map(|from| life::bar(right.row.kind, from, &renewal.until, today()));
    let (until, filed_at) = (date(&renewal.until), format::datetime(renewal.filed_at));
    let check = check(right, renewal);
    let certificate =
        RightDocument { kind: DocumentKind::Renewal, file: renewal.certificate.clone() };
    view! {
        <h2 class="section-head">{t!("review-renewal-facts")}</h2>
        {bar}
        <SummaryList facts=true>
            <SummaryRow label=t!("review-renewal-present")>{present}</SummaryRow>
            <SummaryRow label=t!("renewal-until")>{until}</SummaryRow>
            <SummaryRow label=t!("review-renewal-filed")>{filed_at}</SummaryRow>
        </SummaryList>
        {check}
        <ul class="papers">{super::one::paper(&certificate)}</ul>
    }
    .into_any()
}

/// Whether the renewed term is the ten years that the law gives.
fn check(right: &Right, renewal: &Renewal) -> AnyView {
    let Some(until) = parse_date(&renewal.until) else { return ().into_any() };
    let lawful = right.row.valid_to.as_deref().and_then(parse_date).and_then(renewed_end);
    let good = lawful == Some(until);
    let (knot, said, words) = if good {
        let words = t!("review-check-renewal", date = format::date(until));
        (Knot::Done, t!("review-check-good"), words)
    } else {
        let lawful = lawful.map(format::date).unwrap_or_default();
        let words = t!("review-check-renewal-odd", date = format::date(until), lawful = lawful);
        (Knot::You, t!("review-check-look"), words)
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
