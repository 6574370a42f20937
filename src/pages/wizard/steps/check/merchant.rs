//! What the other side will read, shown before it is sent.

use domain::policy::OrgKind;
use leptos::prelude::*;

use super::super::super::store::Store;
use super::super::super::words;
use crate::i18n::{labels, runs, written};
use crate::ui::layout::RailNote;
use crate::ui::slip::TitleSlip;

pub fn rail(store: Store) -> AnyView {
    let right = store.memo(|wizard| wizard.chosen.clone());
    let claim = store.memo(|wizard| wizard.answers.claim);
    let proof = store.memo(|wizard| {
        let mut kinds: Vec<_> = wizard.answers.evidence.iter().map(|e| e.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    });
    let viewer = store.viewer.get_value();
    let named = move || {
        right.get().map_or_else(String::new, |right| match right.number {
            Some(number) => t!("wizard-two", one = right.title, two = number),
            None => right.title,
        })
    };
    let from = move || {
        let owner = right.get().as_ref().map(words::owner).unwrap_or_default();
        if viewer.org_kind == OrgKind::AgentFirm {
            t!(
                "wizard-from-through",
                owner = owner,
                agent = written::name(&viewer.org_name, &viewer.org_name_other)
            )
        } else {
            owner
        }
    };
    let kinds = move || {
        let named: Vec<String> = proof.get().into_iter().map(labels::evidence_kind).collect();
        if named.is_empty() {
            t!("wizard-no-files")
        } else {
            named.join(&t!("wizard-list-separator"))
        }
    };
    let line = |label: fn() -> String, value: AnyView| {
        view! {
            <div class="merchant__row">
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
        .into_any()
    };
    let claimed = move || claim.get().map_or_else(|| t!("wizard-unanswered"), labels::claim);
    view! {
        <RailNote title=move || t!("wizard-merchant-title")>
            <div class="merchant">
                <TitleSlip
                    small=true
                    label=move || t!("wizard-merchant-notice")
                    reference=move || t!("wizard-merchant-reference")
                />
                <dl class="merchant__list">
                    {line(|| t!("wizard-row-right"), (move || runs(&named())).into_any())}
                    {line(|| t!("wizard-merchant-claim"), claimed.into_any())}
                    {line(
                        || t!("wizard-merchant-listings"),
                        (move || t!("wizard-merchant-own")).into_any(),
                    )}
                    {line(|| t!("wizard-merchant-proof"), kinds.into_any())}
                    {line(|| t!("wizard-merchant-from"), (move || runs(&from())).into_any())}
                </dl>
            </div>
        </RailNote>
        <RailNote title=move || t!("wizard-merchant-not-title")>
            <p>{move || t!("wizard-merchant-not")}</p>
        </RailNote>
    }
    .into_any()
}
