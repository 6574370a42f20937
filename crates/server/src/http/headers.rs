//! Headers of every answer. What a handler has set for itself stays.

use axum::http::{HeaderMap, HeaderValue, header};

/// Nothing but our own files, no inline script or style, no frame around us.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; media-src 'self'; \
    manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
    object-src 'none'; frame-ancestors 'none'";

/// For what others have made, such as evidence: it may not even run as itself.
pub const SANDBOX: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; \
    frame-ancestors 'none'";

const PERMISSIONS: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), \
    payment=(), usb=()";

/// Two years, in seconds.
const HSTS: &str = "max-age=63072000";

pub fn add(headers: &mut HeaderMap, path: &str, https: bool) {
    let mut set = |name: header::HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, CSP);
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
