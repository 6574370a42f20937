//! Faults of the disk, which only the writer's own connection can be made to have.

use std::thread;

use crossbeam_channel::{Sender, bounded};
use rusqlite::Connection;

use super::*;
use crate::job::Call;
use crate::sqlite::flush;
use crate::sqlite::open::prepared;
use crate::{Outcome, Pending, outbox, rate};

struct Bench {
    queue: Option<Sender<Task>>,
    fault: std::sync::Arc<OnceLock<DbError>>,
    hands: Vec<thread::JoinHandle<()>>,
}

impl Bench {
    /// A writer whose database may not grow beyond so many pages.
    fn new(pages: u32) -> Self {
        let conn = prepared(Connection::open_in_memory().expect("opens"), "").expect("prepares");
        schema::migrate_sqlite(&conn).expect("migrates");
        conn.pragma_update(None, "max_page_count", pages).expect("limits");
        let (sender, queue) = bounded(1000);
        let fault = std::sync::Arc::new(OnceLock::new());
        let (committed, groups) = bounded(1);
        let seen = std::sync::Arc::clone(&fault);
        let writer = thread::spawn(move || {
            Writer { conn: SqliteConn::new(&conn), queue, committed, fault: &seen }.serve();
        });
        let seen = std::sync::Arc::clone(&fault);
        let flusher = thread::spawn(move || flush::serve(&groups, || Ok(()), &seen));
        Self { queue: Some(sender), fault, hands: vec![writer, flusher] }
    }

    fn write<T: Send + 'static>(
        &self,
        closure: impl FnMut(&mut dyn crate::Tx) -> Result<Outcome<T>, DbError> + Send + 'static,
    ) -> Pending<T> {
        let (job, receiver) = Call::queued(closure);
        let queue = self.queue.as_ref().expect("is open");
        queue.send(Task::Write(job)).expect("takes it");
        receiver.into()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.queue = None;
        for hand in self.hands.drain(..) {
            hand.join().expect("ends well");
        }
    }
}

fn long(n: i64) -> outbox::Message {
    outbox::Message {
        id: format!("m{n}"),
        channel: "mail".into(),
        recipient: "r".into(),
        template: "t".into(),
        language: "en".into(),
        params: "x".repeat(20_000),
        state: outbox::QUEUED.into(),
        attempts: 0,
        next_at: n,
        created_at: n,
        last_error: None,
    }
}

#[test]
fn a_full_disk_is_told_and_passes() {
    let bench = Bench::new(200);
    let writes: Vec<_> = (0..100)
        .map(|n| bench.write(move |tx| outbox::insert(tx, &[long(n)]).map(Outcome::Commit)))
        .collect();
    let answers: Vec<_> = writes.into_iter().map(Pending::wait).collect();
    assert!(answers.iter().all(|a| matches!(a, Ok(()) | Err(DbError::Full))), "{answers:?}");
    let acknowledged: Vec<_> = (0..).zip(&answers).filter(|(_, a)| a.is_ok()).collect();
    assert!(acknowledged.len() < 100, "the disk was never full");
    let ids: Vec<i64> = acknowledged.into_iter().map(|(n, _)| n).collect();
    let kept = bench.write(move |tx| Ok(Outcome::Rollback(outbox::newest(tx, None, 1000)?)));
    let mut kept: Vec<i64> =
        kept.wait().expect("reads").into_iter().map(|m| m.created_at).collect();
    kept.sort_unstable();
    assert_eq!(kept, ids, "what was acknowledged, and nothing else");
    assert_eq!(bench.fault.get(), None, "a full disk is no fault of the handle");
    // Room again, without a restart.
    let freed = bench.write(|tx| {
        outbox::claim(tx, 1000, 1000, 1000)?;
        for n in 0..100 {
            outbox::sent(tx, &format!("m{n}"), 1)?;
        }
        outbox::purge(tx, 2000, 99).map(Outcome::Commit)
    });
    assert_eq!(freed.wait(), Ok(kept.len() as u64));
    let after = bench.write(|tx| outbox::insert(tx, &[long(500)]).map(Outcome::Commit));
    assert_eq!(after.wait(), Ok(()));
}

#[test]
fn after_a_fault_nothing_is_written() {
    let bench = Bench::new(1000);
    let fault = DbError::Unavailable("flush failed".into());
    bench.fault.set(fault.clone()).expect("is the first");
    let refused = bench.write(|tx| rate::set(tx, "k", 1).map(Outcome::Commit));
    assert_eq!(refused.wait(), Err(fault));
}
