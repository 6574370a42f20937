//! A form that submits by its button or by Enter, and never while an input method composes.

use leptos::{ev, prelude::*};

/// A form.
///
/// - `on_submit`: runs on Continue. Validate there, not while people type.
///
/// Accessibility: `novalidate`, because the browser's bubbles are in the browser's language
/// and vanish. The Enter that chooses a candidate in a Chinese input method does nothing else.
#[component]
pub fn Form(#[prop(into)] on_submit: Callback<()>, children: Children) -> AnyView {
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="form" novalidate on:submit=submit on:keydown=ignore_composing>
            {children()}
        </form>
    }
    .into_any()
}

/// Safari reports the candidate's Enter after the composition has ended, as key code 229.
const COMPOSING: u32 = 229;

/// Whether a key press belongs to an input method.
pub fn composing(event: &ev::KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == COMPOSING
}

fn ignore_composing(event: ev::KeyboardEvent) {
    if event.key() == "Enter" && composing(&event) {
        event.prevent_default();
    }
}

/// A group of fields under one question that is not the page's heading.
#[component]
pub fn Fieldset(
    #[prop(into)] legend: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    children: Children,
) -> AnyView {
    view! {
        <fieldset class="fieldset">
            <legend class="fieldset__legend">{legend}</legend>
            {move || {
                let hint = hint.get();
                (!hint.is_empty()).then(|| view! { <p class="field__hint">{hint}</p> })
            }}
            {children()}
        </fieldset>
    }
    .into_any()
}
