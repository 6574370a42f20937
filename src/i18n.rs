//! Sentences in the reader's language.
//!
//! ```text
//! view! { <p>{move || t!("ui-items", count = items.get().len())}</p> }
//! ```
//!
//! `t!` tracks the language, so inside a closure it is drawn anew when the reader switches.
//! Keys are literals: a test compares them with `locales/`. A number given to `t!` is grouped
//! (1,000); give a year or an identifier as text.

#[macro_use]
mod macros;
pub mod both;
pub mod format;
pub mod labels;
mod runs;
pub mod sentences;
pub mod written;

use std::cell::Cell;

use leptos::{prelude::*, reactive::graph::Observer};

pub use domain::language::Language;
pub use fluent_templates::fluent_bundle::FluentValue as Value;
pub use runs::{runs, runs_in};

use crate::platform::{dom, storage};

/// Where the choice is kept; `public/js/boot.js` reads it before the first paint.
const STORAGE_KEY: &str = "rightsdesk.language";

thread_local! {
    // Not a context: sentences are also needed in event handlers and after an `await`, where
    // no owner is current.
    static LANGUAGE: ArcRwSignal<Language> = ArcRwSignal::new(preferred());
    static SPOKEN: Cell<Option<Language>> = const { Cell::new(None) };
}

/// The signal every sentence depends on. Change it with [`switch_language`].
pub fn use_language() -> RwSignal<Language> {
    LANGUAGE.with(|language| RwSignal::from(language.clone()))
}

/// The language now; tracked where something can be drawn anew. In an event handler nothing
/// can, and reading it there is no mistake.
pub fn language() -> Language {
    SPOKEN.get().unwrap_or_else(|| {
        if Observer::get().is_some() { LANGUAGE.with(Get::get) } else { language_untracked() }
    })
}

/// Writes in a given language, whatever the reader's: for a preview of what another will read.
/// `write` makes its texts at once; closures that are kept are not covered.
pub fn in_language<T>(language: Language, write: impl FnOnce() -> T) -> T {
    let before = SPOKEN.replace(Some(language));
    let text = write();
    SPOKEN.set(before);
    text
}

/// The language now, for an event handler: not tracked.
pub fn language_untracked() -> Language {
    LANGUAGE.with(GetUntracked::get_untracked)
}

/// Changes the language of everything on the page and remembers it in this browser. Nothing
/// else changes: no page is rebuilt, so what was typed or chosen stays.
pub fn switch_language(to: Language) {
    storage::set(STORAGE_KEY, to.code());
    dom::set_language(to.code());
    both::switch(false);
    LANGUAGE.with(|language| language.set(to));
}

/// From now on every sentence in both languages, the reader's first.
pub fn switch_to_both() {
    both::switch(true);
}

fn preferred() -> Language {
    storage::get(STORAGE_KEY).or_else(dom::language).as_deref().map_or(Language::English, from_tag)
}

/// The language for a BCP 47 tag: any Chinese is ours, all else reads English.
pub fn from_tag(tag: &str) -> Language {
    if tag.to_ascii_lowercase().starts_with("zh") { Language::Chinese } else { Language::English }
}

/// A sentence in the reader's language, or in both; behind `t!`.
pub fn said(key: &str, values: &[(&'static str, Value<'_>)]) -> String {
    both::each(&|language| sentence(language, key, &both::values(values, language)))
}

/// A sentence in a given language; behind `tx!`. A missing key shows as itself, and fails the
/// locale test long before a reader sees it.
pub fn sentence(language: Language, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
    sentences::look_up(language, key, values).unwrap_or_else(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_choose_a_language() {
        for (tag, language) in [
            ("zh-Hans", Language::Chinese),
            ("zh-TW", Language::Chinese),
            ("ZH", Language::Chinese),
            ("en-GB", Language::English),
            ("fr", Language::English),
        ] {
            assert_eq!(from_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn figures_are_grouped_and_carry_no_marks() {
        assert_eq!(tx!(Language::English, "ui-show-more", count = 1000), "Show 1,000 more");
        assert_eq!(tx!(Language::Chinese, "ui-show-more", count = 1000), "再显示 1,000\u{a0}条");
    }

    #[test]
    fn a_preview_is_written_in_the_language_of_its_reader() {
        switch_language(Language::English);
        assert_eq!(in_language(Language::Chinese, || t!("ui-back")), "返回");
        assert_eq!(t!("ui-back"), "Back");
    }

    #[test]
    fn switching_redraws_what_is_tracked() {
        let owner = Owner::new();
        owner.with(|| {
            let words = Signal::derive(|| t!("ui-back"));
            switch_language(Language::English);
            assert_eq!(words.get_untracked(), "Back");
            switch_language(Language::Chinese);
            assert_eq!(words.get_untracked(), "返回");
        });
    }
}
