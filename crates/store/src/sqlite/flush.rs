//! A thread that brings the log to disk and only then answers, while the writer is at work on
//! what comes next: a flush takes as long as several submissions do.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crossbeam_channel::Receiver;

use crate::DbError;
use crate::job::Job;

/// Groups that may wait for a flush. The writer waits with the next.
pub(super) const AHEAD: usize = 2;

/// A closure that has run, and how it ended.
pub(super) type Done = (Box<dyn Job>, Result<(), DbError>);

/// Closures whose transaction has been committed to the log.
pub(super) struct Group {
    pub(super) done: Vec<Done>,
    /// Whether the log has grown.
    pub(super) wrote: bool,
}

/// Works until the writer is gone.
pub(super) fn serve(
    groups: &Receiver<Group>,
    mut flush: impl FnMut() -> io::Result<()>,
    fault: &OnceLock<DbError>,
) {
    while let Ok(first) = groups.recv() {
        // One flush is for all that wait. Who wrote nothing waits too: it may have read what
        // was not yet on disk.
        let groups: Vec<Group> = std::iter::once(first).chain(groups.try_iter()).collect();
        if fault.get().is_none()
            && groups.iter().any(|group| group.wrote)
            && let Err(error) = flush()
        {
            // The system may have dropped the very pages it could not write, and a second try
            // could report success for lost data.
            drop(fault.set(DbError::Unavailable(error.to_string())));
        }
        let flushed = fault.get().map_or(Ok(()), |error| Err(error.clone()));
        for (job, end) in groups.into_iter().flat_map(|group| group.done) {
            job.settle(flushed.clone().and(end));
        }
    }
}

/// Flushes the log of a database.
pub(super) fn log_of(path: &Path) -> impl FnMut() -> io::Result<()> + Send + use<> {
    let mut name = path.to_owned().into_os_string();
    name.push("-wal");
    let name = PathBuf::from(name);
    let mut log = None;
    // Once open it is kept: SQLite removes the file only with its last connection. It holds no
    // locks that closing it could lose.
    move || match &log {
        None => log.insert(File::open(&name)?).sync_data(),
        Some(log) => log.sync_data(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::Call;
    use crate::{Outcome, Pending};
    use crossbeam_channel::unbounded;

    fn group(wrote: bool) -> (Group, Pending<()>) {
        let (job, answer) = Call::queued(|_| Ok(Outcome::Commit(())));
        (Group { done: vec![(job, Err(DbError::Unique))], wrote }, answer.into())
    }

    /// What a flush that ends so makes of groups that wrote or not.
    fn settle(
        wrote: &[bool],
        end: fn() -> io::Result<()>,
    ) -> (u32, Vec<DbError>, OnceLock<DbError>) {
        let (sender, groups) = unbounded();
        let mut answers = Vec::new();
        for wrote in wrote {
            let (group, answer) = group(*wrote);
            sender.send(group).expect("waits");
            answers.push(answer);
        }
        drop(sender);
        let (fault, mut flushes) = (OnceLock::new(), 0);
        let flush = || {
            flushes += 1;
            end()
        };
        serve(&groups, flush, &fault);
        let answers = answers.into_iter().map(|answer| answer.wait().expect_err("has failed"));
        (flushes, answers.collect(), fault)
    }

    #[test]
    fn one_flush_is_for_all_that_wait_and_each_gets_its_own_answer() {
        let (flushes, answers, fault) = settle(&[true, false, true], || Ok(()));
        assert_eq!((flushes, fault.get()), (1, None));
        assert_eq!(answers, vec![DbError::Unique; 3]);
    }

    #[test]
    fn who_wrote_nothing_needs_no_flush() {
        assert_eq!(settle(&[false], || Ok(())).0, 0);
    }

    #[test]
    fn after_a_flush_that_failed_nothing_is_said_to_be_kept() {
        let (flushes, answers, fault) = settle(&[true, true], || Err(io::Error::other("worn out")));
        assert_eq!(flushes, 1);
        let lost = DbError::Unavailable("worn out".into());
        assert_eq!(answers, vec![lost.clone(); 2]);
        assert_eq!(fault.get(), Some(&lost));
    }
}
