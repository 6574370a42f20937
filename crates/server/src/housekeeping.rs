//! What grows old is forgotten, once an hour.

use std::time::Duration;

use domain::time::{DAY, HOUR};
use store::{Db, DbError, Outcome, Tx};
use tokio::sync::watch;

use crate::{clock, log};

const EVERY: Duration = Duration::from_hours(1);
/// Replies to repeated requests.
const REPLIES: i64 = DAY;
/// Messages that were sent.
const SENT: i64 = 30 * DAY;

pub async fn work(db: &Db, mut stop: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        let now = clock::now().0;
        if let Err(error) = db.write(move |tx| purge(tx, now).map(Outcome::Commit)).await {
            log::warn(format_args!("housekeeping: {error}"));
        }
    }
}

fn purge(tx: &mut dyn Tx, now: i64) -> Result<(), DbError> {
    store::session::purge(tx, now)?;
    store::verification::purge(tx, now - DAY)?;
    store::rate::purge(tx, now - HOUR)?;
    store::idempotency::purge(tx, now - REPLIES)?;
    store::outbox::purge(tx, now - SENT)?;
    Ok(())
}
