//! Fields for text. All bind a `RwSignal<String>` and look alike: label, hint, error, control.

mod password;
mod select;
mod text;
mod text_area;

use leptos::prelude::*;

pub use password::*;
pub use select::*;
pub use text::*;
pub use text_area::*;

use crate::{
    i18n::runs,
    ui::error::{FieldError, FieldErrorProps},
};

/// How wide a control is: as wide as what it holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// The whole column.
    #[default]
    Full,
    /// About twenty characters: a number, a code, a date.
    Medium,
    /// About six: a verification code.
    Short,
}

impl Width {
    const fn class(self) -> &'static str {
        match self {
            Self::Full => "input",
            Self::Medium => "input input--medium",
            Self::Short => "input input--short",
        }
    }
}

/// What every field shows around its control.
#[derive(Clone)]
pub(crate) struct Surround {
    pub id: String,
    pub label: Signal<String>,
    pub hint: Signal<String>,
    pub error: Signal<Option<String>>,
    pub optional: bool,
}

impl Surround {
    /// The ids for `aria-describedby`, of what is drawn.
    pub fn description(&self) -> Signal<Option<String>> {
        let Self { id, hint, error, .. } = self.clone();
        Signal::derive(move || {
            let hint = hint.with(|hint| !hint.is_empty()).then(|| format!("{id}-hint"));
            let error = error.with(Option::is_some).then(|| format!("{id}-error"));
            match (hint, error) {
                (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
                (hint, error) => hint.or(error),
            }
        })
    }

    pub fn invalid(&self) -> Signal<Option<&'static str>> {
        let error = self.error;
        Signal::derive(move || error.with(Option::is_some).then_some("true"))
    }

    /// Label, hint and error around a control with this `id`.
    pub fn around(self, control: AnyView) -> AnyView {
        let Self { id, label, hint, error, optional } = self;
        view! {
            <div class="field" class:is-wrong=move || error.with(Option::is_some)>
                <label class="field__label" for=id.clone()>
                    {label}
                    {optional
                        .then(|| {
                            view! {
                                <span class="field__optional">{move || t!("ui-optional")}</span>
                            }
                        })}
                </label>
                {hint_line(&id, hint)}
                {FieldError(FieldErrorProps { id, error })}
                {control}
            </div>
        }
        .into_any()
    }
}

/// The hint under a label, if any.
pub(crate) fn hint_line(id: &str, hint: Signal<String>) -> AnyView {
    let id = format!("{id}-hint");
    (move || {
        let hint = hint.get();
        (!hint.is_empty()).then(|| {
            view! {
                <p class="field__hint" id=id.clone()>
                    {runs(&hint)}
                </p>
            }
        })
    })
    .into_any()
}

/// `None` for an attribute that is not wanted.
pub(crate) fn wanted(value: &'static str) -> Option<&'static str> {
    (!value.is_empty()).then_some(value)
}
