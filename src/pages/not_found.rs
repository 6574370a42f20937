//! Shown at a path that has no page, or none for the reader's role.

use leptos::prelude::*;

use crate::{
    routes::Page,
    ui::{button::ButtonLink, heading::Heading, layout::Wrap},
};

#[component]
pub fn NotFound() -> AnyView {
    instead(|| t!("ui-not-found-title"), || t!("ui-not-found-text"))
}

/// Nothing to do here for this role.
pub fn not_yours() -> AnyView {
    instead(|| t!("ui-not-yours-title"), || t!("ui-not-yours-text"))
}

fn instead(title: fn() -> String, text: fn() -> String) -> AnyView {
    view! {
        <Wrap>
            <Heading text=title />
            <p class="hint">{text}</p>
            <div class="actions">
                <ButtonLink href=Page::Home.path() label=move || t!("ui-not-found-home") />
            </div>
        </Wrap>
    }
    .into_any()
}
