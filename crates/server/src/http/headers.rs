//! Headers of every answer. What a handler has set for itself stays.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::origin::Origin;

/// Nothing but our own files, no inline script or style, no frame around us. Pictures come last,
/// because the operator's origins follow.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; font-src 'self'; media-src 'self'; manifest-src 'self'; \
    worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
    frame-ancestors 'none'; img-src 'self' blob: data:";

/// For what others have made, such as evidence: it may not even run as itself.
pub const SANDBOX: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; \
    frame-ancestors 'none'";

const PERMISSIONS: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), \
    payment=(), usb=()";

/// Two years, in seconds.
const HSTS: &str = "max-age=63072000";

/// The Content-Security-Policy of the pages, which also show pictures from these origins.
pub fn policy(pictures: &[Origin]) -> HeaderValue {
    let mut text = POLICY.to_owned();
    for origin in pictures {
        text.push(' ');
        text.push_str(&origin.to_string());
    }
    // An origin is plain ASCII, so that there is always a policy, and this never the short one.
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(POLICY))
}

pub fn add(headers: &mut HeaderMap, policy: &HeaderValue, path: &str, https: bool) {
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| policy.clone());
    let mut set = |name: header::HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(header::HeaderName::from_static("permissions-policy"), PERMISSIONS);
    if path.starts_with("/api/") {
        set(header::CACHE_CONTROL, "no-store");
    }
    if https {
        set(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pictures_of_given_origins_are_allowed_beside_ours() {
        let text = |origins: &[Origin]| policy(origins).to_str().unwrap_or_default().to_owned();
        let none = text(&[]);
        assert!(none.ends_with("; img-src 'self' blob: data:"), "{none}");
        let origins = ["https://cdn.example", "http://localhost:9000"];
        let two = text(&origins.map(|origin| origin.parse().expect("an origin")));
        assert_eq!(two, format!("{none} https://cdn.example http://localhost:9000"));
    }
}
