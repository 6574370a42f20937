//! The evidence: the files, whether a sample was bought, the explanation.

use api::streams::DOWNLOAD;
use domain::notice::{Bought, Evidence, Step};
use domain::time::parse_date;
use leptos::prelude::*;

use super::super::super::super::store::Store;
use super::super::super::explanation::brackets;
use super::{answer, long, row};
use crate::client;
use crate::i18n::{format, labels, runs};

fn file(evidence: &Evidence) -> AnyView {
    let (kind, size) = (evidence.kind, evidence.file.size);
    let address = client::address(DOWNLOAD, evidence.file.id.as_str());
    let name = evidence.file.name.clone();
    view! {
        <li>
            <a href=address target="_blank" rel="noopener">
                {move || runs(&name)}
            </a>
            <span class="summary__sub">
                {move || {
                    t!(
                        "wizard-two", one = labels::evidence_kind(kind), two = format::bytes(size)
                    )
                }}
            </span>
        </li>
    }
    .into_any()
}

pub(super) fn evidence(store: Store) -> AnyView {
    let evidence = store.memo(|wizard| wizard.answers.evidence.clone());
    let files = move || {
        let all = evidence.get();
        if all.is_empty() {
            return t!("wizard-no-files").into_any();
        }
        let files = all.iter().map(file).collect_view();
        view! { <ul class="summary__files">{files}</ul> }.into_any()
    };
    let asks = store.memo(|wizard| {
        domain::notice::steps(&wizard.answers, wizard.kind()).contains(&Step::Sample)
    });
    let sample = store.memo(|wizard| wizard.answers.sample.clone());
    let bought = move || {
        let sample = sample.get();
        match (sample.bought, parse_date(sample.bought_on.trim())) {
            (Some(Bought::Yes), Some(date)) => {
                t!("wizard-sample-told", date = format::date(date), order = sample.order)
            }
            (bought, _) => bought.map(labels::bought).unwrap_or_default(),
        }
    };
    let explanation = store.memo(|wizard| wizard.answers.explanation.clone());
    view! {
        {row(store, Step::Evidence, || t!("wizard-row-files"), files.into_any())}
        {move || {
            asks.get().then(|| row(store, Step::Sample, || t!("wizard-row-sample"), answer(bought)))
        }}
        {row(
            store,
            Step::Explanation,
            || t!("wizard-row-explanation"),
            view! {
                {long(move || explanation.get())}
                {brackets(store, |answers| &answers.explanation)}
            }
                .into_any(),
        )}
    }
    .into_any()
}
