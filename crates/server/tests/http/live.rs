//! Changes are told as they happen, to those whom they concern.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::support::{Client, server};

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

#[test]
fn a_reviewer_hears_of_a_right_that_was_sent_in_and_the_owner_of_its_decision() {
    let (holder, reviewer) = (server().sign_in("holder"), server().sign_in("reviewer"));
    let mut events = listen(&reviewer);
    let mut own = listen(&holder);
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
fn a_guest_hears_nothing() {
    assert_eq!(server().guest().get("/api/v1/live").status, 401);
}
