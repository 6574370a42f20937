//! W9: the declarations in both languages, and who signs.

use domain::declaration::{self, Capacity, DeclarationId, required_declarations};
use domain::language::Language;
use domain::notice::{Claim, Step};
use domain::policy::OrgKind;
use leptos::prelude::*;

use super::super::frame::question;
use super::super::model::{Edit, Msg};
use super::super::store::Store;
use super::head;
use crate::forms::Faults;
use crate::i18n::{labels, language};
use crate::ui::choice::{Checkbox, Radio, Radios};
use crate::ui::field::{TextField, Width};

pub fn page(store: Store) -> AnyView {
    prefill(store);
    question(store, Step::Statement, move |faults| {
        let claim = store.memo(|wizard| wizard.answers.claim.unwrap_or(Claim::Counterfeit));
        let boxes = move || {
            let all = required_declarations(claim.get()).into_iter();
            all.map(|id| declaration(store, id, faults)).collect_view()
        };
        view! {
            {head(Step::Statement, || t!("wizard-statement-title"), || t!("wizard-statement-hint"))}
            <div class="statements">{boxes}</div>
            {signature(store, faults)}
        }
        .into_any()
    })
}

/// Nothing is asked twice: the account's name, and for a firm of agents its capacity.
fn prefill(store: Store) {
    let viewer = store.viewer.get_value();
    let (signer, capacity) = store.wizard.with_untracked(|wizard| {
        (wizard.answers.signer.is_empty(), wizard.answers.capacity.is_none())
    });
    if signer {
        store.edit(Edit::Signer(viewer.name));
    }
    if capacity && viewer.org_kind == OrgKind::AgentFirm {
        store.edit(Edit::Capacity(Capacity::Agent));
    }
}

fn declaration(store: Store, id: DeclarationId, faults: Faults) -> AnyView {
    let field = format!("accepted.{}", id.code());
    let accepted = store.memo(move |wizard| wizard.answers.accepted.contains(&id));
    let checked = RwSignal::new(accepted.get_untracked());
    Effect::new(move |started: Option<()>| {
        let now = checked.get();
        if started.is_some() && accepted.get_untracked() != now {
            store.edit(Edit::Accept(id, now));
        }
    });
    Effect::new(move || {
        let now = accepted.get();
        if checked.get_untracked() != now {
            checked.set(now);
        }
    });
    let text = move |language: Language, class: &'static str| {
        view! {
            <span class=class lang=language.code()>
                {declaration::text(id, language).trim()}
            </span>
        }
    };
    view! {
        <Checkbox
            id=field.clone()
            label=move || labels::declaration(id)
            checked=checked
            error=faults.on(field)
        >
            {move || {
                let reader = language();
                view! {
                    {text(reader, "statements__text")}
                    {text(reader.other(), "statements__text statements__text--other")}
                }
            }}
        </Checkbox>
    }
    .into_any()
}

fn signature(store: Store, faults: Faults) -> AnyView {
    let signer = store.text(|answers| answers.signer.clone(), |text| Msg::Edit(Edit::Signer(text)));
    let capacity = store.text(
        |answers| answers.capacity.map(Capacity::code).unwrap_or_default().to_owned(),
        |code| Capacity::from_code(&code).map_or(Msg::Reconsider, |c| Msg::Edit(Edit::Capacity(c))),
    );
    let choices = move || {
        let radio = |capacity: &Capacity| Radio::new(capacity.code(), labels::capacity(*capacity));
        Capacity::ALL.iter().map(radio).collect::<Vec<_>>()
    };
    view! {
        <h2 class="wizard-subtitle">{move || t!("wizard-signature-title")}</h2>
        <TextField
            id="signer"
            label=move || t!("wizard-signer")
            hint=move || t!("wizard-signer-hint")
            value=signer
            error=faults.on("signer")
            autocomplete="name"
            width=Width::Medium
        />
        <Radios
            id="capacity"
            legend=move || t!("wizard-capacity")
            value=capacity
            choices=Signal::derive(choices)
            error=faults.on("capacity")
        />
    }
    .into_any()
}
