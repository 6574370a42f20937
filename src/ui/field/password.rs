//! A password, with a button that shows it.

use leptos::prelude::*;

use super::Surround;

/// A password. Paste works, and "Show" helps on phones.
///
/// `new`: for choosing one; tells password managers to offer one.
#[component]
pub fn PasswordField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] new: bool,
) -> AnyView {
    let shown = RwSignal::new(false);
    let surround = Surround { id: id.clone(), label, hint, error, optional: false };
    let (described, invalid) = (surround.description(), surround.invalid());
    let control = view! {
        <div class="password">
            <input
                class="input"
                id=id.clone()
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=if new { "new-password" } else { "current-password" }
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=move || described.get()
                aria-invalid=move || invalid.get()
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
            <button
                type="button"
                class="button button--secondary password__show"
                aria-controls=id
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {move || if shown.get() { t!("ui-hide") } else { t!("ui-show") }}
                <span class="visually-hidden">" " {move || label.get()}</span>
            </button>
        </div>
    };
    surround.around(control.into_any())
}
