//! What the marketplace sells.

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    Flask,
    Tumbler,
    LunchBox,
    TeaSet,
    Bag,
    Shoe,
    TShirt,
    PhoneCase,
    Toy,
    Lamp,
    Cosmetic,
    Kitchen,
}

impl Category {
    pub const ALL: [Self; 12] = [
        Self::Flask,
        Self::Tumbler,
        Self::LunchBox,
        Self::TeaSet,
        Self::Bag,
        Self::Shoe,
        Self::TShirt,
        Self::PhoneCase,
        Self::Toy,
        Self::Lamp,
        Self::Cosmetic,
        Self::Kitchen,
    ];

    /// The first part of a picture's code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Flask => "flask",
            Self::Tumbler => "tumbler",
            Self::LunchBox => "lunchbox",
            Self::TeaSet => "teaset",
            Self::Bag => "bag",
            Self::Shoe => "shoe",
            Self::TShirt => "tshirt",
            Self::PhoneCase => "case",
            Self::Toy => "toy",
            Self::Lamp => "lamp",
            Self::Cosmetic => "cosmetic",
            Self::Kitchen => "kitchen",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.code() == code)
    }
}
