//! A right: registered once, reviewed once, used in every notice.

mod documents;
mod form;
mod renewal;
mod standing;
mod state;
mod validity;

pub use documents::{DocumentKind, RightDocument, accepted_documents, required_documents};
pub use form::{MarkType, Office, OwnerKind, RightFacts, RightForm, WorkType};
pub use renewal::{
    RenewalKind, RenewalStatus, can_authorise, can_renew, check_authority, check_renewal,
    renewal_transition, renewal_window, renewed_end,
};
pub use standing::{Standing, standing};
pub use state::{Refused, RightEvent, RightStatus, transition};
use validity::years_from;
pub use validity::{EXPIRING_DAYS, Validity, validity};

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
