//! Buttons act; links lead.

use leptos::prelude::*;

use crate::ui::icon::Icon;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here: at most one in a group.
    Primary,
    #[default]
    Secondary,
    /// Looks like a link but acts: "Remove", "Change".
    Link,
}

impl ButtonKind {
    const fn class(self, small: bool) -> &'static str {
        match (self, small) {
            (Self::Primary, false) => "button",
            (Self::Primary, true) => "button button--small",
            (Self::Secondary, false) => "button button--secondary",
            (Self::Secondary, true) => "button button--secondary button--small",
            (Self::Link, _) => "button-link",
        }
    }
}

/// A button.
///
/// - `label`: names the thing too ("Change the screenshot for listing 4"), or leave that to
///   `context`, which only screen readers say.
/// - `submit`: sends the form it stands in; then `on_press` is not needed.
/// - `busy`: shows `busy_label` with a dotted ring, keeps its width, and ignores presses.
/// - `small`: in rows and above lists.
///
/// Never disabled: rather let it be pressed and say what is missing.
#[component]
pub fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] submit: bool,
    #[prop(optional)] small: bool,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] busy_label: Signal<String>,
    #[prop(optional, into)] context: Signal<String>,
    #[prop(optional, into)] icon: Option<Icon>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] on_press: Option<Callback<()>>,
) -> AnyView {
    let press = move |event: leptos::ev::MouseEvent| {
        if busy.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class(small)
            class:is-busy=move || busy.get()
            aria-disabled=move || busy.get().then_some("true")
            id=id
            on:click=press
        >
            {icon.map(Icon::draw)}
            <span class="button__label">{label}{Context(ContextProps { text: context })}</span>
            {move || {
                let words = busy_label.get();
                busy.get()
                    .then(|| {
                        view! {
                            <span class="button__busy">
                                <span class="button__ring"></span>
                                {if words.is_empty() { label.get() } else { words }}
                            </span>
                        }
                    })
            }}
        </button>
    }
    .into_any()
}

/// A link that looks like a button, for a page that is the next thing to do.
#[component]
pub fn ButtonLink(
    #[prop(into)] href: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(default = ButtonKind::Primary)] kind: ButtonKind,
    #[prop(optional)] small: bool,
    #[prop(optional, into)] icon: Option<Icon>,
) -> AnyView {
    view! {
        <a class=kind.class(small) href=move || href.get()>
            {icon.map(Icon::draw)}
            <span class="button__label">{label}</span>
        </a>
    }
    .into_any()
}

/// A link in words, with hidden context for those who hear links out of order.
#[component]
pub fn TextLink(
    #[prop(into)] href: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] context: Signal<String>,
    #[prop(optional, into)] icon: Option<Icon>,
) -> AnyView {
    view! {
        <a class="text-link" class:text-link--icon=icon.is_some() href=move || href.get()>
            {icon.map(Icon::draw)}
            <span>{label}{Context(ContextProps { text: context })}</span>
        </a>
    }
    .into_any()
}

/// A button of one sign: × or ±. The name is what screen readers say and the tooltip shows.
#[component]
pub fn IconButton(
    icon: Icon,
    #[prop(into)] name: Signal<String>,
    #[prop(into)] on_press: Callback<()>,
) -> AnyView {
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=move || name.get()
            title=move || name.get()
            on:click=move |_| on_press.run(())
        >
            {icon.draw()}
        </button>
    }
    .into_any()
}

/// Words only for screen readers, after a visible label.
#[component]
fn Context(text: Signal<String>) -> AnyView {
    (move || {
        let text = text.get();
        (!text.is_empty()).then(|| view! { <span class="visually-hidden">" " {text}</span> })
    })
    .into_any()
}
