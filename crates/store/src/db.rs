//! The door to the database: one handle, whichever engine is behind it.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

use futures_channel::oneshot;

use crate::job::Call;
#[cfg(not(target_arch = "wasm32"))]
use crate::job::Job;
use crate::{DbError, Engine, Outcome, Tx, schema, sqlite::Inline};
#[cfg(not(target_arch = "wasm32"))]
use crate::{postgres::Pool, sqlite::Threads};

/// How many hands an engine has, and how long its queue may grow.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// SQLite: threads that read. One more writes.
    pub readers: usize,
    /// PostgreSQL: connections, each with its thread.
    pub connections: usize,
    /// Closures that may wait; one more is answered [`DbError::Busy`] at once.
    pub queue: usize,
}

impl Default for Options {
    /// Connections by the cores, as if the database server had as many: with more of them than it
    /// can work on, it spends its time on changing between them.
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self { readers: 4, connections: 3 * cores, queue: 1024 }
    }
}

/// What comes from another server on the same database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    Told(String),
    /// The line was cut for a while: anything may have been told.
    Missed,
}

/// A database. Cheap to clone; the last one dropped closes it.
#[derive(Clone)]
pub struct Db(Arc<Kind>);

enum Kind {
    Inline(Inline),
    #[cfg(not(target_arch = "wasm32"))]
    Sqlite(Threads),
    #[cfg(not(target_arch = "wasm32"))]
    Postgres(Pool),
}

impl Db {
    /// A database in memory: for practice in the browser, and for tests.
    pub fn open_memory() -> Result<Self, DbError> {
        Inline::open().map(|inline| Self(Arc::new(Kind::Inline(inline))))
    }

    /// A database in memory, from what [`Db::save`] gave.
    pub fn load(bytes: &[u8]) -> Result<Self, DbError> {
        Inline::load(bytes).map(|inline| Self(Arc::new(Kind::Inline(inline))))
    }

    /// A database file, made if it is not there. Its folder must be.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn open_sqlite(
        path: impl AsRef<std::path::Path>,
        options: Options,
    ) -> Result<Self, DbError> {
        Threads::open(path.as_ref(), options).map(|threads| Self(Arc::new(Kind::Sqlite(threads))))
    }

    /// A server that speaks the PostgreSQL protocol. It need not be up yet.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn open_postgres(url: &str, options: Options) -> Result<Self, DbError> {
        Pool::open(url, options).map(|pool| Self(Arc::new(Kind::Postgres(pool))))
    }

    pub fn engine(&self) -> Engine {
        match &*self.0 {
            Kind::Inline(_) => Engine::Sqlite,
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Sqlite(_) => Engine::Sqlite,
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs a closure in a transaction of its own and answers after it is on disk. The closure
    /// may run more than once. It runs to its end even if the answer is no longer awaited.
    pub fn write<T, F>(&self, closure: F) -> Pending<T>
    where
        T: Send + 'static,
        F: FnMut(&mut dyn Tx) -> Result<Outcome<T>, DbError> + Send + 'static,
    {
        let (job, receiver) = Call::queued(closure);
        match &*self.0 {
            Kind::Inline(inline) => inline.write(job),
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Sqlite(threads) => threads.write(job),
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Postgres(pool) => pool.write(job),
        }
        Pending(receiver)
    }

    /// Runs a closure that sees one state of the database and changes nothing.
    pub fn read<T, F>(&self, mut closure: F) -> Pending<T>
    where
        T: Send + 'static,
        F: FnMut(&mut dyn Tx) -> Result<T, DbError> + Send + 'static,
    {
        let (job, receiver) = Call::queued(move |tx: &mut dyn Tx| closure(tx).map(Outcome::Commit));
        match &*self.0 {
            Kind::Inline(inline) => inline.read(job),
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Sqlite(threads) => threads.read(job),
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Postgres(pool) => pool.read(job),
        }
        Pending(receiver)
    }

    /// Brings the schema up to date. Blocks; safe to call from several servers at once, and
    /// again on every start.
    pub fn migrate(&self) -> Result<(), DbError> {
        match &*self.0 {
            Kind::Inline(inline) => inline.migrate(),
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Sqlite(threads) => threads.migrate(),
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Postgres(pool) => pool.migrate(),
        }
    }

    /// Whether the database answers, can be trusted, and has the schema this program needs.
    pub fn ready(&self) -> Pending<()> {
        if let Some(error) = self.fault() {
            return Pending::failed(error);
        }
        self.read(schema::check)
    }

    /// What makes this handle unfit for further writes: a failed flush or a damaged file.
    /// A server should answer 503 and start afresh.
    pub fn fault(&self) -> Option<DbError> {
        match &*self.0 {
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Sqlite(threads) => threads.fault(),
            _ => None,
        }
    }

    /// Listens to the other servers on this database, from another thread, until the handle is
    /// dropped. Nobody else writes to a SQLite database, so there is nothing to be heard.
    pub fn hear(&self, ear: impl Fn(News) + Send + 'static) -> Result<(), DbError> {
        match &*self.0 {
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Postgres(pool) => pool.hear(Box::new(ear)),
            _ => {
                drop(ear);
                Ok(())
            }
        }
    }

    /// Tells the other servers that listen a line of at most 1,000 bytes: soon, and if all goes
    /// well. Say only what they could find in the database themselves.
    pub fn tell(&self, text: impl FnOnce() -> String) {
        match &*self.0 {
            #[cfg(not(target_arch = "wasm32"))]
            Kind::Postgres(pool) => pool.tell(text),
            _ => drop(text),
        }
    }

    /// The whole database as bytes; only for one in memory.
    pub fn save(&self) -> Result<Vec<u8>, DbError> {
        match &*self.0 {
            Kind::Inline(inline) => inline.save(),
            #[cfg(not(target_arch = "wasm32"))]
            _ => Err(DbError::other("only a database in memory can be saved as bytes")),
        }
    }
}

type Answer<T> = Result<T, DbError>;

/// The answer of a transaction, as a future of any runtime or by [`Pending::wait`].
#[must_use = "whether the transaction succeeded is known only from its answer"]
pub struct Pending<T>(oneshot::Receiver<Answer<T>>);

impl<T> From<oneshot::Receiver<Answer<T>>> for Pending<T> {
    fn from(receiver: oneshot::Receiver<Answer<T>>) -> Self {
        Self(receiver)
    }
}

impl<T> Pending<T> {
    fn failed(error: DbError) -> Self {
        let (sender, receiver) = oneshot::channel();
        drop(sender.send(Err(error)));
        Self(receiver)
    }

    /// Blocks the thread until the answer is there.
    pub fn wait(mut self) -> Result<T, DbError> {
        let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
        let mut context = Context::from_waker(&waker);
        loop {
            if let Poll::Ready(answer) = Pin::new(&mut self).poll(&mut context) {
                return answer;
            }
            std::thread::park();
        }
    }
}

impl<T> Future for Pending<T> {
    type Output = Answer<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(context).map(|answer| {
            answer.unwrap_or_else(|_| Err(DbError::Unavailable("the engine has stopped".into())))
        })
    }
}

struct Unpark(std::thread::Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Answers a job that never ran.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn refuse(job: Box<dyn Job>, error: DbError) {
    job.settle(Err(error));
}
