//! The reasons for refusing a right or a listing: one list for the reviewer's desk, the
//! pre-flight and the statement of reasons.

use crate::right::RenewalKind;

crate::codes! {
    /// The sentences are in the translations, under `reason-<code>`.
    pub enum Reason {
        Id01 = "ID01", Id02 = "ID02",
        Au01 = "AU01", Au02 = "AU02", Au03 = "AU03",
        Rt01 = "RT01", Rt02 = "RT02", Rt03 = "RT03", Rt04 = "RT04", Rt05 = "RT05", Rt06 = "RT06",
        Rt07 = "RT07",
        Ty01 = "TY01", Ty02 = "TY02",
        Lc01 = "LC01", Lc02 = "LC02", Lc03 = "LC03", Lc04 = "LC04",
        Ev01 = "EV01", Ev02 = "EV02", Ev03 = "EV03", Ev04 = "EV04", Ev05 = "EV05", Ev06 = "EV06",
        Su01 = "SU01", Su02 = "SU02", Su03 = "SU03", Su04 = "SU04", Su05 = "SU05", Su06 = "SU06",
        Dc01 = "DC01",
        Ab01 = "AB01", Ab02 = "AB02",
        Ot01 = "OT01",
    }
}

impl Reason {
    /// Whether the filer can put it right: then the answer says how.
    pub const fn curable(self) -> bool {
        use Reason as R;
        !matches!(
            self,
            R::Rt01
                | R::Rt02
                | R::Rt03
                | R::Rt06
                | R::Ty02
                | R::Lc02
                | R::Lc03
                | R::Lc04
                | R::Su01
                | R::Su02
                | R::Su03
                | R::Su04
                | R::Su05
                | R::Su06
                | R::Ab01
                | R::Ab02
                | R::Ot01
        )
    }

    /// Whether it can be given for a registration.
    pub const fn for_rights(self) -> bool {
        use Reason as R;
        matches!(
            self,
            R::Id01
                | R::Id02
                | R::Au01
                | R::Au02
                | R::Au03
                | R::Rt01
                | R::Rt02
                | R::Rt03
                | R::Rt04
                | R::Rt05
                | R::Rt06
                | R::Rt07
                | R::Ty01
                | R::Ev06
                | R::Ab01
                | R::Ot01
        )
    }

    /// Whether it can be given for a renewal.
    pub const fn for_renewals(self, of: RenewalKind) -> bool {
        use Reason as R;
        match of {
            RenewalKind::Term => {
                matches!(self, R::Rt01 | R::Rt02 | R::Rt04 | R::Rt05 | R::Rt07 | R::Ab01 | R::Ot01)
            }
            RenewalKind::Authority => matches!(
                self,
                R::Id02 | R::Au01 | R::Au02 | R::Au03 | R::Rt04 | R::Rt07 | R::Ab01 | R::Ot01
            ),
        }
    }

    /// Whether it can be given for a listing of a notice.
    pub const fn for_listings(self) -> bool {
        !matches!(self, Self::Id01 | Self::Id02 | Self::Rt05 | Self::Rt07)
    }

    /// Which field of a registration it points to.
    pub const fn right_field(self) -> Option<&'static str> {
        use Reason as R;
        Some(match self {
            R::Id01 | R::Id02 => "documents.owner_identity",
            R::Au01 | R::Au03 => "documents.power_of_attorney",
            R::Au02 => "authority_until",
            R::Rt01 | R::Rt02 | R::Rt05 => "documents.certificate",
            R::Rt03 => "office",
            R::Rt04 => "owner_name",
            R::Rt06 | R::Ev06 => "documents.evaluation_report",
            R::Rt07 => "documents.translation",
            R::Ty01 => "kind",
            _ => return None,
        })
    }

    /// Which field of a renewal it points to.
    pub const fn renewal_field(self, of: RenewalKind) -> Option<&'static str> {
        match self {
            Self::Au02 => Some(of.day_field()),
            Self::Id02
            | Self::Au01
            | Self::Au03
            | Self::Rt01
            | Self::Rt04
            | Self::Rt05
            | Self::Rt07 => Some(of.file_field()),
            _ => None,
        }
    }
}
