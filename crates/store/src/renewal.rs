//! Renewals of rights: of each thing that a right has to renew one, the last that was sent in.

use crate::right::{IpRight, Queued, right_columns};
use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { renewal_columns:
    Renewal {
        org: text,
        /// The right's.
        id: text,
        /// What of it: its term or its power of attorney.
        renews: text,
        state: text,
        /// `YYYY-MM-DD`.
        renewed_to: text,
        filed_at: int,
        filed_by: text,
        answered_at: opt_int,
        answered_by: opt_text,
        /// JSON: why it was rejected.
        refusals: text,
        /// JSON: what proves it.
        files: text,
    }
}

statements! {
    OF_RIGHT =
        concat!("SELECT ", renewal_columns!(), " FROM renewal WHERE org = $1 AND id = $2");
    LIST = concat!("SELECT ", renewal_columns!(), " FROM renewal WHERE org = $1");
    QUEUE = concat!(
        "SELECT ", right_columns!(),
        ", (SELECT o.name FROM organisation o WHERE o.id = ip_right.org)",
        ", (SELECT o.name_other FROM organisation o WHERE o.id = ip_right.org), filed_at, renews",
        " FROM renewal JOIN ip_right USING (org, id)",
        " WHERE state = $1 ORDER BY filed_at, org, id, renews LIMIT $2",
    );
}

many! {
    PUT(0, Renewal::WIDTH) =
        concat!("INSERT INTO renewal (", renewal_columns!(), ") VALUES "),
        " ON CONFLICT (org, id, renews) DO UPDATE SET state = excluded.state,
        renewed_to = excluded.renewed_to, filed_at = excluded.filed_at,
        filed_by = excluded.filed_by, answered_at = excluded.answered_at,
        answered_by = excluded.answered_by, refusals = excluded.refusals,
        files = excluded.files";
}

/// Keeps a renewal in the place of the earlier one of the same thing. The right's version guards
/// them all.
pub fn put(tx: &mut dyn Tx, renewal: &Renewal) -> Result<(), DbError> {
    PUT.put(tx, &[], vec![renewal.values()])
}

/// Those of one right, in no order.
pub fn of_right(tx: &mut dyn Tx, org: &str, id: &str) -> Result<Vec<Renewal>, DbError> {
    tx.query(OF_RIGHT, &[org.into(), id.into()])?.iter_mut().map(Renewal::read).collect()
}

/// Those of an organisation's rights, in no order.
pub fn list(tx: &mut dyn Tx, org: &str) -> Result<Vec<Renewal>, DbError> {
    tx.query(LIST, &[org.into()])?.iter_mut().map(Renewal::read).collect()
}

/// A right of which something waits to be renewed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub queued: Queued,
    /// When the renewal was sent in.
    pub filed_at: i64,
    /// What it renews.
    pub renews: String,
}

/// The renewals that are in one state, across organisations, the longest waiting first.
pub fn queue(tx: &mut dyn Tx, state: &str, limit: u32) -> Result<Vec<Waiting>, DbError> {
    let read = |row: &mut crate::Row| {
        Ok(Waiting {
            queued: Queued::read(row)?,
            filed_at: row.int(IpRight::WIDTH + 2)?,
            renews: row.text(IpRight::WIDTH + 3)?,
        })
    };
    tx.query(QUEUE, &[state.into(), limit.into()])?.iter_mut().map(read).collect()
}
