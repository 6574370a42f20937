//! Whole submissions and the pages that follow them, through HTTP, against a release build.
//!
//! One submission is a notice with five listings: nine rows and more in one transaction, on disk
//! before the answer. The load generator shares the machine.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use super::client::Client;
use super::load::{self, Run, Target};
use super::record;
use crate::args::Args;
use crate::desk::Desk;
use crate::postgres::{Postgres, TempDir};
use crate::{build, sh};

const LISTINGS_PER_NOTICE: usize = 5;
/// Notices in the database when the pages are measured, unless more are asked for.
const FEW: u64 = 15_000;
/// What is in an open notice already is refused or set aside, which is not what is measured: so
/// many that no run comes to an end of them.
const CATALOGUE: &str = "400000";
/// The demo account that files, and its password.
const FILER: &str = r#"{"contact":"holder@demo.test","password":"demo-demo-demo"}"#;

pub fn run(args: &Args) -> Result<()> {
    let number = |name: &str, default: u64| -> Result<u64> {
        args.value(name).map_or(Ok(default), |text| text.parse().context(name.to_owned()))
    };
    let time = Duration::from_secs(number("seconds", 10)?);
    let notices = number("notices", FEW)?;

    let program = match args.value("program") {
        Some(path) => PathBuf::from(path),
        None => build::api_server()?,
    };
    println!("    on {}", load::machine());
    let postgres = args.has("postgres").then(|| Postgres::start(true)).transpose()?;
    let url = postgres.as_ref().map(Postgres::socket_url);
    let more: Vec<&str> = url.iter().flat_map(|url| ["--database-url", url]).collect();
    let desk = Desk::start(&program, &more)?;
    let listings = catalogue(&program, &desk, &more)?;
    let desk = desk.restart(&more)?;
    println!("    listening on an existing database after {:?}", desk.started_in);
    println!("    idle: {} MB", desk.memory()? / 1024);

    let mut figures = Map::new();
    figures.insert("machine".to_owned(), json!(load::machine()));
    figures.insert("start_ms".to_owned(), json!(desk.started_in.as_secs_f64() * 1_000.0));
    figures.insert("idle_kb".to_owned(), json!(desk.memory()?));
    let pace = load::pace();
    println!("    pace of each core: {pace:?} ms for the same work");
    figures.insert("pace_ms".to_owned(), json!(pace));
    let mut note = |name: &str, what: &str, run: &Run| {
        run.print(what);
        figures.insert(name.to_owned(), run.to_json());
    };

    let filer = Filer::sign_in(&desk, listings)?;
    let target = Target { port: desk.port, cookie: &filer.cookie };
    let submit = |client: &mut Client, _: u64| filer.submit(client);
    let run = load::closed(target, 32, time, &submit)?;
    note("submit_closed_32", "submissions, 32 connections", &run);
    let run = load::open(target, 128, 1_000, time, &submit)?;
    note("submit_open_1000", "submissions, steadily 1,000/s", &run);
    let memory_at_128 = desk.memory()?;

    let reference = filer.newest(&desk)?;
    fill(&program, &desk, &more, &reference, notices.saturating_sub(filer.submitted()))?;
    let filled = notices.max(filer.submitted());
    println!("    {filled} notices");
    for (name, what, path) in [
        ("list_50", "list of 50, 4 connections", "/api/v1/notices?limit=50".to_owned()),
        ("notice", "notice page, 4 connections", format!("/api/v1/notices/{reference}")),
        ("items", "its listings, 4 connections", format!("/api/v1/notices/{reference}/items")),
    ] {
        let run = load::closed(target, 4, time, &|client, _| Ok(client.get(&path)?.status == 200))?;
        note(name, what, &run);
    }
    println!("    at 128 connections: {} MB", memory_at_128 / 1024);
    figures.insert("at_128_connections_kb".to_owned(), json!(memory_at_128));
    figures.insert("notices".to_owned(), json!(filled));
    if args.has("update") {
        let engine = if url.is_some() { "postgres" } else { "sqlite" };
        let large = if notices > FEW { "_large" } else { "" };
        record::keep(&format!("{engine}{large}"), Value::Object(figures))?;
    }
    Ok(())
}

/// Adds as many notices as are `missing`: copies of one of them, which go in much faster than they
/// could be submitted.
fn fill(program: &Path, desk: &Desk, more: &[&str], like: &str, missing: u64) -> Result<()> {
    if missing > 0 {
        println!("    and {missing} copies of a notice");
        let mut copy = sh::command(program);
        copy.args(["gen-notices", "--like", like, "--count", &missing.to_string()]);
        sh::run(copy.arg("--data").arg(desk.data()).args(more))?;
    }
    Ok(())
}

/// Fills the marketplace and gives its listings. The desk may be open meanwhile.
fn catalogue(program: &Path, desk: &Desk, more: &[&str]) -> Result<Vec<String>> {
    let dir = TempDir::new("catalogue", None)?;
    let generate = ["gen-demo", "--seed", "1", "--listings", CATALOGUE, "--out"];
    sh::output(sh::command(program).args(generate).arg(&dir.0))?;
    let file = dir.0.join("catalogue.csv");
    let mut import = sh::command(program);
    import.arg("import-listings").arg(&file).arg("--data").arg(desk.data()).args(more);
    sh::output(&mut import)?;
    let table = fs::read_to_string(file)?;
    let first_cell = |line: &str| line.split(',').next().map(str::to_owned);
    Ok(table.lines().skip(1).filter_map(first_cell).collect())
}

/// Somebody who files notices.
struct Filer {
    cookie: String,
    /// The body of a submission up to its listings, and from there on.
    head: String,
    tail: String,
    listings: Vec<String>,
    begun: AtomicU64,
    submitted: AtomicU64,
}

impl Filer {
    fn sign_in(desk: &Desk, listings: Vec<String>) -> Result<Self> {
        let mut guest = Client::connect(desk.port, "")?;
        let answer = guest.post("/api/v1/session", "", FILER.as_bytes())?;
        if answer.status != 200 {
            let body = String::from_utf8_lossy(&answer.body).into_owned();
            bail!("signing in: {} {body}", answer.status);
        }
        let cookie = answer.cookies.join("; ");
        let mut client = Client::connect(desk.port, &cookie)?;
        let rights: Value = serde_json::from_slice(&client.get("/api/v1/rights")?.body)?;
        let rows = rights["rows"].as_array().context("the rights have no rows")?;
        let good = |row: &&Value| row["kind"] == "trademark" && row["standing"] == "in_force";
        let right = rows.iter().find(good).context("no trademark in force")?["id"].clone();
        let answers = json!({
            "right": right, "place": "listings", "claim": "mark_in_title", "listings": [],
            "explanation": "The title uses our registered mark for goods that are not ours.",
            "explanation_language": "en", "accepted": ["D1", "D2", "D3", "D4"],
            "signer": "Chen Yuwei", "capacity": "owner",
        });
        let body = json!({ "answers": answers, "language": "en", "accept_findings": true });
        let text = body.to_string();
        let (head, tail) = text.split_once("\"listings\":[").context("no place for listings")?;
        let head = format!("{head}\"listings\":[");
        let (begun, submitted) = (AtomicU64::new(0), AtomicU64::new(0));
        Ok(Self { cookie, head, tail: tail.to_owned(), listings, begun, submitted })
    }

    /// Five listings that no notice has named yet.
    fn submit(&self, client: &mut Client) -> Result<bool> {
        let number = self.begun.fetch_add(1, Ordering::Relaxed);
        let mut body = String::with_capacity(1_024);
        body.push_str(&self.head);
        let first = usize::try_from(number).unwrap_or(0) * LISTINGS_PER_NOTICE;
        for at in 0..LISTINGS_PER_NOTICE {
            let comma = if at == 0 { "" } else { "," };
            let id = &self.listings[(first + at) % self.listings.len()];
            write!(body, "{comma}{{\"id\":\"{id}\"}}")?;
        }
        body.push_str(&self.tail);
        let answer = client.post("/api/v1/notices", &format!("bench-{number}"), body.as_bytes())?;
        if answer.status != 200 {
            let body = String::from_utf8_lossy(&answer.body);
            if self.submitted() == 0 {
                bail!("the first submission: {} {body}", answer.status);
            }
            eprintln!("    submission {number}: {} {body}", answer.status);
            return Ok(false);
        }
        self.submitted.fetch_add(1, Ordering::Relaxed);
        Ok(true)
    }

    fn submitted(&self) -> u64 {
        self.submitted.load(Ordering::Relaxed)
    }

    fn newest(&self, desk: &Desk) -> Result<String> {
        let mut client = Client::connect(desk.port, &self.cookie)?;
        let page: Value = serde_json::from_slice(&client.get("/api/v1/notices?limit=1")?.body)?;
        let reference = page["rows"][0]["reference"].as_str();
        reference.map(str::to_owned).context("the list of notices is empty")
    }
}
