//! The function of an endpoint.

use crate::{Cx, Env, Fail};
use api::Endpoint;
use domain::time::DAY;
use store::{Db, DbError};

/// Slow work that is done before the transaction, on another thread than the writer's:
/// passwords.
#[derive(Clone, Debug, Default)]
pub struct Prepared {
    pub password_hash: Option<String>,
    pub password_matches: bool,
}

/// One function per endpoint. The request is taken by reference, because a transaction that
/// meets a conflict is run again.
pub trait Handle: Endpoint {
    /// Whether [`Handle::prepare`] has anything to do.
    const SLOW: bool = false;

    /// How long a repeat is given the first answer, in microseconds.
    const REPEATS: i64 = DAY;

    /// Slow work before the transaction. Blocks; may read.
    fn prepare(_db: &Db, _env: &Env, _request: &Self::Request) -> Result<Prepared, DbError> {
        Ok(Prepared::default())
    }

    fn handle(cx: &mut Cx, request: &Self::Request) -> Result<Self::Response, Fail>;
}
