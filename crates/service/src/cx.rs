//! What a function has at hand: the transaction, who asks, the time, and what to do after commit.

use crate::random::Random;
use crate::{Prepared, Settings};
use api::account::Viewer;
use api::streams::Change;
use api::{Problem, ProblemCode};
use domain::fault::{Fault, FaultCode};
use domain::ids::OrgId;
use domain::time::{Date, Timestamp};
use std::sync::Arc;
use store::{DbError, Tx};

/// The surroundings of one call. Time and randomness are arguments.
#[derive(Clone, Debug)]
pub struct Env {
    pub now: Timestamp,
    /// Fresh random bytes for this call.
    pub seed: [u8; 32],
    pub settings: Arc<Settings>,
}

/// What came with a request besides its body.
#[derive(Clone, Debug, Default)]
pub struct Meta {
    pub token: Option<String>,
    pub idempotency_key: Option<String>,
    /// The caller's network address, shortened to what limits count (an IPv6 /56).
    pub address: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionChange {
    Set { token: String },
    Clear,
}

/// To be done after commit, and only then.
#[derive(Clone, Debug, Default)]
pub struct Effects {
    pub session: Option<SessionChange>,
    /// Who is told to look again; `None` is every reviewer.
    pub changes: Vec<(Option<OrgId>, Change)>,
    /// The outbox has something new.
    pub outbox: bool,
}

/// Why a function gives no answer.
#[derive(Debug)]
pub enum Fail {
    /// The transaction is rolled back.
    Problem(Problem),
    /// The transaction is kept: a failed attempt is counted.
    Keep(Problem),
    /// The store's own; a conflict among them is retried.
    Db(DbError),
}

impl From<DbError> for Fail {
    fn from(error: DbError) -> Self {
        Self::Db(error)
    }
}
impl From<ProblemCode> for Fail {
    fn from(code: ProblemCode) -> Self {
        Self::Problem(Problem::new(code))
    }
}
impl From<Vec<Fault>> for Fail {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Problem(Problem::faulty(faults))
    }
}
impl From<Fault> for Fail {
    fn from(fault: Fault) -> Self {
        Self::Problem(fault.into())
    }
}

/// A row that holds what no version of this program wrote.
pub fn corrupt(what: &str) -> Fail {
    Fail::Db(DbError::Other(format!("unreadable {what}")))
}

/// A fault in one field.
pub fn fault(field: &str, code: FaultCode) -> Fail {
    Fault::new(field, code).into()
}

pub struct Cx<'a> {
    pub tx: &'a mut dyn Tx,
    pub env: &'a Env,
    pub meta: &'a Meta,
    pub prepared: &'a Prepared,
    pub viewer: Option<Viewer>,
    pub random: Random,
    pub effects: Effects,
}

impl Cx<'_> {
    /// Who asks. The gate has checked it for every endpoint that is not open to anyone.
    pub fn viewer(&self) -> Result<&Viewer, Fail> {
        self.viewer.as_ref().ok_or_else(|| ProblemCode::SignInNeeded.into())
    }

    /// The organisation that the reader acts for.
    pub fn org(&self) -> Result<String, Fail> {
        Ok(self.viewer()?.org.as_str().to_owned())
    }

    pub const fn now(&self) -> Timestamp {
        self.env.now
    }

    pub fn today(&self) -> Date {
        self.env.now.beijing_date()
    }

    pub fn new_id(&mut self) -> String {
        self.random.id(self.env.now)
    }

    /// Tells an organisation, or the reviewers, after commit, that something has changed.
    pub fn announce(&mut self, org: Option<OrgId>, change: Change) {
        self.effects.changes.push((org, change));
    }
}
