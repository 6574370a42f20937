//! Sends what the outbox holds: mail by SMTP, text messages by a signed webhook. Each is sent at
//! least once; a repeat carries the same id, so that it can be told.

mod mail;
mod sms;

use std::sync::Arc;
use std::time::Duration;

use domain::time::{HOUR, MINUTE, SECOND};
use service::Settings;
use service::messages::{Letter, MAIL, SMS, Template, letter};
use store::outbox::{self, Message};
use store::{Db, DbError, Outcome};
use tokio::sync::{Notify, watch};

pub use mail::Mail;
pub use sms::Sms;

use crate::{clock, log};

/// For one message, which is longer than any sender waits. A worker that has died loses its lease,
/// and another takes over.
const LEASE: i64 = 3 * MINUTE;
/// A message that has no way out is looked at again after this.
const NO_WAY: i64 = HOUR;
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
    /// There is no sender of this kind.
    NoWay,
    /// Worth another try.
    Later(String),
    /// Refused for good.
    Never(String),
}

/// The ways out. What has none waits, and is sent within an hour after there is one.
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
        match message.channel.as_str() {
            MAIL => self.mail.as_ref().ok_or(Undelivered::NoWay)?.send(message, letter),
            SMS => self.sms.as_ref().ok_or(Undelivered::NoWay)?.send(message, letter),
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
        match send_next(db, settings, senders).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => log::error(format_args!("outbox: {error}")),
        }
        tokio::select! {
            () = bell.notified() => {}
            () = tokio::time::sleep(NAP) => {}
            _ = stop.wait_for(|stop| *stop) => {}
        }
    }
}

/// Sends the message that has been due longest; false if none is. One at a time, so that none
/// waits behind another for longer than its lease.
async fn send_next(db: &Db, settings: &Arc<Settings>, senders: &Senders) -> Result<bool, DbError> {
    let now = clock::now().0;
    let due = db.write(move |tx| outbox::claim(tx, now, now + LEASE, 1).map(Outcome::Commit));
    let Some(message) = due.await?.pop() else { return Ok(false) };
    let (id, attempt) = (message.id.clone(), message.attempts);
    let (senders, settings) = (senders.clone(), Arc::clone(settings));
    let sending = tokio::task::spawn_blocking(move || {
        if out_of_date(&message, now) {
            return Err(Undelivered::Never("what it says holds no more".into()));
        }
        let letter = letter(&settings, &message);
        let letter = letter.ok_or_else(|| Undelivered::Never("no such template".into()))?;
        senders.send(&message, &letter)
    });
    let result = sending.await.unwrap_or_else(|_| Err(Undelivered::Later("panicked".into())));
    record(db, id, attempt, result).await?;
    Ok(true)
}

/// A code that cannot be used any more would only mislead.
fn out_of_date(message: &Message, now: i64) -> bool {
    let holds = Template::from_code(&message.template).and_then(Template::holds);
    holds.is_some_and(|holds| now > message.created_at + holds)
}

async fn record(
    db: &Db,
    id: String,
    attempt: i64,
    result: Result<(), Undelivered>,
) -> Result<(), DbError> {
    let now = clock::now().0;
    let written = db.write(move |tx| {
        match &result {
            Ok(()) => outbox::sent(tx, &id, attempt)?,
            Err(Undelivered::NoWay) => {
                let why = "there is no sender of this kind";
                outbox::postpone(tx, &id, attempt, why, now + NO_WAY)?
            }
            Err(Undelivered::Later(why)) if attempt < ATTEMPTS => {
                outbox::failed(tx, &id, attempt, why, Some(now + wait(attempt)))?
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
