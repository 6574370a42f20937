//! Shown at a path that has no page.

use leptos::prelude::*;

use crate::{
    routes::Page,
    ui::{button::ButtonLink, heading::Heading, layout::Wrap},
};

#[component]
pub fn NotFound() -> AnyView {
    view! {
        <Wrap>
            <Heading text=move || t!("ui-not-found-title") />
            <p class="hint">{move || t!("ui-not-found-text")}</p>
            <div class="actions">
                <ButtonLink href=Page::Home.path() label=move || t!("ui-not-found-home") />
            </div>
        </Wrap>
    }
    .into_any()
}
