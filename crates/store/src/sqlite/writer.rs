//! The one thread that writes. Closures that wait together share one transaction, and are
//! answered once it is on disk.

use std::sync::OnceLock;

use crossbeam_channel::{Receiver, Sender};

use super::conn::SqliteConn;
use super::flush::{Done, Group};
use crate::db::refuse;
use crate::job::{End, Job, attempt};
use crate::{DbError, schema};

/// Closures in one group. More would let the first wait too long for its answer.
const GROUP: usize = 128;

/// Closures in a group that ends although more wait, because nothing waits to be flushed. Without
/// this a group takes in all that are under way, and then the writer waits for their flush and
/// they for the writer. Fewer would write the same pages to the log too often.
const ENOUGH: usize = 16;

pub(super) enum Task {
    Write(Box<dyn Job>),
    Migrate(std::sync::mpsc::Sender<Result<(), DbError>>),
}

/// Whether the group can be committed as it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Run {
    Whole,
    /// A closure that must leave nothing behind has written; all is to be undone and run again.
    Spoilt,
}

pub(super) struct Writer<'a> {
    pub(super) conn: SqliteConn<'a>,
    pub(super) queue: Receiver<Task>,
    /// Takes what is committed, to be flushed and answered.
    pub(super) committed: Sender<Group>,
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
                    drop(reply.send(self.migrate()));
                }
            }
        }
    }

    /// On disk when it returns.
    fn migrate(&mut self) -> Result<(), DbError> {
        self.conn.run("PRAGMA synchronous = FULL")?;
        let migrated = schema::migrate_sqlite(self.conn.raw);
        self.conn.run("PRAGMA synchronous = NORMAL")?;
        migrated
    }

    /// Runs `first` and all that waits behind it, and commits once. Gives back a task that is no
    /// write and ended the group.
    ///
    /// A savepoint copies every page that is touched after it, so a group does without for as
    /// long as each closure keeps what it wrote. The first that does not spoils the group, which
    /// then runs again with a savepoint for each.
    fn group(&mut self, first: Box<dyn Job>) -> Option<Task> {
        if let Some(error) = self.fault.get() {
            refuse(first, error.clone());
            return None;
        }
        let before = self.conn.raw.total_changes();
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
        match committed {
            Ok(()) => {
                let wrote = self.conn.raw.total_changes() != before;
                // Gone only together with this thread.
                drop(self.committed.send(Group { done, wrote }));
            }
            Err(error) => done.into_iter().for_each(|(job, _)| refuse(job, error.clone())),
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
            let flusher_is_idle = self.committed.is_empty();
            if done.len() < if flusher_is_idle { ENOUGH } else { GROUP } {
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
