//! What happens when there is too much work, or the engine goes away.

use std::sync::mpsc;
use std::time::Instant;

use store::{Db, DbError, Options, Outcome, rate};

use crate::engines::{Memory, OnDisk, Server};
use crate::{commit, read};

fn set(db: &Db, key: &'static str) -> store::Pending<()> {
    db.write(move |tx| rate::set(tx, key, 1).map(Outcome::Commit))
}

#[test]
fn a_full_queue_refuses_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = Options { queue: 1, ..Options::default() };
    let db = Db::open_sqlite(folder.path().join("app.db"), options).expect("opens");
    db.migrate().expect("migrates");
    let (started, wait_start) = mpsc::channel();
    let (release, gate) = mpsc::channel::<()>();
    let slow = db.write(move |_| {
        started.send(()).expect("is heard");
        gate.recv().expect("is released");
        Ok(Outcome::Commit(()))
    });
    wait_start.recv().expect("starts");
    let queued = set(&db, "queued");
    let asked = Instant::now();
    assert_eq!(set(&db, "refused").wait(), Err(DbError::Busy));
    assert!(asked.elapsed().as_millis() < 100);
    assert_eq!(read(&db, |tx| rate::get(tx, "queued")), None, "readers go on meanwhile");
    release.send(()).expect("releases");
    assert_eq!((slow.wait(), queued.wait()), (Ok(()), Ok(())));
    assert_eq!(read(&db, |tx| rate::get(tx, "refused")), None);
}

#[test]
fn what_is_no_longer_awaited_is_done_all_the_same() {
    let place = OnDisk::new();
    place.run(|db| {
        drop(set(db, "left"));
        commit(db, |tx| rate::set(tx, "after", 1));
        assert_eq!(read(db, |tx| rate::get(tx, "left")), Some(1));
    });
}

#[test]
fn closing_finishes_what_waits_and_leaves_one_file() {
    // Often, because the threads could come together in ways that left the log behind.
    for _ in 0..20 {
        let place = OnDisk::new();
        let path = place.folder.path().to_owned();
        let (db, folder) = place.parts();
        let waiting: Vec<_> = (0..100).map(|_| set(&db, "k")).collect();
        drop(db);
        assert!(waiting.into_iter().all(|w| w.wait() == Ok(())));
        let files = std::fs::read_dir(path).expect("lists").count();
        assert_eq!(files, 1, "the log was copied back");
        let file = folder.path().join("app.db");
        let again = Db::open_sqlite(file, Options::default()).expect("opens");
        assert_eq!(again.ready().wait(), Ok(()));
        assert_eq!(read(&again, |tx| rate::get(tx, "k")), Some(1));
    }
}

#[test]
fn a_database_without_its_schema_is_not_ready() {
    assert!(Db::open_memory().expect("opens").ready().wait().is_err());
}

#[test]
fn what_is_not_a_database_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("app.db");
    std::fs::write(&path, vec![b'x'; 8192]).expect("writes");
    let opened = Db::open_sqlite(&path, Options::default());
    assert!(matches!(opened.err(), Some(DbError::Corrupt(_))));
    let nowhere = folder.path().join("none/app.db");
    assert!(Db::open_sqlite(nowhere, Options::default()).is_err());
}

#[test]
fn memory_is_saved_and_loaded() {
    Memory::new().run(|db| {
        commit(db, |tx| rate::set(tx, "k", 7));
        let bytes = db.save().expect("saves");
        let copy = Db::load(&bytes).expect("loads");
        assert_eq!(copy.ready().wait(), Ok(()));
        commit(&copy, |tx| rate::set(tx, "more", 8));
        assert_eq!(read(&copy, |tx| rate::get(tx, "k")), Some(7));
        assert_eq!(read(db, |tx| rate::get(tx, "more")), None, "a copy of its own");
    });
    assert!(OnDisk::new().parts().0.save().is_err());
}

#[test]
fn a_server_that_is_not_there_is_unavailable_soon() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("binds");
    let url = format!("postgres://nobody@{}/none", free.local_addr().expect("has one"));
    drop(free);
    let db = Db::open_postgres(&url, Options::default()).expect("needs no server yet");
    let asked = Instant::now();
    let writes: Vec<_> = (0..100).map(|_| set(&db, "k")).collect();
    for write in writes {
        assert!(matches!(write.wait(), Err(DbError::Unavailable(_))));
    }
    assert!(matches!(db.ready().wait(), Err(DbError::Unavailable(_))));
    assert!(db.migrate().is_err());
    assert!(asked.elapsed().as_secs() < 10);
}

#[test]
fn a_lost_connection_is_made_again_unseen() {
    let Some(server) = Server::schema("store_reconnect") else { return };
    let url = format!("{}&application_name=store_reconnect", server.url);
    let db = Db::open_postgres(&url, Options::default()).expect("opens");
    db.migrate().expect("migrates");
    let mut other = postgres::Client::connect(&server.url, postgres::NoTls).expect("connects");
    for _ in 0..5 {
        let writes: Vec<_> = (0..64).map(|_| set(&db, "k")).collect();
        assert!(writes.into_iter().all(|w| w.wait() == Ok(())));
        let mine = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name = 'store_reconnect'";
        let killed = other.query(mine, &[]).expect("kills").len();
        assert!(killed > 0);
    }
}
