//! The title slip 题签: a double-ruled plate for a reference, and for nothing else.

use leptos::prelude::*;

use crate::{i18n::both, platform::dom};

/// A reference, with what it refers to above it ("Notice"). The large one is what the page is
/// about, and stands at the foot of every sheet that is printed of it.
#[component]
pub fn TitleSlip(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] reference: Signal<String>,
    #[prop(optional)] small: bool,
) -> AnyView {
    if !small {
        Effect::new(move || {
            let foot = format!("{} {}", label.get(), reference.get());
            dom::set_paper_foot(Some(&both::first(&foot)));
        });
        on_cleanup(|| dom::set_paper_foot(None));
    }
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
