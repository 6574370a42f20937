//! The session cookie. With TLS it carries the `__Host-` prefix, so that no sibling domain and no
//! plain connection can set or overwrite it.

use axum::http::{HeaderMap, HeaderValue, header};
use service::SessionChange;

const NAME: &str = "session";
const HOST_NAME: &str = "__Host-session";
/// Fourteen days, in seconds; the server ends sessions earlier by its own clock.
const MAX_AGE: u32 = 14 * 24 * 60 * 60;

const fn name(https: bool) -> &'static str {
    if https { HOST_NAME } else { NAME }
}

pub fn read(headers: &HeaderMap, https: bool) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    cookies
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, value)| *key == name(https) && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}

pub fn write(change: &SessionChange, https: bool) -> Option<HeaderValue> {
    let (token, max_age) = match change {
        SessionChange::Set { token } => (token.as_str(), MAX_AGE),
        SessionChange::Clear => ("", 0),
    };
    let secure = if https { "; Secure" } else { "" };
    let name = name(https);
    let cookie =
        format!("{name}={token}; Path=/; Max-Age={max_age}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::try_from(cookie).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_bound_to_the_host_where_there_is_tls() {
        let set = SessionChange::Set { token: "abc".into() };
        let text = |https| write(&set, https).and_then(|v| Some(v.to_str().ok()?.to_owned()));
        assert_eq!(
            text(true).as_deref(),
            Some("__Host-session=abc; Path=/; Max-Age=1209600; HttpOnly; SameSite=Lax; Secure"),
        );
        assert_eq!(
            text(false).as_deref(),
            Some("session=abc; Path=/; Max-Age=1209600; HttpOnly; SameSite=Lax"),
        );
    }

    #[test]
    fn it_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=1; session=abc; b=session"));
        assert_eq!(read(&headers, false).as_deref(), Some("abc"));
        assert_eq!(read(&headers, true), None);
    }
}
