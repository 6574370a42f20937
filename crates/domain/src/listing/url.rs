//! Just enough of an address to decide whose it is: the host as a browser would see it
//! (after user info, before port, backslashes as slashes), path and query.

use std::borrow::Cow;

use super::fold::fold_char;

pub(super) struct Url<'a> {
    /// Lower-case, without `:`.
    pub scheme: String,
    /// Lower-case, without user info, port and final dot; empty if it cannot be a host.
    pub host: String,
    /// With its first slash; no query and no fragment.
    pub path: Cow<'a, str>,
    pub query: Cow<'a, str>,
    /// Everything after the host, without the fragment.
    pub tail: &'a str,
    /// Everything after the scheme.
    pub rest: &'a str,
}

impl<'a> Url<'a> {
    /// An address with its scheme, `https://…`.
    pub fn parse(text: &'a str) -> Option<Self> {
        let (scheme, rest) = text.split_once(':')?;
        Some(Self::after_scheme(scheme, rest.trim_start_matches(['/', '\\'])))
    }

    /// What follows `scheme://`.
    pub fn after_scheme(scheme: &str, rest: &'a str) -> Self {
        let page = rest.split('#').next().unwrap_or_default();
        let (authority, tail) = split_before(page, |c| matches!(c, '/' | '\\' | '?'));
        let (path, query) = tail.split_once('?').unwrap_or((tail, ""));
        let mut url = Self {
            scheme: scheme.to_ascii_lowercase(),
            host: host_of(authority),
            path: percent_decoded(path),
            query: Cow::Borrowed(query),
            tail,
            rest,
        };
        // A whole address that was escaped once too often after its host.
        if query.is_empty()
            && let Some((path, query)) = url.path.split_once('?')
        {
            (url.path, url.query) = (Cow::Owned(path.to_owned()), Cow::Owned(query.to_owned()));
        }
        url
    }

    /// The first parameter of one of these names, decoded and folded.
    pub fn param(&self, names: &[String]) -> Option<String> {
        self.query.split(['&', ';']).find_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            let name = percent_decoded(name);
            let known = names.iter().any(|known| known.eq_ignore_ascii_case(&name));
            known.then(|| percent_decoded(value).chars().filter_map(fold_char).collect())
        })
    }
}

fn host_of(authority: &str) -> String {
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = match host.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => host,
    };
    let host = percent_decoded(host).to_ascii_lowercase();
    let host = host.strip_suffix('.').unwrap_or(&host);
    // A decoded `/` or `@` would let the text before it pass as a subdomain.
    let plain =
        |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if host.chars().all(plain) { host.to_owned() } else { String::new() }
}

pub(super) fn split_before(text: &str, stop: impl FnMut(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(stop).unwrap_or(text.len()))
}

/// `%41` → `A`, once; what is not an escape, or not UTF-8 afterwards, stays as it was.
pub(super) fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        bytes.push(escaped.map_or(*first, |(high, low)| high * 16 + low));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}
