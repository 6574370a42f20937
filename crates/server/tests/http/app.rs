//! The single-page app's files, and the headers of everything.

use crate::support::{raw, server};

#[test]
fn every_path_that_is_no_file_is_the_page() {
    let client = server().guest();
    for path in
        ["/", "/notices", "/rights/new", "/notices/RD-2026-7K3M9Q2X?x=1", "/a/b/c/", "/apix"]
    {
        let answer = client.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.body, b"<!doctype html><title>x</title>", "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
    }
    assert_eq!(client.get("/robots.txt").body, b"User-agent: *");
    assert_eq!(client.get("/gone-0123456789abcdef.js").status, 404);
    for path in ["/../test.db", "/..%2ftest.db", "/%2e%2e/test.db", "//etc/passwd"] {
        let answer = client.get(path);
        assert_ne!(answer.body.get(..6), Some(b"SQLite".as_slice()), "{path}");
        assert!(!answer.body.starts_with(b"root:"), "{path}");
    }
}

#[test]
fn files_with_a_hash_are_kept_and_come_compressed() {
    let client = server().guest();
    let path = "/app-0123456789abcdef.js";
    let answer = client.call("GET", path, &[("accept-encoding", "gzip, br")], b"");
    assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(answer.header("content-encoding"), Some("br"));
    assert_eq!(answer.header("content-type"), Some("text/javascript; charset=utf-8"));
    assert_eq!(answer.body, b"small");
    let plain = client.get(path);
    assert_eq!(plain.header("content-encoding"), None);
    let tag = plain.header("etag").expect("a tag").to_owned();
    let again = client.call("GET", path, &[("if-none-match", &tag)], b"");
    assert_eq!((again.status, again.body.len()), (304, 0));
    let head = client.call("HEAD", "/", &[], b"");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), Some("31"));
}

#[test]
fn every_answer_has_its_headers() {
    let holder = server().sign_in("holder");
    for path in [
        "/",
        "/nothing.js",
        "/api/v1/desk",
        "/api/v1/nothing",
        "/api/v1/rights",
        "/healthz",
        "/readyz",
        "/api/openapi.json",
        "/pictures/flask-3-blue.svg",
        "/pictures/none.svg",
        "/api/v1/notices.csv",
        "/api/v1/files/none",
    ] {
        let answer = holder.get(path);
        let csp = answer.header("content-security-policy").expect("a policy").to_owned();
        assert!(csp.contains("default-src 'none'"), "{path}");
        let pictures = csp.split("img-src ").nth(1).and_then(|rest| rest.split(';').next());
        assert!(pictures.is_none_or(|from| from == "'self' blob: data:"), "{path}: {csp}");
        assert!(!csp.contains("'unsafe-inline'") || csp.starts_with("sandbox"), "{path}: {csp}");
        assert!(!csp.contains("'unsafe-eval'"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"), "{path}");
        assert!(answer.header("referrer-policy").is_some(), "{path}");
        assert!(answer.header("permissions-policy").is_some(), "{path}");
        assert!(answer.header("x-request-id").is_some(), "{path}");
        assert!(answer.header("strict-transport-security").is_none(), "{path}: plain HTTP");
        assert!(answer.status < 500, "{path}: {}", answer.status);
    }
}

#[test]
fn a_picture_is_drawn_from_its_name_alone() {
    let client = server().guest();
    let answer = client.get("/pictures/flask-1-blue-yanque-c.svg");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("image/svg+xml"));
    assert!(answer.header("content-security-policy").is_some_and(|p| p.starts_with("sandbox")));
    for name in ["x", "flask-1-blue.png", "%3Cscript%3E.svg", "flask-1-blue-yanque-c"] {
        assert_eq!(client.get(&format!("/pictures/{name}")).status, 404, "{name}");
    }
}

#[test]
fn nonsense_on_the_wire_is_answered_or_dropped() {
    for bytes in [
        "GET / HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n\r\n",
        "BREW / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
        "GET http://other.example/api/v1/desk HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    ] {
        let answer = raw(server().address, bytes.as_bytes(), b"");
        assert!(answer.status < 500, "{bytes:?}: {}", answer.status);
    }
}
