//! The answers, section by section, each with its way back.

mod evidence;
mod listings;

use domain::notice::{Section, Step};
use domain::policy::OrgKind;
use leptos::prelude::*;

use super::super::super::model::{Authority, Wizard};
use super::super::super::store::Store;
use super::super::super::words;
use super::super::explanation::brackets;
use super::row_id;
use crate::i18n::{format, labels, runs, written};
use crate::ui::summary::{SummaryList, SummaryRow, SummarySection};

pub fn sections(store: Store) -> AnyView {
    view! {
        {section(store, Section::Right, right(store))}
        {section(store, Section::Problem, problem(store))}
        {section(store, Section::Listings, listings::listings(store))}
        {section(store, Section::Evidence, evidence::evidence(store))}
        {section(store, Section::Statement, statement(store))}
    }
    .into_any()
}

fn section(store: Store, section: Section, rows: AnyView) -> AnyView {
    let number = Section::ALL.iter().position(|other| *other == section).unwrap_or_default() + 1;
    let alert = store.memo(move |wizard| {
        wizard.findings().iter().any(|finding| finding.step.section() == section)
            || wizard.open_steps().any(|open| open.section() == section)
    });
    view! {
        <SummarySection number title=move || labels::section(section) alert=alert>
            <SummaryList>{rows}</SummaryList>
        </SummarySection>
    }
    .into_any()
}

/// A row for one page.
fn row(
    store: Store,
    step: Step,
    label: impl Fn() -> String + Send + Sync + 'static,
    value: AnyView,
) -> AnyView {
    view! {
        <SummaryRow id=row_id(step) label=label change=store.path(step)>
            {value}
        </SummaryRow>
    }
    .into_any()
}

/// A plain answer, or the words that one is missing.
fn answer(text: impl Fn() -> String + Send + 'static) -> AnyView {
    (move || {
        let text = text();
        if text.is_empty() { t!("wizard-unanswered").into_any() } else { runs(&text) }
    })
    .into_any()
}

fn sub(text: impl Fn() -> String + Send + 'static) -> AnyView {
    view! { <span class="summary__sub">{move || runs(&text())}</span> }.into_any()
}

fn right(store: Store) -> AnyView {
    let right = store.memo(|wizard| wizard.chosen.clone());
    let title = move || right.get().map(|right| right.title).unwrap_or_default();
    let about = move || {
        right.get().map_or_else(String::new, |right| {
            let validity = words::validity(&right);
            let kind = written::right(&right);
            if validity.is_empty() { kind } else { t!("wizard-two", one = kind, two = validity) }
        })
    };
    let owner = move || right.get().as_ref().map(words::owner).unwrap_or_default();
    let authority = store.memo(|wizard| wizard.authority);
    let org = move || {
        store.viewer.with_value(|viewer| written::name(&viewer.org_name, &viewer.org_name_other))
    };
    let agent = store.viewer.with_value(|viewer| viewer.org_kind == OrgKind::AgentFirm);
    let through = move || match authority.get() {
        Authority::Until(Some(date)) if agent => {
            t!("wizard-through-until", org = org(), date = format::date(date))
        }
        _ if agent => org(),
        _ => t!("wizard-own-right"),
    };
    view! {
        {row(
            store,
            Step::Right,
            || t!("wizard-row-right"),
            view! {
                {answer(title)}
                {sub(about)}
            }
                .into_any(),
        )}
        <SummaryRow label=move || t!("wizard-row-for")>{answer(owner)} {sub(through)}</SummaryRow>
    }
    .into_any()
}

fn problem(store: Store) -> AnyView {
    let place = store.memo(|wizard| wizard.answers.place);
    let claim = store.memo(|wizard| wizard.answers.claim);
    let asks = store.memo(|wizard| {
        domain::notice::steps(&wizard.answers, wizard.kind()).contains(&Step::Match)
    });
    let matching = store.memo(|wizard| {
        let original = wizard.answers.claim.is_some_and(domain::notice::Claim::is_copyright);
        (
            original,
            if original { &wizard.answers.original } else { &wizard.answers.matching }.clone(),
        )
    });
    let label = move || {
        if matching.get().0 { t!("wizard-row-original") } else { t!("wizard-row-match") }
    };
    let compared = move || {
        view! {
            {long(move || matching.get().1)}
            {brackets(store, |answers| &answers.matching)}
        }
        .into_any()
    };
    view! {
        {row(
            store,
            Step::Place,
            || t!("wizard-row-place"),
            answer(move || place.get().map(labels::place).unwrap_or_default()),
        )}
        {row(
            store,
            Step::Claim,
            || t!("wizard-row-claim"),
            answer(move || claim.get().map(labels::claim).unwrap_or_default()),
        )}
        {move || asks.get().then(|| row(store, Step::Match, label, compared()))}
    }
    .into_any()
}

/// A long text: its beginning, and the rest on demand.
fn long(text: impl Fn() -> String + Send + Sync + Copy + 'static) -> AnyView {
    const SHOWN: usize = 160;
    (move || {
        let text = text();
        if text.is_empty() {
            return t!("wizard-unanswered").into_any();
        }
        let count = domain::text::length(&text);
        if count <= SHOWN + 40 {
            return view! { <span class="summary__long">{runs(&text)}</span> }.into_any();
        }
        let start = domain::text::beginning(&text, SHOWN);
        view! {
            <details class="summary__more">
                <summary>
                    <span class="summary__long">{runs(&start)} "…"</span>
                    <span class="summary__read">{t!("wizard-read-all", count = count)}</span>
                </summary>
                <span class="summary__long">{runs(&text)}</span>
            </details>
        }
        .into_any()
    })
    .into_any()
}

fn statement(store: Store) -> AnyView {
    let accepted = store.memo(|wizard: &Wizard| {
        let needed = wizard.answers.claim.map(domain::declaration::required_declarations);
        let given = |id: &_| wizard.answers.accepted.contains(id);
        needed.unwrap_or_default().into_iter().filter(given).collect::<Vec<_>>()
    });
    let confirmed = move || {
        let named: Vec<String> = accepted.get().into_iter().map(labels::declaration).collect();
        named.join(&t!("wizard-list-separator"))
    };
    let signed = store.memo(|wizard| (wizard.answers.signer.clone(), wizard.answers.capacity));
    let signer = move || match signed.get() {
        (signer, Some(capacity)) if !signer.is_empty() => {
            t!("wizard-two", one = signer, two = labels::capacity(capacity))
        }
        (signer, _) => signer,
    };
    let change = store.path(Step::Statement);
    view! {
        {row(store, Step::Statement, || t!("wizard-row-confirmed"), answer(confirmed))}
        <SummaryRow label=move || t!("wizard-row-signed") change=change>
            {answer(signer)}
        </SummaryRow>
    }
    .into_any()
}
