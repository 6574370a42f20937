//! What is claimed, by kind of right, and what each claim needs as proof.

use crate::right::RightKind;

crate::codes! {
    pub enum Place {
        Listings = "listings",
        ShopFront = "shop_front",
        Video = "video",
    }
}

crate::codes! {
    pub enum Claim {
        Counterfeit = "counterfeit",
        MarkOnGoods = "mark_on_goods",
        MarkInTitle = "mark_in_title",
        CopiedPictures = "copied_pictures",
        PiratedWork = "pirated_work",
        PatentDesign = "patent_design",
        PatentUtilityModel = "patent_utility_model",
        PatentInvention = "patent_invention",
    }
}

impl Claim {
    /// The claims that a kind of right allows, in the order they are offered.
    pub const fn of(kind: RightKind) -> &'static [Self] {
        match kind {
            RightKind::Trademark => &[Self::Counterfeit, Self::MarkOnGoods, Self::MarkInTitle],
            RightKind::Copyright => &[Self::CopiedPictures, Self::PiratedWork],
            RightKind::Design => &[Self::PatentDesign],
            RightKind::UtilityModel => &[Self::PatentUtilityModel],
            RightKind::Invention => &[Self::PatentInvention],
        }
    }

    pub const fn is_patent(self) -> bool {
        matches!(self, Self::PatentDesign | Self::PatentUtilityModel | Self::PatentInvention)
    }

    pub const fn is_copyright(self) -> bool {
        matches!(self, Self::CopiedPictures | Self::PiratedWork)
    }

    /// Whether at least one file must show the infringement: the platform may ask for a
    /// comparison in patent cases (Supreme People's Court Opinions 法发〔2020〕32号, Art. 5), and a
    /// counterfeit is told by features that only a picture shows.
    pub const fn needs_evidence(self) -> bool {
        matches!(self, Self::Counterfeit) || self.is_patent() || self.is_copyright()
    }

    /// Only for counterfeits does a test purchase settle anything.
    pub const fn asks_for_sample(self) -> bool {
        matches!(self, Self::Counterfeit)
    }
}
