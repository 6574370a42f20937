//! What describes the API, and what is exported.

use serde_json::Value;

use crate::support::server;

#[test]
fn the_description_in_the_documents_is_the_one_that_is_served() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");
    let written = std::fs::read_to_string(path).expect("docs/openapi.json");
    let served = server().guest().get("/api/openapi.json");
    assert_eq!(served.header("content-type"), Some("application/json"));
    let served = String::from_utf8(served.body).expect("UTF-8");
    assert!(written.trim_end() == served.trim_end(), "run `cargo xtask gen openapi`");
}

#[test]
fn the_list_is_exported_with_its_filters_in_the_reader_s_language() {
    let holder = server().sign_in("holder");
    let answer = holder.get("/api/v1/notices.csv?language=zh-Hans&state=decided");
    assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
    let text = String::from_utf8(answer.body).expect("UTF-8");
    assert!(text.starts_with("\u{feff}通知编号,"), "{text}");
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert!(!rows.is_empty() && rows.iter().all(|row| row.contains("已审结")), "{text}");
    let all = holder.get("/api/v1/notices.csv");
    assert!(String::from_utf8_lossy(&all.body).starts_with("\u{feff}Reference,"));
    assert_eq!(holder.get("/api/v1/notices.csv?state=x").problem().1, "state");
    assert_eq!(holder.get("/api/v1/notices.csv?language=fr").problem().1, "language");
    assert_eq!(server().guest().get("/api/v1/notices.csv").status, 401);
    assert_eq!(server().sign_in("reviewer").get("/api/v1/notices.csv").status, 403);
}

#[test]
fn the_demo_has_something_in_every_list() {
    let holder = server().sign_in("holder");
    // At least: other tests add things of their own.
    let has = |list: &Value, least| list["rows"].as_array().is_some_and(|r| r.len() >= least);
    let notices = holder.get("/api/v1/notices").json();
    assert!(has(&notices, 5), "{notices}");
    let rights = holder.get("/api/v1/rights").json();
    assert!(has(&rights, 6), "{rights}");
    let reviewer = server().sign_in("reviewer");
    let queue = reviewer.get("/api/v1/review/notices").json();
    assert!(has(&queue, 1), "{queue}");
    let pending = reviewer.get("/api/v1/review/rights").json();
    // A registration, and the renewal of a right that is in force.
    assert!(has(&pending, 2), "{pending}");
    assert!(server().guest().get("/api/v1/demo/mailbox").json()["rows"].is_array());
}
