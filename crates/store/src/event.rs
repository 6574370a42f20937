//! What happened, append-only, each event bound to the one before by its hash.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { event_columns:
    Event {
        org: text,
        /// What it happened to: the id of a notice, a right, an account.
        subject: text,
        /// From 1, without gaps.
        seq: int,
        kind: text,
        actor: text,
        at: int,
        /// JSON.
        payload: text,
        prev_hash: text,
        hash: text,
    }
}

statements! {
    LAST = "SELECT seq, hash FROM event WHERE org = $1 AND subject = $2
        ORDER BY seq DESC LIMIT 1";
    LIST = concat!(
        "SELECT ", event_columns!(), " FROM event WHERE org = $1 AND subject = $2 ORDER BY seq",
    );
}

many! {
    INSERT(0, Event::WIDTH) = concat!("INSERT INTO event (", event_columns!(), ") VALUES "), "";
}

/// The number and the hash of the last event, for the next one to follow.
pub fn last(tx: &mut dyn Tx, org: &str, subject: &str) -> Result<Option<(i64, String)>, DbError> {
    let found = tx.query_opt(LAST, &[org.into(), subject.into()])?;
    found.map(|mut row| Ok((row.int(0)?, row.text(1)?))).transpose()
}

/// Appends events, hashed by the caller. [`DbError::Unique`] when the number is taken.
pub fn append(tx: &mut dyn Tx, events: &[Event]) -> Result<(), DbError> {
    let rows: Vec<_> = events.iter().map(Event::values).collect();
    INSERT.put(tx, &[], rows)
}

/// All that happened to a subject, in order.
pub fn list(tx: &mut dyn Tx, org: &str, subject: &str) -> Result<Vec<Event>, DbError> {
    tx.query(LIST, &[org.into(), subject.into()])?.iter_mut().map(Event::read).collect()
}
