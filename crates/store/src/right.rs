//! Rights: registered once, used in many notices.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { right_columns:
    IpRight {
        org: text,
        id: text,
        kind: text,
        title: text,
        /// In its comparable form. Once in an organisation while pending, approved or suspended.
        number: opt_text,
        owner_name: text,
        status: text,
        /// `YYYY-MM-DD`.
        valid_from: opt_text,
        valid_to: opt_text,
        /// Grows by one with each change.
        version: int,
        submitted_at: opt_int,
        /// The account that sent it in last; none for what was sent before this was noted.
        submitted_by: opt_text,
        decided_at: opt_int,
        decided_by: opt_text,
        created_at: int,
        updated_at: int,
        /// JSON: why it was rejected.
        reasons: text,
        /// JSON: the form.
        detail: text,
    }
}

pub(crate) use right_columns;

/// A pending right with the names of its organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    pub right: IpRight,
    pub org_name: String,
    pub org_name_other: String,
}

impl Queued {
    pub(crate) fn read(row: &mut crate::Row) -> Result<Self, DbError> {
        let right = IpRight::read(row)?;
        let mut name = |n| row.opt_text(IpRight::WIDTH + n).map(Option::unwrap_or_default);
        Ok(Self { right, org_name: name(0)?, org_name_other: name(1)? })
    }
}

statements! {
    GET = concat!("SELECT ", right_columns!(), " FROM ip_right WHERE org = $1 AND id = $2");
    LIST = concat!(
        "SELECT ", right_columns!(), " FROM ip_right WHERE org = $1",
        " AND (CAST($2 AS TEXT) IS NULL OR status = $2) ORDER BY id DESC",
    );
    QUEUE = concat!(
        "SELECT ", right_columns!(),
        ", (SELECT o.name FROM organisation o WHERE o.id = ip_right.org)",
        ", (SELECT o.name_other FROM organisation o WHERE o.id = ip_right.org)",
        " FROM ip_right WHERE status = $1 ORDER BY submitted_at, org, id LIMIT $2",
    );
    BY_ID = concat!("SELECT ", right_columns!(), " FROM ip_right WHERE id = $1");
    COUNT = "SELECT status, COUNT(*) FROM ip_right WHERE org = $1 GROUP BY status ORDER BY status";
    TAKEN = "SELECT 1 FROM ip_right WHERE org = $1 AND kind = $2 AND number = $3 AND id <> $4
        AND number IS NOT NULL AND status IN ('pending', 'approved', 'suspended')";
    UPDATE = "UPDATE ip_right SET kind = $4, title = $5, number = $6, owner_name = $7,
        status = $8, valid_from = $9, valid_to = $10, version = version + 1, submitted_at = $11,
        decided_at = $12, decided_by = $13, updated_at = $14, reasons = $15, detail = $16,
        submitted_by = $17
        WHERE org = $1 AND id = $2 AND version = $3";
}

many! {
    INSERT(0, IpRight::WIDTH) =
        concat!("INSERT INTO ip_right (", right_columns!(), ") VALUES "), "";
}

pub fn insert(tx: &mut dyn Tx, right: &IpRight) -> Result<(), DbError> {
    INSERT.put(tx, &[], vec![right.values()])
}

pub fn get(tx: &mut dyn Tx, org: &str, id: &str) -> Result<Option<IpRight>, DbError> {
    tx.query_opt(GET, &[org.into(), id.into()])?.as_mut().map(IpRight::read).transpose()
}

/// A right of any organisation: for those who review all of them.
pub fn by_id(tx: &mut dyn Tx, id: &str) -> Result<Option<IpRight>, DbError> {
    tx.query_opt(BY_ID, &[id.into()])?.as_mut().map(IpRight::read).transpose()
}

/// An organisation's rights, the newest first; all, or those of one status.
pub fn list(tx: &mut dyn Tx, org: &str, status: Option<&str>) -> Result<Vec<IpRight>, DbError> {
    tx.query(LIST, &[org.into(), status.into()])?.iter_mut().map(IpRight::read).collect()
}

/// Rights of one status across organisations, the longest waiting first.
pub fn queue(tx: &mut dyn Tx, status: &str, limit: u32) -> Result<Vec<Queued>, DbError> {
    tx.query(QUEUE, &[status.into(), limit.into()])?.iter_mut().map(Queued::read).collect()
}

/// How many rights an organisation has in each status it has any in.
pub fn count_by_status(tx: &mut dyn Tx, org: &str) -> Result<Vec<(String, i64)>, DbError> {
    let mut rows = tx.query(COUNT, &[org.into()])?;
    rows.iter_mut().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
}

/// Whether a right other than this one holds its number: one that is pending, approved or
/// suspended.
pub fn number_is_taken(tx: &mut dyn Tx, right: &IpRight, number: &str) -> Result<bool, DbError> {
    let (org, kind, id) = ((&right.org).into(), (&right.kind).into(), (&right.id).into());
    Ok(tx.query_opt(TAKEN, &[org, kind, number.into(), id])?.is_some())
}

/// Saves everything but the key and the day of creation, if nobody else has saved since
/// `right.version` was read; false if somebody has. The row's version grows by one.
/// [`DbError::Unique`] when the number stands already.
pub fn update(tx: &mut dyn Tx, right: &IpRight) -> Result<bool, DbError> {
    let r = right;
    let changed = tx.exec(
        UPDATE,
        &[
            (&r.org).into(),
            (&r.id).into(),
            r.version.into(),
            (&r.kind).into(),
            (&r.title).into(),
            (&r.number).into(),
            (&r.owner_name).into(),
            (&r.status).into(),
            (&r.valid_from).into(),
            (&r.valid_to).into(),
            r.submitted_at.into(),
            r.decided_at.into(),
            (&r.decided_by).into(),
            r.updated_at.into(),
            (&r.reasons).into(),
            (&r.detail).into(),
            (&r.submitted_by).into(),
        ],
    )?;
    Ok(changed == 1)
}
