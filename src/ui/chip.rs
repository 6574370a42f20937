//! Chips: a state in a word, by shape and tint.

use leptos::prelude::*;

use crate::ui::knot::Knot;

/// The tint. Errors are never chips.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tint {
    /// Ready, removed, in force.
    Good,
    /// Needs the reader.
    You,
    /// With us.
    Going,
    #[default]
    Plain,
}

impl Tint {
    const fn class(self) -> &'static str {
        match self {
            Self::Good => "chip chip--good",
            Self::You => "chip chip--you",
            Self::Going => "chip chip--going",
            Self::Plain => "chip",
        }
    }
}

/// A state. The knot's shape tells it without colour.
#[component]
pub fn Chip(
    #[prop(into)] label: Signal<String>,
    knot: Knot,
    #[prop(optional)] tint: Tint,
) -> AnyView {
    view! { <span class=tint.class()>{knot.draw()} <span>{label}</span></span> }.into_any()
}

/// A code as people quote it: TM01, EV03.
#[component]
pub fn Code(#[prop(into)] code: Signal<String>) -> AnyView {
    view! { <code class="code">{code}</code> }.into_any()
}
