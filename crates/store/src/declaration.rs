//! The exact texts that people accepted, by their hash.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { declaration_columns:
    DeclarationText {
        hash: text,
        id: text,
        version: text,
        language: text,
        text: text,
    }
}

statements! {
    GET = concat!("SELECT ", declaration_columns!(), " FROM declaration_text WHERE hash = $1");
    OF_VERSION = "SELECT hash FROM declaration_text WHERE hash > '' AND version = $1";
}

many! {
    INSERT(0, DeclarationText::WIDTH) =
        concat!("INSERT INTO declaration_text (", declaration_columns!(), ") VALUES "),
        " ON CONFLICT (hash) DO NOTHING";
    GET_MANY(0, 1) = concat!(
        "SELECT ", declaration_columns!(), " FROM declaration_text WHERE hash IN (",
    ), ")";
}

pub fn get(tx: &mut dyn Tx, hash: &str) -> Result<Option<DeclarationText>, DbError> {
    tx.query_opt(GET, &[hash.into()])?.as_ref().map(DeclarationText::read).transpose()
}

/// Those that exist, in no particular order.
pub fn get_many(tx: &mut dyn Tx, hashes: &[&str]) -> Result<Vec<DeclarationText>, DbError> {
    let rows: Vec<_> = hashes.iter().map(|hash| vec![(*hash).into()]).collect();
    GET_MANY.query(tx, &[], rows)?.iter().map(DeclarationText::read).collect()
}

/// The hashes of all texts of an edition: a dozen or so, in a table of few editions.
pub fn hashes(tx: &mut dyn Tx, version: &str) -> Result<Vec<String>, DbError> {
    tx.query(OF_VERSION, &[version.into()])?.iter().map(|row| row.text(0)).collect()
}

/// Adds those texts that are not there yet. Reading first spares most transactions a write.
pub fn keep(tx: &mut dyn Tx, texts: &[DeclarationText]) -> Result<(), DbError> {
    let hashes: Vec<&str> = texts.iter().map(|t| t.hash.as_str()).collect();
    let known = get_many(tx, &hashes)?;
    let new = texts.iter().filter(|text| known.iter().all(|k| k.hash != text.hash));
    let rows: Vec<_> = new.map(DeclarationText::values).collect();
    INSERT.exec(tx, &[], rows).map(drop)
}
