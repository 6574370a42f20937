//! W7: whether a sample was bought; counterfeits only.

use domain::notice::{Bought, Step};
use leptos::prelude::*;

use super::super::frame::question;
use super::super::model::{Edit, Msg};
use super::super::store::Store;
use super::head;
use crate::i18n::labels;
use crate::ui::choice::{Radio, Radios};
use crate::ui::date_field::DateField;
use crate::ui::field::{TextField, Width};

pub fn page(store: Store) -> AnyView {
    question(store, Step::Sample, move |faults| {
        let bought = store.text(
            |answers| answers.sample.bought.map(Bought::code).unwrap_or_default().to_owned(),
            |code| Bought::from_code(&code).map_or(Msg::Reconsider, |b| Msg::Edit(Edit::Bought(b))),
        );
        let order =
            store.text(|answers| answers.sample.order.clone(), |t| Msg::Edit(Edit::Order(t)));
        let date = store
            .text(|answers| answers.sample.bought_on.clone(), |t| Msg::Edit(Edit::BoughtOn(t)));
        let more = move || {
            view! {
                <TextField
                    id="sample.order"
                    label=move || t!("wizard-sample-order")
                    hint=move || t!("wizard-sample-order-hint")
                    value=order
                    error=faults.on("sample.order")
                    width=Width::Medium
                    mono=true
                    autocomplete="off"
                />
                <DateField
                    id="sample.bought_on"
                    legend=move || t!("wizard-sample-date")
                    hint=move || t!("wizard-sample-date-hint")
                    value=date
                    error=faults.on("sample.bought_on")
                />
            }
        };
        let choices = move || {
            let radio = |bought: &Bought| {
                let radio = Radio::new(bought.code(), labels::bought(*bought));
                if *bought == Bought::Yes { radio.more(ViewFn::from(more)) } else { radio }
            };
            Bought::ALL.iter().map(radio).collect::<Vec<_>>()
        };
        view! {
            {head(Step::Sample, || t!("wizard-sample-title"), || t!("wizard-sample-hint"))}
            <Radios
                id="sample.bought"
                legend=move || t!("wizard-sample-title")
                legend_hidden=true
                value=bought
                choices=Signal::derive(choices)
                error=faults.on("sample.bought")
            />
        }
        .into_any()
    })
}
