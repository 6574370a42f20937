//! What people paste into "which listings?", turned into rows.
//!
//! Links, ids, whole share messages, spreadsheet columns, one or many to a line. Every row
//! keeps the exact text it came from, and lines that are no listing stay visible as such,
//! so nothing pasted disappears. Nothing is fetched here, and time is linear in the text.

mod bare;
mod cells;
mod fold;
mod formats;
mod header;
mod link;
mod scan;
mod table;
mod token;
mod url;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::{ListingId, ShopId};

use fold::fold_char;
pub use formats::{
    Format, Formats, FormatsError, IdChars, IdRule, Labels, Other, Pages, PlatformName, Short,
};

/// A row: one piece of the paste, and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Found {
    /// The line of the paste, from 1.
    pub line: u32,
    /// The piece exactly as pasted.
    pub raw: String,
    /// The note beside it in a table; empty without one.
    pub note: String,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A listing of this marketplace.
    Item(ListingId),
    /// A listing that an earlier line already named.
    Repeat {
        id: ListingId,
        first_line: u32,
    },
    /// A shop of this marketplace: a notice needs its listings.
    Shop(ShopId),
    /// An `http(s)` address that names a listing only once it is followed.
    ShortLink(String),
    /// A site that is not this marketplace; named if it is a known one.
    OtherPlatform {
        host: String,
        name: Option<PlatformName>,
    },
    NotAListing,
}

/// The rows in the order of the paste.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Extraction {
    pub rows: Vec<Found>,
    /// Rows that were found after the limit was reached.
    pub over_limit: usize,
}

/// Finds the listings in a paste. At most `limit` rows are returned; the rest are counted.
pub fn extract(text: &str, formats: &Formats, limit: usize) -> Extraction {
    let mut extractor = Extractor::new(text, formats, limit);
    while extractor.advance(usize::MAX) {}
    extractor.finish()
}

/// The same, a few records at a time: a page that reads a large paste stays responsive.
pub struct Extractor<'a> {
    records: cells::Records<'a>,
    table: table::Table,
    formats: &'a Formats,
    rows: Rows,
}

impl<'a> Extractor<'a> {
    pub fn new(text: &'a str, formats: &'a Formats, limit: usize) -> Self {
        let rows = Rows { limit, seen: BTreeMap::new(), extraction: Extraction::default() };
        Self { records: cells::Records::new(text), table: table::Table::default(), formats, rows }
    }

    /// Reads up to so many records; `false` when the paste is read to its end.
    pub fn advance(&mut self, records: usize) -> bool {
        for _ in 0..records {
            let Some(record) = self.records.next() else { return false };
            for piece in self.table.read(&record, self.formats) {
                self.rows.add(record.line, piece);
            }
        }
        true
    }

    /// What has been found so far.
    pub fn finish(self) -> Extraction {
        self.rows.extraction
    }
}

/// A piece of one line, before it is compared with earlier lines.
struct Piece<'a> {
    raw: &'a str,
    note: String,
    kind: Kind,
}

struct Rows {
    limit: usize,
    /// The line that first named each id.
    seen: BTreeMap<ListingId, u32>,
    extraction: Extraction,
}

impl Rows {
    fn add(&mut self, line: u32, piece: Piece) {
        let kind = match piece.kind {
            Kind::Item(id) => match self.seen.get(&id) {
                // The same listing twice on a line, as link text and as address: one row.
                Some(&first_line) if first_line == line => return,
                Some(&first_line) => Kind::Repeat { id, first_line },
                None => {
                    self.seen.insert(id.clone(), line);
                    Kind::Item(id)
                }
            },
            kind => kind,
        };
        if self.extraction.rows.len() < self.limit {
            let raw = piece.raw.to_owned();
            self.extraction.rows.push(Found { line, raw, note: piece.note, kind });
        } else {
            self.extraction.over_limit += 1;
        }
    }
}
