//! The declarations that a filer makes. The texts are versioned data in both languages; what was
//! accepted is stored whole, with version and hash.

use crate::audit::hash_text;
use crate::language::Language;
use crate::notice::Claim;
use std::sync::LazyLock;

crate::codes! {
    pub enum DeclarationId {
        /// Identity is true; contact may be forwarded.
        D1 = "D1",
        /// Owner or authorised; the right is in force.
        D2 = "D2",
        /// True and complete; good-faith belief; liability.
        D3 = "D3",
        /// Each listing was looked at; not about price or sales channel.
        D4 = "D4",
        /// Copyright: exceptions were considered.
        D5 = "D5",
        /// Patents: comparison by a competent person; known invalidity actions disclosed.
        D6 = "D6",
    }
}
crate::codes! {
    /// In what capacity the signer signs.
    pub enum Capacity {
        Owner = "owner",
        LegalRepresentative = "legal_representative",
        Employee = "employee",
        Agent = "agent",
        Attorney = "attorney",
    }
}

/// The edition of the texts below. A change of wording is a new edition, never an edit: what was
/// accepted under an edition must stay readable.
pub const EDITION: &str = "2026-11";
/// The text that prevails where the two differ.
pub const PREVAILING: Language = Language::Chinese;

/// Which declarations a claim needs, in the order they are shown.
pub fn required_declarations(claim: Claim) -> Vec<DeclarationId> {
    use DeclarationId as D;
    let mut all = vec![D::D1, D::D2, D::D3, D::D4];
    if claim.is_copyright() {
        all.push(D::D5);
    }
    if claim.is_patent() {
        all.push(D::D6);
    }
    all
}

/// The text of a declaration. Elements: E-Commerce Law, Art. 42; Civil Code, Arts 1195–1196;
/// Supreme People's Court Reply of 14 September 2020, items 4–5.
pub const fn text(id: DeclarationId, language: Language) -> &'static str {
    use DeclarationId as D;
    match (id, language) {
        (D::D1, Language::English) => include_str!("declaration/D1.en.txt"),
        (D::D1, Language::Chinese) => include_str!("declaration/D1.zh-Hans.txt"),
        (D::D2, Language::English) => include_str!("declaration/D2.en.txt"),
        (D::D2, Language::Chinese) => include_str!("declaration/D2.zh-Hans.txt"),
        (D::D3, Language::English) => include_str!("declaration/D3.en.txt"),
        (D::D3, Language::Chinese) => include_str!("declaration/D3.zh-Hans.txt"),
        (D::D4, Language::English) => include_str!("declaration/D4.en.txt"),
        (D::D4, Language::Chinese) => include_str!("declaration/D4.zh-Hans.txt"),
        (D::D5, Language::English) => include_str!("declaration/D5.en.txt"),
        (D::D5, Language::Chinese) => include_str!("declaration/D5.zh-Hans.txt"),
        (D::D6, Language::English) => include_str!("declaration/D6.en.txt"),
        (D::D6, Language::Chinese) => include_str!("declaration/D6.zh-Hans.txt"),
    }
}

/// Every text of this edition: what it declares, in which language, and its hash.
pub fn edition() -> &'static [(DeclarationId, Language, String)] {
    // The texts are constants, and every notice names eight of them.
    static HASHES: LazyLock<Vec<(DeclarationId, Language, String)>> = LazyLock::new(|| {
        let hashed = |id, language| (id, language, hash_text(text(id, language)));
        let in_each = |id| Language::ALL.iter().map(move |language| hashed(id, *language));
        DeclarationId::ALL.iter().copied().flat_map(in_each).collect()
    });
    &HASHES
}

/// SHA-256 of a declaration's text, as lower-case hexadecimal.
pub fn hash(id: DeclarationId, language: Language) -> &'static str {
    let one = edition().iter().find(|(i, l, _)| (*i, *l) == (id, language));
    one.map_or("", |(_, _, hash)| hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Changing a word without a new edition would make stored acceptances lie.
    #[test]
    fn the_texts_of_this_edition_do_not_change() {
        let mut hashes = String::new();
        for id in DeclarationId::ALL {
            for language in Language::ALL {
                let hash = hash(*id, *language);
                hashes.push_str(&[EDITION, id.code(), language.code(), hash].join(" "));
                hashes.push('\n');
            }
        }
        insta::assert_snapshot!(hashes);
    }
}
