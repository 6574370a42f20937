//! How far the import of a catalogue has come, so that it can go on where it stopped.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { import_columns:
    Import {
        /// What is imported: its name and hash.
        source: text,
        /// Where to go on, in bytes.
        position: int,
        rows_ok: int,
        rows_bad: int,
        updated_at: int,
    }
}

statements! {
    GET = concat!("SELECT ", import_columns!(), " FROM catalogue_import WHERE source = $1");
}

many! {
    PUT(0, Import::WIDTH) =
        concat!("INSERT INTO catalogue_import (", import_columns!(), ") VALUES "),
        " ON CONFLICT (source) DO UPDATE SET position = excluded.position,
        rows_ok = excluded.rows_ok, rows_bad = excluded.rows_bad,
        updated_at = excluded.updated_at";
}

pub fn get(tx: &mut dyn Tx, source: &str) -> Result<Option<Import>, DbError> {
    tx.query_opt(GET, &[source.into()])?.as_mut().map(Import::read).transpose()
}

/// Saves the position, in the transaction that saved the rows before it.
pub fn put(tx: &mut dyn Tx, import: &Import) -> Result<(), DbError> {
    PUT.put(tx, &[], vec![import.values()])
}
