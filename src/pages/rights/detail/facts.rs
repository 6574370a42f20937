//! What a right says, its documents, and how often it was used.

use api::rights::Right;
use leptos::prelude::*;

use super::super::{register::field::Field, words};
use crate::{
    client,
    i18n::{format, labels, runs, written},
    ui::summary::{SummaryList, SummaryRow},
};

pub fn facts(right: &Right) -> AnyView {
    let form = &right.form;
    let shown = [
        Field::Number,
        Field::Office,
        Field::OwnerName,
        Field::OwnerKind,
        Field::AuthorityUntil,
        Field::Registered,
        Field::Author,
        Field::CompletedOn,
        Field::PublishedOn,
        Field::FiledOn,
        Field::GrantedOn,
        Field::Classes,
        Field::Goods,
        Field::RenewedUntil,
        Field::BriefDescription,
    ];
    let rows = shown
        .into_iter()
        .filter(|field| field.is_asked(form))
        .filter_map(|field| {
            // The owner's two names, the reader's first.
            let (answer, second) = if field == Field::OwnerName {
                let first = written::name(&form.owner_name, &form.owner_other);
                let same = first == form.owner_name;
                let second = if same { &form.owner_other } else { &form.owner_name };
                (first, second.trim().to_owned())
            } else {
                (words::answer(field, form), String::new())
            };
            (!answer.trim().is_empty()).then(|| {
                let other = (!second.is_empty()).then(|| view! { <br /> {runs(&second)} });
                view! {
                    <SummaryRow label=words::fact(field, form.kind)>
                        <span class:mono=field == Field::Number>{runs(&answer)}</span>
                        {other}
                    </SummaryRow>
                }
                .into_any()
            })
        })
        .collect_view();
    view! { <SummaryList facts=true>{rows}</SummaryList> }.into_any()
}

pub(super) fn documents(right: &Right) -> AnyView {
    let rows = right
        .form
        .documents
        .iter()
        .map(|document| {
            let kind = document.file.kind.extension().to_uppercase();
            let about = t!("ui-file-about", name = kind, size = format::bytes(document.file.size));
            view! {
                <li>
                    <a
                        href=client::file(document.file.id.as_str())
                        rel="external"
                        target="_blank"
                        title=document.file.name.clone()
                    >
                        {labels::document_kind(document.kind)}
                    </a>
                    <span class="meta">{about}</span>
                </li>
            }
            .into_any()
        })
        .collect_view();
    let none = right.form.documents.is_empty();
    view! {
        <section aria-labelledby="right-documents">
            <h2 id="right-documents">{t!("rights-documents")}</h2>
            <ul class="right__rows">{rows}</ul>
            {none.then(|| view! { <p class="hint">{t!("rights-no-documents")}</p> })}
        </section>
    }
    .into_any()
}

pub(super) fn used(right: &Right) -> AnyView {
    let removed = format!(
        "{} / {}",
        format::number(right.listings_removed.into()),
        format::number(right.listings_reported.into())
    );
    view! {
        <section aria-labelledby="right-used">
            <h2 id="right-used">{t!("rights-used")}</h2>
            <dl class="right__rows">
                <div>
                    <dt>{t!("rights-notices")}</dt>
                    <dd>{format::number(right.notices.into())}</dd>
                </div>
                <div>
                    <dt>{t!("rights-removed")}</dt>
                    <dd>{removed}</dd>
                </div>
            </dl>
        </section>
    }
    .into_any()
}
