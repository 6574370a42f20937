//! A demo is a demo for ever, and nothing else becomes one.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use server::{Blobs, Standing, adopt, now, seed, standing};
use service::Settings;
use store::{Db, DbError, Options, Outcome};

/// Enough for the demo's stories.
const LISTINGS: usize = 3_000;
const MESSAGES: [&str; 4] = ["--smtp-url", "smtp://127.0.0.1:1", "--mail-from", "a@example.com"];

fn open(folder: &Path) -> Db {
    let data = folder.join("data");
    std::fs::create_dir_all(&data).expect("a folder");
    Db::open_sqlite(data.join("rightsdesk.db"), Options::default()).expect("opens")
}

/// Runs until it ends, or until it has begun to serve or to send.
fn start(folder: &Path, args: &[&str]) -> Result<(), (Option<i32>, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rightsdesk"));
    command.args(args).current_dir(folder).stdin(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("runs");
    let mut said = String::new();
    for line in BufReader::new(child.stderr.take().expect("a pipe")).lines() {
        let line = line.expect("text");
        if line.contains("listening on") || line.contains("sending messages") {
            child.kill().expect("is stopped");
            child.wait().expect("ends");
            return Ok(());
        }
        said.push_str(&line);
    }
    Err((child.wait().expect("ends").code(), said))
}

fn serve(folder: &Path, more: &[&str]) -> Result<(), (Option<i32>, String)> {
    start(folder, &[&["serve", "--listen", "127.0.0.1:0"], more].concat())
}

#[track_caller]
fn refused(started: Result<(), (Option<i32>, String)>) {
    let (code, said) = started.expect_err("is refused");
    assert_eq!(code, Some(78), "{said}");
    assert!(said.contains("--data"), "{said}");
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

async fn change(db: &Db, sql: &'static str) {
    let done = db.write(move |tx| tx.exec(sql, &[]).map(Outcome::Commit));
    done.await.expect("is changed");
}

#[tokio::test]
async fn a_demo_is_whole_and_marked() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let db = open(folder);
    service::set_up(&db).expect("is set up");
    let blobs = Blobs::folder(&folder.join("data/blobs")).expect("opens");
    let fill = async || seed(&db, &blobs, &Arc::new(settings()), now(), LISTINGS).await;

    // The last step fails: nothing is left of those before it, and the next start begins again.
    change(&db, "INSERT INTO milestone (name, reached_at) VALUES ('demo', 1)").await;
    assert!(fill().await.is_err());
    change(&db, "DELETE FROM milestone").await;
    assert_eq!(standing(&db).await, Ok(Standing::Empty));
    fill().await.expect("the demo is made");
    assert_eq!(standing(&db).await, Ok(Standing::Demo));
    assert_eq!(adopt(&db, now()).await, Err(DbError::Unique));
    drop(db);

    refused(serve(folder, &[]));
    refused(start(folder, &[&["worker"], MESSAGES.as_slice()].concat()));
    assert_eq!(serve(folder, &["--demo"]), Ok(()));
    assert_eq!(start(folder, &[&["worker", "--demo"], MESSAGES.as_slice()].concat()), Ok(()));

    // As an earlier version left it.
    let db = open(folder);
    change(&db, "DELETE FROM milestone").await;
    assert_eq!(standing(&db).await, Ok(Standing::OldDemo));
    drop(db);
    refused(serve(folder, &[]));
    assert_eq!(serve(folder, &["--demo"]), Ok(()));
    let db = open(folder);
    assert_eq!(standing(&db).await, Ok(Standing::Demo));

    // Whoever signs up in a marked demo is part of it; without the mark it is not known whose it is.
    let visitor = "INSERT INTO account (id, name, password_hash, language, created_at)
        VALUES ('0193', 'v', 'h', 'en', 1)";
    change(&db, visitor).await;
    assert_eq!(standing(&db).await, Ok(Standing::Demo));
    change(&db, "DELETE FROM milestone").await;
    assert_eq!(standing(&db).await, Ok(Standing::Mixed));
    drop(db);
    refused(serve(folder, &[]));
    refused(serve(folder, &["--demo"]));
}
