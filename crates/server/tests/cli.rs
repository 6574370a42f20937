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

/// Another marketplace: the example of the guide, which therefore works.
fn north() -> &'static str {
    let guide = include_str!("../../../docs/LINK-FORMATS.md");
    let example = guide.split("```json").nth(1).and_then(|rest| rest.split("```").next());
    example.expect("an example")
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
        "--link-formats",
        "--picture-origins",
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
fn pictures_that_will_not_be_shown_are_a_warning() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "id,title,shop_id,shop_name,picture\n1,杯,s,店,https://cdn.example/1.jpg\n\
        2,杯,s,店,https://img.example/2.jpg\n3,杯,s,店,https://img.example/3.jpg\n\
        4,杯,s,店,/pictures/4.svg\n5,杯,s,店,\n";
    fs::write(folder.path().join("some.csv"), text).expect("written");
    let import = |origins| {
        let args = ["import-listings", "some.csv", "--restart", "--picture-origins", origins];
        run(folder.path(), &args)
    };
    let (code, text) = import("https://cdn.example");
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("5 rows imported, 0 left out"), "{text}");
    assert_eq!(text.matches("warning: ").count(), 1, "{text}");
    assert!(text.contains("warning: pictures at https://img.example will not be shown (2)"));
    let (code, text) = import("https://cdn.example,https://img.example");
    assert_eq!((code, text.contains("warning")), (Some(0), false), "{text}");
}

#[test]
fn mistakes_in_lists_stop_the_start_with_what_mends_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let bad = north().replace("\"/dp/{id}\",", "");
    fs::write(folder.path().join("north.json"), bad).expect("written");
    for (args, said) in [
        (["--link-formats", "nanshi,north.json"], "north.json: canonical: \"https://www.north"),
        (["--link-formats", "defualt"], "cannot read \"defualt\""),
        (["--picture-origins", "https://cdn.example/x"], "\"https://cdn.example/x\" must be"),
        (["--picture-origins", "http://cdn.example"], "\"http://cdn.example\" must be https"),
    ] {
        let serve = ["serve", "--listen", "127.0.0.1:0", args[0], args[1]];
        let (code, text) = run(folder.path(), &serve);
        assert_eq!(code, Some(78), "{text}");
        assert!(text.contains(&format!("rightsdesk: {}: ", args[0])), "{text}");
        assert!(text.contains(said), "{text}");
    }
    let args = ["import-listings", "none.csv", "--picture-origins", "cdn.example"];
    assert_eq!(run(folder.path(), &args).0, Some(78));
}

#[test]
fn another_marketplace_is_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("north.json"), north()).expect("written");
    let file = "link-formats = \"north.json,default\"\npicture-origins = \"https://cdn.example\"";
    fs::write(folder.path().join("desk.toml"), file).expect("written");
    let args = ["serve", "--listen", "127.0.0.1:0", "--config", "desk.toml"];
    let mut child = rightsdesk(folder.path(), &args).stderr(Stdio::piped()).spawn().expect("runs");
    let lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
    let address = lines.map_while(Result::ok).find_map(|line| {
        line.split_once("listening on http://").map(|(_, address)| address.to_owned())
    });
    let mut stream = TcpStream::connect(address.expect("an address")).expect("connects");
    let request = "GET /api/v1/desk/link-formats HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    stream.write_all(request.as_bytes()).expect("sends");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("is answered");
    child.kill().expect("is ended");
    child.wait().expect("ends");
    assert!(answer.contains("img-src 'self' blob: data: https://cdn.example\r\n"), "{answer}");
    let body = answer.split_once("\r\n\r\n").map(|(_, body)| body).unwrap_or_default();
    let names: Vec<_> = body.split("\"en\":\"").filter_map(|part| part.split('"').next()).collect();
    assert_eq!(names.get(1..3), Some(["Northfair", "Baihui"].as_slice()), "{body}");
    assert!(names.contains(&"Pinduoduo") && !names.contains(&"Nanshi"), "{body}");
    assert!(body.contains(r#""canonical":"https://www.northfair.example/dp/{id}""#), "{body}");
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
