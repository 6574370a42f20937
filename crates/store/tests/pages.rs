//! A list of 50 reads few pages, however many notices there are: the gate for the key design.
//!
//! `RIGHTSDESK_PAGES_NOTICES` sets how many; half of them belong to the organisation that asks.
//! `cargo xtask bench pages` asks at 15,000 and at 1,500,000 and shows the figures.
#![cfg(target_os = "linux")]

use std::time::{Duration, Instant};

use store::notice::{self, Body, Filter, Notice};
use store::{Db, Options, Outcome};

/// Reads from the database file, cold: pages of 4,096 bytes, one system call each.
const MOST: u64 = 24;

fn filed(n: u64) -> Notice {
    let org = if n.is_multiple_of(2) { 0 } else { 1 + n % 400 };
    Notice {
        org: format!("01940000-0000-7000-8000-{org:012}"),
        id: format!("01940000-0000-7000-9000-{n:012}"),
        reference: format!("ND-2026-{n:08}"),
        kind: "trademark".into(),
        right_id: format!("01940000-0000-7000-a000-{:012}", n % 40),
        right_title: "Cloud & Mountain 云山".into(),
        claim: "counterfeit".into(),
        state: if n.is_multiple_of(50) { "needs_info" } else { "in_review" }.into(),
        submitted_at: 1_764_000_000_000_000,
        due_at: 1_764_100_000_000_000 + i64::try_from(n * 7919 % 100_000).unwrap_or(0),
        total: 5,
        removed: 0,
        kept: 0,
        waiting: 5,
        needs_you: 0,
        account: format!("01940000-0000-7000-b000-{org:012}"),
        filer_name: "Lin Qing 林清".into(),
        search: format!("nd-2026-{n:08} cloud & mountain 云山"),
    }
}

fn fill(db: &Db, count: u64) {
    for start in (0..count).step_by(1000) {
        let filled = db.write(move |tx| {
            for n in start..(start + 1000).min(count) {
                let notice = filed(n);
                let body = Body {
                    org: notice.org.clone(),
                    notice: notice.id.clone(),
                    answers: "{}".into(),
                    statement: "x".repeat(300),
                    evidence: "[]".into(),
                    declarations: "[]".into(),
                };
                notice::insert(tx, &notice, &body)?;
            }
            Ok(Outcome::Commit(()))
        });
        filled.wait().expect("fills");
    }
}

/// Read calls of this process so far.
fn reads() -> u64 {
    let io = std::fs::read_to_string("/proc/self/io").expect("Linux says");
    let line = io.lines().find_map(|l| l.strip_prefix("syscr: ")).expect("has the line");
    line.parse().expect("is a number")
}

#[test]
fn a_list_of_fifty_reads_few_pages() {
    let count = std::env::var("RIGHTSDESK_PAGES_NOTICES").ok().and_then(|n| n.parse().ok());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("app.db");
    let open = || {
        let one = Options { readers: 1, ..Options::default() };
        let db = Db::open_sqlite(&path, one).expect("opens");
        db.migrate().expect("migrates");
        db
    };
    let db = open();
    fill(&db, count.unwrap_or(15_000));
    drop(db);

    let lists: [(&str, Filter); 3] = [
        ("all", Filter::default()),
        ("in review", Filter { state: Some("in_review".into()), ..Filter::default() }),
        ("trademarks", Filter { kind: Some("trademark".into()), ..Filter::default() }),
    ];
    let measure = |name: &str, list: &dyn Fn(&Db) -> usize| {
        // A new connection has nothing in its cache but the schema.
        let db = open();
        db.ready().wait().expect("is ready");
        let (before, start) = (reads(), Instant::now());
        let found = list(&db);
        let (pages, time) = (reads() - before, start.elapsed());
        assert_eq!(found, 50, "{name}");
        assert!(pages <= MOST, "{name}: {pages} pages");
        (pages, time)
    };
    for (name, filter) in lists {
        let list = |db: &Db| {
            let filter = filter.clone();
            let org = filed(0).org;
            db.read(move |tx| Ok(notice::list(tx, &org, &filter, None, 50)?.len()))
                .wait()
                .expect("reads")
        };
        let (pages, cold) = measure(name, &list);
        say(&format!("{name}: {pages} pages, {cold:?} cold, p99 {:?} warm", warm(&open(), &list)));
    }
}

/// What one in a hundred calls takes longer than, once the cache has what it needs.
fn warm(db: &Db, list: &dyn Fn(&Db) -> usize) -> Duration {
    let time = || {
        let start = Instant::now();
        list(db);
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..1_000).map(|_| time()).collect();
    times.sort();
    times[990]
}

#[expect(clippy::disallowed_macros, reason = "figures for `cargo xtask bench pages`")]
fn say(figure: &str) {
    println!("figure: {figure}");
}
