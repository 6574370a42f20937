//! What is wrong: once above the form, and at each field, in the same words.

use leptos::prelude::*;

use crate::{
    forms::{Faults, SUMMARY},
    platform::dom,
    ui::heading::PageTitle,
};

/// The faults of a form, above its heading. Draws nothing while there are none.
///
/// Accessibility: takes focus when faults appear (see [`Faults::set`]); each line is a link
/// that brings the label into view and focuses the field. The window's title starts with
/// "Error:" meanwhile.
#[component]
pub fn ErrorSummary(faults: Faults) -> AnyView {
    if let Some(title) = use_context::<PageTitle>() {
        Effect::new(move || title.faulty.set(!faults.is_empty()));
        on_cleanup(move || title.faulty.set(false));
    }
    (move || {
        let all = faults.all();
        (!all.is_empty()).then(|| {
            let count = all.len();
            let lines = all
                .into_iter()
                .map(|fault| {
                    let href = format!("#{}", fault.field);
                    let go = move |event: leptos::ev::MouseEvent| {
                        event.prevent_default();
                        dom::focus_field(&fault.field);
                    };
                    let message = fault.message;
                    view! {
                        <li>
                            <a href=href on:click=go>
                                {move || message()}
                            </a>
                        </li>
                    }
                    .into_any()
                })
                .collect_view();
            view! {
                <div
                    class="error-summary"
                    id=SUMMARY
                    role="alert"
                    tabindex="-1"
                    aria-labelledby="error-summary-title"
                >
                    <h2 class="error-summary__title" id="error-summary-title">
                        {move || t!("ui-error-count", count = count)}
                    </h2>
                    <ul class="error-summary__list">{lines}</ul>
                </div>
            }
        })
    })
    .into_any()
}

/// The message at a field. Fields draw it themselves; use it only for a control of your own,
/// and point `aria-describedby` at `{id}-error`.
#[component]
pub fn FieldError(
    #[prop(into)] id: String,
    #[prop(into)] error: Signal<Option<String>>,
) -> AnyView {
    let id = format!("{id}-error");
    (move || {
        error.get().map(|message| {
            view! {
                <p class="field-error" id=id.clone()>
                    <span class="visually-hidden">{t!("ui-error-prefix")} " "</span>
                    {message}
                </p>
            }
        })
    })
    .into_any()
}
