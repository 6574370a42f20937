//! The schema: a small template for both engines, in numbered files that are never changed
//! once released, only followed by others.

use crate::sql::statements;
use crate::{DbError, Engine, Tx};

/// File *n* (counted from 1) of the list is version *n*.
const FILES: &[&str] = &[
    include_str!("schema/0001_people.sql"),
    include_str!("schema/0002_rights.sql"),
    include_str!("schema/0003_catalogue.sql"),
    include_str!("schema/0004_notices.sql"),
    include_str!("schema/0005_outbox.sql"),
    include_str!("schema/0006_renewals.sql"),
    include_str!("schema/0007_conflicts.sql"),
    include_str!("schema/0008_senders.sql"),
    include_str!("schema/0009_bounds.sql"),
    include_str!("schema/0010_replies.sql"),
    include_str!("schema/0011_authorities.sql"),
];

/// What has been applied. A step is one statement of a file.
const BOOK: &str = "CREATE TABLE IF NOT EXISTS schema_step (
    version {int} NOT NULL,
    step {int} NOT NULL,
    PRIMARY KEY (version, step)
) {keyed}";

statements! {
    COUNT = "SELECT COUNT(*) FROM schema_step";
}

/// One statement of the schema in the words of one engine.
pub(crate) struct Step {
    pub(crate) version: i64,
    pub(crate) number: i64,
    pub(crate) sql: String,
}

pub(crate) fn book(engine: Engine) -> String {
    render(engine, BOOK)
}

pub(crate) fn steps(engine: Engine) -> Vec<Step> {
    let mut steps = Vec::new();
    for (version, file) in (1..).zip(FILES) {
        let bare: Vec<&str> = file.lines().filter(|l| !l.trim_start().starts_with("--")).collect();
        let joined = bare.join("\n");
        let sqls = joined.split(';').map(str::trim).filter(|sql| !sql.is_empty());
        steps.extend((1..).zip(sqls).map(|(number, sql)| Step {
            version,
            number,
            sql: render(engine, sql),
        }));
    }
    steps
}

fn render(engine: Engine, sql: &str) -> String {
    let (int, text, table, keyed) = match engine {
        Engine::Sqlite => ("INTEGER", "TEXT", "STRICT", "STRICT, WITHOUT ROWID"),
        // Byte order, as in SQLite: the same pages in the same order, and faster to compare.
        Engine::Postgres => ("BIGINT", "TEXT COLLATE \"C\"", "", ""),
    };
    sql.replace("{int}", int)
        .replace("{text}", text)
        .replace("{table}", table)
        .replace("{keyed}", keyed)
}

/// Whether the schema is at least the one this program knows.
pub(crate) fn check(tx: &mut dyn Tx) -> Result<(), DbError> {
    let applied = tx.query_one(COUNT, &[])?.int(0)?;
    if usize::try_from(applied).unwrap_or(0) < steps(tx.engine()).len() {
        return Err(DbError::Unavailable("the schema is not up to date".into()));
    }
    Ok(())
}

/// Applies what is missing, all or nothing.
pub(crate) fn migrate_sqlite(conn: &rusqlite::Connection) -> Result<(), DbError> {
    let apply = || {
        conn.execute_batch(&book(Engine::Sqlite))?;
        let known = "SELECT 1 FROM schema_step WHERE version = ?1 AND step = ?2";
        let record = "INSERT INTO schema_step (version, step) VALUES (?1, ?2)";
        for Step { version, number, sql } in steps(Engine::Sqlite) {
            if !conn.prepare_cached(known)?.exists((version, number))? {
                conn.execute_batch(&sql)?;
                conn.execute(record, (version, number))?;
            }
        }
        conn.execute_batch("COMMIT")
    };
    let done = conn.execute_batch("BEGIN IMMEDIATE").and_then(|()| apply());
    if !conn.is_autocommit() {
        drop(conn.execute_batch("ROLLBACK"));
    }
    done.map_err(|e| crate::sqlite::error(&e))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A renewal that waited before there were powers of attorney to renew still waits.
    #[test]
    fn a_renewal_survives_the_wider_key() -> rusqlite::Result<()> {
        let conn = rusqlite::Connection::open_in_memory()?;
        conn.execute_batch(&book(Engine::Sqlite))?;
        for step in steps(Engine::Sqlite).iter().filter(|step| step.version <= 8) {
            conn.execute_batch(&step.sql)?;
            let record = "INSERT INTO schema_step (version, step) VALUES (?1, ?2)";
            conn.execute(record, (step.version, step.number))?;
        }
        conn.execute_batch(
            "INSERT INTO organisation (id, kind, name, name_other, created_at)
                VALUES ('o', 'k', 'n', '', 1);
            INSERT INTO ip_right (org, id, kind, title, owner_name, status, version, created_at,
                updated_at, reasons, detail) VALUES ('o', 'r', 'k', 't', 'n', 's', 1, 1, 1, '', '');
            INSERT INTO renewal (org, id, state, renewed_to, filed_at, filed_by, refusals,
                certificate) VALUES ('o', 'r', 'pending', '2037-06-13', 7, 'x', '[]', '{}')",
        )?;
        migrate_sqlite(&conn).expect("migrates");
        let kept: (String, i64, String) =
            conn.query_row("SELECT renews, filed_at, files FROM renewal", (), |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?;
        assert_eq!(kept, ("term".into(), 7, "[{}]".into()));
        Ok(())
    }
}
