//! The listings of the notice: their pictures in a strip, how many, in how many shops.

use domain::notice::Step;
use leptos::prelude::*;
use std::collections::BTreeSet;

use super::super::super::super::store::Store;
use super::{row, sub};

/// Pictures in the strip of listings.
const STRIP: usize = 8;

pub(super) fn listings(store: Store) -> AnyView {
    let strip = store.memo(|wizard| {
        let refused: BTreeSet<_> = wizard.refused().into_iter().collect();
        let picture = |id| wizard.known.get(id).cloned().flatten().map(|row| row.picture.clone());
        let picked = wizard.answers.listings.iter().take(STRIP);
        picked
            .map(|picked| (picture(&picked.id).unwrap_or_default(), refused.contains(&picked.id)))
            .collect::<Vec<_>>()
    });
    let counts = store.memo(|wizard| {
        let shops: BTreeSet<_> = wizard
            .answers
            .listings
            .iter()
            .filter_map(|picked| wizard.known.get(&picked.id)?.as_ref())
            .map(|row| row.shop.clone())
            .collect();
        (wizard.answers.listings.len(), shops.len())
    });
    let pictures = move || {
        strip
            .get()
            .into_iter()
            .map(|(address, refused)| {
                let picture = (!address.is_empty()).then(|| {
                    view! { <img src=address alt="" width="46" height="46" loading="lazy" /> }
                });
                let knot = refused.then(|| crate::ui::knot::Knot::You.draw());
                view! {
                    <span class="strip__item" class:is-refused=refused>
                        {picture}
                        {knot}
                    </span>
                }
            })
            .collect_view()
    };
    let count = move || match counts.get() {
        (0, _) => t!("wizard-unanswered"),
        (listings, shops) => t!("wizard-listings-in-shops", listings = listings, shops = shops),
    };
    let value = view! {
        <span class="strip" aria-hidden="true">
            {pictures}
            {move || {
                let more = counts.get().0.saturating_sub(STRIP);
                (more > 0).then(|| view! { <span class="strip__more">"+" {more}</span> })
            }}
        </span>
        {sub(count)}
    };
    row(store, Step::Listings, || t!("wizard-row-listings"), value.into_any())
}
