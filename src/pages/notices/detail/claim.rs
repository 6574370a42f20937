//! What was claimed and declared, by whom, and the documents of the notice.

use api::notices::Notice;
use leptos::prelude::*;

use crate::{
    client,
    i18n::{labels, runs, written},
    routes::Page,
    ui::summary::{SummaryList, SummaryRow},
};

pub(super) fn claim(notice: Notice) -> AnyView {
    let declarations = notice
        .declarations
        .iter()
        .filter(|declaration| declaration.language == crate::i18n::language())
        .map(|declaration| {
            view! {
                <li>
                    <p>{declaration.text.clone()}</p>
                    <p class="meta">
                        {t!(
                            "notice-declaration-meta", id = declaration.id.code(), edition =
                            declaration.edition.as_str(), hash = declaration.hash.get(..12)
                            .unwrap_or_default()
                        )}
                    </p>
                </li>
            }
        })
        .collect_view();
    let matching = [notice.matching, notice.original].concat();
    let owner = written::name(&notice.owner_name, &notice.owner_name_other);
    let org = written::name(&notice.org_name, &notice.org_name_other);
    let filer = t!("notice-filer", name = notice.row.filer, org = org);
    let capacity = labels::capacity(notice.capacity);
    let signed = t!("notice-signed-as", name = notice.signer, capacity = capacity);
    view! {
        <h2 class="section-head">{t!("notice-claim")}</h2>
        <SummaryList>
            <SummaryRow label=t!("notice-owner")>{runs(&owner)}</SummaryRow>
            <SummaryRow label=t!("notice-filed-by")>
                {runs(&filer)}
            </SummaryRow>
            <SummaryRow label=t!("notice-place")>{labels::place(notice.place)}</SummaryRow>
            <SummaryRow label=t!("notice-explanation")>
                <p class="as-typed">{runs(&notice.explanation)}</p>
            </SummaryRow>
            {(!matching.is_empty())
                .then(|| {
                    view! {
                        <SummaryRow label=t!("notice-match")>
                            <p class="as-typed">{runs(&matching)}</p>
                        </SummaryRow>
                    }
                })}
            <SummaryRow label=t!("notice-signed")>
                {runs(&signed)}
            </SummaryRow>
        </SummaryList>
        <h2 class="section-head">{t!("notice-declarations")}</h2>
        <ol class="declarations">{declarations}</ol>
    }
    .into_any()
}

pub(super) fn documents(notice: &Notice) -> AnyView {
    let receipt = format!("{}/receipt", Page::Notice(notice.row.reference.to_string()).path());
    let files = notice
        .evidence
        .iter()
        .map(|evidence| {
            let href = client::file(evidence.file.id.as_str());
            view! {
                <li class="documents__row">
                    <a href=href rel="external" target="_blank">
                        {labels::evidence_kind(evidence.kind)}
                    </a>
                    <span class="meta">
                        {runs(&labels::about_file(&evidence.file))}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="documents" aria-labelledby="documents">
            <h2 id="documents">{t!("notice-documents")}</h2>
            <ul>
                <li class="documents__row">
                    <a href=receipt>{t!("notice-receipt")}</a>
                </li>
                {files}
            </ul>
        </section>
    }
    .into_any()
}
