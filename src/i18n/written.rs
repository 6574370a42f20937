//! Texts that people wrote: the language each is in, and of two the reader's. Tracked like `t!`.

use api::rights::RightRow;
use domain::right::RightKind;

use super::{Language, format, labels, language};

/// The language a text is written in, told by its letters; `None` for one without letters.
pub fn language_of(text: &str) -> Option<Language> {
    let han = text.chars().filter(|c| matches!(c, '\u{3400}'..='\u{9fff}')).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    if han == 0 && latin == 0 {
        return None;
    }
    // A Chinese sentence with a brand and a link in it has many Latin letters.
    Some(if han * 4 >= latin { Language::Chinese } else { Language::English })
}

/// For the attribute `lang`, so that a voice and a font fit what was written, whatever the
/// language of the page.
pub fn lang(text: &str) -> Option<&'static str> {
    language_of(text).map(Language::code)
}

/// Of two texts the one in the reader's language, with its language: a name or a title may
/// have been given in one only.
pub fn ours<'a>(one: &'a str, other: &'a str) -> (&'a str, Language) {
    let reader = language();
    let in_reader = |text: &str| language_of(text) == Some(reader);
    let chosen = if !other.is_empty() && !in_reader(one) && in_reader(other) { other } else { one };
    (chosen, language_of(chosen).unwrap_or(reader))
}

/// The name of an organisation or a person as its reader reads it.
pub fn name(one: &str, other: &str) -> String {
    ours(one, other).0.to_owned()
}

/// "Trademark 21384756, class 21".
pub fn right(row: &RightRow) -> String {
    let kind = labels::right_kind(row.kind);
    let number = format::unbroken(row.number.as_deref().unwrap_or_default());
    let (classes, count) = format::classes(&row.classes);
    match (row.kind, number.is_empty(), count) {
        (_, true, _) => kind,
        (RightKind::Trademark, _, 1..) => {
            t!("right-marked", kind = kind, number = number, classes = classes, count = count)
        }
        _ => t!("right-numbered", kind = kind, number = number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::switch_language;

    #[test]
    fn a_name_is_read_in_the_language_of_its_reader_where_it_has_one() {
        switch_language(Language::English);
        assert_eq!(name("棠木知识产权代理", "Tangmu IP Agency"), "Tangmu IP Agency");
        assert_eq!(name("Tangmu IP Agency", "棠木知识产权代理"), "Tangmu IP Agency");
        assert_eq!(name("青山文具有限公司", ""), "青山文具有限公司");
        switch_language(Language::Chinese);
        assert_eq!(name("棠木知识产权代理", "Tangmu IP Agency"), "棠木知识产权代理");
        assert_eq!(name("Green Hill Ltd", ""), "Green Hill Ltd");
    }

    #[test]
    fn the_language_of_a_text_is_told_from_its_letters() {
        for (text, code) in [
            ("标题中的 YANQUE 与权利人商标相同。", Some("zh-Hans")),
            ("The lid shows 檐雀 and nothing else.", Some("en")),
            ("548745381247 · ￥39.90", None),
        ] {
            assert_eq!(lang(text), code, "{text}");
        }
    }
}
