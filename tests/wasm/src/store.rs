//! The database in memory: opened, brought up to date, saved and loaded, all as wasm.

use store::{Db, Engine};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_new_database_gets_its_schema_and_survives_saving() {
    let db = Db::open_memory().unwrap();
    assert_eq!(db.engine(), Engine::Sqlite);
    db.migrate().unwrap();
    db.ready().wait().unwrap();
    let bytes = db.save().unwrap();
    assert!(bytes.starts_with(b"SQLite format 3"));
    let copy = Db::load(&bytes).unwrap();
    copy.ready().wait().unwrap();
}
