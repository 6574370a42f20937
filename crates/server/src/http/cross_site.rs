//! Calls from other sites, told by what only the browser can write: `Sec-Fetch-Site`, or `Origin`
//! in older ones. No tokens are needed (OWASP CSRF Prevention Cheat Sheet, "Fetch Metadata").

use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};

use super::caller::Caller;
use crate::app::Front;

/// Whether a request may change something. Reading is no harm: answers cannot be read across
/// sites.
pub fn allowed(parts: &Parts, caller: &Caller, front: &Front) -> bool {
    if matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    if let Some(site) = text(&parts.headers, "sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match text(&parts.headers, header::ORIGIN.as_str()) {
        Some(origin) => is_own(origin, parts, front),
        // No browser is at work; but one that hides both must not lend its cookies.
        None => !caller.has_cookie,
    }
}

fn is_own(origin: &str, parts: &Parts, front: &Front) -> bool {
    if front.public_url.as_deref().is_some_and(|url| url.trim_end_matches('/') == origin) {
        return true;
    }
    let own = text(&parts.headers, header::HOST.as_str());
    let own = own.or_else(|| parts.uri.authority().map(axum::http::uri::Authority::as_str));
    let there = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    there.is_some() && there == own
}

/// A header that cannot be read counts as a foreign one.
fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap_or("?"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn asked(method: Method, headers: &[(&str, &str)]) -> bool {
        let mut request = Request::builder().method(method).uri("/api/v1/x");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (parts, ()) = request.body(()).expect("a request").into_parts();
        let front = Front { public_url: Some("https://desk.example".into()), ..Front::default() };
        let caller = Caller::new(&parts, &front);
        allowed(&parts, &caller, &front)
    }

    #[test]
    fn the_browser_s_word_decides() {
        for (site, expected) in
            [("same-origin", true), ("none", true), ("same-site", false), ("cross-site", false)]
        {
            assert_eq!(asked(Method::POST, &[("sec-fetch-site", site)]), expected, "{site}");
        }
        assert!(asked(Method::GET, &[("sec-fetch-site", "cross-site")]));
    }

    #[test]
    fn without_it_the_origin_must_be_ours() {
        let from = |origin| asked(Method::PUT, &[("host", "a.test:80"), ("origin", origin)]);
        assert!(from("http://a.test:80"));
        assert!(from("https://desk.example"));
        for foreign in ["http://b.test", "null", "http://a.test:80.evil.test", "a.test:80"] {
            assert!(!from(foreign), "{foreign}");
        }
    }

    #[test]
    fn a_client_with_neither_may_call_but_not_with_cookies() {
        assert!(asked(Method::POST, &[("host", "a.test")]));
        assert!(!asked(Method::POST, &[("host", "a.test"), ("cookie", "session=x")]));
    }
}
