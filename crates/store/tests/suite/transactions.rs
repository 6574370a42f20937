//! What a transaction promises, whatever the engine.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use store::event::{self, Event};
use store::{Db, DbError, Outcome, Tx, Val, idempotency, import, rate, session};

use crate::{commit, read};

pub fn a_commit_is_seen_and_a_rollback_is_not(db: &Db) {
    let refused = db.write(|tx| {
        rate::set(tx, "a", 1)?;
        Ok(Outcome::Rollback("no"))
    });
    assert_eq!(refused.wait(), Ok("no"));
    let counted = db.write(|tx| {
        rate::set(tx, "b", 2)?;
        Ok(Outcome::Commit(Err::<(), _>("wrong password")))
    });
    assert_eq!(counted.wait(), Ok(Err("wrong password")));
    let both = read(db, |tx| Ok((rate::get(tx, "a")?, rate::get(tx, "b")?)));
    assert_eq!(both, (None, Some(2)));
}

pub fn values_come_back_as_they_went_in(db: &Db) {
    let texts =
        ["", "正本 'quoted' \"double\" $1 ?1 {strict} %_!", "\u{10ffff}\u{202e}", "a\r\nb\t"];
    for text in texts {
        for number in [0, -1, i64::MAX, i64::MIN] {
            let kept = import::Import {
                source: text.to_owned(),
                position: number,
                rows_ok: 1,
                rows_bad: 2,
                updated_at: 3,
            };
            let copy = kept.clone();
            commit(db, move |tx| import::put(tx, &copy));
            let found = read(db, move |tx| import::get(tx, text));
            assert_eq!(found, Some(kept));
        }
    }
}

pub fn a_failing_closure_undoes_only_itself(db: &Db) {
    let writes: Vec<_> = (0..200)
        .map(|n: i64| {
            db.write(move |tx| {
                rate::set(tx, &format!("k{n}"), n)?;
                match n % 4 {
                    0 => Err(DbError::Other("on purpose".into())),
                    1 => Ok(Outcome::Rollback(n)),
                    _ => Ok(Outcome::Commit(n)),
                }
            })
        })
        .collect();
    for (n, write) in (0..).zip(writes) {
        let answer = write.wait();
        match n % 4 {
            0 => assert_eq!(answer, Err(DbError::Other("on purpose".into()))),
            _ => assert_eq!(answer, Ok(n)),
        }
    }
    for n in 0..200 {
        let kept = read(db, move |tx| rate::get(tx, &format!("k{n}")));
        assert_eq!(kept.is_some(), n % 4 > 1, "{n}");
    }
}

/// On PostgreSQL the error of a statement that nobody waits for comes with a later one, and those
/// who wait together share a transaction.
pub fn a_late_error_is_nobody_elses(db: &Db) {
    commit(db, |tx| event::append(tx, &[first()]));
    let writes: Vec<_> = (0..300)
        .map(|n: i64| {
            db.write(move |tx| match n % 3 {
                0 => event::append(tx, &[first()]).map(|()| Outcome::Commit("twice")),
                1 => Ok(Outcome::Rollback(match rate::get(tx, "none") {
                    Ok(None) => "looked",
                    _ => "confused",
                })),
                _ => rate::set(tx, &format!("k{n}"), n).map(|()| Outcome::Commit("kept")),
            })
        })
        .collect();
    let expected = [Err(DbError::Unique), Ok("looked"), Ok("kept")];
    for (n, write) in writes.into_iter().enumerate() {
        assert_eq!(write.wait(), expected[n % 3], "{n}");
    }
    for n in (2..300).step_by(3) {
        assert_eq!(read(db, move |tx| rate::get(tx, &format!("k{n}"))), Some(n), "{n}");
    }
}

pub fn a_panic_costs_one_transaction(db: &Db) {
    for _ in 0..40 {
        let bad = db.write(|tx| {
            rate::set(tx, "panicked", 1)?;
            assert_ne!(rate::get(tx, "panicked")?, Some(1), "on purpose");
            Ok(Outcome::Commit(()))
        });
        assert_eq!(bad.wait(), Err(DbError::Panicked));
    }
    commit(db, |tx| rate::set(tx, "after", 1));
    let kept = read(db, |tx| Ok((rate::get(tx, "panicked")?, rate::get(tx, "after")?)));
    assert_eq!(kept, (None, Some(1)));
}

pub fn a_failed_statement_is_never_committed(db: &Db) {
    commit(db, |tx| event::append(tx, &[first()]));
    // The error of a statement that nobody waits for comes with the next one.
    let append = |tx: &mut dyn Tx| {
        event::append(tx, &[first()])?;
        rate::get(tx, "x").map(drop)
    };
    let swallowed = db.write(move |tx| {
        rate::set(tx, "x", 1)?;
        assert_eq!(append(tx), Err(DbError::Unique));
        // Whatever follows is refused as well.
        assert!(rate::set(tx, "y", 1).is_err());
        Ok(Outcome::Commit(()))
    });
    assert_eq!(swallowed.wait(), Err(DbError::Unique));
    let unseen = db.write(|tx| {
        drop(event::append(tx, &[first()]));
        Ok(Outcome::Commit(()))
    });
    assert_eq!(unseen.wait(), Err(DbError::Unique));
    let answered = db.write(move |tx| match append(tx) {
        Err(DbError::Unique) => Ok(Outcome::Rollback("taken")),
        other => other.map(|()| Outcome::Commit("free")),
    });
    assert_eq!(answered.wait(), Ok("taken"));
    assert_eq!(read(db, |tx| rate::get(tx, "x")), None);
}

pub fn a_duplicate_is_unique(db: &Db) {
    commit(db, |tx| event::append(tx, &[first()]));
    let again = db.write(|tx| event::append(tx, &[first()]).map(Outcome::Commit));
    assert_eq!(again.wait(), Err(DbError::Unique));
}

pub fn a_read_cannot_write(db: &Db) {
    assert!(db.read(|tx| rate::set(tx, "k", 1)).wait().is_err());
    assert_eq!(read(db, |tx| rate::get(tx, "k")), None);
}

pub fn a_missing_parent_is_a_constraint(db: &Db) {
    let orphan = db.write(|tx| {
        let session = session::Session {
            token_hash: "t".into(),
            account: "nobody".into(),
            org: "nowhere".into(),
            role: "viewer".into(),
            created_at: 0,
            seen_at: 0,
            expires_at: 1,
        };
        session::insert(tx, &session).map(Outcome::Commit)
    });
    assert!(matches!(orphan.wait(), Err(DbError::Constraint(_))));
}

pub fn parameters_are_counted(db: &Db) {
    let short = db.read(|tx| tx.query("SELECT tat FROM rate WHERE key = $1", &[]));
    assert!(matches!(short.wait(), Err(DbError::Other(_))));
    let turned = read(db, |tx| {
        // The number counts, not the order of use.
        let sql = "SELECT CAST($2 AS TEXT), CAST($1 AS TEXT)";
        let mut row = tx.query_one(sql, &[Val::from("one"), Val::from("two")])?;
        Ok((row.text(0)?, row.text(1)?))
    });
    assert_eq!(turned, ("two".to_owned(), "one".to_owned()));
}

pub fn migrating_again_changes_nothing(db: &Db) {
    commit(db, |tx| rate::set(tx, "k", 1));
    let servers: Vec<_> = (0..4)
        .map(|_| {
            let db = db.clone();
            std::thread::spawn(move || db.migrate())
        })
        .collect();
    for server in servers {
        assert_eq!(server.join().expect("joins"), Ok(()));
    }
    assert_eq!(db.ready().wait(), Ok(()));
    assert_eq!(read(db, |tx| rate::get(tx, "k")), Some(1));
}

/// Reads and writes one row from 32 threads: lost updates would show in the sum, and a
/// conflict that a client can see would be an error.
pub fn many_conflicting_writers_all_succeed(db: &Db) {
    let runs = Arc::new(AtomicU64::new(0));
    let threads: Vec<_> = (0..32)
        .map(|_| {
            let (db, runs) = (db.clone(), Arc::clone(&runs));
            std::thread::spawn(move || {
                for _ in 0..20 {
                    let runs = Arc::clone(&runs);
                    commit(&db, move |tx| {
                        runs.fetch_add(1, Ordering::Relaxed);
                        let sum = rate::get(tx, "sum")?.unwrap_or(0);
                        rate::set(tx, "sum", sum + 1)
                    });
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("no client sees a conflict");
    }
    assert_eq!(read(db, |tx| rate::get(tx, "sum")), Some(32 * 20));
    // Waiting and the single file keep the work done in vain within bounds.
    let runs = runs.load(Ordering::Relaxed);
    assert!(runs < 32 * 20 * 12, "{runs} runs for {} commits", 32 * 20);
}

pub fn one_key_inserted_by_many_is_inserted_once(db: &Db) {
    let first = |tx: &mut dyn Tx| idempotency::insert(tx, &reply("key")).map(Outcome::Commit);
    let writes: Vec<_> = (0..50).map(|_| db.write(first)).collect();
    let new = writes.into_iter().map(|write| write.wait().expect("answers")).filter(|new| *new);
    assert_eq!(new.count(), 1);
}

fn first() -> Event {
    Event {
        org: "a".into(),
        subject: "s".into(),
        seq: 1,
        kind: "made".into(),
        actor: "x".into(),
        at: 1,
        payload: "{}".into(),
        prev_hash: String::new(),
        hash: "h".into(),
    }
}

fn reply(key: &str) -> idempotency::Kept {
    idempotency::Kept {
        owner: "org".into(),
        key: key.into(),
        endpoint: "e".into(),
        request_hash: "h".into(),
        status: 200,
        created_at: 5,
        keep_until: 9,
        body: "{}".into(),
    }
}
