//! The listings of a notice, each with its own state.

use crate::sql::{many, record, statements};
use crate::{DbError, Row, Tx};

record! { item_columns:
    Item {
        org: text,
        notice: text,
        /// Position in the notice, from 1.
        line: int,
        /// The listing, and what it looked like when the notice was filed.
        listing: text,
        title: text,
        title_other: text,
        shop: text,
        shop_name: text,
        shop_name_other: text,
        /// Hundredths of the currency.
        price: int,
        currency: text,
        picture: text,
        note: text,
        state: text,
        /// Whether another notice of the organisation would repeat this item.
        open: bool,
        reason_code: opt_text,
        facts: text,
        hint: text,
        decided_at: opt_int,
        decided_by: opt_text,
    }
}

/// An item with the state its listing has now; `None` if the catalogue has it no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub item: Item,
    pub listing_state: Option<String>,
}

/// The change of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision<'a> {
    pub state: &'a str,
    pub open: bool,
    pub reason_code: Option<&'a str>,
    pub facts: &'a str,
    pub hint: &'a str,
    pub decided_at: i64,
    pub decided_by: &'a str,
}

statements! {
    GET = concat!(
        "SELECT ", item_columns!(), " FROM notice_item",
        " WHERE org = $1 AND notice = $2 AND line = $3",
    );
    PAGE = concat!(
        "SELECT ", item_columns!(),
        ", (SELECT l.state FROM listing l WHERE l.id = notice_item.listing)",
        " FROM notice_item WHERE org = $1 AND notice = $2 AND line > $3 ORDER BY line LIMIT $4",
    );
    STATES = "SELECT state FROM notice_item WHERE org = $1 AND notice = $2 ORDER BY line";
    RESUME = "UPDATE notice_item SET state = $5
        WHERE org = $1 AND notice = $2 AND line = $3 AND state = $4";
    DECIDE = "UPDATE notice_item SET state = $5, open = $6, reason_code = $7, facts = $8,
        hint = $9, decided_at = $10, decided_by = $11
        WHERE org = $1 AND notice = $2 AND line = $3 AND state = $4";
}

many! {
    INSERT(0, Item::WIDTH) =
        concat!("INSERT INTO notice_item (", item_columns!(), ") VALUES "),
        " ON CONFLICT (org, listing) WHERE open = 1 DO NOTHING";
    OPEN(1, 1) = "SELECT listing, (SELECT n.reference FROM notice n WHERE n.org = notice_item.org
        AND n.id = notice_item.notice) FROM notice_item
        WHERE open = 1 AND org = $1 AND listing IN (", ")";
}

/// Adds items, but no open one whose listing is in an open item of the organisation already; says
/// how many were added. To look with [`reported`] first would read what every other submission is
/// about to write, which PostgreSQL takes for a conflict.
pub fn insert(tx: &mut dyn Tx, items: &[Item]) -> Result<usize, DbError> {
    let rows: Vec<_> = items.iter().map(Item::values).collect();
    let added = INSERT.exec(tx, &[], rows)?;
    usize::try_from(added).map_err(|_| DbError::other("more items than memory"))
}

pub fn get(tx: &mut dyn Tx, org: &str, notice: &str, line: i64) -> Result<Option<Item>, DbError> {
    let mut found = tx.query_opt(GET, &[org.into(), notice.into(), line.into()])?;
    found.as_mut().map(Item::read).transpose()
}

/// The items after a line, in order; start with 0.
pub fn page(
    tx: &mut dyn Tx,
    org: &str,
    notice: &str,
    after: i64,
    limit: u32,
) -> Result<Vec<Shown>, DbError> {
    let read = |row: &mut Row| {
        Ok(Shown { item: Item::read(row)?, listing_state: row.opt_text(Item::WIDTH)? })
    };
    let params = [org.into(), notice.into(), after.into(), limit.into()];
    tx.query(PAGE, &params)?.iter_mut().map(read).collect()
}

/// The state of every item, in order.
pub fn states(tx: &mut dyn Tx, org: &str, notice: &str) -> Result<Vec<String>, DbError> {
    tx.query(STATES, &[org.into(), notice.into()])?.iter_mut().map(|row| row.text(0)).collect()
}

/// Which of these listings are in an open item of the organisation, each with the reference of
/// that notice.
pub fn reported(
    tx: &mut dyn Tx,
    org: &str,
    listings: &[&str],
) -> Result<Vec<(String, String)>, DbError> {
    let rows: Vec<_> = listings.iter().map(|id| vec![(*id).into()]).collect();
    let mut found = OPEN.query(tx, &[org.into()], rows)?;
    found.iter_mut().map(|row| Ok((row.text(0)?, row.text(1)?))).collect()
}

/// Changes an item that is still in state `from`; false if it is not. Move the notice's
/// counters in the same transaction. [`DbError::Unique`] if it is opened again while another
/// open item of the organisation names the listing.
pub fn decide(
    tx: &mut dyn Tx,
    (org, notice, line): (&str, &str, i64),
    from: &str,
    to: &Decision<'_>,
) -> Result<bool, DbError> {
    let params = [
        org.into(),
        notice.into(),
        line.into(),
        from.into(),
        to.state.into(),
        to.open.into(),
        to.reason_code.into(),
        to.facts.into(),
        to.hint.into(),
        to.decided_at.into(),
        to.decided_by.into(),
    ];
    Ok(tx.exec(DECIDE, &params)? == 1)
}

/// Changes an open item that is still in state `from` to another open state, and keeps what the
/// reviewer said of it; false if it is not. Move the notice's counters in the same transaction.
pub fn resume(
    tx: &mut dyn Tx,
    (org, notice, line): (&str, &str, i64),
    from: &str,
    to: &str,
) -> Result<bool, DbError> {
    let params = [org.into(), notice.into(), line.into(), from.into(), to.into()];
    Ok(tx.exec(RESUME, &params)? == 1)
}
