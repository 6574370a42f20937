//! A closure on its way to an engine, and its answer on the way back.

use std::panic::{AssertUnwindSafe, catch_unwind};

use futures_channel::oneshot;

use crate::{DbError, Engine, Outcome, Row, Tx, Val};

/// What the engine is to do with the writes of a closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Keep,
    Undo,
}

/// A transaction without its types, so that closures of every kind stand in one queue.
pub(crate) trait Job: Send {
    /// Runs the closure; may be called again after its writes were undone.
    fn run(&mut self, tx: &mut dyn Tx) -> Result<End, DbError>;

    /// Answers the caller: with what the last run gave, or with an error.
    fn settle(self: Box<Self>, end: Result<(), DbError>);
}

pub(crate) struct Call<F, T> {
    closure: F,
    answer: Option<T>,
    reply: oneshot::Sender<Result<T, DbError>>,
}

impl<F, T> Call<F, T>
where
    F: FnMut(&mut dyn Tx) -> Result<Outcome<T>, DbError> + Send + 'static,
    T: Send + 'static,
{
    pub(crate) fn queued(closure: F) -> (Box<dyn Job>, oneshot::Receiver<Result<T, DbError>>) {
        let (reply, receiver) = oneshot::channel();
        (Box::new(Self { closure, answer: None, reply }), receiver)
    }
}

impl<F, T> Job for Call<F, T>
where
    F: FnMut(&mut dyn Tx) -> Result<Outcome<T>, DbError> + Send,
    T: Send,
{
    fn run(&mut self, tx: &mut dyn Tx) -> Result<End, DbError> {
        let closure = &mut self.closure;
        // A panic must cost one request, not the thread that serves all of them.
        let ended = catch_unwind(AssertUnwindSafe(|| closure(tx)));
        let (end, answer) = match ended.unwrap_or(Err(DbError::Panicked))? {
            Outcome::Commit(answer) => (End::Keep, answer),
            Outcome::Rollback(answer) => (End::Undo, answer),
        };
        self.answer = Some(answer);
        Ok(end)
    }

    fn settle(mut self: Box<Self>, end: Result<(), DbError>) {
        let answer = self.answer.take();
        let reply = end.and_then(|()| answer.ok_or(DbError::Panicked));
        // The caller may have gone away; what was committed stays committed.
        drop(self.reply.send(reply));
    }
}

/// One connection inside a transaction, as the engines see it.
pub(crate) trait Conn {
    const ENGINE: Engine;
    fn query(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<Vec<Row>, DbError>;
    fn exec(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<u64, DbError>;

    /// As [`Tx::put`].
    fn put(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<(), DbError> {
        self.exec(sql, params).map(drop)
    }
}

/// Remembers the first error, so that both engines behave like the stricter one: PostgreSQL
/// takes no further statement once one has failed.
struct Live<'a, C> {
    conn: &'a mut C,
    failed: Option<DbError>,
}

impl<C: Conn> Live<'_, C> {
    fn step<T>(&mut self, run: impl FnOnce(&mut C) -> Result<T, DbError>) -> Result<T, DbError> {
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        let result = run(self.conn);
        self.failed = result.as_ref().err().cloned();
        result
    }
}

impl<C: Conn> Tx for Live<'_, C> {
    fn query(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<Vec<Row>, DbError> {
        self.step(|conn| conn.query(sql, params))
    }

    fn exec(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<u64, DbError> {
        self.step(|conn| conn.exec(sql, params))
    }

    fn put(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<(), DbError> {
        self.step(|conn| conn.put(sql, params))
    }

    fn engine(&self) -> Engine {
        C::ENGINE
    }
}

/// Runs a job in the open transaction of `conn`. A statement that failed is never committed,
/// and one that failed for a passing reason is reported even if the closure swallowed it.
pub(crate) fn attempt<C: Conn>(job: &mut dyn Job, conn: &mut C) -> Result<End, DbError> {
    let mut live = Live { conn, failed: None };
    let end = job.run(&mut live);
    match (end, live.failed) {
        (Ok(End::Undo), Some(error)) if error.is_retryable() => Err(error),
        (Ok(End::Keep), Some(error)) => Err(error),
        (end, _) => end,
    }
}
