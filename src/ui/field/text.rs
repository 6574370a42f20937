//! One line of text.

use leptos::prelude::*;

use super::{Surround, Width, wanted};

/// One line of text.
///
/// - `id`: the field's name in [`crate::forms::Faults`].
/// - `kind`: the input's type: "text", "email", "tel", "search".
/// - `autocomplete`, `inputmode`: as in HTML; say them wherever they apply (WCAG 1.3.5).
/// - `mono`: for numbers and codes that are compared character by character.
/// - `optional`: adds "(optional)"; most fields are required and say nothing.
/// - `on_change`: runs when the reader leaves the field after a change.
///
/// Wrong input stays as typed.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] autocomplete: &'static str,
    #[prop(optional)] inputmode: &'static str,
    #[prop(optional)] width: Width,
    #[prop(optional)] mono: bool,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] placeholder: Signal<String>,
    #[prop(optional, into)] on_change: Option<Callback<()>>,
) -> AnyView {
    let surround = Surround { id: id.clone(), label, hint, error, optional };
    let (described, invalid) = (surround.description(), surround.invalid());
    let control = view! {
        <input
            class=width.class()
            class:input--mono=mono
            id=id
            type=kind
            autocomplete=wanted(autocomplete)
            inputmode=wanted(inputmode)
            spellcheck=mono.then_some("false")
            placeholder=move || Some(placeholder.get()).filter(|text| !text.is_empty())
            aria-describedby=move || described.get()
            aria-invalid=move || invalid.get()
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
            on:change=move |_| {
                if let Some(on_change) = on_change {
                    on_change.run(());
                }
            }
        />
    };
    surround.around(control.into_any())
}

/// A verification code, sent by mail or SMS. Phones offer the code from the message; pasting
/// is allowed, with spaces too.
#[component]
pub fn CodeField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> AnyView {
    let props = TextFieldProps::builder()
        .id(id)
        .label(label)
        .value(value)
        .hint(hint)
        .error(error)
        .autocomplete("one-time-code")
        .inputmode("numeric")
        .width(Width::Short)
        .mono(true)
        .build();
    TextField(props)
}
