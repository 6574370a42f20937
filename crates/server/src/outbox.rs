//! Sends what the outbox holds: mail by SMTP, text messages by a signed webhook. Each is sent at
//! least once; a repeat carries the same id, so that it can be told.

mod mail;
mod sms;

use std::sync::Arc;
use std::time::Duration;

use domain::time::{HOUR, MINUTE, SECOND};
use service::Settings;
use service::messages::{Letter, MAIL, SMS, letter};
use store::outbox::{self, Message};
use store::{Db, DbError, Outcome};
use tokio::sync::{Notify, watch};

pub use mail::Mail;
pub use sms::Sms;

use crate::{clock, log};

/// For one message. A worker that has died loses its lease, and another takes over.
const LEASE: i64 = 2 * MINUTE;
const BATCH: u32 = 10;
/// A failed message is tried again after this, then after twice as long, and so on.
const FIRST_WAIT: i64 = 30 * SECOND;
const LONGEST_WAIT: i64 = 6 * HOUR;
/// About two days of trying.
const ATTEMPTS: i64 = 16;
/// How long the worker sleeps when nothing rings.
const NAP: Duration = Duration::from_secs(15);

/// Why a message has not gone out.
#[derive(Debug, PartialEq, Eq)]
pub enum Undelivered {
    /// Worth another try.
    Later(String),
    /// Refused for good.
    Never(String),
}

/// The ways out. What has none waits, and is sent once there is one.
#[derive(Clone, Default)]
pub struct Senders {
    pub mail: Option<Arc<Mail>>,
    pub sms: Option<Arc<Sms>>,
}

impl Senders {
    pub const fn any(&self) -> bool {
        self.mail.is_some() || self.sms.is_some()
    }

    /// Blocks.
    fn send(&self, message: &Message, letter: &Letter) -> Result<(), Undelivered> {
        let none = || Undelivered::Later(format!("no sender for {}", message.channel));
        match message.channel.as_str() {
            MAIL => self.mail.as_ref().ok_or_else(none)?.send(message, letter),
            SMS => self.sms.as_ref().ok_or_else(none)?.send(message, letter),
            other => Err(Undelivered::Never(format!("no channel {other}"))),
        }
    }
}

/// Works until `stop` says so.
pub async fn work(
    db: &Db,
    settings: &Arc<Settings>,
    senders: &Senders,
    bell: &Notify,
    mut stop: watch::Receiver<bool>,
) {
    while !*stop.borrow() {
        let wait = match round(db, settings, senders).await {
            Ok(sent) if sent == BATCH as usize => continue,
            Ok(_) => NAP,
            Err(error) => {
                log::error(format_args!("outbox: {error}"));
                NAP
            }
        };
        tokio::select! {
            () = bell.notified() => {}
            () = tokio::time::sleep(wait) => {}
            _ = stop.wait_for(|stop| *stop) => {}
        }
    }
}

/// Sends what is due, and says how many messages that were.
pub async fn round(db: &Db, settings: &Arc<Settings>, senders: &Senders) -> Result<usize, DbError> {
    let now = clock::now().0;
    let due = db.write(move |tx| outbox::claim(tx, now, now + LEASE, BATCH).map(Outcome::Commit));
    let due = due.await?;
    let count = due.len();
    for message in due {
        let (id, attempt) = (message.id.clone(), message.attempts);
        let (senders, settings) = (senders.clone(), Arc::clone(settings));
        let sending = tokio::task::spawn_blocking(move || {
            let letter = letter(&settings, &message);
            let letter = letter.ok_or_else(|| Undelivered::Never("no such template".into()))?;
            senders.send(&message, &letter)
        });
        let result = sending.await.unwrap_or_else(|_| Err(Undelivered::Later("panicked".into())));
        record(db, id, attempt, result).await?;
    }
    Ok(count)
}

async fn record(
    db: &Db,
    id: String,
    attempt: i64,
    result: Result<(), Undelivered>,
) -> Result<(), DbError> {
    let again = clock::now().0 + wait(attempt);
    let written = db.write(move |tx| {
        match &result {
            Ok(()) => outbox::sent(tx, &id, attempt)?,
            Err(Undelivered::Later(why)) if attempt < ATTEMPTS => {
                outbox::failed(tx, &id, attempt, why, Some(again))?
            }
            Err(Undelivered::Later(why) | Undelivered::Never(why)) => {
                log::warn(format_args!("outbox: message {id} is given up: {why}"));
                outbox::failed(tx, &id, attempt, why, None)?
            }
        };
        Ok(Outcome::Commit(()))
    });
    written.await
}

/// Doubles with every attempt; the first has number 1.
fn wait(attempt: i64) -> i64 {
    let doublings = attempt.clamp(1, 21) - 1;
    (FIRST_WAIT << doublings).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests;
