//! What was acknowledged is there after the process is killed, whole, and nothing is half there.
//!
//! The program starts itself as a child that writes pairs of rows and prints a line after each
//! answer, kills it at a random moment, opens the file and compares it with the lines.

#![expect(clippy::disallowed_macros, reason = "its output is what it is for")]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use store::{Db, Options, Outcome, rate};

const KILLS: u32 = 12;

fn main() {
    let mut args = std::env::args().skip(1);
    match (args.next().as_deref(), args.next()) {
        (Some("child"), Some(path)) => write_for_ever(Path::new(&path)),
        // A test runner may pass a filter or ask for a list.
        (Some("--list"), _) => println!("kill: test"),
        _ => kill_often(),
    }
}

fn open(path: &Path) -> Db {
    let db = Db::open_sqlite(path, Options::default()).expect("opens");
    db.migrate().expect("migrates");
    db
}

fn write_for_ever(path: &Path) {
    let db = open(path);
    let start =
        db.read(|tx| Ok(rate::get(tx, "next")?.unwrap_or(0))).wait().expect("reads where to go on");
    let mut out = std::io::stdout().lock();
    for batch in 0.. {
        let numbers: Vec<i64> = (0..8).map(|n| start + batch * 8 + n).collect();
        let writes: Vec<_> = numbers
            .iter()
            .map(|&n| {
                db.write(move |tx| {
                    rate::set(tx, &format!("left{n}"), n)?;
                    rate::set(tx, "next", n + 1)?;
                    rate::set(tx, &format!("right{n}"), n).map(Outcome::Commit)
                })
            })
            .collect();
        for (n, write) in numbers.into_iter().zip(writes) {
            write.wait().expect("commits");
            writeln!(out, "{n}").expect("prints");
            out.flush().expect("prints");
        }
    }
}

fn kill_often() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("app.db");
    drop(open(&path));
    let mut total = 0;
    for round in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().expect("knows itself"))
            .arg("child")
            .arg(&path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("starts");
        let lines = BufReader::new(child.stdout.take().expect("is piped")).lines();
        let reader = std::thread::spawn(move || {
            lines.map_while(Result::ok).filter_map(|l| l.parse().ok()).collect::<Vec<i64>>()
        });
        std::thread::sleep(Duration::from_millis(150 + u64::from(round) * 37 % 200));
        child.kill().expect("kills");
        child.wait().expect("ends");
        let acknowledged = reader.join().expect("reads");
        total += acknowledged.len();
        check(&path, &acknowledged);
    }
    assert!(total > 0, "nothing was ever written");
    println!("{KILLS} kills, {total} acknowledged writes, none lost or halved");
}

fn check(path: &Path, acknowledged: &[i64]) {
    let opened = Instant::now();
    let db = open(path);
    db.ready().wait().expect("is ready");
    assert!(opened.elapsed() < Duration::from_secs(2));
    for &n in acknowledged {
        let left = db.read(move |tx| rate::get(tx, &format!("left{n}"))).wait();
        assert_eq!(left, Ok(Some(n)), "an acknowledged write is gone");
    }
    drop(db);
    let raw = rusqlite::Connection::open(path).expect("opens");
    let text = |sql: &str| raw.query_row(sql, [], |row| row.get::<_, String>(0)).expect("answers");
    assert_eq!(text("PRAGMA integrity_check"), "ok");
    let halves = "SELECT CAST(COUNT(*) AS TEXT) FROM rate a WHERE a.key LIKE 'left%' AND NOT EXISTS
        (SELECT 1 FROM rate b WHERE b.key = 'right' || substr(a.key, 5))";
    assert_eq!(text(halves), "0");
}
