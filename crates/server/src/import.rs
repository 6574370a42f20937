//! The marketplace's catalogue, read from a file of any size: in batches, each of them whole or
//! not at all, and from where the last run stopped. The format is in docs/IMPORT.md.

mod reader;
mod record;

use std::io::{self, Read};

use domain::time::Timestamp;
use store::catalogue::{self, Listing, Shop};
use store::import::{self, Import};
use store::{Db, DbError, Outcome};

use reader::Row;
pub use reader::{Format, RowError};

/// Rows in one transaction.
const BATCH: usize = 500;

/// What came of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// In this run and the ones before it, of the same file.
    pub rows_ok: i64,
    pub rows_bad: i64,
    /// Bytes that an earlier run had read already.
    pub resumed_at: u64,
}

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("cannot read the file: {0}")]
    Read(#[from] io::Error),
    /// The file as a whole is not what it should be.
    #[error("{0}")]
    Format(String),
    #[error("cannot write to the database: {0}")]
    Store(#[from] DbError),
}

/// Hears of each batch, each row that was left out, and the address of each picture.
pub trait Report {
    fn batch(&mut self, position: u64, rows_ok: i64);
    fn row(&mut self, error: &RowError);
    fn picture(&mut self, address: &str);
}

/// Reads all that an earlier run of the same `source` has not. Blocks.
pub fn run(
    db: &Db,
    source: &str,
    file: impl Read,
    format: Format,
    now: Timestamp,
    report: &mut dyn Report,
) -> Result<Summary, ImportError> {
    let name = source.to_owned();
    let before = db.read(move |tx| import::get(tx, &name)).wait()?;
    let mut so_far = before.unwrap_or_else(|| Import {
        source: source.to_owned(),
        position: 0,
        rows_ok: 0,
        rows_bad: 0,
        updated_at: now.0,
    });
    let start = u64::try_from(so_far.position).unwrap_or(0);
    let mut batch = Batch::default();
    for row in reader::rows(file, format)? {
        let Row { end, read } = row?;
        if end <= start {
            continue;
        }
        match read.and_then(|(line, record)| record.check(line, now)) {
            Ok((listing, shop)) => {
                report.picture(&listing.picture);
                batch.add(listing, shop);
            }
            Err(error) => {
                so_far.rows_bad += 1;
                report.row(&error);
            }
        }
        so_far.position = i64::try_from(end).unwrap_or(i64::MAX);
        if batch.listings.len() >= BATCH {
            save(db, &mut batch, &mut so_far, now)?;
            report.batch(end, so_far.rows_ok);
        }
    }
    save(db, &mut batch, &mut so_far, now)?;
    Ok(Summary { rows_ok: so_far.rows_ok, rows_bad: so_far.rows_bad, resumed_at: start })
}

/// Forgets how far a file has been read.
pub fn restart(db: &Db, source: &str, now: Timestamp) -> Result<(), DbError> {
    let start = Import {
        source: source.to_owned(),
        position: 0,
        rows_ok: 0,
        rows_bad: 0,
        updated_at: now.0,
    };
    db.write(move |tx| import::put(tx, &start).map(Outcome::Commit)).wait()
}

#[derive(Default)]
struct Batch {
    listings: Vec<Listing>,
    shops: Vec<Shop>,
}

impl Batch {
    fn add(&mut self, listing: Listing, shop: Shop) {
        self.listings.push(listing);
        if !self.shops.contains(&shop) {
            self.shops.push(shop);
        }
    }
}

/// The rows and the position after them, in one transaction.
fn save(db: &Db, batch: &mut Batch, so_far: &mut Import, now: Timestamp) -> Result<(), DbError> {
    let Batch { listings, shops } = std::mem::take(batch);
    so_far.rows_ok += i64::try_from(listings.len()).unwrap_or(0);
    so_far.updated_at = now.0;
    let after = so_far.clone();
    let written = db.write(move |tx| {
        catalogue::put_shops(tx, &shops)?;
        catalogue::put_listings(tx, &listings)?;
        import::put(tx, &after)?;
        Ok(Outcome::Commit(()))
    });
    written.wait()
}

#[cfg(test)]
mod tests;
