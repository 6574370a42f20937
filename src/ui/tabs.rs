//! Filters above a list: "All 16 · Kept 3 · Removed 12".

use leptos::prelude::*;

use crate::i18n::format;

/// A filter. `count` of `None` shows no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub value: String,
    pub label: String,
    pub count: Option<usize>,
}

impl Filter {
    pub fn new(value: impl Into<String>, label: impl Into<String>, count: Option<usize>) -> Self {
        Self { value: value.into(), label: label.into(), count }
    }
}

/// A row of filters, one of them pressed. `data-label` keeps the room that bold letters need.
///
/// - `label`: what they filter.
/// - `value`: the pressed one. The page announces the number of results itself.
///
/// Accessibility: toggle buttons, not tabs, because they change what is listed and not which
/// panel is shown.
#[component]
pub fn Filters(
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] filters: Signal<Vec<Filter>>,
) -> AnyView {
    let filters = Memo::new(move |_| filters.get());
    let values = Memo::new(move |_| {
        filters.with(|all| all.iter().map(|filter| filter.value.clone()).collect::<Vec<_>>())
    });
    // A button stays while its figure changes, and keeps the focus.
    let buttons = move || {
        values
            .get()
            .into_iter()
            .map(|own| {
                let (find, set) = (own.clone(), own.clone());
                let filter = Memo::new(move |_| {
                    filters.with(|all| all.iter().find(|filter| filter.value == find).cloned())
                });
                let label = move || filter.get().map(|filter| filter.label);
                let count = move || filter.get().and_then(|filter| filter.count);
                let words = move || {
                    let figure = count().map(|count| format::grouped(&count.to_string()));
                    format!("{} {}", label().unwrap_or_default(), figure.unwrap_or_default())
                };
                let pressed = move || if value.with(|now| *now == own) { "true" } else { "false" };
                view! {
                    <button
                        type="button"
                        class="filters__button"
                        aria-pressed=pressed
                        data-label=words
                        on:click=move |_| value.set(set.clone())
                    >
                        {label}
                        {move || {
                            count()
                                .map(|count| {
                                    view! {
                                        <span class="filters__count">
                                            {format::grouped(&count.to_string())}
                                        </span>
                                    }
                                })
                        }}
                    </button>
                }
                .into_any()
            })
            .collect_view()
    };
    view! {
        <div class="filters" role="group" aria-label=move || label.get()>
            {buttons}
        </div>
    }
    .into_any()
}

/// A few choices in one frame: Remove | Keep | Ask. Values are codes; an empty value presses
/// none.
#[component]
pub fn Segments(
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] choices: Signal<Vec<crate::ui::field::Choice>>,
) -> AnyView {
    let buttons = move || {
        choices
            .get()
            .into_iter()
            .map(|choice| {
                let (own, set) = (choice.value.clone(), choice.value);
                let pressed = move || if value.with(|now| *now == own) { "true" } else { "false" };
                view! {
                    <button
                        type="button"
                        class="segments__button"
                        aria-pressed=pressed
                        data-label=choice.label.clone()
                        on:click=move |_| value.set(set.clone())
                    >
                        {choice.label.clone()}
                    </button>
                }
                .into_any()
            })
            .collect_view()
    };
    view! {
        <div class="segments" role="group" aria-label=move || label.get()>
            {buttons}
        </div>
    }
    .into_any()
}
