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
        test_schema::empty(name).map(|url| Self { url })
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
