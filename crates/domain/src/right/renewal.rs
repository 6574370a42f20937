//! The renewal of a trademark: when it can be made, what it must say, and its states.
//!
//! The right stays approved while its renewal is looked at; only the approval moves its term.

use super::{Refused, RightEvent, RightKind, RightStatus, years_from};
use crate::fault::{Fault, FaultCode, Faults};
use crate::file::StoredFile;
use crate::policy::{Role, can};
use crate::time::Date;
use RenewalStatus as S;
use jiff::ToSpan as _;
use std::ops::RangeInclusive;

/// Months before its end in which a trademark can be renewed (Trademark Law, Art. 40).
const MONTHS_BEFORE: i32 = 12;
/// Months of grace after its end (the same article).
const MONTHS_OF_GRACE: i32 = 6;
/// A renewed term, from the day after the present one (the same article).
const YEARS: i32 = 10;

crate::codes! {
    pub enum RenewalStatus {
        Pending = "pending",
        /// Refused with reasons; the owner can correct it and send it again.
        Rejected = "rejected",
        /// Taken back by its owner before a decision.
        Recalled = "recalled",
        /// Its term is the right's term now.
        Approved = "approved",
    }
}

impl RenewalStatus {
    /// Whether it still asks something of somebody.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Rejected)
    }
}

/// The days on which a trademark whose last day is `to` can be renewed.
pub fn renewal_window(to: Date) -> RangeInclusive<Date> {
    let year_before = to.saturating_sub(MONTHS_BEFORE.months());
    year_before.tomorrow().unwrap_or(to)..=to.saturating_add(MONTHS_OF_GRACE.months())
}

/// Whether a renewal can be sent in for this right today.
pub fn can_renew(kind: RightKind, status: RightStatus, to: Option<Date>, today: Date) -> bool {
    kind == RightKind::Trademark
        && status == RightStatus::Approved
        && to.is_some_and(|to| renewal_window(to).contains(&today))
}

/// The last day of the ten years that follow a term.
pub fn renewed_end(to: Date) -> Option<Date> {
    years_from(to.tomorrow().ok(), YEARS)
}

/// Reads the end of the renewed term, `until`, of a right whose last day is `to`, and the
/// certificate that proves it; or says what is wrong with which.
pub fn check_renewal(
    until: &str,
    certificate: Option<&StoredFile>,
    to: Date,
) -> Result<(Date, StoredFile), Vec<Fault>> {
    let mut faults = Faults::default();
    let end = faults.date("until", until);
    if end.is_some_and(|end| end <= to) {
        faults.add("until", FaultCode::TooEarly);
    } else if end > renewed_end(to) {
        faults.add("until", FaultCode::TooLate);
    }
    if certificate.is_none() {
        faults.add("certificate", FaultCode::AddFile);
    }
    match (end, certificate) {
        (Some(end), Some(file)) if faults.0.is_empty() => Ok((end, file.clone())),
        _ => Err(faults.0),
    }
}

/// The next state of a renewal, or why there is none; `None` before there was any. Events are
/// those of a registration.
pub fn renewal_transition(status: Option<S>, event: RightEvent, role: Role) -> Result<S, Refused> {
    use RightEvent as E;
    if !can(role, event.needs()) {
        return Err(Refused::NotAllowed);
    }
    match (status, event) {
        (None | Some(S::Rejected | S::Recalled | S::Approved), E::Submit) => Ok(S::Pending),
        (Some(S::Pending), E::Recall) => Ok(S::Recalled),
        (Some(S::Pending), E::Approve) => Ok(S::Approved),
        (Some(S::Pending), E::Reject) => Ok(S::Rejected),
        _ => Err(Refused::WrongState),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::FileType;
    use crate::ids::FileId;
    use jiff::civil::date;

    const END: Date = date(2027, 6, 13);

    #[test]
    fn the_window_is_the_last_twelve_months_and_six_more() {
        assert_eq!(renewal_window(END), date(2026, 6, 14)..=date(2027, 12, 13));
        // Terms that end with February.
        assert_eq!(renewal_window(date(2028, 2, 29)), date(2027, 3, 1)..=date(2028, 8, 29));
        assert_eq!(renewal_window(date(2027, 2, 28)), date(2026, 3, 1)..=date(2027, 8, 28));
        // Six months after 31 August is the end of February.
        assert_eq!(*renewal_window(date(2026, 8, 31)).end(), date(2027, 2, 28));
    }

    #[test]
    fn only_an_approved_trademark_in_its_window_can_be_renewed() {
        let (kind, status) = (RightKind::Trademark, RightStatus::Approved);
        let on = |day| can_renew(kind, status, Some(END), day);
        assert!(!on(date(2026, 6, 13)) && on(date(2026, 6, 14)));
        assert!(on(date(2027, 12, 13)) && !on(date(2027, 12, 14)));
        assert!(!can_renew(kind, status, None, END));
        for kind in RightKind::ALL.iter().filter(|kind| **kind != RightKind::Trademark) {
            assert!(!can_renew(*kind, status, Some(END), END), "{kind:?}");
        }
        for status in RightStatus::ALL.iter().filter(|status| **status != RightStatus::Approved) {
            assert!(!can_renew(kind, *status, Some(END), END), "{status:?}");
        }
    }

    #[test]
    fn a_renewed_term_ends_after_the_present_one_and_within_ten_years_of_it() {
        let (id, kind) = (FileId::parse("f").unwrap(), FileType::Pdf);
        let file = StoredFile { id, name: "a.pdf".into(), kind, size: 9 };
        let read = |until: &str| check_renewal(until, Some(&file), END).map(|(end, _)| end);
        let wrong = |code| Err(vec![Fault::new("until", code)]);
        assert_eq!(read("2037-06-13"), Ok(date(2037, 6, 13)));
        assert_eq!(read("2027-06-14"), Ok(date(2027, 6, 14)));
        assert_eq!(read("2027-06-13"), wrong(FaultCode::TooEarly));
        assert_eq!(read("2037-06-14"), wrong(FaultCode::TooLate));
        assert_eq!(read("2037-6-31"), wrong(FaultCode::NotADate));
        let nothing = check_renewal("--", None, END).unwrap_err();
        let wanted = [("until", FaultCode::Enter), ("certificate", FaultCode::AddFile)];
        assert_eq!(nothing, wanted.map(|(field, code)| Fault::new(field, code)));
        // Ten years on may have a day that the present term lacks.
        assert_eq!(renewed_end(date(2038, 2, 28)), Some(date(2048, 2, 29)));
        assert_eq!(renewed_end(date(2028, 2, 29)), Some(date(2038, 2, 28)));
    }

    #[test]
    fn the_whole_matrix() {
        let mut table = String::new();
        let before: Vec<_> =
            std::iter::once(None).chain(S::ALL.iter().copied().map(Some)).collect();
        for role in Role::ALL {
            for status in &before {
                for event in RightEvent::ALL {
                    if let Ok(next) = renewal_transition(*status, *event, *role) {
                        let from = status.map_or("none", S::code);
                        table.push_str(&[role.code(), from, event.code(), next.code()].join(" "));
                        table.push('\n');
                    }
                }
            }
        }
        insta::assert_snapshot!(table);
    }
}
