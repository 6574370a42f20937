//! The invented brands of Nanshi. None of these names is known to belong to anybody.

mod faces;

use self::faces::FACES;
use super::{Category, Pair};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Brand {
    Yanque,
    Tingzhan,
    Tuoyue,
    Talu,
    Miandu,
    Qoyu,
    Muludo,
    Denqi,
    Zhitanlu,
    Zaoqing,
}

/// How a brand appears on the marketplace, honestly and otherwise.
pub(super) struct Face {
    pub code: &'static str,
    pub name: Pair,
    /// What it makes; the first is what it is known for.
    pub makes: &'static [Category],
    /// Names of others, a stroke or a letter away.
    pub lookalikes: [Pair; 2],
    /// How a seller points at the mark without naming the brand.
    pub hints: [Pair; 3],
    /// A protected feature, and the goods that carry it.
    pub design: Design,
}

pub(super) struct Design {
    pub category: Category,
    /// Places in the category's families, and in the family's products.
    pub at: (usize, usize),
    pub feature: Pair,
}

impl Brand {
    pub const ALL: [Self; 10] = [
        Self::Yanque,
        Self::Tingzhan,
        Self::Tuoyue,
        Self::Talu,
        Self::Miandu,
        Self::Qoyu,
        Self::Muludo,
        Self::Denqi,
        Self::Zhitanlu,
        Self::Zaoqing,
    ];

    pub const fn code(self) -> &'static str {
        self.face().code
    }

    pub const fn name_zh(self) -> &'static str {
        self.face().name.0
    }

    pub const fn name_en(self) -> &'static str {
        self.face().name.1
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|brand| brand.code() == code)
    }

    pub(super) fn making(category: Category) -> Option<Self> {
        Self::ALL.into_iter().find(|brand| brand.face().makes.contains(&category))
    }

    pub(super) const fn face(self) -> &'static Face {
        &FACES[self as usize]
    }
}
