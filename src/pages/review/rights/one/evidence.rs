//! Everything there is to look at: whose it is and by when, the checks, the facts, the papers.

use api::rights::Right;
use domain::right::{RenewalKind, RightDocument, validity};
use domain::time::{date_text, parse_date};
use leptos::prelude::*;

use super::super::{
    checks::{self, Check, What},
    renewal,
    verdict::Subject,
};
use super::Sender;
use crate::{
    client, errors,
    i18n::{format, labels, runs, written},
    pages::rights::{detail::facts, life, look, register::today},
    ui::{heading::Heading, icon::Icon, knot::Knot},
};

/// Everything there is to look at.
pub(super) fn evidence(right: Signal<Right>, org: Memo<Option<Sender>>) -> AnyView {
    let heading = Signal::derive(move || {
        let now = right.get();
        let row = &now.row;
        match Subject::renewal(&now) {
            Some((RenewalKind::Term, _)) => {
                return t!("review-renewal-heading", title = row.title.as_str());
            }
            Some((RenewalKind::Authority, _)) => {
                return t!("review-authority-heading", title = row.title.as_str());
            }
            None => {}
        }
        let kind = labels::right_kind(row.kind);
        t!("review-right-heading", kind = kind, title = row.title.as_str())
    });
    let due = move || {
        let by =
            right.with(|right| right.decide_by.or_else(|| Subject::renewal(right)?.1.decide_by));
        by.map(format::datetime_beijing).map(|when| t!("review-due", when = when))
    };
    let from = move || {
        org.get().map(|org| {
            let org = org.read();
            let name = if right.with(|right| right.form.for_owner) {
                t!("review-right-by-agent", org = org)
            } else {
                t!("review-right-by-owner", org = org)
            };
            view! { <p>{runs(&name)}</p> }
        })
    };
    let bar = move || {
        right.with(|right| {
            let lasts = validity(&right.form);
            let (from, to) = (lasts.from.map(date_text)?, lasts.to.map(date_text)?);
            Some(life::bar(right.form.kind, &from, &to, today()))
        })
    };
    view! {
        <div class="verdict__head">
            {move || right.with(|right| look::specimen(&right.row, "right__picture"))}
            <div>
                <Heading text=heading />
                {from}
                <p class="meta">{due}</p>
            </div>
        </div>
        {move || right.with(renewal::evidence)}
        <h2 class="section-head">{move || t!("review-right-checks")}</h2>
        {move || {
            let org = org.get().unwrap_or_default();
            right.with(|right| check_list(right, &org))
        }}
        <h2 class="section-head">{move || t!("review-right-facts")}</h2>
        {bar}
        {move || right.with(facts)}
        <h2 class="section-head">{move || t!("rights-documents")}</h2>
        <p class="hint">{move || t!("review-right-papers-hint")}</p>
        {move || right.with(papers)}
    }
    .into_any()
}

fn check_list(right: &Right, sender: &Sender) -> AnyView {
    let org = sender.read();
    let rows = checks::checks(&right.form, &sender.name, today())
        .into_iter()
        .map(|check| {
            let knot = if check.good { Knot::Done } else { Knot::You };
            let faults = check
                .faults
                .iter()
                .map(|fault| view! { <p>{errors::fault_text(fault)}</p> })
                .collect_view();
            view! {
                <li>
                    {knot.draw()}
                    <div>
                        <p>
                            <span class="visually-hidden">
                                {if check.good {
                                    t!("review-check-good")
                                } else {
                                    t!("review-check-look")
                                }}
                            </span>
                            {runs(&check_words(&check, right, &org))}
                        </p>
                        {faults}
                    </div>
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! { <ul class="checks">{rows}</ul> }.into_any()
}

fn check_words(check: &Check, right: &Right, org: &str) -> String {
    let form = &right.form;
    match (check.what, check.good) {
        (What::Validity, true) => match validity(form).to {
            Some(to) => t!("review-check-in-force", date = format::date(to)),
            None => t!("review-check-no-end"),
        },
        (What::Validity, false) => t!("review-check-not-in-force"),
        (What::Number, true) => t!("review-check-number", number = form.number.as_str()),
        (What::Number, false) => t!("review-check-number-odd", number = form.number.as_str()),
        (What::Owner, true) => t!("review-check-owner-same", org = org),
        (What::Owner, false) => {
            let owner = written::name(&form.owner_name, &form.owner_other);
            t!("review-check-owner-differs", org = org, owner = owner)
        }
        (What::Authority, true) => {
            let until = parse_date(&form.authority_until).map(format::date);
            t!("review-check-authority", date = until.unwrap_or_default())
        }
        (What::Authority, false) => t!("review-check-authority-odd"),
        (What::Documents, _) => {
            let (there, required) = checks::documents(form);
            t!("review-check-documents", there = there, required = required)
        }
        (What::Answers, true) => t!("review-check-answers"),
        (What::Answers, false) => t!("review-check-answers-odd"),
    }
}

/// Pictures stand on the page; other files open beside it.
fn papers(right: &Right) -> AnyView {
    let papers = right.form.documents.iter().map(paper).collect_view();
    view! { <ul class="papers">{papers}</ul> }.into_any()
}

pub fn paper(document: &RightDocument) -> AnyView {
    let address = client::file(document.file.id.as_str());
    let name = labels::document_kind(document.kind);
    let view = if document.file.kind.is_picture() {
        view! { <img class="paper__view" src=address.clone() alt="" loading="lazy" /> }.into_any()
    } else {
        view! { <span class="paper__view">{Icon::Document.draw()}</span> }.into_any()
    };
    view! {
        <li class="paper">
            <a href=address rel="external" target="_blank">
                {view}
                <span class="paper__name">
                    {name}
                    <span class="visually-hidden">" " {t!("review-new-tab")}</span>
                </span>
            </a>
            <span class="paper__file">
                {runs(&labels::about_file(&document.file))}
            </span>
        </li>
    }
    .into_any()
}
