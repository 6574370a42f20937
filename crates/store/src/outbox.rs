//! What must happen outside a transaction: mail, text messages, calls. Written with the work
//! that causes it, sent afterwards, at least once.

use crate::sql::{many, record, statements};
use crate::{DbError, Engine, Tx};

record! { outbox_columns:
    Message {
        /// Time-ordered. Also the message's own id outside, so that a repeat can be told.
        id: text,
        channel: text,
        recipient: text,
        template: text,
        language: text,
        /// JSON.
        params: text,
        /// [`QUEUED`], [`SENT`] or [`DEAD`].
        state: text,
        /// How often it was taken.
        attempts: int,
        /// When it may be taken, or taken again.
        next_at: int,
        created_at: int,
        last_error: opt_text,
    }
}

pub const QUEUED: &str = "queued";
pub const SENT: &str = "sent";
/// Given up.
pub const DEAD: &str = "dead";

macro_rules! claim {
    ($lock:literal) => {
        concat!(
            "UPDATE outbox SET attempts = attempts + 1, next_at = $2 WHERE id IN (SELECT id",
            " FROM outbox WHERE state = 'queued' AND next_at <= $1 ORDER BY next_at, id LIMIT $3",
            $lock,
            ") RETURNING ",
            outbox_columns!()
        )
    };
}

statements! {
    CLAIM[Sqlite] = claim!("");
    CLAIM_SKIPPING[Postgres] = claim!(" FOR UPDATE SKIP LOCKED");
    SENT_OK = "UPDATE outbox SET state = 'sent', last_error = NULL WHERE id = $1 AND attempts = $2
        AND state = 'queued'";
    AGAIN = "UPDATE outbox SET state = $3, next_at = $4, last_error = $5 WHERE id = $1
        AND attempts = $2 AND state = 'queued'";
    POSTPONE = "UPDATE outbox SET attempts = attempts - 1, next_at = $3, last_error = $4
        WHERE id = $1 AND attempts = $2 AND state = 'queued'";
    NEWEST = concat!(
        "SELECT ", outbox_columns!(), " FROM outbox WHERE id < '~'",
        " AND (CAST($1 AS TEXT) IS NULL OR recipient = $1) ORDER BY id DESC LIMIT $2",
    );
    NEXT = "SELECT next_at FROM outbox WHERE state = 'queued' ORDER BY next_at LIMIT 1";
    COUNT = "SELECT state, COUNT(*) FROM outbox WHERE state IN ('queued', 'dead')
        GROUP BY state ORDER BY state";
    PURGE = "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox
        WHERE state = 'sent' AND next_at < $1 ORDER BY next_at LIMIT $2)";
}

many! {
    INSERT(0, Message::WIDTH) =
        concat!("INSERT INTO outbox (", outbox_columns!(), ") VALUES "), "";
}

pub fn insert(tx: &mut dyn Tx, messages: &[Message]) -> Result<(), DbError> {
    let rows: Vec<_> = messages.iter().map(Message::values).collect();
    INSERT.put(tx, &[], rows)
}

/// Takes up to `limit` messages that are due, for this worker alone until `lease_until`. A
/// worker that dies loses its lease, and the messages are due again.
pub fn claim(
    tx: &mut dyn Tx,
    now: i64,
    lease_until: i64,
    limit: u32,
) -> Result<Vec<Message>, DbError> {
    let sql = match tx.engine() {
        Engine::Sqlite => CLAIM,
        Engine::Postgres => CLAIM_SKIPPING,
    };
    let mut rows = tx.query(sql, &[now.into(), lease_until.into(), limit.into()])?;
    rows.iter_mut().map(Message::read).collect()
}

/// Records a success of the attempt that [`claim`] gave; false if the lease was lost meanwhile.
pub fn sent(tx: &mut dyn Tx, id: &str, attempt: i64) -> Result<bool, DbError> {
    Ok(tx.exec(SENT_OK, &[id.into(), attempt.into()])? == 1)
}

/// Records a failure: to be tried again at a time, or never (`None`).
pub fn failed(
    tx: &mut dyn Tx,
    id: &str,
    attempt: i64,
    error: &str,
    again_at: Option<i64>,
) -> Result<bool, DbError> {
    let state = if again_at.is_some() { QUEUED } else { DEAD };
    let at = again_at.unwrap_or(i64::MAX);
    let params = [id.into(), attempt.into(), state.into(), at.into(), error.into()];
    Ok(tx.exec(AGAIN, &params)? == 1)
}

/// Gives back a message that was claimed and not tried, until a time; why is for those who look.
pub fn postpone(
    tx: &mut dyn Tx,
    id: &str,
    attempt: i64,
    why: &str,
    until: i64,
) -> Result<bool, DbError> {
    Ok(tx.exec(POSTPONE, &[id.into(), attempt.into(), until.into(), why.into()])? == 1)
}

/// The newest messages, to everyone or to one recipient.
pub fn newest(
    tx: &mut dyn Tx,
    recipient: Option<&str>,
    limit: u32,
) -> Result<Vec<Message>, DbError> {
    tx.query(NEWEST, &[recipient.into(), limit.into()])?.iter_mut().map(Message::read).collect()
}

/// When the next message is due, so that a worker need not look before.
pub fn next_due(tx: &mut dyn Tx) -> Result<Option<i64>, DbError> {
    tx.query_opt(NEXT, &[])?.map(|row| row.int(0)).transpose()
}

/// How many messages wait, and how many were given up.
pub fn backlog(tx: &mut dyn Tx) -> Result<Vec<(String, i64)>, DbError> {
    let mut rows = tx.query(COUNT, &[])?;
    rows.iter_mut().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
}

/// Forgets up to `limit` of what was sent before a time.
pub fn purge(tx: &mut dyn Tx, before: i64, limit: u32) -> Result<u64, DbError> {
    tx.exec(PURGE, &[before.into(), limit.into()])
}
