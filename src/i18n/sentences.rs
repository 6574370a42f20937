//! The sentences of `locales/`, kept by area: an area's come with its part of the app.

use std::cell::RefCell;

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
const AT_THE_START: &[&Area] = &[&UI, &ERRORS, &HOME];

/// The areas that are known, and each language as far as it has been read: of the one that nobody
/// reads here, nothing.
struct Book {
    areas: Vec<&'static Area>,
    english: Edition,
    chinese: Edition,
}

struct Edition {
    bundle: FluentBundle<FluentResource>,
    /// How many of the areas are in it.
    read: usize,
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
    BOOK.with_borrow_mut(|book| {
        let bundle = book.open(language);
        let pattern = bundle.get_message(key)?.value()?;
        let values: FluentArgs<'_> = values.iter().map(|(name, v)| (*name, v.clone())).collect();
        let mut faults = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&values), &mut faults).into_owned())
    })
}

impl Book {
    fn new() -> Self {
        let edition = |language| Edition { bundle: bundle(language), read: 0 };
        Self {
            areas: AT_THE_START.to_vec(),
            english: edition(langid!("en")),
            chinese: edition(langid!("zh-Hans")),
        }
    }

    fn learn(&mut self, areas: &[&'static Area]) {
        for area in areas {
            if self.areas.iter().all(|known| known.name != area.name) {
                self.areas.push(area);
            }
        }
    }

    fn open(&mut self, language: Language) -> &FluentBundle<FluentResource> {
        let edition = match language {
            Language::English => &mut self.english,
            Language::Chinese => &mut self.chinese,
        };
        for area in &self.areas[edition.read..] {
            let text = match language {
                Language::English => area.english,
                Language::Chinese => area.chinese,
            };
            // A line that cannot be read is left out here, and fails the locale test.
            let resource =
                FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
            edition.bundle.add_resource_overriding(resource);
        }
        edition.read = self.areas.len();
        &edition.bundle
    }
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
