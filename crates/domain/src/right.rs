//! A right: registered once, reviewed once, used in every notice.

mod documents;
mod form;
mod standing;
mod state;
mod validity;

pub use documents::{DocumentKind, RightDocument, accepted_documents, required_documents};
pub use form::{MarkType, Office, OwnerKind, RightFacts, RightForm, WorkType};
pub use standing::{Standing, standing};
pub use state::{Refused, RightEvent, RightStatus, transition};
pub use validity::{EXPIRING_DAYS, GRACE_MONTHS, Validity, validity};

crate::codes! {
    pub enum RightKind {
        Trademark = "trademark",
        Copyright = "copyright",
        Invention = "invention",
        UtilityModel = "utility_model",
        Design = "design",
    }
}

impl RightKind {
    pub const fn is_patent(self) -> bool {
        matches!(self, Self::Invention | Self::UtilityModel | Self::Design)
    }
}
