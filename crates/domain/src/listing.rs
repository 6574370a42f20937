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
mod pace;
mod scan;
mod table;
mod token;
mod url;

use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use serde::{Deserialize, Serialize};

use crate::ids::{ListingId, ShopId};

use fold::fold_char;
pub use formats::{
    Format, Formats, FormatsError, IdChars, IdRule, Labels, Other, Pages, PlatformName, Short,
};
use pace::Pace;

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
    loop {
        match extractor.advance(usize::MAX) {
            Reading::Found(extraction) => return extraction,
            Reading::More(rest) => extractor = rest,
        }
    }
}

/// The same, a little at a time: a page that reads a long paste stays responsive, also when all
/// of it is one line.
pub struct Extractor<'a> {
    reading: Pin<Box<dyn Future<Output = Extraction> + 'a>>,
    pace: Rc<Pace>,
}

/// Where a reading is after a step.
pub enum Reading<'a> {
    More(Extractor<'a>),
    Found(Extraction),
}

impl<'a> Extractor<'a> {
    pub fn new(text: &'a str, formats: &'a Formats, limit: usize) -> Self {
        let pace = Rc::new(Pace::default());
        let reading = Box::pin(read(text, formats, limit, Rc::clone(&pace)));
        Self { reading, pace }
    }

    /// Reads so many bytes and the link that they end in. Much of a text is read twice, so a step
    /// brings it forward by less.
    pub fn advance(mut self, bytes: usize) -> Reading<'a> {
        self.pace.allow(bytes);
        match self.reading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => Reading::More(self),
            Poll::Ready(extraction) => Reading::Found(extraction),
        }
    }
}

/// To compare a row with the earlier ones takes as long as reading so many bytes.
const A_ROW: usize = 32;

async fn read(text: &str, formats: &Formats, limit: usize, pace: Rc<Pace>) -> Extraction {
    let mut rows = Rows { limit, seen: BTreeMap::new(), extraction: Extraction::default() };
    let mut table = table::Table::default();
    for record in cells::Records::new(text) {
        for piece in table.read(&record, formats, &pace).await {
            rows.add(record.line, piece);
            pace.read(A_ROW).await;
        }
        // A blank line too takes its time.
        pace.read(1).await;
    }
    rows.extraction
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
