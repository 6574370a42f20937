//! One of many, in a drop-down.

use leptos::prelude::*;

use super::Surround;

/// A value and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// One of many. For up to about seven, prefer [`crate::ui::choice::Radios`].
///
/// `choices` is a signal, so that their words follow the language; values stay.
#[component]
pub fn Select(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] on_change: Option<Callback<()>>,
) -> AnyView {
    let surround = Surround { id: id.clone(), label, hint, error, optional };
    let (described, invalid) = (surround.description(), surround.invalid());
    let options = move || {
        choices
            .get()
            .into_iter()
            .map(|choice| {
                let own = choice.value.clone();
                view! {
                    <option value=choice.value selected=move || value.with(|now| *now == own)>
                        {choice.label}
                    </option>
                }
                .into_any()
            })
            .collect_view()
    };
    let control = view! {
        <select
            class="input input--select"
            id=id
            aria-describedby=move || described.get()
            aria-invalid=move || invalid.get()
            prop:value=move || value.get()
            on:change=move |event| {
                value.set(event_target_value(&event));
                if let Some(on_change) = on_change {
                    on_change.run(());
                }
            }
        >
            {options}
        </select>
    };
    surround.around(control.into_any())
}
