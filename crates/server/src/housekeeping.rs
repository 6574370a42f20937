//! What grows old is forgotten, once an hour: a little at a time, because everybody's writes wait
//! while it goes on.

use std::time::Duration;

use domain::time::{DAY, HOUR};
use store::{Db, DbError, Outcome, Tx};
use tokio::sync::watch;

use crate::{clock, log};

const EVERY: Duration = Duration::from_hours(1);
/// Rows in one transaction: some milliseconds.
const CHUNK: u32 = 500;
/// Between two of them, for those who wait.
const PAUSE: Duration = Duration::from_millis(20);

/// Forgets up to so many rows from before a time.
type Purge = fn(&mut dyn Tx, i64, u32) -> Result<u64, DbError>;

/// Each with how long ago, in microseconds, its rows must have ended.
const PURGES: [(Purge, i64); 5] = [
    (store::session::purge, 0),
    (store::verification::purge, DAY),
    (store::rate::purge, HOUR),
    (store::idempotency::purge, 0),
    // Messages that were sent.
    (store::outbox::purge, 30 * DAY),
];

pub async fn work(db: &Db, mut stop: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        for (purge, age) in PURGES {
            if let Err(error) = forget(db, purge, clock::now().0 - age, &stop).await {
                log::warn(format_args!("housekeeping: {error}"));
            }
        }
    }
}

async fn forget(
    db: &Db,
    purge: Purge,
    before: i64,
    stop: &watch::Receiver<bool>,
) -> Result<(), DbError> {
    while !*stop.borrow() {
        let gone = db.write(move |tx| purge(tx, before, CHUNK).map(Outcome::Commit)).await?;
        if gone < u64::from(CHUNK) {
            break;
        }
        tokio::time::sleep(PAUSE).await;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn all_of_a_long_backlog_is_forgotten() {
        let db = Db::open_memory().expect("opens");
        db.migrate().expect("migrates");
        let set = |tx: &mut dyn Tx| {
            (0..1_200).try_for_each(|n| store::rate::set(tx, &n.to_string(), n))?;
            Ok(Outcome::Commit(()))
        };
        db.write(set).await.expect("writes");
        let (_sender, stop) = watch::channel(false);
        forget(&db, store::rate::purge, 1_150, &stop).await.expect("forgets");
        let left = db.read(|tx| Ok((store::rate::get(tx, "1149")?, store::rate::get(tx, "1150")?)));
        assert_eq!(left.await, Ok((None, Some(1_150))));
    }
}
