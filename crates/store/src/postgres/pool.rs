//! The threads and their queue.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crossbeam_channel::{Sender, TrySendError, bounded};
use tokio_postgres::Config;

use super::migrate;
use super::news::Exchange;
use super::retry::Lane;
use super::worker::{Task, Worker, config};
use crate::db::refuse;
use crate::job::Job;
use crate::{DbError, News, Options};

/// What the threads know together.
pub(super) struct Shared {
    pub(super) config: Config,
    pub(super) lane: Lane,
    pub(super) down: Down,
}

/// For how long a failed connection speaks for all: without this, each waiting closure would
/// wait for a time-out of its own.
const MEMORY: Duration = Duration::from_millis(500);

#[derive(Default)]
pub(super) struct Down(Mutex<Option<(Instant, DbError)>>);

impl Down {
    pub(super) fn recent(&self) -> Option<DbError> {
        let noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        noted.as_ref().filter(|(at, _)| at.elapsed() < MEMORY).map(|(_, error)| error.clone())
    }

    pub(super) fn note(&self, error: &DbError) {
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *noted = Some((Instant::now(), error.clone()));
    }
}

pub(crate) struct Pool {
    shared: Arc<Shared>,
    queue: Option<Sender<Task>>,
    hands: Vec<JoinHandle<()>>,
    news: OnceLock<Exchange>,
}

impl Pool {
    pub(crate) fn open(url: &str, options: Options) -> Result<Self, DbError> {
        let shared =
            Arc::new(Shared { config: config(url)?, lane: Lane::default(), down: Down::default() });
        let (queue, receiver) = bounded(options.queue.max(1));
        let mut hands = Vec::new();
        for _ in 0..options.connections.max(1) {
            let worker =
                Worker { shared: Arc::clone(&shared), queue: receiver.clone(), conn: None };
            let thread = thread::Builder::new().name("store-pg".into());
            let hand = thread.spawn(|| worker.serve());
            hands.push(hand.map_err(|e| DbError::Unavailable(e.to_string()))?);
        }
        Ok(Self { shared, queue: Some(queue), hands, news: OnceLock::new() })
    }

    pub(crate) fn write(&self, job: Box<dyn Job>) {
        self.send(Task { job, write: true });
    }

    pub(crate) fn read(&self, job: Box<dyn Job>) {
        self.send(Task { job, write: false });
    }

    fn send(&self, task: Task) {
        let Some(queue) = &self.queue else { return };
        if let Err(TrySendError::Full(task)) = queue.try_send(task) {
            refuse(task.job, DbError::Busy);
        }
    }

    pub(crate) fn hear(&self, ear: Box<dyn Fn(News) + Send>) -> Result<(), DbError> {
        let exchange = Exchange::open(self.shared.config.clone(), ear)?;
        self.news.set(exchange).map_err(|_| DbError::other("one ear is enough"))
    }

    pub(crate) fn tell(&self, text: impl FnOnce() -> String) {
        if let Some(news) = self.news.get() {
            news.tell(text());
        }
    }

    pub(crate) fn migrate(&self) -> Result<(), DbError> {
        let config = self.shared.config.clone();
        // A thread of its own: the client must not be used where an async runtime runs.
        let hand = thread::Builder::new()
            .name("store-migrate".into())
            .spawn(move || migrate::run(&config))
            .map_err(|e| DbError::Unavailable(e.to_string()))?;
        hand.join().unwrap_or(Err(DbError::Panicked))
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.queue = None;
        for hand in self.hands.drain(..) {
            // A closure may hold the last handle; its thread cannot wait for itself.
            if hand.thread().id() != thread::current().id() {
                drop(hand.join());
            }
        }
    }
}
