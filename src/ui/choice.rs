//! Choosing: radios, radio cards, checkboxes.

use leptos::prelude::*;

use crate::{
    i18n::{both, runs, runs_in},
    ui::{
        error::{FieldError, FieldErrorProps},
        field::{Surround, hint_line},
    },
};

/// One thing to choose.
///
/// - `more`: shown below while this one is chosen ("Yes" → order number and date).
#[derive(Clone)]
pub struct Radio {
    pub value: String,
    pub label: String,
    pub hint: String,
    pub more: Option<ViewFn>,
}

impl Radio {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new(), more: None }
    }

    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    #[must_use]
    pub fn more(self, more: impl Into<ViewFn>) -> Self {
        Self { more: Some(more.into()), ..self }
    }
}

/// One of a few.
///
/// - `legend`: the question. When it is the page's heading already, pass the same words and
///   set `legend_hidden`.
/// - `inline`: side by side, for two short answers.
///
/// Accessibility: native radios in a fieldset; arrow keys choose. Values are codes, so an
/// answer means the same in both languages.
#[component]
pub fn Radios(
    #[prop(into)] id: String,
    #[prop(into)] legend: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] choices: Signal<Vec<Radio>>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] legend_hidden: bool,
    #[prop(optional)] inline: bool,
) -> AnyView {
    let name = id.clone();
    let options = move || {
        let name = name.clone();
        choices
            .get()
            .into_iter()
            .map(move |choice| radio(&name, value, choice))
            .collect_view()
            .into_any()
    };
    let class = if inline { "radios radios--inline" } else { "radios" };
    group(
        id,
        legend,
        hint,
        error,
        legend_hidden,
        view! { <div class=class>{options}</div> }.into_any(),
    )
}

fn radio(name: &str, value: RwSignal<String>, choice: Radio) -> AnyView {
    let Radio { value: own, label, hint, more } = choice;
    let id = format!("{name}-{own}");
    let chosen = {
        let own = own.clone();
        Memo::new(move |_| value.with(|now| *now == own))
    };
    let choose = {
        let own = own.clone();
        move |_| value.set(own.clone())
    };
    let described = (!hint.is_empty()).then(|| format!("{id}-hint"));
    view! {
        <div class="radio">
            <input
                class="radio__input"
                type="radio"
                id=id.clone()
                name=name.to_owned()
                value=own
                aria-describedby=described.clone()
                prop:checked=move || chosen.get()
                on:change=choose
            />
            <label class="radio__label" for=id>
                {runs(&label)}
            </label>
            {described.map(|id| view! { <p class="radio__hint" id=id>{hint}</p> })}
        </div>
        {more
            .map(|more| {
                move || chosen.get().then(|| view! { <div class="reveal">{more.run()}</div> })
            })}
    }
    .into_any()
}

/// A choice that has to be understood before it is made.
#[derive(Clone)]
pub struct Card {
    pub value: String,
    pub title: String,
    pub description: String,
    /// The rest of "Not this if …".
    pub not_if: String,
    /// A drawing of 184 × 128 px that shows the case, hidden from screen readers.
    pub picture: Option<ViewFn>,
}

/// One of a few, each with a description, a "Not this if" line and a picture.
///
/// Accessibility as [`Radios`]; the title names the radio, the rest describes it. The whole
/// card can be pressed.
#[component]
pub fn RadioCards(
    #[prop(into)] id: String,
    #[prop(into)] legend: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] choices: Signal<Vec<Card>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> AnyView {
    let name = id.clone();
    let cards = move || {
        let name = name.clone();
        choices.get().into_iter().map(move |choice| card(&name, value, choice)).collect_view()
    };
    group(
        id,
        legend,
        Signal::default(),
        error,
        true,
        view! { <div class="cards">{cards}</div> }.into_any(),
    )
}

fn card(name: &str, value: RwSignal<String>, choice: Card) -> AnyView {
    let Card { value: own, title, description, not_if, picture } = choice;
    let id = format!("{name}-{own}");
    let chosen = {
        let own = own.clone();
        Memo::new(move |_| value.with(|now| *now == own))
    };
    let choose = {
        let own = own.clone();
        move |_| value.set(own.clone())
    };
    let (label, text) = (format!("{id}-label"), format!("{id}-text"));
    let with_picture = picture.is_some();
    view! {
        <label
            class="card"
            class:card--picture=with_picture
            class:is-chosen=move || chosen.get()
        >
            <input
                class="radio__input"
                type="radio"
                id=id
                name=name.to_owned()
                value=own
                aria-labelledby=label.clone()
                aria-describedby=text.clone()
                prop:checked=move || chosen.get()
                on:change=choose
            />
            <span class="card__body">
                <span class="card__title" id=label>
                    {title}
                </span>
                <span class="card__text" id=text>
                    {(!description.is_empty())
                        .then(|| view! { <span class="card__description">{description}</span> })}
                    {(!not_if.is_empty())
                        .then(|| {
                            both::together([&t!("ui-not-if"), &not_if])
                                .into_iter()
                                .map(|(language, [lead, text])| {
                                    view! {
                                        <span class="card__not" lang=language.code()>
                                            <b>{lead}</b>
                                            " "
                                            {runs_in(language, &text)}
                                        </span>
                                    }
                                })
                                .collect_view()
                        })}
                </span>
            </span>
            {picture.map(|picture| view! { <span class="card__picture">{picture.run()}</span> })}
        </label>
    }
    .into_any()
}

fn group(
    id: String,
    legend: Signal<String>,
    hint: Signal<String>,
    error: Signal<Option<String>>,
    legend_hidden: bool,
    options: AnyView,
) -> AnyView {
    let surround = Surround { id: id.clone(), label: legend, hint, error, optional: false };
    let described = surround.description();
    let class = if legend_hidden { "visually-hidden" } else { "field__label" };
    view! {
        <fieldset
            class="field field--group"
            class:is-wrong=move || error.with(Option::is_some)
            id=id.clone()
            aria-describedby=move || described.get()
        >
            <legend class=class>{legend}</legend>
            {hint_line(&id, hint)}
            {FieldError(FieldErrorProps { id: id.clone(), error })}
            {options}
        </fieldset>
    }
    .into_any()
}

/// One thing to confirm or to turn on.
///
/// The label may be long: a declaration. `lang` tags text that is not in the page's language.
#[component]
pub fn Checkbox(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    checked: RwSignal<bool>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let surround = Surround { id: id.clone(), label, hint, error, optional: false };
    let (described, invalid) = (surround.description(), surround.invalid());
    view! {
        <div class="field" class:is-wrong=move || error.with(Option::is_some)>
            {FieldError(FieldErrorProps { id: id.clone(), error })}
            <div class="checkbox">
                <input
                    class="checkbox__input"
                    type="checkbox"
                    id=id.clone()
                    aria-describedby=move || described.get()
                    aria-invalid=move || invalid.get()
                    prop:checked=move || checked.get()
                    on:change=move |event| checked.set(event_target_checked(&event))
                />
                <label class="checkbox__label" for=id.clone()>
                    {label}
                    {children.map(|children| children())}
                </label>
                {hint_line(&id, hint)}
            </div>
        </div>
    }
    .into_any()
}
