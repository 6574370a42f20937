//! Messages are sent at least once, and by one worker at a time.

use std::collections::HashSet;

use store::outbox::{self, DEAD, Message, QUEUED, SENT};
use store::{Db, Outcome};

use crate::{commit, read};

fn message(n: i64) -> Message {
    Message {
        id: format!("m{n:04}"),
        channel: "mail".into(),
        recipient: format!("r{}", n % 2),
        template: "code".into(),
        language: "en".into(),
        params: "{}".into(),
        state: QUEUED.into(),
        attempts: 0,
        next_at: n,
        created_at: n,
        last_error: None,
    }
}

fn queued(db: &Db, count: i64) {
    commit(db, move |tx| outbox::insert(tx, &(0..count).map(message).collect::<Vec<_>>()));
}

pub fn a_message_is_handed_to_one_worker(db: &Db) {
    queued(db, 200);
    assert_eq!(read(db, outbox::next_due), Some(0));
    let workers: Vec<_> = (0..16)
        .map(|_| {
            let db = db.clone();
            std::thread::spawn(move || {
                let mut mine = Vec::new();
                loop {
                    let batch = commit(&db, |tx| outbox::claim(tx, 150, 1000, 7));
                    if batch.is_empty() {
                        return mine;
                    }
                    mine.extend(batch.into_iter().map(|m| (m.id, m.attempts)));
                }
            })
        })
        .collect();
    let taken: Vec<_> = workers.into_iter().flat_map(|w| w.join().expect("works")).collect();
    let ids: HashSet<_> = taken.iter().map(|(id, _)| id).collect();
    assert_eq!((taken.len(), ids.len()), (151, 151), "those due, each once");
    assert!(taken.iter().all(|(_, attempts)| *attempts == 1));
    assert_eq!(read(db, outbox::next_due), Some(151));
}

pub fn a_lost_lease_cannot_report(db: &Db) {
    queued(db, 1);
    assert_eq!(commit(db, |tx| outbox::claim(tx, 0, 60, 5)).len(), 1);
    assert_eq!(commit(db, |tx| outbox::claim(tx, 59, 99, 5)).len(), 0, "leased");
    let second = commit(db, |tx| outbox::claim(tx, 60, 120, 5));
    assert_eq!(second.first().map(|m| m.attempts), Some(2), "the first worker died");
    assert!(!commit(db, |tx| outbox::sent(tx, "m0000", 1)));
    assert!(commit(db, |tx| outbox::sent(tx, "m0000", 2)));
    let kept = read(db, |tx| outbox::newest(tx, None, 5));
    assert_eq!(kept.first().map(|m| m.state.as_str()), Some(SENT));
    assert_eq!(commit(db, |tx| outbox::purge(tx, 121, 9)), 1);
}

pub fn failures_are_tried_again_then_given_up(db: &Db) {
    queued(db, 4);
    commit(db, |tx| outbox::claim(tx, 10, 60, 1));
    assert!(commit(db, |tx| outbox::failed(tx, "m0000", 1, "451", Some(500))));
    let again = commit(db, |tx| outbox::claim(tx, 500, 560, 10));
    assert_eq!(again.iter().find(|m| m.id == "m0000").map(|m| m.attempts), Some(2));
    assert!(commit(db, |tx| outbox::failed(tx, "m0000", 2, "550", None)));
    let backlog = read(db, outbox::backlog);
    assert_eq!(backlog, [(DEAD.to_owned(), 1), (QUEUED.to_owned(), 3)]);
    let mine = read(db, |tx| outbox::newest(tx, Some("r0"), 10));
    let ids: Vec<_> = mine.iter().map(|m| m.id.as_str()).collect();
    assert_eq!(ids, ["m0002", "m0000"]);
    assert_eq!(mine[1].last_error.as_deref(), Some("550"));
    // What a refused request would have sent is not sent.
    let refused = db.write(|tx| {
        outbox::insert(tx, &[message(9)])?;
        Ok(Outcome::Rollback(()))
    });
    assert_eq!(refused.wait(), Ok(()));
    assert_eq!(read(db, |tx| outbox::newest(tx, None, 10)).len(), 4);
}
