//! Origins of pictures: what may be shown beside our own, as the Content-Security-Policy names it.

use std::fmt;
use std::str::FromStr;

/// Scheme, host and port where it is not the scheme's own, in lower case: `https://cdn.example`.
/// Only letters, digits, `-`, `.` and `:` follow the scheme, so it cannot end a directive.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin(String);

/// Why a text is not an origin that may be allowed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} must be {must}")]
pub struct BadOrigin {
    text: String,
    must: &'static str,
}

impl Origin {
    /// The origin of an absolute address; `None` if it has none that a policy could name.
    pub fn of(address: &str) -> Option<Self> {
        let (scheme, rest) = address.split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        let own_port = match scheme.as_str() {
            "https" => 443,
            "http" => 80,
            _ => return None,
        };
        let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
        let authority = authority.rsplit('@').next().unwrap_or_default();
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, port.parse::<u16>().ok().filter(|port| *port != 0)?),
            None => (authority, own_port),
        };
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        if !host.split('.').all(|label| !label.is_empty() && label.bytes().all(plain)) {
            return None;
        }
        let host = host.to_ascii_lowercase();
        Some(Self(if port == own_port {
            format!("{scheme}://{host}")
        } else {
            format!("{scheme}://{host}:{port}")
        }))
    }

    /// Whether it may be allowed: anybody on the way can change what comes by http.
    pub fn is_safe(&self) -> bool {
        self.0.strip_prefix("http://").is_none_or(|host| {
            let host = host.split_once(':').map_or(host, |(host, _)| host);
            matches!(host, "localhost" | "127.0.0.1")
        })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Origin {
    type Err = BadOrigin;

    fn from_str(text: &str) -> Result<Self, BadOrigin> {
        let text = text.trim();
        let wrong = |must| BadOrigin { text: text.to_owned(), must };
        let (_, rest) = text.split_once("://").unwrap_or_default();
        if rest.contains(['/', '\\', '?', '#', '@']) {
            return Err(wrong("scheme, host and port alone, without a path or a slash at its end"));
        }
        if rest.contains('*') {
            return Err(wrong("one host, without *: name each of them"));
        }
        let origin = Self::of(text).ok_or_else(|| {
            wrong("an origin such as https://cdn.example or https://cdn.example:8443")
        })?;
        if origin.is_safe() {
            Ok(origin)
        } else {
            Err(wrong("https; http is only for localhost and 127.0.0.1"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_host_and_port_and_nothing_else() {
        for (given, read) in [
            ("https://cdn.example", "https://cdn.example"),
            (" HTTPS://CDN.Example:443 ", "https://cdn.example"),
            ("https://cdn.example:8443", "https://cdn.example:8443"),
            ("http://localhost:9000", "http://localhost:9000"),
            ("http://127.0.0.1", "http://127.0.0.1"),
        ] {
            assert_eq!(given.parse::<Origin>().map(|o| o.to_string()).as_deref(), Ok(read));
        }
        for (bad, why) in [
            ("", "an origin such as"),
            ("cdn.example", "an origin such as"),
            ("https://", "an origin such as"),
            ("https://cdn..example", "an origin such as"),
            ("https://cdn.example:0", "an origin such as"),
            ("https://cdn.example:99999", "an origin such as"),
            ("https://cdn.example; script-src *", "without *"),
            ("https://cdn.example 'unsafe-inline'", "an origin such as"),
            ("https://图.example", "an origin such as"),
            ("https://[::1]", "an origin such as"),
            ("data:", "an origin such as"),
            ("ftp://cdn.example", "an origin such as"),
            ("https://cdn.example/", "without a path"),
            ("https://cdn.example/pictures", "without a path"),
            ("https://user@cdn.example", "without a path"),
            ("https://*.example", "without *"),
            ("http://cdn.example", "https; http is only"),
            ("http://127.0.0.1.example", "https; http is only"),
        ] {
            let said = bad.parse::<Origin>().expect_err(bad).to_string();
            assert!(said.contains(why) && said.starts_with(&format!("{bad:?}")), "{said}");
        }
    }

    #[test]
    fn the_origin_of_an_address_is_what_a_browser_asks() {
        for (address, origin) in [
            ("https://cdn.example/a/b.jpg?w=1", Some("https://cdn.example")),
            ("https://CDN.example:443#x", Some("https://cdn.example")),
            ("https://cdn.example@evil.example/", Some("https://evil.example")),
            ("https://evil.example\\@cdn.example/", Some("https://evil.example")),
            ("http://cdn.example/图.jpg", Some("http://cdn.example")),
            ("/pictures/a.svg", None),
            ("https://图.example/a.jpg", None),
        ] {
            let read = Origin::of(address).map(|origin| origin.to_string());
            assert_eq!(read.as_deref(), origin, "{address}");
        }
    }
}
