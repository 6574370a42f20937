//! Renewals of rights: one to a right, the last that was sent in.

use crate::right::{IpRight, Queued, right_columns};
use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { renewal_columns:
    Renewal {
        org: text,
        /// The right's.
        id: text,
        state: text,
        /// `YYYY-MM-DD`.
        renewed_to: text,
        filed_at: int,
        filed_by: text,
        answered_at: opt_int,
        answered_by: opt_text,
        /// JSON: why it was rejected.
        refusals: text,
        /// JSON: the file.
        certificate: text,
    }
}

statements! {
    GET = concat!("SELECT ", renewal_columns!(), " FROM renewal WHERE org = $1 AND id = $2");
    LIST = concat!("SELECT ", renewal_columns!(), " FROM renewal WHERE org = $1");
    QUEUE = concat!(
        "SELECT ", right_columns!(),
        ", (SELECT o.name FROM organisation o WHERE o.id = ip_right.org)",
        ", (SELECT o.name_other FROM organisation o WHERE o.id = ip_right.org), filed_at",
        " FROM renewal JOIN ip_right USING (org, id)",
        " WHERE state = $1 ORDER BY filed_at, org, id LIMIT $2",
    );
}

many! {
    PUT(0, Renewal::WIDTH) =
        concat!("INSERT INTO renewal (", renewal_columns!(), ") VALUES "),
        " ON CONFLICT (org, id) DO UPDATE SET state = excluded.state,
        renewed_to = excluded.renewed_to, filed_at = excluded.filed_at,
        filed_by = excluded.filed_by, answered_at = excluded.answered_at,
        answered_by = excluded.answered_by, refusals = excluded.refusals,
        certificate = excluded.certificate";
}

/// Keeps a renewal in the place of the right's earlier one. The right's version guards both.
pub fn put(tx: &mut dyn Tx, renewal: &Renewal) -> Result<(), DbError> {
    PUT.put(tx, &[], vec![renewal.values()])
}

pub fn get(tx: &mut dyn Tx, org: &str, id: &str) -> Result<Option<Renewal>, DbError> {
    tx.query_opt(GET, &[org.into(), id.into()])?.as_mut().map(Renewal::read).transpose()
}

/// Those of an organisation's rights, in no order.
pub fn list(tx: &mut dyn Tx, org: &str) -> Result<Vec<Renewal>, DbError> {
    tx.query(LIST, &[org.into()])?.iter_mut().map(Renewal::read).collect()
}

/// Rights whose renewal is in one state, across organisations, the longest waiting first; each
/// with the time at which the renewal was sent in.
pub fn queue(tx: &mut dyn Tx, state: &str, limit: u32) -> Result<Vec<(Queued, i64)>, DbError> {
    let read = |row: &mut crate::Row| Ok((Queued::read(row)?, row.int(IpRight::WIDTH + 2)?));
    tx.query(QUEUE, &[state.into(), limit.into()])?.iter_mut().map(read).collect()
}
