//! A connection that speaks the common SQL, with each statement prepared once.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use futures_util::future::{join, join_all, ready};
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::{Client, Config, Error, NoTls, Statement};

use super::fail::error;
use crate::job::Conn;
use crate::value::Cell;
use crate::{DbError, Engine, Row, Val};

/// Statements that wait for one that must be waited for. More would only fill memory.
const MOST_WAITING: usize = 16;

pub(super) struct PgConn {
    client: Arc<Client>,
    /// Of this thread alone; it moves bytes while a call waits, and only then.
    runtime: Runtime,
    /// What goes out ahead of the next call that waits, in this order.
    waiting: Vec<Waiting>,
    /// The server has answered in this transaction.
    alive: bool,
    /// A statement has failed in this transaction, whoever was told: nothing of it can be kept.
    failed: bool,
    /// Counts the statements that may have changed something.
    writes: u64,
    /// By where the text stands in the program.
    statements: HashMap<(usize, usize), Statement>,
}

type Waiting = Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;

impl PgConn {
    pub(super) fn connect(config: &Config) -> Result<Self, DbError> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|e| DbError::Unavailable(e.to_string()))?;
        let connected = runtime.block_on(config.connect(NoTls));
        let (client, connection) = connected.map_err(|e| match error(&e) {
            DbError::Other(text) => DbError::Unavailable(text),
            known => known,
        })?;
        runtime.spawn(connection);
        Ok(Self {
            client: Arc::new(client),
            runtime,
            waiting: Vec::new(),
            alive: false,
            failed: false,
            writes: 0,
            statements: HashMap::new(),
        })
    }

    pub(super) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// How many statements so far may have changed something.
    pub(super) const fn writes(&self) -> u64 {
        self.writes
    }

    pub(super) const fn has_failed(&self) -> bool {
        self.failed
    }

    /// Runs statements without parameters, after all that waits.
    pub(super) fn run(&mut self, sql: &str) -> Result<(), DbError> {
        let client = Arc::clone(&self.client);
        self.wait(client.batch_execute(sql))
    }

    /// Begins a transaction with the first call that waits.
    pub(super) fn begin(&mut self, sql: &'static str) {
        (self.alive, self.failed) = (false, false);
        let client = Arc::clone(&self.client);
        self.waiting.push(Box::pin(async move { client.batch_execute(sql).await }));
    }

    /// Makes sure that the server has answered in this transaction, so that a connection that
    /// broke before it is noticed while nothing can have been committed.
    pub(super) fn check_alive(&mut self) -> Result<(), DbError> {
        if self.alive { Ok(()) } else { self.wait(ready(Ok(()))) }
    }

    /// Sends all that waits and then `last`, in one go, and waits for the answers. A round trip
    /// costs more than most statements do.
    fn wait<T>(&mut self, last: impl Future<Output = Result<T, Error>>) -> Result<T, DbError> {
        // A statement is sent when it is first polled, and these are polled in their order.
        let both = join(join_all(std::mem::take(&mut self.waiting)), last);
        let (earlier, last) = self.runtime.block_on(both);
        let earlier: Result<(), Error> = earlier.into_iter().collect();
        let answer = earlier.and(last).map_err(|e| error(&e));
        match answer {
            Ok(_) => self.alive = true,
            Err(_) => self.failed = true,
        }
        answer
    }

    fn prepare(&mut self, sql: &'static str, given: usize) -> Result<Statement, DbError> {
        self.writes += u64::from(!sql.starts_with("SELECT"));
        let key = (sql.as_ptr().addr(), sql.len());
        let statement = if let Some(known) = self.statements.get(&key) {
            known.clone()
        } else {
            let client = Arc::clone(&self.client);
            let statement = self.wait(client.prepare(sql))?;
            self.statements.insert(key, statement.clone());
            statement
        };
        let want = statement.params().len();
        if want != given {
            // The client would panic.
            return Err(DbError::Other(format!("{want} parameters expected, {given} given")));
        }
        Ok(statement)
    }
}

impl Conn for PgConn {
    const ENGINE: Engine = Engine::Postgres;

    fn query(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<Vec<Row>, DbError> {
        let statement = self.prepare(sql, params.len())?;
        let client = Arc::clone(&self.client);
        let rows = self.wait(async move { client.query(&statement, &refs(params)).await })?;
        rows.iter()
            .map(|row| (0..row.len()).map(|i| row.try_get(i)).collect::<Result<_, _>>().map(Row))
            .collect::<Result<_, _>>()
            .map_err(|e| error(&e))
    }

    fn exec(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<u64, DbError> {
        let statement = self.prepare(sql, params.len())?;
        let client = Arc::clone(&self.client);
        self.wait(async move { client.execute(&statement, &refs(params)).await })
    }

    fn put(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<(), DbError> {
        if self.waiting.len() >= MOST_WAITING {
            return self.exec(sql, params).map(drop);
        }
        let statement = self.prepare(sql, params.len())?;
        let client = Arc::clone(&self.client);
        let params: Vec<Cell> = params.iter().map(Cell::from).collect();
        let sent = async move { client.execute_raw(&statement, params).await.map(drop) };
        self.waiting.push(Box::pin(sent));
        Ok(())
    }
}

fn refs<'a>(params: &'a [Val<'a>]) -> Vec<&'a (dyn tokio_postgres::types::ToSql + Sync)> {
    params.iter().map(|p| p as _).collect()
}
