//! W4: what is happening, told by pictures.

use domain::notice::{Claim, Step};
use leptos::prelude::*;

use super::super::frame::question;
use super::super::model::{Edit, Msg, Wizard};
use super::super::pictures;
use super::super::store::Store;
use super::head;
use crate::i18n::labels;
use crate::ui::choice::{Card, RadioCards};

pub fn page(store: Store) -> AnyView {
    question(store, Step::Claim, move |faults| {
        let value = store.text(
            |answers| answers.claim.map(Claim::code).unwrap_or_default().to_owned(),
            |code| Claim::from_code(&code).map_or(Msg::Reconsider, |c| Msg::Edit(Edit::Claim(c))),
        );
        let kind = store.memo(Wizard::kind);
        let choices = Signal::derive(move || {
            let claims = kind.get().map_or(Claim::ALL, Claim::of);
            claims.iter().copied().map(card).collect::<Vec<_>>()
        });
        view! {
            {head(Step::Claim, || t!("wizard-claim-title"), || t!("wizard-claim-hint"))}
            <RadioCards
                id="claim"
                legend=move || t!("wizard-claim-title")
                value=value
                choices=choices
                error=faults.on("claim")
            />
            <details class="after-question">
                <summary>{move || t!("wizard-claim-none")}</summary>
                <p>{move || t!("wizard-claim-none-text")}</p>
            </details>
        }
        .into_any()
    })
}

fn card(claim: Claim) -> Card {
    let (description, not_if) = match claim {
        Claim::Counterfeit => (t!("wizard-counterfeit"), t!("wizard-counterfeit-not")),
        Claim::MarkOnGoods => (t!("wizard-mark-on-goods"), t!("wizard-mark-on-goods-not")),
        Claim::MarkInTitle => (t!("wizard-mark-in-title"), t!("wizard-mark-in-title-not")),
        Claim::CopiedPictures => (t!("wizard-copied"), t!("wizard-copied-not")),
        Claim::PiratedWork => (t!("wizard-pirated"), t!("wizard-pirated-not")),
        Claim::PatentDesign => (t!("wizard-design"), t!("wizard-design-not")),
        Claim::PatentUtilityModel => (t!("wizard-utility"), t!("wizard-utility-not")),
        Claim::PatentInvention => (t!("wizard-invention"), t!("wizard-invention-not")),
    };
    Card {
        value: claim.code().to_owned(),
        title: labels::claim(claim),
        description,
        not_if,
        picture: Some(ViewFn::from(move || pictures::claim(claim))),
    }
}
