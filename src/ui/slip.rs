//! The title slip 题签: a double-ruled plate for a reference, and for nothing else.

use leptos::prelude::*;

/// A reference, with what it refers to above it ("Notice").
#[component]
pub fn TitleSlip(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] reference: Signal<String>,
    #[prop(optional)] small: bool,
) -> AnyView {
    view! {
        <div class="slip" class:slip--small=small>
            <div class="slip__inner">
                <span class="slip__label">{label}</span>
                <span class="slip__reference">{reference}</span>
            </div>
        </div>
    }
    .into_any()
}
