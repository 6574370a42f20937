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
    tx.query_opt(GET, &[hash.into()])?.as_mut().map(DeclarationText::read).transpose()
}

/// Those that exist, in no particular order.
pub fn get_many(tx: &mut dyn Tx, hashes: &[&str]) -> Result<Vec<DeclarationText>, DbError> {
    let rows: Vec<_> = hashes.iter().map(|hash| vec![(*hash).into()]).collect();
    GET_MANY.query(tx, &[], rows)?.iter_mut().map(DeclarationText::read).collect()
}

/// Adds those texts that are not there yet.
pub fn keep(tx: &mut dyn Tx, texts: &[DeclarationText]) -> Result<(), DbError> {
    let rows: Vec<_> = texts.iter().map(DeclarationText::values).collect();
    INSERT.put(tx, &[], rows)
}
