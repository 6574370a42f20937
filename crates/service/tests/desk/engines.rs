//! A fresh database for each test, on each engine.

use store::{Db, Options};

pub fn memory(test: fn(&Db)) {
    let db = Db::open_memory().expect("opens");
    db.migrate().expect("migrates");
    test(&db);
}

pub fn file(test: fn(&Db)) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let db = Db::open_sqlite(folder.path().join("app.db"), Options::default()).expect("opens");
    db.migrate().expect("migrates");
    test(&db);
}

pub fn server(name: &str, test: fn(&Db)) {
    let Ok(url) = std::env::var("RIGHTSDESK_TEST_POSTGRES") else {
        let required = std::env::var("RIGHTSDESK_REQUIRE_POSTGRES").is_ok_and(|v| v == "1");
        assert!(!required, "RIGHTSDESK_TEST_POSTGRES is not set");
        #[expect(clippy::disallowed_macros, reason = "nobody should take this for a pass")]
        {
            eprintln!("NOT RUN on PostgreSQL: RIGHTSDESK_TEST_POSTGRES is not set");
        }
        return;
    };
    let mut client = postgres::Client::connect(&url, postgres::NoTls).expect("connects");
    let schema = format!("desk_{name}");
    client.batch_execute(&format!("DROP SCHEMA IF EXISTS {schema} CASCADE")).expect("drops");
    client.batch_execute(&format!("CREATE SCHEMA {schema}")).expect("creates");
    let and = if url.contains('?') { '&' } else { '?' };
    let url = format!("{url}{and}options=-c%20search_path%3D{schema}");
    let db = Db::open_postgres(&url, Options::default()).expect("opens");
    db.migrate().expect("migrates");
    test(&db);
}
