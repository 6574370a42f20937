//! What an error of the server means to us.

use std::error::Error as StdError;

use tokio_postgres::Error;
use tokio_postgres::error::SqlState;

use crate::DbError;

pub(super) fn error(e: &Error) -> DbError {
    let Some(db) = e.as_db_error() else {
        let lost = e.is_closed() || e.source().is_some_and(<dyn StdError>::is::<std::io::Error>);
        let text = detail(e);
        return if lost { DbError::Unavailable(text) } else { DbError::Other(text) };
    };
    let code = db.code();
    match code.code() {
        _ if *code == SqlState::UNIQUE_VIOLATION => DbError::Unique,
        "40001" | "40P01" => DbError::Serialization,
        "57014" | "55P03" => DbError::Busy,
        "53100" => DbError::Full,
        "XX001" | "XX002" => DbError::Corrupt(db.to_string()),
        // Connection lost, too many connections, shutting down, and a standby that cannot write.
        c if c.starts_with("08") || c.starts_with("53") || c.starts_with("57P") || c == "25006" => {
            DbError::Unavailable(db.to_string())
        }
        c if c.starts_with("23") => DbError::Constraint(db.to_string()),
        _ => DbError::Other(db.to_string()),
    }
}

fn detail(e: &Error) -> String {
    e.source().map_or_else(|| e.to_string(), |cause| format!("{e}: {cause}"))
}
