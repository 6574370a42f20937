//! An empty list: what belongs here, and one thing to do.

use leptos::prelude::*;

/// - `title`: what is not here yet, or that nothing matches.
/// - `text`: what belongs here.
/// - children: one action ("Register a right", "Clear filters").
#[component]
pub fn EmptyState(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] text: Signal<String>,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    view! {
        <div class="empty">
            <p class="empty__title">{title}</p>
            {move || {
                let text = text.get();
                (!text.is_empty()).then(|| view! { <p class="empty__text">{text}</p> })
            }}
            {children.map(|children| view! { <div class="empty__action">{children()}</div> })}
        </div>
    }
    .into_any()
}
