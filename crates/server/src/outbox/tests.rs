use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use super::*;
use crate::secret::Secret;

#[test]
fn waits_double_up_to_a_limit() {
    assert_eq!(wait(1), 30 * SECOND);
    assert_eq!(wait(3), 2 * MINUTE);
    assert_eq!(wait(12), LONGEST_WAIT);
    assert_eq!(wait(i64::MAX), LONGEST_WAIT);
}

fn message(channel: &str, recipient: &str) -> Message {
    Message {
        id: "0123abcd".into(),
        channel: channel.into(),
        recipient: recipient.into(),
        template: "sign_up_code".into(),
        language: "zh-Hans".into(),
        params: r#"{"code":"12345678"}"#.into(),
        state: outbox::QUEUED.into(),
        attempts: 0,
        next_at: 0,
        created_at: clock::now().0,
        last_error: None,
    }
}

/// A mail server that says this after each message, and tells what it was sent.
fn smtp(replies: &'static [&'static str]) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("smtp://{}", listener.local_addr().expect("an address"));
    let (sender, receiver) = channel();
    thread::spawn(move || {
        for reply in replies {
            let (stream, _) = listener.accept().expect("a client");
            let mail = converse(&stream, reply);
            drop(sender.send(mail));
        }
    });
    (url, receiver)
}

fn converse(mut stream: &TcpStream, reply: &str) -> String {
    let mut lines = BufReader::new(stream.try_clone().expect("a handle"));
    let mut say = |text: &str| stream.write_all(format!("{text}\r\n").as_bytes());
    say("220 sink").expect("sends");
    let (mut mail, mut in_data) = (String::new(), false);
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).unwrap_or(0) == 0 {
            return mail;
        }
        let answer = match line.trim_end() {
            "." if in_data => {
                in_data = false;
                reply
            }
            _ if in_data => {
                mail.push_str(&line);
                continue;
            }
            "DATA" => {
                in_data = true;
                "354 go on"
            }
            "QUIT" => return mail,
            _ => "250 sink",
        };
        if say(answer).is_err() {
            return mail;
        }
    }
}

fn letter_of(text: &str) -> Letter {
    Letter { subject: "验证码".into(), body: text.into() }
}

#[test]
fn a_mail_that_is_sent_again_is_known_by_its_id() {
    let (url, sent) = smtp(&["451 later", "250 taken", "550 no such person"]);
    let mail = || Mail::new(&Secret(url.clone()), "正本 <desk@nanshi.example>").expect("a sender");
    let message = message(MAIL, "a@example.com");
    let letter = letter_of("您的验证码 12345678");
    let id = "Message-ID: <0123abcd@nanshi.example>";
    assert!(matches!(mail().send(&message, &letter), Err(Undelivered::Later(_))));
    assert!(sent.recv().expect("a mail").contains(id));
    assert_eq!(mail().send(&message, &letter), Ok(()));
    let again = sent.recv().expect("a mail");
    assert!(again.contains(id) && again.contains("text/plain"), "{again}");
    assert!(matches!(mail().send(&message, &letter), Err(Undelivered::Never(_))));
}

/// A gateway that answers once with a status, and tells what it was sent.
fn gateway(status: u16) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/sms", listener.local_addr().expect("an address"));
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a client");
        let mut seen = String::new();
        let mut buffer = [0; 4096];
        while !seen.ends_with('}') {
            match stream.read(&mut buffer) {
                Ok(0) | Err(_) => break,
                Ok(read) => seen.push_str(&String::from_utf8_lossy(&buffer[..read])),
            }
        }
        let answer =
            format!("HTTP/1.1 {status} x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
        drop(stream.write_all(answer.as_bytes()));
        drop(sender.send(seen));
    });
    (url, receiver)
}

#[test]
fn a_text_message_is_a_signed_call() {
    let expected = [(200, true, true), (500, false, true), (429, false, true), (400, false, false)];
    for (status, delivered, worth_another_try) in expected {
        let (url, sent) = gateway(status);
        let sms = Sms::new(url, Secret("key".into()));
        let result = sms.send(&message(SMS, "+8613800138000"), &letter_of("12345678"));
        assert_eq!(result.is_ok(), delivered, "{status}");
        assert_eq!(!matches!(result, Err(Undelivered::Never(_))), worth_another_try, "{status}");
        let seen = sent.recv().expect("a call").to_lowercase();
        assert!(seen.contains("x-rightsdesk-signature: ") && seen.contains("+8613800138000"));
    }
}

#[tokio::test]
async fn what_is_due_is_sent_once_and_what_fails_waits() {
    let db = Db::open_memory().expect("opens");
    db.migrate().expect("migrates");
    let settings = Arc::new(Settings {
        marketplace: "Nanshi".into(),
        marketplace_zh: "南市".into(),
        demo: false,
        link_formats: domain::listing::Formats::default(),
        version: "0".into(),
        secret: [1; 32],
        ruleset: domain::ruleset::CN,
    });
    let (mut unknown, mut phone) = (message(MAIL, "b@example.com"), message(SMS, "+8613800138000"));
    (unknown.id, unknown.template) = ("2".into(), "no_such".into());
    phone.id = "3".into();
    let mut late = message(MAIL, "c@example.com");
    (late.id, late.created_at) = ("4".into(), clock::now().0 - 16 * MINUTE);
    let rows = [message(MAIL, "a@example.com"), unknown, phone, late];
    let put = db.write(move |tx| outbox::insert(tx, &rows).map(Outcome::Commit));
    put.await.expect("queued");

    let (url, sent) = smtp(&["250 taken"]);
    let mail = Mail::new(&Secret(url), "desk@nanshi.example").expect("a sender");
    let senders = Senders { mail: Some(Arc::new(mail)), sms: None };
    for _ in 0..4 {
        assert_eq!(send_next(&db, &settings, &senders).await, Ok(true));
    }
    assert!(!sent.recv().expect("a mail").is_empty());
    let states = db.read(|tx| outbox::newest(tx, None, 10)).await.expect("read");
    let state = |id: &str| states.iter().find(|m| m.id == id).map(|m| m.state.clone());
    assert_eq!(state("0123abcd").as_deref(), Some(outbox::SENT));
    assert_eq!(state("2").as_deref(), Some(outbox::DEAD));
    assert_eq!(state("3").as_deref(), Some(outbox::QUEUED), "there is no way for it yet");
    let tried = states.iter().find(|m| m.id == "3").map(|m| m.attempts);
    assert_eq!(tried, Some(0), "and it was not tried");
    assert_eq!(state("4").as_deref(), Some(outbox::DEAD), "its code holds no more");
    assert_eq!(send_next(&db, &settings, &senders).await, Ok(false));
}
