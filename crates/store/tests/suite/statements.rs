//! Every statement of the crate, prepared on both engines, and how SQLite would run it.

use crate::engines::{OnDisk, Server};
use store::{DbError, Engine, Tx, statements};

fn sqlite_text(sql: &str) -> String {
    sql.replace('$', "?")
}

fn sqlite() -> (OnDisk, rusqlite::Connection) {
    let place = OnDisk::new();
    let raw = rusqlite::Connection::open(place.folder.path().join("app.db")).expect("opens");
    (place, raw)
}

#[test]
fn every_statement_prepares_on_sqlite() {
    let (_place, raw) = sqlite();
    let mut count = 0;
    for statement in statements().iter().filter(|s| s.is_for(Engine::Sqlite)) {
        if let Err(error) = raw.prepare(&sqlite_text(statement.sql)) {
            panic!("{}: {error}\n{}", statement.name, statement.sql);
        }
        count += 1;
    }
    assert!(count > 100, "only {count} statements are listed");
}

#[test]
fn every_statement_prepares_on_postgres() {
    let Some(server) = Server::schema("store_statements") else { return };
    server.open().migrate().expect("migrates");
    let mut client = postgres::Client::connect(&server.url, postgres::NoTls).expect("connects");
    for statement in statements().iter().filter(|s| s.is_for(Engine::Postgres)) {
        if let Err(error) = client.prepare(statement.sql) {
            panic!("{}: {error:?}\n{}", statement.name, statement.sql);
        }
    }
}

/// On PostgreSQL a scan is worse than slow: it conflicts with whoever writes to the table. The
/// plans are those of empty tables, which is when they are made.
#[test]
fn no_statement_scans_a_table_or_sorts_on_postgres() {
    let Some(server) = Server::schema("store_plans") else { return };
    let db = server.open();
    db.migrate().expect("migrates");
    let mut bad = Vec::new();
    for statement in statements() {
        if !statement.is_for(Engine::Postgres) || WHOLE.contains(&statement.name) {
            continue;
        }
        let plan = db.read(move |tx| plan_on_postgres(tx, statement.sql)).wait().expect("explains");
        let scans = plan.iter().any(|step| step.contains("Seq Scan"));
        let sorts =
            plan.iter().any(|step| step.contains("Sort  (cost") && !step.contains("Incremental"));
        if scans || sorts && !SMALL.contains(&statement.name) {
            bad.push(format!("{}: {plan:#?}", statement.name));
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

/// As the session that asks would run it.
fn plan_on_postgres(tx: &mut dyn Tx, sql: &'static str) -> Result<Vec<String>, DbError> {
    let text = |sql: String| -> &'static str { Box::leak(sql.into_boxed_str()) };
    let count = (1..10_000).take_while(|n| sql.contains(&format!("${n}"))).count();
    let nulls = vec!["NULL"; count].join(", ");
    let run = if count == 0 { "asked".to_owned() } else { format!("asked ({nulls})") };
    tx.exec(text(format!("PREPARE asked AS {sql}")), &[])?;
    let mut plan = tx.query(text(format!("EXPLAIN EXECUTE {run}")), &[])?;
    tx.exec("DEALLOCATE asked", &[])?;
    plan.iter_mut().map(|row| row.text(0)).collect()
}

/// Those that mean to read everything.
const WHOLE: &[&str] = &["store::catalogue::COUNT", "store::schema::COUNT"];

/// Those that sort what is few by nature: one organisation's rights, one account's sessions.
const SMALL: &[&str] = &["store::right::COUNT", "store::session::OF_ACCOUNT"];

#[test]
fn no_statement_scans_a_table_or_sorts() {
    let (_place, raw) = sqlite();
    let mut bad = Vec::new();
    for statement in statements() {
        if !statement.is_for(Engine::Sqlite) || WHOLE.contains(&statement.name) {
            continue;
        }
        let sql = format!("EXPLAIN QUERY PLAN {}", sqlite_text(statement.sql));
        let mut plan = raw.prepare(&sql).expect("prepares");
        let width = plan.parameter_count();
        let nulls = std::iter::repeat_n(rusqlite::types::Null, width);
        let mut rows = plan.query(rusqlite::params_from_iter(nulls)).expect("explains");
        let mut routines = Vec::new();
        while let Some(row) = rows.next().expect("explains") {
            let step: String = row.get(3).expect("text");
            // What gives one row after the other is run through; what it reads is a step of its own.
            routines.extend(step.strip_prefix("CO-ROUTINE ").map(|name| format!("SCAN {name}")));
            let constant = step.contains("CONSTANT ROW") || routines.contains(&step);
            let scans = step.starts_with("SCAN") && !constant;
            let sorts = step.contains("TEMP B-TREE") && !SMALL.contains(&statement.name);
            if scans && !step.contains("VALUES") || sorts {
                bad.push(format!("{}: {step}", statement.name));
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}
