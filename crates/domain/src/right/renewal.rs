//! What of an approved right is renewed: the term of a trademark, and the power of attorney of
//! whoever filed a right for its owner. When it can be made, what it must say, and its states.
//!
//! The right stays as it is while its renewal is looked at; only the approval moves its dates.

use super::{DocumentKind, Refused, RightEvent, RightKind, RightStatus, years_from};
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
/// Photographs of the pages of one power of attorney.
const PAGES: usize = 5;

crate::codes! {
    /// What is renewed. Each has its own state, so that one waits for no decision on the other.
    pub enum RenewalKind {
        /// The term of a trademark.
        Term = "term",
        /// The power of attorney of whoever acts for the owner.
        Authority = "authority",
    }
}

impl RenewalKind {
    /// What proves it.
    pub const fn document(self) -> DocumentKind {
        match self {
            Self::Term => DocumentKind::Renewal,
            Self::Authority => DocumentKind::PowerOfAttorney,
        }
    }

    /// How many files may show it.
    pub const fn most_files(self) -> usize {
        match self {
            Self::Term => 1,
            Self::Authority => PAGES,
        }
    }

    /// The field of its last day, as faults and reasons spell it.
    pub const fn day_field(self) -> &'static str {
        match self {
            Self::Term => "until",
            Self::Authority => "authority_until",
        }
    }

    /// The field of its files.
    pub const fn file_field(self) -> &'static str {
        match self {
            Self::Term => "certificate",
            Self::Authority => "documents.power_of_attorney",
        }
    }
}

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

/// Whether a new power of attorney can be sent in for this right: at any time, because an owner
/// may give another before the last has ended.
///
/// `by_agent`: it was filed for its owner.
pub const fn can_authorise(status: RightStatus, by_agent: bool) -> bool {
    by_agent && matches!(status, RightStatus::Approved)
}

/// Reads the last day of the renewed term, `until`, of a right whose last day is `to`, with the
/// certificate that proves it; or says what is wrong with which.
pub fn check_renewal(until: &str, files: &[StoredFile], to: Date) -> Result<Date, Vec<Fault>> {
    let first = to.tomorrow().unwrap_or(to);
    check(RenewalKind::Term, until, files, first, renewed_end(to))
}

/// Reads the last day of a new power of attorney, which runs today as it would have to for a
/// registration, with the document; or says what is wrong with which.
pub fn check_authority(until: &str, files: &[StoredFile], today: Date) -> Result<Date, Vec<Fault>> {
    check(RenewalKind::Authority, until, files, today, None)
}

fn check(
    kind: RenewalKind,
    until: &str,
    files: &[StoredFile],
    first: Date,
    last: Option<Date>,
) -> Result<Date, Vec<Fault>> {
    let mut faults = Faults::default();
    let end = faults.date(kind.day_field(), until);
    if end.is_some_and(|end| end < first) {
        faults.add(kind.day_field(), FaultCode::TooEarly);
    } else if last.is_some_and(|last| end.is_some_and(|end| end > last)) {
        faults.add(kind.day_field(), FaultCode::TooLate);
    }
    if files.is_empty() {
        faults.add(kind.file_field(), FaultCode::AddFile);
    } else if files.len() > kind.most_files() {
        let fault = Fault::new(kind.file_field(), FaultCode::TooMany).limit(kind.most_files());
        faults.0.push(fault.got(files.len()));
    }
    match end {
        Some(end) if faults.0.is_empty() => Ok(end),
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

    fn file() -> StoredFile {
        let (id, kind) = (FileId::parse("f").unwrap(), FileType::Pdf);
        StoredFile { id, name: "a.pdf".into(), kind, size: 9 }
    }

    #[test]
    fn a_renewed_term_ends_after_the_present_one_and_within_ten_years_of_it() {
        let read = |until: &str| check_renewal(until, &[file()], END);
        let wrong = |code| Err(vec![Fault::new("until", code)]);
        assert_eq!(read("2037-06-13"), Ok(date(2037, 6, 13)));
        assert_eq!(read("2027-06-14"), Ok(date(2027, 6, 14)));
        assert_eq!(read("2027-06-13"), wrong(FaultCode::TooEarly));
        assert_eq!(read("2037-06-14"), wrong(FaultCode::TooLate));
        assert_eq!(read("2037-6-31"), wrong(FaultCode::NotADate));
        let nothing = check_renewal("--", &[], END).unwrap_err();
        let wanted = [("until", FaultCode::Enter), ("certificate", FaultCode::AddFile)];
        assert_eq!(nothing, wanted.map(|(field, code)| Fault::new(field, code)));
        let two = check_renewal("2037-06-13", &[file(), file()], END).unwrap_err();
        assert_eq!(two, [Fault::new("certificate", FaultCode::TooMany).limit(1).got(2)]);
        // Ten years on may have a day that the present term lacks.
        assert_eq!(renewed_end(date(2038, 2, 28)), Some(date(2048, 2, 29)));
        assert_eq!(renewed_end(date(2028, 2, 29)), Some(date(2038, 2, 28)));
    }

    #[test]
    fn a_power_of_attorney_runs_today_or_longer() {
        let read = |until: &str| check_authority(until, &[file(), file()], END);
        let wrong = |code| Err(vec![Fault::new("authority_until", code)]);
        assert_eq!(read("2027-06-13"), Ok(END));
        assert_eq!(read("2127-06-13"), Ok(date(2127, 6, 13)));
        assert_eq!(read("2027-06-12"), wrong(FaultCode::TooEarly));
        assert_eq!(read("2027-02-30"), wrong(FaultCode::NotADate));
        let field = "documents.power_of_attorney";
        let nothing = check_authority("", &[], END).unwrap_err();
        let wanted = [("authority_until", FaultCode::Enter), (field, FaultCode::AddFile)];
        assert_eq!(nothing, wanted.map(|(field, code)| Fault::new(field, code)));
        let six: Vec<_> = (0..6).map(|_| file()).collect();
        let many = check_authority("2027-06-13", &six, END).unwrap_err();
        assert_eq!(many, [Fault::new(field, FaultCode::TooMany).limit(5).got(6)]);
    }

    #[test]
    fn only_an_approved_right_filed_for_its_owner_takes_another_power_of_attorney() {
        for status in RightStatus::ALL {
            assert_eq!(can_authorise(*status, true), *status == RightStatus::Approved);
            assert!(!can_authorise(*status, false));
        }
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
