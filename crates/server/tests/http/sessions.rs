//! Signing in and out, calls from other sites, limits.

use crate::support::{Client, server, start};
use server::Front;

#[test]
fn a_session_begins_and_ends() {
    let client = server().sign_in("admin");
    assert_eq!(client.get("/api/v1/session").json()["viewer"]["contact"], "admin@demo.test");
    let out = client.call("DELETE", "/api/v1/session", &[], b"");
    assert_eq!(out.status, 200);
    assert!(out.header("set-cookie").is_some_and(|c| c.contains("Max-Age=0")));
    assert!(client.get("/api/v1/session").json()["viewer"].is_null());
    assert_eq!(client.get("/api/v1/sessions").status, 401);
}

#[test]
fn the_cookie_cannot_be_read_by_scripts_or_sent_by_other_sites() {
    let body = br#"{"contact":"senior@demo.test","password":"demo-demo-demo"}"#;
    let answer = server().guest().post("/api/v1/session", body);
    let cookie = answer.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("session=") && !cookie.contains("Secure"), "{cookie}");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600"] {
        assert!(cookie.contains(part), "{part}");
    }
    let wrong = br#"{"contact":"senior@demo.test","password":"wrong-wrong-wrong"}"#;
    let answer = server().guest().post("/api/v1/session", wrong);
    assert_eq!((answer.status, answer.problem().0.as_str()), (401, "wrong_credentials"));
    let unknown = br#"{"contact":"nobody@demo.test","password":"wrong-wrong-wrong"}"#;
    assert_eq!(server().guest().post("/api/v1/session", unknown).problem(), answer.problem());
}

#[test]
fn other_sites_cannot_change_anything() {
    let holder = server().sign_in("holder");
    let own = format!("http://{}", server().address);
    let try_with = |headers: &[(&str, &str)]| {
        let mut all = vec![("content-type", "application/json")];
        all.extend_from_slice(headers);
        let answer = holder.call("POST", "/api/v1/listings/look-up", &all, br#"{"ids":[]}"#);
        (answer.status, if answer.status == 200 { String::new() } else { answer.problem().0 })
    };
    for headers in [
        [("sec-fetch-site", "cross-site")],
        [("sec-fetch-site", "same-site")],
        [("origin", "https://evil.example")],
        [("origin", "null")],
        [("x-plain", "1")],
    ] {
        assert_eq!(try_with(&headers), (403, "cross_site".to_owned()), "{headers:?}");
    }
    assert_eq!(try_with(&[("origin", &own)]).0, 200);
    assert_eq!(try_with(&[("sec-fetch-site", "same-origin")]).0, 200);
    let plain = Client { cookie: None, ..holder.clone() };
    let headers = [("content-type", "application/json"), ("x-plain", "1")];
    assert_eq!(plain.call("POST", "/api/v1/session", &headers, b"{}").status, 422);
}

#[test]
fn behind_a_proxy_with_tls_the_cookie_is_bound_to_the_host() {
    let front = Front { proxy_hops: 1, ..Front::default() };
    let behind = start(front);
    let body = br#"{"contact":"holder@demo.test","password":"demo-demo-demo"}"#;
    let headers = [
        ("content-type", "application/json"),
        ("x-forwarded-proto", "https"),
        ("x-forwarded-for", "6.6.6.6, 203.0.113.7"),
    ];
    let answer = behind.guest().call("POST", "/api/v1/session", &headers, body);
    let cookie = answer.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("__Host-session=") && cookie.contains("; Secure"), "{cookie}");
    assert_eq!(answer.header("strict-transport-security"), Some("max-age=63072000"));
    // Each address has its own allowance, counted by what the proxy wrote: forging more entries
    // to the left gives no new one.
    let mut refused = 0;
    for n in 0..700 {
        let forged = format!("10.0.{}.{}, 203.0.113.8", n / 250, n % 250);
        let headers = [("x-forwarded-for", forged.as_str()), ("content-type", "application/json")];
        let answer = behind.guest().call("POST", "/api/v1/session", &headers, b"{}");
        if answer.status == 429 {
            refused += 1;
            assert!(answer.header("retry-after").is_some());
            assert_eq!(answer.problem().0, "too_often");
        }
    }
    assert!(refused > 0, "no limit was met");
    let headers = [("x-forwarded-for", "203.0.113.9"), ("content-type", "application/json")];
    assert_eq!(behind.guest().call("POST", "/api/v1/session", &headers, b"{}").status, 422);
}

#[test]
fn the_same_key_makes_one_right_and_another_request_is_refused() {
    let holder = server().sign_in("holder");
    let create = |title: &str| {
        let body = serde_json::json!({ "form": { "kind": "trademark", "title": title } });
        let headers = [("content-type", "application/json"), ("idempotency-key", "key-1")];
        let bytes = serde_json::to_vec(&body).expect("JSON");
        holder.call("POST", "/api/v1/rights", &headers, &bytes)
    };
    let first = create("one");
    assert_eq!(first.status, 200, "{}", String::from_utf8_lossy(&first.body));
    assert_eq!(create("one").body, first.body);
    let other = create("two");
    assert_eq!((other.status, other.problem().0.as_str()), (422, "key_reused"));
}
