//! A thread with a connection: takes a closure, runs it until it commits or truly fails.

use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::Receiver;
use tokio_postgres::Config;

use super::conn::PgConn;
use super::pool::Shared;
use super::retry::TRIES;
use crate::DbError;
use crate::job::{End, Job, attempt};

/// No statement holds a thread longer than this; no forgotten transaction holds its locks.
/// A scan of a small table would lock all of it against every other writer, so an index is
/// used even where a scan would be cheaper; every query has one, in the order of its rows, so one
/// plan serves all values, also one that was made while the table was empty.
const SESSION: &str = "SET statement_timeout = '5s'; SET lock_timeout = '5s';
    SET idle_in_transaction_session_timeout = '10s';
    SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off;
    SET plan_cache_mode = force_generic_plan";

const WRITE: &str = "BEGIN ISOLATION LEVEL SERIALIZABLE";

/// One state of the database, without the locks that could make a writer try again.
const READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

pub(super) struct Task {
    pub(super) job: Box<dyn Job>,
    pub(super) write: bool,
}

pub(super) struct Worker {
    pub(super) shared: Arc<Shared>,
    pub(super) queue: Receiver<Task>,
    pub(super) conn: Option<PgConn>,
}

/// Writes in one transaction. More would let the first wait too long for its answer, and lose more
/// to a conflict.
const GROUP: usize = 8;

/// How one try ended badly.
enum Failure {
    /// Nothing was kept; the same closures may be run again.
    Again(DbError),
    /// The connection is gone and nothing was kept.
    Lost(DbError),
    /// Nothing was kept, and trying again would not help.
    Final(DbError),
    /// Whether the work was kept is not known, so it must not be repeated.
    Unknown(DbError),
}

impl Worker {
    pub(super) fn serve(mut self) {
        let mut next = None;
        while let Some(task) = next.take().or_else(|| self.queue.recv().ok()) {
            let mut group = vec![task];
            next = self.gather(&mut group);
            self.finish(group);
        }
    }

    /// Adds the writes that wait behind a write. Gives back a read that came between.
    fn gather(&self, group: &mut Vec<Task>) -> Option<Task> {
        while group.len() < GROUP && group.iter().all(|task| task.write) {
            match self.queue.try_recv() {
                Ok(task) if task.write => group.push(task),
                other => return other.ok(),
            }
        }
        None
    }

    /// Runs a group in one transaction, which costs less than one for each. If anything is in the
    /// way, each closure is run alone.
    fn finish(&mut self, mut group: Vec<Task>) {
        if group.len() > 1 {
            let shared = Arc::clone(&self.shared);
            let place = shared.lane.enter(0);
            let end = match self.once(&mut group) {
                Ok(()) => Some(Ok(())),
                Err(Failure::Unknown(error)) => {
                    self.conn = None;
                    Some(Err(error))
                }
                Err(_) => None,
            };
            drop(place);
            if let Some(end) = end {
                return group.into_iter().for_each(|task| task.job.settle(end.clone()));
            }
        }
        for mut task in group {
            let end = self.persist(&mut task);
            task.job.settle(end);
        }
    }

    fn persist(&mut self, task: &mut Task) -> Result<(), DbError> {
        let shared = Arc::clone(&self.shared);
        let (mut tries, mut losses) = (0, 0);
        loop {
            // One that only reads meets nobody.
            let place = task.write.then(|| shared.lane.enter(tries));
            let failure = match self.once(std::slice::from_mut(task)) {
                Ok(()) => return Ok(()),
                Err(failure) => failure,
            };
            drop(place);
            match failure {
                Failure::Again(error) => {
                    tries += 1;
                    // A key that another transaction has just taken: the closure, run again,
                    // sees that row and can answer accordingly. Once is enough for that.
                    let limit = if error == DbError::Unique { 2 } else { TRIES };
                    if tries >= limit {
                        return Err(error);
                    }
                }
                Failure::Lost(error) => {
                    self.conn = None;
                    losses += 1;
                    if losses > 1 {
                        return Err(error);
                    }
                }
                Failure::Final(error) | Failure::Unknown(error) => {
                    if matches!(error, DbError::Unavailable(_)) {
                        self.conn = None;
                    }
                    return Err(error);
                }
            }
        }
    }

    /// Runs these closures, all writes or a single read, in one transaction: all or none.
    fn once(&mut self, tasks: &mut [Task]) -> Result<(), Failure> {
        if self.conn.is_none() {
            self.conn = Some(connect(&self.shared).map_err(Failure::Final)?);
        }
        let Some(conn) = &mut self.conn else {
            return Err(Failure::Final(DbError::Unavailable("not connected".into())));
        };
        let write = tasks.iter().all(|task| task.write);
        conn.begin(if write { WRITE } else { READ });
        let end = together(tasks, conn).and_then(|end| conn.check_alive().map(|()| end));
        let wanted = match end {
            Ok(End::Keep) => match conn.run("COMMIT") {
                Err(error @ DbError::Unavailable(_)) => return Err(Failure::Unknown(error)),
                committed => committed,
            },
            Ok(End::Undo) => conn.run("ROLLBACK"),
            Err(error) => {
                // A closed connection has rolled back by itself.
                drop(conn.run("ROLLBACK"));
                Err(error)
            }
        };
        wanted.map_err(|error| match error {
            DbError::Serialization | DbError::Unique => Failure::Again(error),
            DbError::Unavailable(_) if conn.is_closed() => Failure::Lost(error),
            error => Failure::Final(error),
        })
    }
}

/// Runs the closures one after the other. Among several it is a conflict if one has written and
/// wants it undone, which would take the others with it, or if a statement has failed: its error may
/// have reached another closure than its own.
fn together(tasks: &mut [Task], conn: &mut PgConn) -> Result<End, DbError> {
    let (alone, mut all) = (tasks.len() == 1, End::Undo);
    for task in tasks {
        let before = conn.writes();
        let end = attempt(&mut *task.job, conn)?;
        let undoes = end == End::Undo && conn.writes() != before;
        if !alone && (undoes || conn.has_failed()) {
            return Err(DbError::Serialization);
        }
        if end == End::Keep {
            all = End::Keep;
        }
    }
    Ok(all)
}

/// Connects, or says at once that it cannot if another thread has just found that out.
fn connect(shared: &Shared) -> Result<PgConn, DbError> {
    if let Some(error) = shared.down.recent() {
        return Err(error);
    }
    let connected = PgConn::connect(&shared.config).and_then(|mut conn| {
        conn.run(SESSION)?;
        Ok(conn)
    });
    connected.inspect_err(|error| shared.down.note(error))
}

/// Settings that make a dead peer noticed: nothing waits longer than some ten seconds for it.
pub(super) fn config(url: &str) -> Result<Config, DbError> {
    let mut config: Config = url.parse().map_err(|e| DbError::Other(format!("bad URL: {e}")))?;
    config
        .connect_timeout(Duration::from_secs(5))
        .tcp_user_timeout(Duration::from_secs(10))
        .keepalives_idle(Duration::from_secs(10))
        .keepalives_interval(Duration::from_secs(3))
        .keepalives_retries(3);
    if config.get_application_name().is_none() {
        config.application_name("rightsdesk");
    }
    Ok(config)
}
