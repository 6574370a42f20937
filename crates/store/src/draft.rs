//! Drafts of notices.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { draft_columns:
    Draft {
        org: text,
        id: text,
        account: text,
        right_id: opt_text,
        title: text,
        /// The page it was left on.
        step: text,
        /// How many listings it has.
        listings: int,
        /// Grows by one with each save.
        version: int,
        created_at: int,
        updated_at: int,
        /// JSON.
        answers: text,
    }
}

/// A draft in the list, without its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: String,
    pub account: String,
    pub right_id: Option<String>,
    pub title: String,
    pub step: String,
    pub listings: i64,
    pub updated_at: i64,
}

statements! {
    GET = concat!("SELECT ", draft_columns!(), " FROM draft WHERE org = $1 AND id = $2");
    LIST = "SELECT id, account, right_id, title, step, listings, updated_at FROM draft
        WHERE org = $1 ORDER BY id DESC LIMIT $2";
    UPDATE = "UPDATE draft SET account = $4, right_id = $5, title = $6, step = $7, listings = $8,
        version = version + 1, updated_at = $9, answers = $10
        WHERE org = $1 AND id = $2 AND version = $3";
    DELETE = "DELETE FROM draft WHERE org = $1 AND id = $2";
}

many! {
    INSERT(0, Draft::WIDTH) = concat!("INSERT INTO draft (", draft_columns!(), ") VALUES "), "";
}

/// [`DbError::Unique`] when the organisation has a draft with this id.
pub fn insert(tx: &mut dyn Tx, draft: &Draft) -> Result<(), DbError> {
    INSERT.put(tx, &[], vec![draft.values()])
}

pub fn get(tx: &mut dyn Tx, org: &str, id: &str) -> Result<Option<Draft>, DbError> {
    tx.query_opt(GET, &[org.into(), id.into()])?.as_mut().map(Draft::read).transpose()
}

/// An organisation's drafts, the newest first.
pub fn list(tx: &mut dyn Tx, org: &str, limit: u32) -> Result<Vec<Listed>, DbError> {
    let read = |row: &mut crate::Row| {
        Ok(Listed {
            id: row.text(0)?,
            account: row.text(1)?,
            right_id: row.opt_text(2)?,
            title: row.text(3)?,
            step: row.text(4)?,
            listings: row.int(5)?,
            updated_at: row.int(6)?,
        })
    };
    tx.query(LIST, &[org.into(), limit.into()])?.iter_mut().map(read).collect()
}

/// Saves everything but the key and the day of creation, if nobody else has saved since
/// `draft.version` was read; false if somebody has. The row's version grows by one.
pub fn update(tx: &mut dyn Tx, draft: &Draft) -> Result<bool, DbError> {
    let d = draft;
    let changed = tx.exec(
        UPDATE,
        &[
            (&d.org).into(),
            (&d.id).into(),
            d.version.into(),
            (&d.account).into(),
            (&d.right_id).into(),
            (&d.title).into(),
            (&d.step).into(),
            d.listings.into(),
            d.updated_at.into(),
            (&d.answers).into(),
        ],
    )?;
    Ok(changed == 1)
}

pub fn delete(tx: &mut dyn Tx, org: &str, id: &str) -> Result<bool, DbError> {
    Ok(tx.exec(DELETE, &[org.into(), id.into()])? == 1)
}
