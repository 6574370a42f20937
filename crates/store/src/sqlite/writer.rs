//! The one thread that writes. Closures that wait together share one flush to disk.

use std::sync::OnceLock;

use crossbeam_channel::Receiver;

use super::conn::SqliteConn;
use crate::db::refuse;
use crate::job::{End, Job, attempt};
use crate::{DbError, schema};

/// Closures in one group. More would let the first wait too long for its answer.
const GROUP: usize = 128;

pub(super) enum Task {
    Write(Box<dyn Job>),
    Migrate(std::sync::mpsc::Sender<Result<(), DbError>>),
}

/// A closure that has run, and how it ended.
type Done = (Box<dyn Job>, Result<(), DbError>);

pub(super) struct Writer<'a> {
    pub(super) conn: SqliteConn,
    pub(super) queue: Receiver<Task>,
    /// Set once, when the connection can no longer be trusted.
    pub(super) fault: &'a OnceLock<DbError>,
}

impl Writer<'_> {
    pub(super) fn serve(mut self) {
        while let Ok(task) = self.queue.recv() {
            match task {
                Task::Write(job) => self.group(job),
                Task::Migrate(reply) => {
                    drop(reply.send(schema::migrate_sqlite(&self.conn.raw)));
                }
            }
        }
    }

    /// Runs `first` and all that waits behind it, commits once, then answers.
    fn group(&mut self, first: Box<dyn Job>) {
        if let Some(error) = self.fault.get() {
            return refuse(first, error.clone());
        }
        if let Err(error) = self.conn.run("BEGIN IMMEDIATE") {
            self.note();
            return refuse(first, error);
        }
        let mut done: Vec<Done> = Vec::new();
        let mut migrate = None;
        let mut next = Some(first);
        let mut broken = None;
        while let Some(mut job) = next.take() {
            let end = self.alone(&mut *job);
            done.push((job, end));
            // A full disk, for one, ends the whole transaction, whatever the savepoints.
            if self.conn.raw.is_autocommit() {
                broken = Some(last_error(&done));
                break;
            }
            if done.len() < GROUP {
                match self.queue.try_recv() {
                    Ok(Task::Write(job)) => next = Some(job),
                    Ok(Task::Migrate(reply)) => migrate = Some(reply),
                    Err(_) => {}
                }
            }
        }
        let committed = broken.map_or_else(|| self.conn.run("COMMIT"), Err);
        if !self.conn.raw.is_autocommit() {
            drop(self.conn.run("ROLLBACK"));
        }
        self.note();
        for (job, end) in done {
            job.settle(match (&committed, end) {
                // What answered without keeping anything needs no commit, but it may have read
                // what its neighbours wrote.
                (Err(error), _) => Err(error.clone()),
                (Ok(()), end) => end,
            });
        }
        if let Some(reply) = migrate {
            drop(reply.send(schema::migrate_sqlite(&self.conn.raw)));
        }
    }

    /// Runs one closure in a savepoint, so that its failure undoes nobody else's work.
    fn alone(&mut self, job: &mut dyn Job) -> Result<(), DbError> {
        self.conn.run("SAVEPOINT job")?;
        let end = attempt(job, &mut self.conn);
        if end != Ok(End::Keep) && !self.conn.raw.is_autocommit() {
            self.conn.run("ROLLBACK TO job")?;
        }
        if !self.conn.raw.is_autocommit() {
            self.conn.run("RELEASE job")?;
        }
        end.map(|_| ())
    }

    fn note(&self) {
        if let Some(error) = self.conn.fault.get() {
            drop(self.fault.set(error.clone()));
        }
    }
}

fn last_error(done: &[Done]) -> DbError {
    let last = done.last().and_then(|(_, end)| end.clone().err());
    last.unwrap_or_else(|| DbError::other("the transaction ended early"))
}

#[cfg(test)]
#[path = "writer_tests.rs"]
mod tests;
