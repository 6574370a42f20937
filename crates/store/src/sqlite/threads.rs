//! A database file: one thread writes, several read, WAL keeps them out of each other's way.

use std::path::Path;
use std::sync::{Arc, OnceLock, mpsc};
use std::thread::{self, JoinHandle};

use crossbeam_channel::{Sender, TrySendError, bounded};
use rusqlite::{Connection, OpenFlags};

use super::checkpoint::{self, Copied};
use super::conn::{SqliteConn, error};
use super::open::prepared;
use super::writer::{Task, Writer};
use super::{flush, reader};
use crate::db::refuse;
use crate::job::Job;
use crate::{DbError, Options};

/// Every commit is on disk before it is answered: a thread of its own sees to that, so SQLite need
/// not. The log is cut to 64 MB if a long read made it grow further. With a file under a gigabyte a
/// larger cache would be slower: after each commit that split a page SQLite looks through all of
/// it (`balance_nonroot` lends a page the number of the lock page, which lies at 1 GB).
const WRITER: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA cache_size = -16384;";

const READER: &str = "PRAGMA query_only = ON; PRAGMA cache_size = -8192;";

pub(crate) struct Threads {
    writes: Option<Sender<Task>>,
    reads: Option<Sender<Box<dyn Job>>>,
    fault: Arc<OnceLock<DbError>>,
    writer: Option<JoinHandle<()>>,
    flusher: Option<JoinHandle<()>>,
    copier: Option<JoinHandle<Connection>>,
    readers: Vec<JoinHandle<()>>,
}

impl Threads {
    pub(crate) fn open(path: &Path, options: Options) -> Result<Self, DbError> {
        let write = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let read = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let open = |flags| Connection::open_with_flags(path, flags).map_err(|e| error(&e));

        let mut conn = prepared(open(write)?, WRITER)?;
        let (bell, rung) = bounded(1);
        let copied = Copied::default();
        checkpoint::ring(&mut conn, checkpoint::STEPS, bell, Arc::clone(&copied))
            .map_err(|e| error(&e))?;
        let fault = Arc::new(OnceLock::new());
        let (writes, queue) = bounded(options.queue.max(1));
        let (committed, groups) = bounded(flush::AHEAD);
        let seen = Arc::clone(&fault);
        let writer = spawn("store-writer", move || {
            Writer { conn: SqliteConn::new(&conn), queue, committed, fault: &seen }.serve();
        })?;
        let (log, seen) = (flush::log_of(path), Arc::clone(&fault));
        let flusher = spawn("store-flush", move || flush::serve(&groups, log, &seen))?;

        let conn = prepared(open(write)?, "PRAGMA synchronous = FULL;")?;
        let file = path.to_owned();
        let copier = spawn("store-checkpoint", move || {
            checkpoint::serve(&conn, &file, &rung, &copied);
            conn
        })?;

        let (reads, queue) = bounded(options.queue.max(1));
        let mut readers = Vec::new();
        for _ in 0..options.readers.max(1) {
            let conn = prepared(open(read)?, READER)?;
            let queue = queue.clone();
            readers.push(spawn("store-reader", move || reader::serve(&conn, &queue))?);
        }
        let (writes, reads) = (Some(writes), Some(reads));
        let (writer, flusher, copier) = (Some(writer), Some(flusher), Some(copier));
        Ok(Self { writes, reads, fault, writer, flusher, copier, readers })
    }

    pub(crate) fn write(&self, job: Box<dyn Job>) {
        let Some(queue) = &self.writes else { return };
        // A job that is dropped answers by itself that the engine has stopped.
        if let Err(TrySendError::Full(Task::Write(job))) = queue.try_send(Task::Write(job)) {
            refuse(job, DbError::Busy);
        }
    }

    pub(crate) fn read(&self, job: Box<dyn Job>) {
        let Some(queue) = &self.reads else { return };
        if let Err(TrySendError::Full(job)) = queue.try_send(job) {
            refuse(job, DbError::Busy);
        }
    }

    pub(crate) fn migrate(&self) -> Result<(), DbError> {
        let stopped = || DbError::Unavailable("the writer has stopped".into());
        let (reply, answer) = mpsc::channel();
        let queue = self.writes.as_ref().ok_or_else(stopped)?;
        queue.send(Task::Migrate(reply)).map_err(|_| stopped())?;
        answer.recv().map_err(|_| stopped())?
    }

    pub(crate) fn fault(&self) -> Option<DbError> {
        self.fault.get().cloned()
    }
}

impl Drop for Threads {
    /// Lets the queues run empty and closes the file. Those who may copy the log back are last,
    /// so that the next start finds one clean file, and they close one after the other: of two
    /// that close at once each takes the other for one that stays, and leaves the log to it.
    fn drop(&mut self) {
        self.reads = None;
        self.readers.drain(..).for_each(|hand| _ = join(hand));
        self.writes = None;
        let hands = [self.writer.take(), self.flusher.take()];
        hands.into_iter().flatten().for_each(|hand| _ = join(hand));
        drop(self.copier.take().and_then(join));
    }
}

fn join<T>(hand: JoinHandle<T>) -> Option<T> {
    // A closure may hold the last handle; its thread cannot wait for itself.
    if hand.thread().id() == thread::current().id() { None } else { hand.join().ok() }
}

fn spawn<T: Send + 'static>(
    name: &str,
    run: impl FnOnce() -> T + Send + 'static,
) -> Result<JoinHandle<T>, DbError> {
    let thread = thread::Builder::new().name(name.into());
    thread.spawn(run).map_err(|e| DbError::Unavailable(e.to_string()))
}
