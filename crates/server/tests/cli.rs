//! The program as an operator meets it.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

fn rightsdesk(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rightsdesk"));
    command.args(args).current_dir(folder).stdin(Stdio::null());
    command
}

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let Output { status, stdout, stderr } =
        rightsdesk(folder, args).output().expect("the program runs");
    let text = [stdout, stderr].concat();
    (status.code(), String::from_utf8_lossy(&text).into_owned())
}

/// A server on a free port, stopped when dropped.
struct Served {
    child: Child,
    address: String,
}

impl Served {
    fn start(folder: &Path, more: &[&str]) -> Self {
        let mut command = rightsdesk(folder, &["serve", "--listen", "127.0.0.1:0"]);
        let mut child = command.args(more).stderr(Stdio::piped()).spawn().expect("runs");
        let mut lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
        let address = lines.find_map(|line| {
            let line = line.expect("text");
            line.split_once("listening on http://").map(|(_, address)| address.trim().to_owned())
        });
        Self { child, address: address.expect("it listens") }
    }

    /// The status of signing in.
    fn sign_in(&self, contact: &str, password: &str) -> u16 {
        let body = format!(r#"{{"contact":"{contact}","password":"{password}"}}"#);
        let head = format!(
            "POST /api/v1/session HTTP/1.1\r\nhost: {}\r\nsec-fetch-site: same-origin\r\n\
             content-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            self.address,
            body.len(),
        );
        let mut stream = TcpStream::connect(&self.address).expect("connects");
        stream.write_all((head + &body).as_bytes()).expect("sends");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("is answered");
        answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status")
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[test]
fn codes_tell_usage_from_configuration_from_failure() {
    let folder = tempfile::tempdir().expect("a folder");
    let code = |args: &[&str]| run(folder.path(), args).0;
    assert_eq!(code(&["--help"]), Some(0));
    assert_eq!(code(&["serve", "--help"]), Some(0));
    assert_eq!(code(&["serve", "--no-such-flag"]), Some(2));
    assert_eq!(code(&["serve", "--listen", "nonsense"]), Some(2));
    assert_eq!(code(&["migrate", "--config", "none.toml"]), Some(78));
    assert_eq!(code(&["migrate", "--database-url", "mysql://x"]), Some(78));
    assert_eq!(code(&["worker"]), Some(78));
    assert_eq!(code(&["import-listings", "none.csv"]), Some(1));
    fs::write(folder.path().join("bad.toml"), "dmeo = true").expect("written");
    let (code, text) = run(folder.path(), &["migrate", "--config", "bad.toml"]);
    assert_eq!(code, Some(78));
    assert!(text.contains("dmeo"), "{text}");
}

#[test]
fn help_names_every_flag_and_no_secret() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = rightsdesk(folder.path(), &["serve", "--help"]);
    command.env("RIGHTSDESK_DATABASE_URL", "postgres://desk:hunter2@db/desk");
    let output = command.output().expect("runs");
    let text = String::from_utf8_lossy(&output.stdout);
    for flag in [
        "--listen",
        "--data",
        "--demo",
        "--database-url",
        "--blob-url",
        "--metrics-listen",
        "--public-url",
        "--smtp-url",
        "--mail-from",
        "--sms-webhook",
        "--sms-secret-file",
        "--trust-proxy-hops",
        "--config",
        "RIGHTSDESK_DATA",
    ] {
        assert!(text.contains(flag), "{flag}");
    }
    assert!(!text.contains("hunter2"));
    let (_, text) =
        run(folder.path(), &["migrate", "--database-url", "postgres://desk:hunter2@127.0.0.1:1/x"]);
    assert!(!text.contains("hunter2"), "{text}");
}

#[test]
fn a_catalogue_is_written_and_read_and_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let written = run(folder.path(), &["gen-demo", "--out", "out", "--listings", "1200"]);
    assert_eq!(written.0, Some(0), "{}", written.1);
    for name in ["out/catalogue.csv", "out/catalogue.jsonl", "out/catalogue.csv"] {
        let (code, text) = run(folder.path(), &["import-listings", name]);
        assert_eq!(code, Some(0), "{text}");
        assert!(text.contains("1200 rows imported, 0 left out"), "{text}");
    }
    let text = "id,title,shop_id,shop_name\n1,杯,s,店\n,杯,s,店\n";
    fs::write(folder.path().join("bad.csv"), text).expect("written");
    let (code, text) = run(folder.path(), &["import-listings", "bad.csv"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("line 3: id:"), "{text}");
}

#[test]
fn an_administrator_is_made_with_a_password_that_is_never_an_argument() {
    let folder = tempfile::tempdir().expect("a folder");
    let args = ["create-admin", "--contact", "Admin@Example.com", "--name", "管理员"];
    let create = |password: &str| {
        let mut command = rightsdesk(folder.path(), &args);
        let mut child = command.stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("runs");
        let mut input = child.stdin.take().expect("a pipe");
        input.write_all(password.as_bytes()).expect("written");
        drop(input);
        let output = child.wait_with_output().expect("ends");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    assert_eq!(create("short\n").0, Some(78));
    assert_eq!(create("correct horse battery\n").0, Some(0));
    let (code, text) = create("correct horse battery\n");
    assert_eq!(code, Some(1));
    assert!(!text.contains("horse"), "{text}");
    let served = Served::start(folder.path(), &[]);
    assert_eq!(served.sign_in("Admin@Example.com", "correct horse battery"), 200);
    assert_eq!(served.sign_in("admin@example.com", "correct horse battery"), 200);
    drop(served);
    // Nobody's own data becomes a demo.
    let (code, text) = run(folder.path(), &["serve", "--demo", "--listen", "127.0.0.1:0"]);
    assert_eq!(code, Some(78));
    assert!(text.contains("--data"), "{text}");
}

#[cfg(unix)]
#[test]
fn a_server_stops_when_it_is_asked_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = rightsdesk(folder.path(), &["serve", "--listen", "127.0.0.1:0"]);
    let mut child = command.stderr(Stdio::piped()).spawn().expect("runs");
    let mut lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
    let listening = lines.any(|line| line.is_ok_and(|line| line.contains("listening on")));
    assert!(listening);
    let stop = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
    assert!(stop.expect("kill runs").success());
    assert_eq!(child.wait().expect("ends").code(), Some(0));
}
