//! Notices: a short row for the lists, and a body with the rest.

use crate::sql::{many, record, statements};
use crate::{DbError, Row, Tx, Val};

record! { notice_columns:
    Notice {
        org: text,
        /// Time-ordered: the order of the ids is the order of submission.
        id: text,
        /// What people call it. Unique everywhere.
        reference: text,
        kind: text,
        right_id: text,
        right_title: text,
        claim: text,
        state: text,
        submitted_at: int,
        due_at: int,
        /// How many listings; the next four add up to it.
        total: int,
        removed: int,
        kept: int,
        waiting: int,
        needs_you: int,
        account: text,
        filer_name: text,
        /// What a search looks in, in lower case.
        search: text,
    }
}

record! { body_columns:
    Body {
        org: text,
        notice: text,
        /// Each of these is JSON.
        answers: text,
        statement: text,
        evidence: text,
        declarations: text,
    }
}

/// What a list is limited to. Fields that are `None` limit nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub state: Option<String>,
    pub kind: Option<String>,
    /// Part of [`Notice::search`]; give it in lower case.
    pub search: Option<String>,
}

/// A notice with the names of its organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    pub notice: Notice,
    pub org_name: String,
    pub org_name_other: String,
}

/// Where a page of the queue ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueKey {
    pub due_at: i64,
    pub org: String,
    pub id: String,
}

/// How the counters of a notice change. The sum is nought unless listings are added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shift {
    pub removed: i64,
    pub kept: i64,
    pub waiting: i64,
    pub needs_you: i64,
}

/// Above every id.
const LAST: &str = "~";

statements! {
    GET = concat!("SELECT ", notice_columns!(), " FROM notice WHERE org = $1 AND id = $2");
    BY_REFERENCE = concat!("SELECT ", notice_columns!(), " FROM notice WHERE reference = $1");
    BODY = concat!("SELECT ", body_columns!(), " FROM notice_body WHERE org = $1 AND notice = $2");
    LIST = concat!(
        "SELECT ", notice_columns!(), " FROM notice WHERE org = $1 AND id < $2",
        " AND (CAST($3 AS TEXT) IS NULL OR kind = $3)",
        " AND (CAST($4 AS TEXT) IS NULL OR search LIKE $4 ESCAPE '!')",
        " ORDER BY id DESC LIMIT $5",
    );
    LIST_STATE = concat!(
        "SELECT ", notice_columns!(), " FROM notice WHERE org = $1 AND state = $6 AND id < $2",
        " AND (CAST($3 AS TEXT) IS NULL OR kind = $3)",
        " AND (CAST($4 AS TEXT) IS NULL OR search LIKE $4 ESCAPE '!')",
        " ORDER BY id DESC LIMIT $5",
    );
    QUEUE = concat!(
        "SELECT ", notice_columns!(),
        ", (SELECT o.name FROM organisation o WHERE o.id = notice.org)",
        ", (SELECT o.name_other FROM organisation o WHERE o.id = notice.org)",
        " FROM notice WHERE state = $1 AND waiting > 0 AND (due_at, org, id) > ($2, $3, $4)",
        " ORDER BY due_at, org, id LIMIT $5",
    );
    COUNT = "SELECT state, COUNT(*) FROM notice WHERE org = $1 GROUP BY state ORDER BY state";
    OF_RIGHT = "SELECT COUNT(*), CAST(COALESCE(SUM(total), 0) AS BIGINT),
        CAST(COALESCE(SUM(removed), 0) AS BIGINT)
        FROM notice WHERE org = $1 AND right_id = $2";
    SHIFT = "UPDATE notice SET removed = removed + $3, kept = kept + $4, waiting = waiting + $5,
        needs_you = needs_you + $6, state = $7 WHERE org = $1 AND id = $2";
    SET_DUE = "UPDATE notice SET due_at = $3 WHERE org = $1 AND id = $2";
}

many! {
    INSERT(0, Notice::WIDTH) =
        concat!("INSERT INTO notice (", notice_columns!(), ") VALUES "),
        " ON CONFLICT (reference) DO NOTHING";
    INSERT_BODY(0, Body::WIDTH) =
        concat!("INSERT INTO notice_body (", body_columns!(), ") VALUES "), "";
}

/// False, and nothing is written, if another notice has the reference.
pub fn insert(tx: &mut dyn Tx, notice: &Notice, body: &Body) -> Result<bool, DbError> {
    if INSERT.exec(tx, &[], vec![notice.values()])? == 0 {
        return Ok(false);
    }
    INSERT_BODY.put(tx, &[], vec![body.values()])?;
    Ok(true)
}

pub fn get(tx: &mut dyn Tx, org: &str, id: &str) -> Result<Option<Notice>, DbError> {
    tx.query_opt(GET, &[org.into(), id.into()])?.as_mut().map(Notice::read).transpose()
}

/// A notice of any organisation: whoever asks must check whose it is.
pub fn by_reference(tx: &mut dyn Tx, reference: &str) -> Result<Option<Notice>, DbError> {
    tx.query_opt(BY_REFERENCE, &[reference.into()])?.as_mut().map(Notice::read).transpose()
}

pub fn body(tx: &mut dyn Tx, org: &str, id: &str) -> Result<Option<Body>, DbError> {
    tx.query_opt(BODY, &[org.into(), id.into()])?.as_mut().map(Body::read).transpose()
}

/// An organisation's notices, the newest first, older than the id `before` if one is given.
pub fn list(
    tx: &mut dyn Tx,
    org: &str,
    filter: &Filter,
    before: Option<&str>,
    limit: u32,
) -> Result<Vec<Notice>, DbError> {
    let search = filter.search.as_deref().map(contains);
    let mut params: Vec<Val<'_>> = vec![
        org.into(),
        before.unwrap_or(LAST).into(),
        (&filter.kind).into(),
        (&search).into(),
        limit.into(),
    ];
    let mut rows = if let Some(state) = &filter.state {
        params.push(state.into());
        tx.query(LIST_STATE, &params)?
    } else {
        tx.query(LIST, &params)?
    };
    rows.iter_mut().map(Notice::read).collect()
}

/// A pattern that matches any text with this one in it.
fn contains(text: &str) -> String {
    let plain = text.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{plain}%")
}

/// Notices of one state across organisations with listings that wait for a decision, the
/// earliest due first.
pub fn queue(
    tx: &mut dyn Tx,
    state: &str,
    after: Option<&QueueKey>,
    limit: u32,
) -> Result<Vec<Queued>, DbError> {
    let start = QueueKey { due_at: i64::MIN, ..QueueKey::default() };
    let key = after.unwrap_or(&start);
    let params =
        [state.into(), key.due_at.into(), (&key.org).into(), (&key.id).into(), limit.into()];
    let read = |row: &mut Row| {
        Ok(Queued {
            notice: Notice::read(row)?,
            org_name: row.opt_text(Notice::WIDTH)?.unwrap_or_default(),
            org_name_other: row.opt_text(Notice::WIDTH + 1)?.unwrap_or_default(),
        })
    };
    tx.query(QUEUE, &params)?.iter_mut().map(read).collect()
}

/// How many notices an organisation has in each state it has any in.
pub fn count_by_state(tx: &mut dyn Tx, org: &str) -> Result<Vec<(String, i64)>, DbError> {
    let mut rows = tx.query(COUNT, &[org.into()])?;
    rows.iter_mut().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
}

/// Notices filed with a right, the listings in them, and those removed.
pub fn of_right(tx: &mut dyn Tx, org: &str, right: &str) -> Result<(i64, i64, i64), DbError> {
    let row = tx.query_one(OF_RIGHT, &[org.into(), right.into()])?;
    Ok((row.int(0)?, row.int(1)?, row.int(2)?))
}

/// Moves listings from one counter to another and sets the state, in the transaction that
/// changed the items.
pub fn shift(
    tx: &mut dyn Tx,
    org: &str,
    id: &str,
    by: Shift,
    state: &str,
) -> Result<bool, DbError> {
    let params = [
        org.into(),
        id.into(),
        by.removed.into(),
        by.kept.into(),
        by.waiting.into(),
        by.needs_you.into(),
        state.into(),
    ];
    Ok(tx.exec(SHIFT, &params)? == 1)
}

pub fn set_due(tx: &mut dyn Tx, org: &str, id: &str, due_at: i64) -> Result<bool, DbError> {
    Ok(tx.exec(SET_DUE, &[org.into(), id.into(), due_at.into()])? == 1)
}
