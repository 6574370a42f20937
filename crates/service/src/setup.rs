//! What a database needs before its first call.

use crate::notices;
use store::{Db, DbError, Outcome};

/// Brings the schema up to date and keeps the texts that will be accepted under this program, so
/// that no call has to look for them. Blocks; safe from several servers at once, and again on
/// every start.
pub fn set_up(db: &Db) -> Result<(), DbError> {
    db.migrate()?;
    db.write(|tx| notices::keep_edition(tx).map(Outcome::Commit)).wait()
}
