//! A fresh database for each test, on each engine.

use store::{Db, Options};

pub fn memory(test: fn(&Db)) {
    let db = Db::open_memory().expect("opens");
    service::set_up(&db).expect("is set up");
    test(&db);
}

pub fn file(test: fn(&Db)) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let db = Db::open_sqlite(folder.path().join("app.db"), Options::default()).expect("opens");
    service::set_up(&db).expect("is set up");
    test(&db);
}

pub fn server(name: &str, test: fn(&Db)) {
    let Some(url) = test_schema::empty(&format!("desk_{name}")) else { return };
    let db = Db::open_postgres(&url, Options::default()).expect("opens");
    service::set_up(&db).expect("is set up");
    test(&db);
}
