//! What a marketplace's links look like, as data.
//!
//! The first format is the marketplace's own; the others are further addresses of the
//! same catalogue (a mobile site, a sister brand). All of them are "ours".

use serde::{Deserialize, Serialize};

mod check;

pub use check::FormatsError;

/// A platform's name in both languages of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlatformName {
    pub zh: String,
    pub en: String,
}

/// The active formats. Never host names in code: this is always read from data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Formats(pub Vec<Format>);

/// One marketplace's addresses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Format {
    pub name: PlatformName,
    /// The one address a listing is known by, with `{id}` in it.
    pub canonical: String,
    /// Lower-case host names; `*.` in front takes every subdomain.
    pub hosts: Vec<String>,
    /// Schemes by which the marketplace's app opens itself, without `://`.
    #[serde(default)]
    pub schemes: Vec<String>,
    pub id: IdRule,
    pub item: Pages,
    pub shop: Pages,
    #[serde(default)]
    pub short: Short,
    #[serde(default)]
    pub labels: Labels,
    /// Marketplaces that people confuse with this one, so that the message can name them.
    #[serde(default)]
    pub others: Vec<Other>,
}

/// What a listing's id looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IdRule {
    pub chars: IdChars,
    /// Shortest and longest id, in characters (1 to 64), inside a link or after a label.
    pub length: (usize, usize),
    /// The same for an id that stands alone, where years, prices and dates stand too.
    /// `None`: an id must come in a link or with a label.
    pub bare: Option<(usize, usize)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IdChars {
    /// 0–9, and no zero in front.
    Digits,
    /// ASCII letters and digits.
    Alphanumeric,
}

/// A kind of page: its path patterns, and the query parameters that carry the id.
///
/// A pattern is matched segment by segment, letter case aside; a segment may hold one `*`
/// (any text) or one `{id}`: `/goods*.html`, `/item/{id}`, `/{id}.html`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pages {
    pub paths: Vec<String>,
    #[serde(default)]
    pub params: Vec<String>,
}

/// Links that name a listing only once they are followed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Short {
    /// Hosts where every path is a short link.
    pub hosts: Vec<String>,
    /// Parameters that make an item page without an id a short link.
    pub params: Vec<String>,
}

/// Words in front of a number, lower-case, that say what the number is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Labels {
    pub item: Vec<String>,
    pub shop: Vec<String>,
    /// Something else: an order, a telephone, a registration.
    pub other: Vec<String>,
}

/// Another marketplace: hosts take their subdomains too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Other {
    pub name: PlatformName,
    pub hosts: Vec<String>,
    #[serde(default)]
    pub schemes: Vec<String>,
}

impl Default for Formats {
    fn default() -> Self {
        Self(Format::built_in("default").into_iter().collect())
    }
}

impl Formats {
    /// The demo marketplace Nanshi 南市, with the default formats beside it.
    pub fn nanshi() -> Self {
        Self(["nanshi", "default"].into_iter().filter_map(Format::built_in).collect())
    }

    /// The one address of a listing: by the first format that has such ids.
    pub fn canonical_url(&self, id: &str) -> String {
        let format = self.0.iter().find(|format| format.id.accepts(id)).or(self.0.first());
        format.map(|format| format.canonical.replace("{id}", id)).unwrap_or_default()
    }
}

impl Format {
    /// One that every desk has, by the name that a configuration calls it. The tests read each of
    /// them, so none is ever left out.
    pub fn built_in(name: &str) -> Option<Self> {
        let json = match name {
            "default" => include_str!("formats/default.json"),
            "nanshi" => include_str!("formats/nanshi.json"),
            _ => return None,
        };
        serde_json::from_str(json).ok()
    }

    /// Only plain ASCII hosts are ours: a look-alike letter makes another site.
    pub(super) fn has_host(&self, host: &str) -> bool {
        host.is_ascii()
            && self.hosts.iter().any(|pattern| match pattern.strip_prefix("*.") {
                Some(domain) => host.strip_suffix(domain).is_some_and(|sub| sub.ends_with('.')),
                None => pattern == host,
            })
    }
}

impl Other {
    pub(super) fn has_host(&self, host: &str) -> bool {
        self.hosts.iter().any(|domain| {
            host.strip_suffix(domain.as_str())
                .is_some_and(|sub| sub.is_empty() || sub.ends_with('.'))
        })
    }
}

impl IdRule {
    /// The id at the start of `text`, if it ends there or at something no id contains.
    pub(super) fn leading<'a>(&self, text: &'a str) -> Option<&'a str> {
        let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
        let (id, rest) = text.split_at(end);
        let whole = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        (whole && self.accepts(id)).then_some(id)
    }

    pub(super) fn accepts(&self, id: &str) -> bool {
        let shape = match self.chars {
            IdChars::Digits => id.bytes().all(|b| b.is_ascii_digit()) && !id.starts_with('0'),
            IdChars::Alphanumeric => id.bytes().all(|b| b.is_ascii_alphanumeric()),
        };
        shape && (self.length.0..=self.length.1).contains(&id.len())
    }

    pub(super) fn accepts_bare(&self, id: &str) -> bool {
        self.bare.is_some_and(|(min, max)| (min..=max).contains(&id.len())) && self.accepts(id)
    }
}
