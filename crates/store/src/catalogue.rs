//! The marketplace's shops and listings.

use std::collections::HashMap;

use crate::sql::{many, record, statements};
use crate::{DbError, Row, Tx};

record! { shop_columns:
    Shop {
        id: text,
        name: text,
        /// The name in the other language, or empty.
        name_other: text,
    }
}

record! { listing_columns:
    Listing {
        id: text,
        title: text,
        /// The title in the other language, or empty.
        title_other: text,
        shop: text,
        /// Hundredths of the currency.
        price: int,
        currency: text,
        picture: text,
        state: text,
        updated_at: int,
    }
}

/// A listing with the names of its shop, empty if the shop is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub listing: Listing,
    pub shop_name: String,
    pub shop_name_other: String,
}

macro_rules! shown {
    (FROM) => {
        concat!("SELECT ", listing_columns!(), ", name, name_other FROM ")
    };
    (JOIN) => {
        // Renamed, so that no column is called the same twice.
        " LEFT JOIN (SELECT id AS shop_id, name, name_other FROM shop) s ON shop_id = shop"
    };
}

statements! {
    PAGE = concat!(shown!(FROM), "listing", shown!(JOIN), " WHERE id > $1 ORDER BY id LIMIT $2");
    GET_SHOP = concat!("SELECT ", shop_columns!(), " FROM shop WHERE id = $1");
    COUNT = "SELECT (SELECT COUNT(*) FROM shop), (SELECT COUNT(*) FROM listing)";
    SET_STATE = "UPDATE listing SET state = $2, updated_at = $3 WHERE id = $1";
}

many! {
    PUT_SHOPS(0, Shop::WIDTH) = concat!("INSERT INTO shop (", shop_columns!(), ") VALUES "),
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_other = excluded.name_other";
    PUT_LISTINGS(0, Listing::WIDTH) =
        concat!("INSERT INTO listing (", listing_columns!(), ") VALUES "),
        " ON CONFLICT (id) DO UPDATE SET title = excluded.title,
        title_other = excluded.title_other, shop = excluded.shop, price = excluded.price,
        currency = excluded.currency, picture = excluded.picture,
        updated_at = excluded.updated_at";
    // For an `IN`, SQLite would first sort the ids into a table of their own. Both engines call the
    // column of `VALUES` so.
    GET_MANY(0, 1) = concat!(shown!(FROM), "(VALUES "),
        concat!(") AS wanted CROSS JOIN listing", shown!(JOIN), " WHERE id = column1");
}

fn read(row: &mut Row) -> Result<Shown, DbError> {
    let listing = Listing::read(row)?;
    let mut name = |i| row.opt_text(Listing::WIDTH + i).map(Option::unwrap_or_default);
    Ok(Shown { listing, shop_name: name(0)?, shop_name_other: name(1)? })
}

/// One row per id, the last one given: a statement may not change a row twice.
fn last_of_each<'a, T>(rows: &'a [T], id: impl Fn(&'a T) -> &'a str) -> Vec<&'a T> {
    let at: HashMap<&str, usize> = rows.iter().enumerate().map(|(i, row)| (id(row), i)).collect();
    let kept = rows.iter().enumerate().filter(|(i, row)| at.get(id(row)) == Some(i));
    kept.map(|(_, row)| row).collect()
}

/// Adds shops, or brings them up to date.
pub fn put_shops(tx: &mut dyn Tx, shops: &[Shop]) -> Result<(), DbError> {
    let rows: Vec<_> = last_of_each(shops, |s| &s.id).into_iter().map(Shop::values).collect();
    PUT_SHOPS.put(tx, &[], rows)
}

/// Adds listings, or brings them up to date. The state of one that is there stays: what a
/// decision removed does not return with the next import.
pub fn put_listings(tx: &mut dyn Tx, listings: &[Listing]) -> Result<(), DbError> {
    let rows: Vec<_> = last_of_each(listings, |l| &l.id).into_iter().map(Listing::values).collect();
    PUT_LISTINGS.put(tx, &[], rows)
}

/// Those that exist, in no particular order.
pub fn get_many(tx: &mut dyn Tx, ids: &[&str]) -> Result<Vec<Shown>, DbError> {
    let rows: Vec<_> = ids.iter().map(|id| vec![(*id).into()]).collect();
    GET_MANY.query(tx, &[], rows)?.iter_mut().map(read).collect()
}

pub fn shop(tx: &mut dyn Tx, id: &str) -> Result<Option<Shop>, DbError> {
    tx.query_opt(GET_SHOP, &[id.into()])?.as_mut().map(Shop::read).transpose()
}

/// Listings in the order of their ids, after one of them; start with the empty text.
pub fn page(tx: &mut dyn Tx, after: &str, limit: u32) -> Result<Vec<Shown>, DbError> {
    tx.query(PAGE, &[after.into(), limit.into()])?.iter_mut().map(read).collect()
}

/// How many shops and listings there are. Reads all of them.
pub fn count(tx: &mut dyn Tx) -> Result<(i64, i64), DbError> {
    let row = tx.query_one(COUNT, &[])?;
    Ok((row.int(0)?, row.int(1)?))
}

pub fn set_state(tx: &mut dyn Tx, id: &str, state: &str, at: i64) -> Result<bool, DbError> {
    Ok(tx.exec(SET_STATE, &[id.into(), state.into(), at.into()])? == 1)
}
