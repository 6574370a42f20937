//! Bringing the schema up to date while other servers may be trying the same.

use tokio_postgres::Config;

use super::conn::PgConn;
use crate::job::Conn as _;
use crate::schema::{Step, book, steps};
use crate::{DbError, Engine};

/// Two connections: one holds a row, the other works. If this program dies, the row is free
/// again at once. Not an advisory lock, which not every server of this protocol has.
pub(super) fn run(config: &Config) -> Result<(), DbError> {
    let mut holder = PgConn::connect(config)?;
    create(&mut holder)?;
    holder.run("BEGIN; SELECT id FROM schema_lock WHERE id = 1 FOR UPDATE")?;
    let mut worker = PgConn::connect(config)?;
    for step in steps(Engine::Postgres) {
        apply(&mut worker, &step)?;
    }
    holder.run("COMMIT")
}

fn create(conn: &mut PgConn) -> Result<(), DbError> {
    let statements = [
        "CREATE TABLE IF NOT EXISTS schema_lock (id BIGINT NOT NULL PRIMARY KEY)",
        "INSERT INTO schema_lock (id) VALUES (1) ON CONFLICT DO NOTHING",
        &book(Engine::Postgres),
    ];
    for sql in statements {
        // Two that create the same table at once: one of them is told of a duplicate.
        conn.run(sql).or_else(|_| conn.run(sql))?;
    }
    Ok(())
}

const KNOWN: &str = "SELECT 1 FROM schema_step WHERE version = $1 AND step = $2";
const RECORD: &str = "INSERT INTO schema_step (version, step) VALUES ($1, $2)";

/// One statement and its record, together or not at all.
fn apply(conn: &mut PgConn, step: &Step) -> Result<(), DbError> {
    let name = [step.version.into(), step.number.into()];
    if !conn.query(KNOWN, &name)?.is_empty() {
        return Ok(());
    }
    conn.run("BEGIN")?;
    conn.run(&step.sql)?;
    conn.put(RECORD, &name)?;
    conn.run("COMMIT")
}
