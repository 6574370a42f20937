//! The two languages of the interface, the mail and the declarations.

crate::codes! {
    pub enum Language {
        English = "en",
        Chinese = "zh-Hans",
    }
}

impl Language {
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::English => Self::Chinese,
            Self::Chinese => Self::English,
        }
    }
}
