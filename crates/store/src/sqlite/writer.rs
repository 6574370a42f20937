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

/// Whether the group can be committed as it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Run {
    Whole,
    /// A closure that must leave nothing behind has written; all is to be undone and run again.
    Spoilt,
}

pub(super) struct Writer<'a> {
    pub(super) conn: SqliteConn,
    pub(super) queue: Receiver<Task>,
    /// Set once, when the connection can no longer be trusted.
    pub(super) fault: &'a OnceLock<DbError>,
}

impl Writer<'_> {
    pub(super) fn serve(mut self) {
        let mut migrate = None;
        while let Some(task) = migrate.take().or_else(|| self.queue.recv().ok()) {
            match task {
                Task::Write(job) => migrate = self.group(job),
                Task::Migrate(reply) => {
                    drop(reply.send(schema::migrate_sqlite(&self.conn.raw)));
                }
            }
        }
    }

    /// Runs `first` and all that waits behind it, commits once, then answers. Gives back a task
    /// that is no write and ended the group.
    ///
    /// A savepoint copies every page that is touched after it, so a group does without for as
    /// long as each closure keeps what it wrote. The first that does not spoils the group, which
    /// then runs again with a savepoint for each.
    fn group(&mut self, first: Box<dyn Job>) -> Option<Task> {
        if let Some(error) = self.fault.get() {
            refuse(first, error.clone());
            return None;
        }
        let mut done = Vec::new();
        let mut after = None;
        let mut ended = self.together(first, &mut done, &mut after);
        if ended == Ok(Run::Spoilt) {
            ended = self.apart(&mut done).map(|()| Run::Whole);
        }
        let committed = ended.and_then(|_| self.conn.run("COMMIT"));
        if !self.conn.raw.is_autocommit() {
            drop(self.conn.run("ROLLBACK"));
        }
        self.note();
        for (job, end) in done {
            // What answered without keeping anything needs no commit, but it may have read what
            // its neighbours wrote.
            job.settle(committed.clone().and(end));
        }
        after
    }

    /// Runs the closures one after the other, until one spoils the group or none waits.
    fn together(
        &mut self,
        first: Box<dyn Job>,
        done: &mut Vec<Done>,
        after: &mut Option<Task>,
    ) -> Result<Run, DbError> {
        let mut next = Some(first);
        let begun = self.conn.run("BEGIN IMMEDIATE");
        while let Some(mut job) = next.take() {
            if let Err(error) = &begun {
                done.push((job, Err(error.clone())));
                break;
            }
            let before = self.conn.raw.total_changes();
            let end = attempt(&mut *job, &mut self.conn);
            let clean = end == Ok(End::Keep)
                || end == Ok(End::Undo) && self.conn.raw.total_changes() == before;
            done.push((job, end.map(drop)));
            if !clean {
                return Ok(Run::Spoilt);
            }
            if done.len() < GROUP {
                match self.queue.try_recv() {
                    Ok(Task::Write(job)) => next = Some(job),
                    other => *after = other.ok(),
                }
            }
        }
        begun.map(|()| Run::Whole)
    }

    /// Undoes the group and runs it again, each closure in a savepoint, so that the failure of
    /// one undoes nobody else's work.
    fn apart(&mut self, done: &mut [Done]) -> Result<(), DbError> {
        // A full disk, for one, has ended the transaction already.
        if !self.conn.raw.is_autocommit() {
            self.conn.run("ROLLBACK")?;
        }
        self.conn.run("BEGIN IMMEDIATE")?;
        for (job, end) in done {
            *end = self.alone(&mut **job);
            if self.conn.raw.is_autocommit() {
                let error = end.clone().err();
                return Err(error.unwrap_or_else(|| DbError::other("the transaction ended early")));
            }
        }
        Ok(())
    }

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

#[cfg(test)]
#[path = "writer_tests.rs"]
mod tests;
