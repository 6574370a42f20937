//! Settings without which the promises about data do not hold.

use rusqlite::Connection;

use super::conn::{SqliteConn, error};
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

pub(super) fn prepared(raw: Connection, own: &str) -> Result<SqliteConn, DbError> {
    let version = rusqlite::version_number();
    if version < OLDEST {
        return Err(DbError::Unavailable(format!("SQLite {version} is too old, want {OLDEST}")));
    }
    raw.execute_batch(COMMON).map_err(|e| error(&e))?;
    raw.execute_batch(own).map_err(|e| error(&e))?;
    Ok(SqliteConn::new(raw))
}
