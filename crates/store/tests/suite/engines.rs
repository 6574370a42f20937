//! A fresh database for each test, on each engine.

use store::{Db, Options};
use tempfile::TempDir;

pub struct OnDisk {
    db: Db,
    pub folder: TempDir,
}

impl OnDisk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let db = Db::open_sqlite(folder.path().join("app.db"), Options::default()).expect("opens");
        db.migrate().expect("migrates");
        Self { db, folder }
    }

    pub fn parts(self) -> (Db, TempDir) {
        (self.db, self.folder)
    }

    pub fn run(self, test: fn(&Db)) {
        test(&self.db);
        let path = self.folder.path().join("app.db");
        drop(self.db);
        let raw = rusqlite::Connection::open(path).expect("opens again");
        let check: String =
            raw.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("checks");
        assert_eq!(check, "ok");
    }
}

pub struct Memory(Db);

impl Memory {
    pub fn new() -> Self {
        let db = Db::open_memory().expect("opens");
        db.migrate().expect("migrates");
        Self(db)
    }

    pub fn run(self, test: fn(&Db)) {
        test(&self.0);
    }
}

pub struct Server {
    pub url: String,
}

impl Server {
    /// A schema of its own on the test server, empty.
    pub fn schema(name: &str) -> Option<Self> {
        let Ok(url) = std::env::var("RIGHTSDESK_TEST_POSTGRES") else {
            let required = std::env::var("RIGHTSDESK_REQUIRE_POSTGRES").is_ok_and(|v| v == "1");
            assert!(!required, "RIGHTSDESK_TEST_POSTGRES is not set");
            #[expect(clippy::disallowed_macros, reason = "nobody should take this for a pass")]
            {
                eprintln!("NOT RUN on PostgreSQL: RIGHTSDESK_TEST_POSTGRES is not set");
            }
            return None;
        };
        let mut client = postgres::Client::connect(&url, postgres::NoTls).expect("connects");
        client.batch_execute(&format!("DROP SCHEMA IF EXISTS {name} CASCADE")).expect("drops");
        client.batch_execute(&format!("CREATE SCHEMA {name}")).expect("creates");
        let and = if url.contains('?') { '&' } else { '?' };
        Some(Self { url: format!("{url}{and}options=-c%20search_path%3D{name}") })
    }

    pub fn open(&self) -> Db {
        let options = Options { connections: 32, ..Options::default() };
        Db::open_postgres(&self.url, options).expect("opens")
    }

    pub fn run(name: &str, test: fn(&Db)) {
        if let Some(server) = Self::schema(&format!("store_{name}")) {
            let db = server.open();
            db.migrate().expect("migrates");
            test(&db);
        }
    }
}
