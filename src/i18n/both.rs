//! 对照: every sentence in both languages, the reader's first.
//!
//! A sentence is then a pair: one text with both halves between marks that no text contains. So it
//! goes wherever a sentence goes, into another sentence too. Where it reaches the document,
//! [`crate::platform::halves`] sets the first half in its place and the other beside it.

use leptos::{prelude::*, reactive::graph::Observer};

use super::{Language, SPOKEN, Value, language, language_untracked};
use crate::platform::{self, storage};

const STORAGE_KEY: &str = "rightsdesk.both";

// Code points that are no characters, kept for such uses inside a program.
const START: char = '\u{fdd0}';
const MIDDLE: char = '\u{fdd1}';
const END: char = '\u{fdd2}';

thread_local! {
    static WANTED: ArcRwSignal<bool> = ArcRwSignal::new(is_kept());
    static SHOWN: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// Whether this browser showed both when the page was left.
pub fn is_kept() -> bool {
    storage::get(STORAGE_KEY).is_some()
}

/// Whether the reader asks for both; tracked. [`show`] follows, once [`watch`] is there to be called.
pub fn use_wanted() -> RwSignal<bool> {
    WANTED.with(|wanted| RwSignal::from(wanted.clone()))
}

/// Shows both languages or one, and remembers it in this browser.
pub(super) fn switch(on: bool) {
    if on {
        storage::set(STORAGE_KEY, "1");
    } else {
        storage::remove(STORAGE_KEY);
        SHOWN.with(|shown| shown.set(false));
    }
    WANTED.with(|wanted| wanted.set(on));
}

/// Shows both, if the reader still asks for it. Not before [`watch`].
pub fn show() {
    SHOWN.with(|shown| shown.set(WANTED.with(GetUntracked::get_untracked)));
}

/// Has the second halves put into the document from now on.
pub fn watch() {
    platform::halves::watch(halves, || language_untracked().other().code());
}

/// Writes in the reader's language, or in both where both are shown and the text is drawn: what an
/// event handler says, copies or fills in, where no owner is current, stays in one.
pub fn each(write: &dyn Fn(Language) -> String) -> String {
    let reader = language();
    if SPOKEN.get().is_none() && Owner::current().is_some() && is_on() {
        pair(write(reader), write(reader.other()))
    } else {
        write(reader)
    }
}

/// Tracked where something can be drawn anew, as the language is.
fn is_on() -> bool {
    SHOWN.with(|shown| if Observer::get().is_some() { shown.get() } else { shown.get_untracked() })
}

fn pair(first: String, second: String) -> String {
    if first == second { first } else { format!("{START}{first}{MIDDLE}{second}{END}") }
}

/// A text with, of every pair in it, the first half or the second.
fn pick(text: &str, second: bool) -> String {
    let mut picked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(START) {
        let (halves, after) = after.split_once(END).unwrap_or((after, ""));
        let (one, other) = halves.split_once(MIDDLE).unwrap_or((halves, halves));
        picked += before;
        picked += if second { other } else { one };
        rest = after;
    }
    picked + rest
}

/// Both halves of a text that has any. Lines before and after the pairs are no part of the second:
/// they would be there twice.
pub fn halves(text: &str) -> Option<(String, String)> {
    let (start, end) = (text.find(START)?, text.rfind(END)?);
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[end..].find('\n').map_or(text.len(), |at| end + at);
    Some((pick(text, false), pick(&text[from..to], true)))
}

/// Texts that are read together, in the reader's language and, where both are shown, in the other.
pub fn together<const N: usize>(texts: [&str; N]) -> Vec<(Language, [String; N])> {
    let reader = language();
    let mut all = vec![(reader, texts.map(|text| pick(text, false)))];
    if texts.iter().any(|text| text.contains(START)) {
        all.push((reader.other(), texts.map(|text| pick(text, true))));
    }
    all
}

/// The first half alone, where there is room for no more.
pub fn first(text: &str) -> String {
    pick(text, false)
}

/// What a sentence in this language is given.
pub(super) fn values<'a>(
    values: &[(&'static str, Value<'a>)],
    of: Language,
) -> Vec<(&'static str, Value<'a>)> {
    let second = of != language_untracked();
    let value = |value: &Value<'a>| match value {
        Value::String(text) if text.contains(START) => pick(text, second).into(),
        other => other.clone(),
    };
    values.iter().map(|(name, given)| (*name, value(given))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{in_language, switch_language};

    fn switch_to_both() {
        crate::i18n::switch_to_both();
        show();
    }

    /// A text as a page draws it.
    fn drawn(write: impl Fn() -> String + Send + Sync + 'static) -> String {
        Owner::new().with(|| Memo::new(move |_| write()).get_untracked())
    }

    fn both(text: &str) -> (String, String) {
        halves(text).expect("two halves")
    }

    fn texts(one: &str, other: &str) -> (String, String) {
        (one.to_owned(), other.to_owned())
    }

    #[test]
    fn what_is_drawn_has_two_halves_and_what_is_said_has_one() {
        switch_language(Language::English);
        switch_to_both();
        assert_eq!(both(&drawn(|| t!("ui-back"))), texts("Back", "返回"));
        assert_eq!(t!("ui-back"), "Back");
        assert_eq!(drawn(|| in_language(Language::Chinese, || t!("ui-back"))), "返回");
        switch_language(Language::Chinese);
        assert_eq!(drawn(|| t!("ui-back")), "返回");
        switch_to_both();
        assert_eq!(both(&drawn(|| t!("ui-back"))), texts("返回", "Back"));
    }

    #[test]
    fn a_sentence_takes_of_what_it_is_given_the_half_of_its_language() {
        switch_language(Language::English);
        switch_to_both();
        let title = drawn(|| t!("ui-title", page = t!("ui-back")));
        assert_eq!(both(&title), texts("Back · Rightsdesk 正本", "返回 · 正本 Rightsdesk"));
        assert_eq!(first(&title), "Back · Rightsdesk 正本");
        let line = drawn(|| format!("{}: 3, {}", t!("ui-back"), t!("ui-saving")));
        assert_eq!(both(&line), texts("Back: 3, Saving", "返回: 3, 正在保存"));
    }

    #[test]
    fn a_line_of_its_own_is_not_there_twice() {
        switch_language(Language::English);
        switch_to_both();
        let lines = drawn(|| format!("YANQUE\n{}\nTangmu", t!("ui-back")));
        assert_eq!(both(&lines), texts("YANQUE\nBack\nTangmu", "返回"));
    }

    #[test]
    fn texts_that_belong_together_keep_together() {
        switch_language(Language::English);
        let one = together(["A", "b"]);
        assert_eq!(one, [(Language::English, ["A".to_owned(), "b".to_owned()])]);
        let two = together([&pair("A".into(), "甲".into()), "b"]);
        assert_eq!(two[1], (Language::Chinese, ["甲".to_owned(), "b".to_owned()]));
    }
}
