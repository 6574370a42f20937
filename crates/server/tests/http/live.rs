//! Changes are told as they happen, to those whom they concern.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use server::Front;
use store::{Db, Options};

use crate::support::{Client, Server, server, start_on};

fn listen(client: &Client) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect(client.address).expect("connects");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a limit");
    let cookie = client.cookie.as_deref().unwrap_or_default();
    let head = format!("GET /api/v1/live HTTP/1.1\r\nhost: x\r\ncookie: {cookie}\r\n\r\n");
    stream.write_all(head.as_bytes()).expect("sends");
    let mut reader = BufReader::new(stream);
    until(&mut reader, "retry:");
    reader
}

fn until(reader: &mut BufReader<TcpStream>, beginning: &str) -> String {
    let mut line = String::new();
    while !line.starts_with(beginning) {
        line.clear();
        assert!(reader.read_line(&mut line).expect("an event in time") > 0, "the stream has ended");
    }
    line
}

/// The owner opens a rejected right again, at one server; both hear of it at theirs.
fn reopen(at: &Server, listening: &Server) {
    let holder = at.sign_in("holder");
    let mut events = listen(&listening.sign_in("reviewer"));
    let mut own = listen(&listening.sign_in("holder"));
    let rights = holder.get("/api/v1/rights").json();
    let rejected = rights["rows"].as_array().into_iter().flatten();
    let rejected = rejected.clone().find(|r| r["status"] == "rejected").expect("a rejected right");
    let id = rejected["id"].as_str().expect("an id");
    let path = format!("/api/v1/rights/{id}");
    let version = holder.get(&path).json()["version"].clone();
    let body = serde_json::json!({ "event": "reopen", "version": version });
    let bytes = serde_json::to_vec(&body).expect("JSON");
    assert_eq!(holder.post(&format!("{path}/state"), &bytes).status, 200);
    let told = until(&mut own, "data:");
    assert!(told.contains("right"), "{told}");
    let told = until(&mut events, "data:");
    assert!(told.contains("topic"), "{told}");
}

#[test]
fn a_reviewer_hears_of_a_right_that_was_sent_in_and_the_owner_of_its_decision() {
    reopen(server(), server());
}

#[test]
fn what_happens_at_one_server_is_told_at_the_others_too() {
    let Some(url) = test_schema::empty("server_live") else { return };
    let start = || {
        let url = url.clone();
        let open = move |_: &Path| Db::open_postgres(&url, Options::default()).expect("opens");
        start_on(Front::default(), open)
    };
    let (one, two) = (start(), start());
    reopen(&one, &two);
}

#[test]
fn a_guest_hears_nothing() {
    assert_eq!(server().guest().get("/api/v1/live").status, 401);
}
