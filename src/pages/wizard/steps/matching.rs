//! W4b: the claims or views of a patent that match, or where the original work can be seen.

use domain::notice::Step;
use domain::right::RightKind;
use leptos::prelude::*;

use super::super::frame::question;
use super::super::model::{Edit, Msg, Wizard};
use super::super::store::Store;
use super::head;
use crate::forms::Faults;
use crate::ui::button::Button;
use crate::ui::field::TextArea;

pub fn page(store: Store) -> AnyView {
    question(store, Step::Match, move |faults| {
        let kind = store.memo(Wizard::kind);
        (move || match kind.get() {
            Some(RightKind::Copyright) => original(store, faults),
            kind => matching(store, kind, faults),
        })
        .into_any()
    })
}

fn original(store: Store, faults: Faults) -> AnyView {
    let value =
        store.text(|answers| answers.original.clone(), |text| Msg::Edit(Edit::Original(text)));
    view! {
        {head(Step::Match, || t!("wizard-original-title"), || t!("wizard-original-hint"))}
        <TextArea
            id="original"
            label=move || t!("wizard-original-label")
            hint=move || t!("wizard-original-example")
            value=value
            error=faults.on("original")
            limit=2_000
            count=domain::text::length
            rows=4
        />
    }
    .into_any()
}

fn matching(store: Store, kind: Option<RightKind>, faults: Faults) -> AnyView {
    let value =
        store.text(|answers| answers.matching.clone(), |text| Msg::Edit(Edit::Matching(text)));
    let design = kind == Some(RightKind::Design);
    let title = move || if design { t!("wizard-views-title") } else { t!("wizard-claims-title") };
    let hint = move || if design { t!("wizard-views-hint") } else { t!("wizard-claims-hint") };
    let template = move || {
        if design { t!("wizard-views-template") } else { t!("wizard-claims-template") }
    };
    let fill = move |()| value.update(|text| super::explanation::join(text, &untrack(template)));
    view! {
        {head(Step::Match, title, hint)}
        <TextArea
            id="matching"
            label=move || t!("wizard-match-label")
            value=value
            error=faults.on("matching")
            limit=5_000
            count=domain::text::length
            rows=10
        />
        {super::explanation::brackets(store, |answers| &answers.matching)}
        <p class="after-question">
            <Button small=true label=move || t!("wizard-match-insert") on_press=fill />
        </p>
    }
    .into_any()
}
