//! The sentences of `locales/`, kept by area: an area's come with its part of the app.

use std::{cell::RefCell, collections::BTreeSet};

use domain::language::Language;
use fluent_templates::{
    LanguageIdentifier,
    fluent_bundle::{FluentArgs, FluentBundle, FluentResource, types::FluentNumber},
    langid,
};

use super::{Value, format};

/// One file of `locales/` in both languages.
pub struct Area {
    name: &'static str,
    english: &'static str,
    chinese: &'static str,
}

macro_rules! areas {
    ($($(#[$attr:meta])* $area:ident = $file:literal;)*) => {
        $(
            $(#[$attr])*
            pub static $area: Area = Area {
                name: $file,
                english: include_str!(
                    concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en/", $file, ".ftl")
                ),
                chinese: include_str!(
                    concat!(env!("CARGO_MANIFEST_DIR"), "/locales/zh-Hans/", $file, ".ftl")
                ),
            };
        )*

        /// Every area, for a build that is in one piece.
        #[cfg(not(feature = "split"))]
        const AT_THE_START: &[&Area] = &[$($(#[$attr])* &$area),*];
    };
}

areas! {
    UI = "ui";
    ERRORS = "errors";
    LABELS = "labels";
    HOME = "home";
    ACCOUNT = "account";
    RIGHTS = "rights";
    NOTICES = "notices";
    WIZARD = "wizard";
    REVIEW = "review";
    REVIEW_RIGHTS = "review-rights";
    #[cfg(feature = "gallery")]
    GALLERY = "gallery";
}

/// What the frame and the front page say.
#[cfg(feature = "split")]
const AT_THE_START: &[&Area] = &[&UI, &ERRORS, &LABELS, &HOME];

struct Book {
    english: FluentBundle<FluentResource>,
    chinese: FluentBundle<FluentResource>,
    known: BTreeSet<&'static str>,
}

thread_local! {
    static BOOK: RefCell<Book> = RefCell::new(Book::new());
}

/// Adds the sentences of these areas; those that are known already stay.
pub fn learn(areas: &[&'static Area]) {
    BOOK.with_borrow_mut(|book| book.learn(areas));
}

/// The sentence of a key, or `None` where no known area has it.
pub fn look_up(
    language: Language,
    key: &str,
    values: &[(&'static str, Value<'_>)],
) -> Option<String> {
    BOOK.with_borrow(|book| {
        let bundle = match language {
            Language::English => &book.english,
            Language::Chinese => &book.chinese,
        };
        let pattern = bundle.get_message(key)?.value()?;
        let values: FluentArgs<'_> = values.iter().map(|(name, v)| (*name, v.clone())).collect();
        let mut faults = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&values), &mut faults).into_owned())
    })
}

impl Book {
    fn new() -> Self {
        let mut book = Self {
            english: bundle(langid!("en")),
            chinese: bundle(langid!("zh-Hans")),
            known: BTreeSet::new(),
        };
        book.learn(AT_THE_START);
        book
    }

    fn learn(&mut self, areas: &[&'static Area]) {
        for area in areas {
            if self.known.insert(area.name) {
                add(&mut self.english, area.english);
                add(&mut self.chinese, area.chinese);
            }
        }
    }
}

fn add(bundle: &mut FluentBundle<FluentResource>, text: &str) {
    // A line that cannot be read is left out here, and fails the locale test.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
    bundle.add_resource_overriding(resource);
}

fn bundle(language: LanguageIdentifier) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language]);
    // Isolation marks would travel into copied references and numbers.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(group_digits));
    bundle
}

fn group_digits<M>(value: &Value<'_>, _: &M) -> Option<String> {
    let Value::Number(FluentNumber { value, .. }) = value else { return None };
    (value.fract() == 0.0).then(|| format::grouped(&format!("{value:.0}")))
}
