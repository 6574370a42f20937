//! Whose page an address is, and which.

use super::Kind;
use super::formats::{Format, Formats, Other, Pages};
use super::url::{Url, split_before};
use crate::ids::{ListingId, ShopId};

/// What an address leads to.
pub(super) fn kind_of(url: &Url, formats: &Formats) -> Kind {
    if let Some(format) = formats.0.iter().find(|f| f.schemes.contains(&url.scheme)) {
        return app_page(url, format);
    }
    if let Some(other) = others(formats).find(|o| o.schemes.contains(&url.scheme)) {
        return Kind::OtherPlatform { host: url.host.clone(), name: Some(other.name.clone()) };
    }
    if url.host.is_empty() || !matches!(url.scheme.as_str(), "http" | "https") {
        return Kind::NotAListing;
    }
    if formats.0.iter().any(|f| f.short.hosts.contains(&url.host)) {
        let code = url.path.trim_matches(['/', '\\']);
        return if code.is_empty() { Kind::NotAListing } else { short_link(url) };
    }
    if let Some(format) = formats.0.iter().find(|f| f.has_host(&url.host)) {
        return page(url, &url.path, format);
    }
    let name = others(formats).find(|o| o.has_host(&url.host)).map(|o| o.name.clone());
    Kind::OtherPlatform { host: url.host.clone(), name }
}

fn others(formats: &Formats) -> impl Iterator<Item = &Other> {
    formats.0.iter().flat_map(|f| &f.others)
}

/// An app puts its own name or the page's first word where a site has its host.
fn app_page(url: &Url, format: &Format) -> Kind {
    match page(url, &url.path, format) {
        Kind::NotAListing => page(url, &format!("/{}{}", url.host, url.path), format),
        found => found,
    }
}

fn page(url: &Url, path: &str, format: &Format) -> Kind {
    if let Some(in_path) = matched(&format.item, path) {
        let id = id(url, in_path, &format.item);
        if let Some(id) = id.as_deref().and_then(|id| format.id.leading(id)) {
            return ListingId::parse(id).map_or(Kind::NotAListing, Kind::Item);
        }
        if url.param(&format.short.params).is_some_and(|code| !code.is_empty()) {
            return short_link(url);
        }
    }
    matched(&format.shop, path)
        .and_then(|in_path| id(url, in_path, &format.shop))
        .and_then(|id| shop_id(&id))
        .map_or(Kind::NotAListing, Kind::Shop)
}

fn id(url: &Url, in_path: String, pages: &Pages) -> Option<String> {
    if in_path.is_empty() { url.param(&pages.params) } else { Some(in_path) }
}

/// A shop's id: the letters and digits at the start, up to 32.
pub(super) fn shop_id(text: &str) -> Option<ShopId> {
    let (id, _) = split_before(text, |c| !c.is_ascii_alphanumeric());
    ShopId::parse(id).ok().filter(|_| id.len() <= 32)
}

/// Safe to open: a web address without user info, made of what the paste said.
fn short_link(url: &Url) -> Kind {
    Kind::ShortLink(format!("{}://{}{}", url.scheme, url.host, url.tail))
}

/// The id in a path that fits one of the patterns; empty if that page has it elsewhere.
fn matched(pages: &Pages, path: &str) -> Option<String> {
    pages.paths.iter().find_map(|pattern| {
        let mut id = String::new();
        let mut want = pattern.split('/').filter(|s| !s.is_empty());
        let mut have = path.split(['/', '\\']).filter(|s| !s.is_empty());
        loop {
            match (want.next(), have.next()) {
                (None, None) => return Some(id),
                (Some(want), Some(have)) => id += segment(want, have)?,
                _ => return None,
            }
        }
    })
}

/// What stands at `{id}`; empty if the pattern has none.
fn segment<'a>(pattern: &str, text: &'a str) -> Option<&'a str> {
    let holes = pattern.split_once("{id}").or_else(|| pattern.split_once('*'));
    let Some((prefix, suffix)) = holes else {
        return pattern.eq_ignore_ascii_case(text).then_some("");
    };
    let end = text.len().checked_sub(suffix.len()).filter(|&end| end >= prefix.len())?;
    let (head, tail) = (text.get(..prefix.len())?, text.get(end..)?);
    let fits = head.eq_ignore_ascii_case(prefix) && tail.eq_ignore_ascii_case(suffix);
    let middle = text.get(prefix.len()..end)?;
    fits.then_some(if pattern.contains("{id}") { middle } else { "" })
}
