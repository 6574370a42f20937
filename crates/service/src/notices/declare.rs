//! The declarations that were accepted: the exact texts, each kept once and named by its hash.

use crate::cx::corrupt;
use crate::{Cx, Fail};
use api::notices::AcceptedDeclaration;
use domain::declaration::{self, DeclarationId};
use domain::language::Language;
use store::declaration::{self as table, DeclarationText};
use store::{DbError, Tx};

/// The hashes of what was accepted, in both languages, the one that was read before the other.
/// The texts are kept since [`keep_edition`].
pub fn hashes(accepted: &[DeclarationId], language: Language) -> Vec<&'static str> {
    let in_both = |id: &DeclarationId| {
        [declaration::hash(*id, language), declaration::hash(*id, language.other())]
    };
    accepted.iter().flat_map(in_both).collect()
}

/// Keeps those texts of this program's edition that are not kept yet. One that did not change
/// since an earlier edition stays under that one: the edition in which its words came.
pub fn keep_edition(tx: &mut dyn Tx) -> Result<(), DbError> {
    let edition = declaration::edition();
    let texts = edition.iter().map(|(id, language, hash)| DeclarationText {
        hash: hash.clone(),
        id: id.code().to_owned(),
        version: declaration::EDITION.to_owned(),
        language: language.code().to_owned(),
        text: declaration::text(*id, *language).to_owned(),
    });
    table::keep(tx, &texts.collect::<Vec<_>>())
}

/// The accepted declarations with the texts as they were; `stored` is JSON of their hashes.
pub fn read(cx: &mut Cx, stored: &str) -> Result<Vec<AcceptedDeclaration>, Fail> {
    let hashes: Vec<&str> = serde_json::from_str(stored).map_err(|_| corrupt("declarations"))?;
    let texts = table::get_many(cx.tx, &hashes)?;
    let accepted = hashes.iter().map(|hash| {
        let text = texts.iter().find(|text| text.hash == *hash)?;
        Some(AcceptedDeclaration {
            id: DeclarationId::from_code(&text.id)?,
            edition: text.version.clone(),
            language: Language::from_code(&text.language)?,
            hash: text.hash.clone(),
            text: text.text.clone(),
        })
    });
    accepted.collect::<Option<_>>().ok_or_else(|| corrupt("declaration"))
}
