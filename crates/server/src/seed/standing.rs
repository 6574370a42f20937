//! What a database is: the demo, whose passwords everybody knows, or somebody's own.

use domain::time::Timestamp;
use store::{Db, DbError, Outcome, Tx, account, milestone, renewal};

use super::AGENT_ORG;

/// Reached in the transaction that fills a database with the demo.
const FILLED: &str = "demo";
/// The ids of the demo's accounts begin so, and no others.
const PREFIX: &str = "demo-";
/// The first text after all that begin so.
const BEHIND: &str = "demo.";
/// Behind every id.
const LAST: &str = "\u{10ffff}";

/// By its accounts and its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has an account.
    Empty,
    Demo,
    /// Filled before there was a mark, and nobody else has come.
    OldDemo,
    /// Nobody of the demo is here.
    Own,
    /// People of the demo and others, and no mark.
    Mixed,
}

pub async fn standing(db: &Db) -> Result<Standing, DbError> {
    db.read(|tx| {
        if milestone::get(tx, FILLED)?.is_some() {
            return Ok(Standing::Demo);
        }
        let demo = account::any_between(tx, PREFIX, BEHIND)?;
        let others =
            account::any_between(tx, "", PREFIX)? || account::any_between(tx, BEHIND, LAST)?;
        Ok(match (demo, others) {
            (false, false) => Standing::Empty,
            (true, false) => Standing::OldDemo,
            (false, true) => Standing::Own,
            (true, true) => Standing::Mixed,
        })
    })
    .await
}

pub(super) fn mark(tx: &mut dyn Tx, now: Timestamp) -> Result<(), DbError> {
    milestone::insert(tx, FILLED, now.0)
}

/// Marks a demo that was filled before there was a mark, as it is; false if its filling was
/// interrupted, which its last step tells: the agent's renewal.
pub async fn adopt(db: &Db, now: Timestamp) -> Result<bool, DbError> {
    let marked = db.write(move |tx| {
        let whole = !renewal::list(tx, AGENT_ORG)?.is_empty();
        mark(tx, now)?;
        Ok(Outcome::Commit(whole))
    });
    marked.await
}
