//! Identifiers. Each kind is a type of its own, so that one is never passed for another.

use serde::{Deserialize, Serialize};

/// An identifier that is not one: empty, longer than 64, or with a character outside
/// letters, digits, `-` and `_`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct BadId;

fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

macro_rules! id {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Checks the shape; whether the thing exists is the store's to say.
            pub fn parse(text: &str) -> Result<Self, BadId> {
                if is_id(text) { Ok(Self(text.to_owned())) } else { Err(BadId) }
            }
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                if is_id(&text) { Ok(Self(text)) } else { Err(BadId) }
            }
        }
        impl From<$name> for String { fn from(id: $name) -> Self { id.0 } }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
        }
        impl AsRef<str> for $name { fn as_ref(&self) -> &str { &self.0 } }
    )+};
}

id! {
    AccountId,
    OrgId,
    RightId,
    FileId,
    DraftId,
    /// The public reference of a notice, as people quote it: `RD-2026-7K3M9Q2X`.
    NoticeRef,
    /// The marketplace's own identifier of a listing.
    ListingId,
    ShopId,
}

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl NoticeRef {
    /// Makes a reference from 40 random bits: short enough to read out over the telephone,
    /// without the letters that are mistaken for digits (I, L, O, U).
    pub fn new(year: i16, random: u64) -> Self {
        let tail: String = (0..8)
            .rev()
            .map(|i| char::from(CROCKFORD[usize::try_from((random >> (i * 5)) & 31).unwrap_or(0)]))
            .collect();
        Self(format!("RD-{year}-{tail}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_has_no_letter_that_looks_like_a_digit() {
        assert_eq!(NoticeRef::new(2026, 0).as_str(), "RD-2026-00000000");
        assert_eq!(NoticeRef::new(2026, u64::MAX).as_str(), "RD-2026-ZZZZZZZZ");
    }

    #[test]
    fn an_id_is_refused_when_it_could_be_a_path() {
        for bad in ["", "../x", "a b", "é", &"x".repeat(65)] {
            assert_eq!(RightId::parse(bad), Err(BadId));
        }
    }
}
