//! W3: where it is.

use domain::notice::{Place, Step};
use leptos::prelude::*;

use super::super::frame::question;
use super::super::model::{Edit, Msg};
use super::super::store::Store;
use super::head;
use crate::i18n::labels;
use crate::ui::choice::{Radio, Radios};

pub fn page(store: Store) -> AnyView {
    question(store, Step::Place, move |faults| {
        let value = store.text(
            |answers| answers.place.map(Place::code).unwrap_or_default().to_owned(),
            |code| Place::from_code(&code).map_or(Msg::Reconsider, |p| Msg::Edit(Edit::Place(p))),
        );
        let hint = |place| match place {
            Place::Listings => t!("wizard-place-listings-hint"),
            Place::ShopFront => t!("wizard-place-shop-hint"),
            Place::Video => t!("wizard-place-video-hint"),
        };
        let choices = move || {
            let radio =
                |place: &Place| Radio::new(place.code(), labels::place(*place)).hint(hint(*place));
            Place::ALL.iter().map(radio).collect::<Vec<_>>()
        };
        view! {
            {head(Step::Place, || t!("wizard-place-title"), || t!("wizard-place-hint"))}
            <Radios
                id="place"
                legend=move || t!("wizard-place-title")
                legend_hidden=true
                value=value
                choices=Signal::derive(choices)
                error=faults.on("place")
            />
        }
        .into_any()
    })
}
