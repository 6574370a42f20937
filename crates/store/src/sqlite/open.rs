//! Settings without which the promises about data do not hold.

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::conn::error;
use crate::DbError;

/// Earlier versions can lose committed data in WAL mode (fixed in 3.51.3).
const OLDEST: i32 = 3_051_003;

/// Settings of every connection. `trusted_schema` and `cell_size_check` limit what a damaged
/// or hostile file can do.
const COMMON: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA busy_timeout = 5000;";

pub(super) fn prepared(raw: Connection, own: &str) -> Result<Connection, DbError> {
    let version = rusqlite::version_number();
    if version < OLDEST {
        return Err(DbError::Unavailable(format!("SQLite {version} is too old, want {OLDEST}")));
    }
    // One plan for every value of a parameter: else a statement with `LIMIT $1`, for one, is
    // planned anew at every run, which costs more than most of ours do.
    let stable = raw.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true);
    stable.map_err(|e| error(&e))?;
    raw.execute_batch(COMMON).map_err(|e| error(&e))?;
    raw.execute_batch(own).map_err(|e| error(&e))?;
    raw.set_prepared_statement_cache_capacity(256);
    Ok(raw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Engine;
    use rusqlite::StatementStatus;

    /// Rows, so that a look at who calls finds somebody.
    const PEOPLE: &str = "
        INSERT INTO account VALUES ('b', NULL, NULL, '', '', 'en', 0, NULL);
        INSERT INTO organisation VALUES ('b', 'platform', '', '', 0);
        INSERT INTO session VALUES ('b', 'b', 'b', 'reviewer', 0, 0, 0);";

    #[test]
    fn no_statement_is_planned_anew() {
        let conn = prepared(Connection::open_in_memory().expect("opens"), "").expect("prepares");
        crate::schema::migrate_sqlite(&conn).expect("migrates");
        conn.execute_batch(PEOPLE).expect("inserts");
        let mut bad = Vec::new();
        for statement in crate::statements().iter().filter(|s| s.is_for(Engine::Sqlite)) {
            conn.execute_batch("BEGIN").expect("begins");
            let text = statement.sql.replace('$', "?");
            let mut prepared = conn.prepare(&text).expect("prepares");
            for value in ["a", "b", "c"] {
                for at in 1..=prepared.parameter_count() {
                    prepared.raw_bind_parameter(at, value).expect("binds");
                }
                // Whether the values make sense is of no interest here.
                let mut rows = prepared.raw_query();
                while let Ok(Some(_)) = rows.next() {}
            }
            if prepared.get_status(StatementStatus::RePrepare) > 0 {
                bad.push(statement.name);
            }
            drop(prepared);
            conn.execute_batch("ROLLBACK").expect("rolls back");
        }
        assert!(bad.is_empty(), "{bad:#?}");
    }
}
