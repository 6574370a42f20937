//! Requests that are wrong, each told precisely.

use std::fs;
use std::path::Path;

use crate::support::server;

const OPEN: &str = "/api/v1/session";

#[test]
fn no_json_document_is_too_strange() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/json-parsing/test_parsing");
    let client = server().guest();
    let mut tried = 0;
    for entry in fs::read_dir(folder).expect("the documents") {
        let path = entry.expect("an entry").path();
        let body = fs::read(&path).expect("a document");
        let answer = client.post(OPEN, &body);
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        assert!([400, 422].contains(&answer.status), "{name}: {}", answer.status);
        let (code, ..) = answer.problem();
        assert!(["not_json", "faulty"].contains(&code.as_str()), "{name}: {code}");
        tried += 1;
    }
    assert_eq!(tried, 318);
}

#[test]
fn a_wrong_type_of_body_is_told() {
    let client = server().guest();
    for kind in ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""] {
        let answer = client.call("POST", OPEN, &[("content-type", kind)], b"{}");
        assert_eq!(
            (answer.status, answer.problem().0.as_str()),
            (415, "wrong_media_type"),
            "{kind}"
        );
    }
    let headers = [("content-type", "Application/JSON; charset=utf-8")];
    assert_eq!(client.call("POST", OPEN, &headers, b"{}").status, 422);
}

#[test]
fn a_fault_names_its_field() {
    let client = server().guest();
    let told = |body: &str| client.post(OPEN, body.as_bytes()).problem();
    let faulty = |field: &str, code: &str| ("faulty".into(), field.into(), code.into());
    assert_eq!(told(r#"{"contact":"a@b.example"}"#), faulty("password", "enter"));
    assert_eq!(told(r#"{"contact":"a","password":"b","x":1}"#), faulty("x", "not_a_field"));
    assert_eq!(told(r#"{"contact":[],"password":"b"}"#), faulty("contact", "wrong_shape"));
    let holder = server().sign_in("holder");
    let told = |query: &str| holder.get(&format!("/api/v1/notices?{query}")).problem();
    assert_eq!(told("limit=x"), faulty("limit", "wrong_shape"));
    assert_eq!(told("stat=x"), faulty("stat", "not_a_field"));
}

#[test]
fn too_much_is_refused_and_a_guest_s_body_is_not_even_read() {
    let big = vec![b' '; 1024 * 1024 + 1];
    let answer = server().guest().post(OPEN, &big);
    assert_eq!((answer.status, answer.problem().0.as_str()), (413, "too_large"));
    let answer = server().guest().post("/api/v1/notices", b"not json");
    assert_eq!(answer.status, 401);
}

#[test]
fn a_whole_notice_is_decided_at_once_whatever_is_said_of_each_listing() {
    let text = "据".repeat(2_000);
    let decision = |line: u32| {
        format!(
            r#"{{"line":{line},"event":"ask","reason":"EV03","facts":"{text}","hint":"{text}"}}"#
        )
    };
    let decisions: Vec<String> = (1..=1_000).map(decision).collect();
    let body = format!(r#"{{"decisions":[{}]}}"#, decisions.join(","));
    let reviewer = server().sign_in("reviewer");
    let answer = reviewer.post("/api/v1/review/notices/RD-2026-00000000", body.as_bytes());
    assert_eq!((answer.status, answer.problem().0.as_str()), (404, "not_found"));
}

#[test]
fn ids_that_are_none_and_ids_of_others_do_not_exist() {
    let agent = server().sign_in("agent");
    let holder = server().sign_in("holder");
    let notices = holder.get("/api/v1/notices").json();
    let reference = notices["rows"][0]["reference"].as_str().expect("a notice").to_owned();
    assert_eq!(holder.get(&format!("/api/v1/notices/{reference}")).status, 200);
    assert_eq!(agent.get(&format!("/api/v1/notices/{reference}")).status, 404);
    for odd in ["%00", "..%2f..", "%ff", &"x".repeat(5_000), "%F0%9F%98%80"] {
        let status = holder.get(&format!("/api/v1/rights/{odd}")).status;
        assert!([404, 422].contains(&status), "{odd}: {status}");
    }
}

#[test]
fn unknown_addresses_and_methods_are_problems_too() {
    let client = server().guest();
    for path in
        ["/api", "/api/", "/api/v1", "/api/v1/nothing", "/api/v2/session", "/api/v1/session/x"]
    {
        let answer = client.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.problem().0, "not_found", "{path}");
    }
    for (method, path) in
        [("PATCH", OPEN), ("PUT", "/api/v1/desk"), ("POST", "/healthz"), ("POST", "/")]
    {
        let answer = client.call(method, path, &[], b"");
        assert_eq!(answer.status, 405, "{method} {path}");
        assert_eq!(answer.problem().0, "method_not_allowed", "{method} {path}");
    }
}

#[test]
fn naughty_texts_are_kept_byte_for_byte() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/data/naughty-strings.json");
    let texts: Vec<String> =
        serde_json::from_slice(&fs::read(path).expect("the texts")).expect("a list");
    let holder = server().sign_in("holder");
    let mut version = 0;
    for text in texts {
        let body = serde_json::json!({
            "answers": { "explanation": text, "signer": text, "paste": text, "matching": text },
            "step": "explanation",
            "version": version,
        });
        let headers = [("content-type", "application/json")];
        let bytes = serde_json::to_vec(&body).expect("JSON");
        let answer = holder.call("PUT", "/api/v1/drafts/naughty-1", &headers, &bytes);
        assert_eq!(answer.status, 200, "{text:?}: {}", String::from_utf8_lossy(&answer.body));
        let saved = answer.json();
        version = saved["version"].as_i64().expect("a version");
        for field in ["explanation", "signer", "paste", "matching"] {
            assert_eq!(saved["answers"][field], text.as_str(), "{field}");
        }
        let search =
            percent_encoding::utf8_percent_encode(&text, percent_encoding::NON_ALPHANUMERIC);
        let found = holder.get(&format!("/api/v1/notices?search={search}"));
        assert_eq!(found.status, 200, "{text:?}");
    }
}
