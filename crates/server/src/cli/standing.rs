//! Whether a database and `--demo` go together.

use store::Db;

use super::Failure;
use crate::seed::{self, Standing};

/// Lets nobody in with passwords that everybody knows, and shows nobody's messages to everybody.
pub async fn check(db: &Db, demo: bool) -> Result<Standing, Failure> {
    let standing = seed::standing(db).await;
    let standing = standing.map_err(|e| Failure::failed("cannot look for accounts")(&e))?;
    let wrong = match (standing, demo) {
        (Standing::Demo | Standing::OldDemo, false) => {
            "this database is a demonstration, whose passwords everybody knows: give --demo to \
             show it, or another --data folder or --database-url"
        }
        (Standing::Own, true) => {
            "this database has accounts of its own, and --demo would show their messages to \
             everybody: leave out --demo, or give another --data folder or --database-url"
        }
        (Standing::Mixed, _) => {
            "this database has accounts of the demonstration, whose passwords everybody knows, \
             beside its own: give another --data folder or --database-url"
        }
        _ => return Ok(standing),
    };
    Err(Failure::Config(wrong.into()))
}
