//! The bar above a page's content: the way back, and whether the draft is saved.

use leptos::prelude::*;

use crate::{
    i18n::both,
    platform::history,
    ui::{icon::Icon, knot::Knot},
};

/// The back link: first on the page, before the heading.
///
/// - `href`: where it leads. Without it, it does what the browser's Back does.
/// - `label`: "Back" unless given ("All notices").
#[component]
pub fn BackLink(
    #[prop(optional, into)] href: Signal<String>,
    #[prop(optional, into)] label: Signal<String>,
) -> AnyView {
    let words = move || {
        let label = label.get();
        if label.is_empty() { t!("ui-back") } else { label }
    };
    if href.with_untracked(String::is_empty) {
        view! {
            <button type="button" class="back" on:click=|_| history::back()>
                {Icon::Back.draw()}
                <span>{words}</span>
            </button>
        }
        .into_any()
    } else {
        view! {
            <a class="back" href=move || href.get()>
                {Icon::Back.draw()}
                <span>{words}</span>
            </a>
        }
        .into_any()
    }
}

/// How a draft is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing to say yet.
    Quiet,
    Saving,
    /// The time of day it was saved, here and on the server.
    Everywhere(String),
    /// Only in this browser so far, since that time.
    Here(String),
}

/// The bar: back link at the left, the draft's state at the right.
#[component]
pub fn BackBar(
    #[prop(optional, into)] href: Signal<String>,
    #[prop(optional, into)] label: Signal<String>,
    #[prop(default = Signal::stored(Saved::Quiet), into)] saved: Signal<Saved>,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let state = move || {
        let (knot, words) = match saved.get() {
            Saved::Quiet => return None,
            Saved::Saving => (Knot::Half, t!("ui-saving")),
            Saved::Everywhere(time) => (Knot::Done, t!("ui-saved", time = time)),
            Saved::Here(time) => (Knot::Half, t!("ui-saved-here", time = time)),
        };
        // On phones the dot alone tells where.
        let place = matches!(saved.get(), Saved::Everywhere(_)).then(|| t!("ui-saved-where"));
        let lines = both::together([&words, place.as_deref().unwrap_or_default()])
            .into_iter()
            .map(|(language, [words, place])| {
                view! {
                    <span class="back-bar__words" lang=language.code()>
                        {words}
                        <span class="back-bar__where">{place}</span>
                    </span>
                }
            })
            .collect_view();
        Some(view! { <span class="back-bar__saved">{knot.draw()} <span>{lines}</span></span> })
    };
    view! {
        <div class="back-bar">
            <BackLink href label />
            {state}
            {children.map(|children| view! { <div class="back-bar__end">{children()}</div> })}
        </div>
    }
    .into_any()
}
