//! Whether formats can work: asked once, when a configuration is read, and answered with the field
//! that is wrong and what it must be.

use super::{Format, Formats, IdRule};
use crate::listing::{Kind, extract};

/// Longest id of a listing, in characters.
const MAX_ID: usize = 64;

/// What makes a set of formats unusable. Fields are paths in the format's file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatsError {
    #[error("no format is configured: there must be one at least")]
    None,
    /// A host or scheme that is empty, not lower-case ASCII, or has more than the name in it.
    #[error(
        "{field}: {text:?} must be a name alone, such as shop.example or myapp: lower-case ASCII, \
         no ://, no port, no path{}",
        if *stars { "; *. in front takes every subdomain" } else { "" }
    )]
    Name { field: &'static str, text: String, stars: bool },
    /// A label or parameter that nothing would ever match, or that everything would.
    #[error("{field}: {text:?} must be words in lower case, and not empty")]
    Words { field: &'static str, text: String },
    /// The shortest id must be at least one character and not above the longest.
    #[error(
        "{field}: must be the shortest and the longest id, from 1 to {MAX_ID} characters, such as \
         [6, 16]"
    )]
    Length { field: &'static str },
    /// The canonical address of an id is not read back as that id.
    #[error(
        "canonical: {address:?} is not read as listing {id}: its host must be among hosts, its \
         path among item.paths, and {{id}} must stand where an item path or item.params has it"
    )]
    Canonical { address: String, id: String },
}

impl Formats {
    /// Whether these formats can work; for the moment a configuration is read.
    pub fn check(&self) -> Result<(), FormatsError> {
        if self.0.is_empty() {
            return Err(FormatsError::None);
        }
        self.0.iter().try_for_each(Format::check)
    }
}

impl Format {
    pub fn check(&self) -> Result<(), FormatsError> {
        self.names()?;
        self.words()?;
        let IdRule { length, bare, .. } = self.id;
        for (field, range) in [("id.length", Some(length)), ("id.bare", bare)] {
            if range.is_some_and(|(min, max)| min == 0 || min > max || max > MAX_ID) {
                return Err(FormatsError::Length { field });
            }
        }
        let alone = Formats(vec![self.clone()]);
        let id = "5".repeat(length.0);
        let address = alone.canonical_url(&id);
        let read = extract(&address, &alone, 1).rows;
        match read.first().map(|row| &row.kind) {
            Some(Kind::Item(read)) if read.as_str() == id => Ok(()),
            _ => Err(FormatsError::Canonical { address, id }),
        }
    }

    fn names(&self) -> Result<(), FormatsError> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.+".contains(&b);
        let check = |field, names: &[String], stars: bool| {
            let wrong = names.iter().find(|text| {
                let name = text.strip_prefix("*.").filter(|_| stars).unwrap_or(text);
                name.is_empty() || !name.bytes().all(plain)
            });
            wrong
                .map_or(Ok(()), |text| Err(FormatsError::Name { field, text: text.clone(), stars }))
        };
        check("hosts", &self.hosts, true)?;
        check("schemes", &self.schemes, false)?;
        check("short.hosts", &self.short.hosts, false)?;
        self.others.iter().try_for_each(|other| {
            check("others.hosts", &other.hosts, false)?;
            check("others.schemes", &other.schemes, false)
        })
    }

    fn words(&self) -> Result<(), FormatsError> {
        for (field, words) in [
            ("item.params", &self.item.params),
            ("shop.params", &self.shop.params),
            ("short.params", &self.short.params),
            ("labels.item", &self.labels.item),
            ("labels.shop", &self.labels.shop),
            ("labels.other", &self.labels.other),
        ] {
            let shouts = |text: &str| text.bytes().any(|b| b.is_ascii_uppercase());
            if let Some(text) = words.iter().find(|text| text.trim().is_empty() || shouts(text)) {
                return Err(FormatsError::Words { field, text: text.clone() });
            }
        }
        Ok(())
    }
}
