//! A server in this process, with a small demo, and a client of a few lines.
#![allow(dead_code, reason = "each group of tests uses a part")]

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use serde_json::Value;
use server::{App, Assets, Blobs, Front, Standing, router, serve};
use service::Settings;
use store::{Db, Options};
use tokio::net::TcpListener;

/// Enough for the demo's stories.
const LISTINGS: usize = 3_000;

pub struct Server {
    pub address: SocketAddr,
    pub app: App,
    _folder: tempfile::TempDir,
}

/// One server for all tests of this program: they read, or write things of their own.
pub fn server() -> &'static Server {
    static SERVER: LazyLock<Server> = LazyLock::new(|| start(Front::default()));
    &SERVER
}

pub fn start(front: Front) -> Server {
    let open = |folder: &Path| Db::open_sqlite(folder.join("test.db"), Options::default());
    start_on(front, move |folder| open(folder).expect("opens"))
}

/// On a database that may be shared; it is filled if it is empty.
pub fn start_on(front: Front, open: impl FnOnce(&Path) -> Db + Send + 'static) -> Server {
    let folder = tempfile::tempdir().expect("a folder");
    let dist = folder.path().join("dist");
    std::fs::create_dir(&dist).expect("a folder");
    for (name, text) in [
        ("index.html", "<!doctype html><title>x</title>"),
        ("app-0123456789abcdef.js", "let x = 1;"),
        ("app-0123456789abcdef.js.br", "small"),
        ("robots.txt", "User-agent: *"),
    ] {
        std::fs::write(dist.join(name), text).expect("a file");
    }
    let (sender, receiver) = std::sync::mpsc::channel();
    let path = folder.path().to_owned();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        runtime.expect("a runtime").block_on(async move {
            let db = open(&path);
            service::set_up(&db).expect("is set up");
            let blobs = Blobs::folder(&path.join("blobs")).expect("opens");
            let settings = settings();
            let shared = Arc::new(settings.clone());
            let now = server::now();
            if server::standing(&db).await == Ok(Standing::Empty) {
                let filled = server::seed(&db, &blobs, &shared, now, LISTINGS).await;
                filled.expect("the demo is made");
            }
            let app = App::new(db, settings, blobs, Assets::new(Some(dist)), front);
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            let address = listener.local_addr().expect("an address");
            sender.send((address, app.clone())).expect("the test waits");
            serve(listener, router(&app), app.stopping.subscribe()).await;
        });
    });
    let (address, app) = receiver.recv().expect("the server starts");
    Server { address, app, _folder: folder }
}

fn settings() -> Settings {
    Settings {
        marketplace: "Nanshi".into(),
        marketplace_zh: "南市".into(),
        demo: true,
        link_formats: domain::listing::Formats::nanshi(),
        version: "test".into(),
        secret: [7; 32],
        ruleset: domain::ruleset::CN,
    }
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }

    /// The code of a problem, with its first field.
    pub fn problem(&self) -> (String, String, String) {
        let json = self.json();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let field = &json["fields"][0];
        assert!(!text(&json["request_id"]).is_empty(), "no request id: {json}");
        (text(&json["code"]), text(&field["field"]), text(&field["code"]))
    }
}

/// A client: a browser of this site, with or without a session.
#[derive(Clone)]
pub struct Client {
    pub address: SocketAddr,
    pub cookie: Option<String>,
}

impl Server {
    pub fn guest(&self) -> Client {
        Client { address: self.address, cookie: None }
    }

    pub fn sign_in(&self, name: &str) -> Client {
        let body = format!(r#"{{"contact":"{name}@demo.test","password":"demo-demo-demo"}}"#);
        let answer = self.guest().post("/api/v1/session", body.as_bytes());
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
        let cookie = answer.header("set-cookie").expect("a session");
        let cookie = cookie.split(';').next().map(str::to_owned);
        Client { address: self.address, cookie }
    }
}

impl Client {
    pub fn get(&self, path: &str) -> Answer {
        self.call("GET", path, &[], b"")
    }

    pub fn post(&self, path: &str, body: &[u8]) -> Answer {
        self.call("POST", path, &[("content-type", "application/json")], body)
    }

    /// Any request; `sec-fetch-site: same-origin` is added unless a header of that kind is given.
    pub fn call(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.address);
        let browser =
            !headers.iter().any(|(name, _)| ["sec-fetch-site", "origin", "x-plain"].contains(name));
        if browser {
            head.push_str("sec-fetch-site: same-origin\r\n");
        }
        if let Some(cookie) = &self.cookie {
            head.push_str(&format!("cookie: {cookie}\r\n"));
        }
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\nconnection: close\r\n\r\n", body.len()));
        raw(self.address, head.as_bytes(), body)
    }
}

/// Sends bytes and reads until the end.
pub fn raw(address: SocketAddr, head: &[u8], body: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(address).expect("connects");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
    stream.write_all(head).expect("sends");
    // The server may answer before it has read everything.
    drop(stream.write_all(body));
    let mut bytes = Vec::new();
    drop(stream.read_to_end(&mut bytes));
    let at = bytes.windows(4).position(|w| w == b"\r\n\r\n").expect("an answer");
    let head = String::from_utf8_lossy(&bytes[..at]).into_owned();
    let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).expect("a status");
    let mut body = bytes[at + 4..].to_vec();
    if head.to_lowercase().contains("transfer-encoding: chunked") {
        body = unchunked(&body);
    }
    Answer { status, head, body }
}

fn unchunked(mut bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while let Some(at) = bytes.windows(2).position(|w| w == b"\r\n") {
        let size = std::str::from_utf8(&bytes[..at]).ok();
        let size = size.and_then(|s| usize::from_str_radix(s, 16).ok()).unwrap_or(0);
        let Some(piece) = bytes.get(at + 2..at + 2 + size).filter(|_| size > 0) else { break };
        out.extend_from_slice(piece);
        bytes = &bytes[(at + 4 + size).min(bytes.len())..];
    }
    out
}
