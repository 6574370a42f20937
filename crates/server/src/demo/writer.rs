//! The catalogue as a file that `import-listings` reads; the format is in docs/IMPORT.md.

use std::io::{self, Write};

use serde::Serialize;

use super::ListingRow;

/// One record, its fields in the order of the columns.
#[derive(Serialize)]
struct Record<'a> {
    id: &'a str,
    title: &'a str,
    title_en: &'a str,
    shop_id: &'a str,
    shop_name: &'a str,
    shop_name_en: &'a str,
    price: String,
    currency: &'static str,
    picture: &'a str,
    url: String,
}

impl<'a> From<&'a ListingRow> for Record<'a> {
    fn from(row: &'a ListingRow) -> Self {
        Self {
            id: &row.id,
            title: &row.title,
            title_en: &row.title_en,
            shop_id: &row.shop_id,
            shop_name: &row.shop_name,
            shop_name_en: &row.shop_name_en,
            price: format!("{}.{:02}", row.price_fen / 100, row.price_fen % 100),
            currency: "CNY",
            picture: &row.picture,
            url: row.url(),
        }
    }
}

/// UTF-8 without a byte order mark, a header line, LF line ends.
pub fn csv(rows: impl Iterator<Item = ListingRow>, out: impl Write) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    for row in rows {
        out.serialize(Record::from(&row)).map_err(io::Error::other)?;
    }
    out.flush()
}

/// One JSON object a line, LF after each.
pub fn jsonl(rows: impl Iterator<Item = ListingRow>, mut out: impl Write) -> io::Result<()> {
    for row in rows {
        serde_json::to_writer(&mut out, &Record::from(&row))?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
