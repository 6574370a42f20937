//! How long a right lasts, from what the form says.

use super::{OwnerKind, RightForm, RightKind};
use crate::time::{Date, parse_date};
use jiff::ToSpan as _;

/// A right is shown as expiring in its last 90 days.
pub const EXPIRING_DAYS: i32 = 90;

/// First and last day in force; `to` is `None` where the form does not decide it (the copyright
/// of a natural person lasts by the author's life).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Validity {
    pub from: Option<Date>,
    pub to: Option<Date>,
}

/// Terms: trademark 10 years from registration, renewable (Trademark Law, Arts 39–40); invention
/// 20, utility model 10 and design 15 years from filing (Patent Law, Art. 42), a design filed
/// before 1 June 2021 10 years (the law before its fourth amendment); a work of a company 50
/// calendar years after first publication, or completion (Copyright Law, Art. 23).
pub fn validity(form: &RightForm) -> Validity {
    let day = |text: &str| parse_date(text.trim());
    match form.kind {
        RightKind::Trademark => {
            let from = day(&form.registered_on);
            let to = day(&form.renewed_until).or_else(|| years_from(from, 10));
            Validity { from, to }
        }
        RightKind::Copyright => {
            let from = day(&form.published_on).or_else(|| day(&form.completed_on));
            let to = match form.owner_kind {
                Some(OwnerKind::Company) => {
                    from.and_then(|from| Date::new(from.year().checked_add(50)?, 12, 31).ok())
                }
                _ => None,
            };
            Validity { from, to }
        }
        RightKind::Invention => patent(form, 20),
        RightKind::UtilityModel => patent(form, 10),
        RightKind::Design => {
            let old = day(&form.filed_on).is_some_and(|d| d < jiff::civil::date(2021, 6, 1));
            patent(form, if old { 10 } else { 15 })
        }
    }
}

/// A patent is in force from its grant; its term runs from filing.
fn patent(form: &RightForm, years: i32) -> Validity {
    let filed = parse_date(form.filed_on.trim());
    Validity { from: parse_date(form.granted_on.trim()), to: years_from(filed, years) }
}

/// The last day of a term of whole years: the day before its anniversary.
pub(super) fn years_from(from: Option<Date>, years: i32) -> Option<Date> {
    from?.checked_add(years.years()).ok()?.checked_sub(1.day()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn form(kind: RightKind, filed: &str) -> RightForm {
        RightForm {
            filed_on: filed.into(),
            granted_on: "2022-03-01".into(),
            registered_on: filed.into(),
            ..RightForm::new(kind)
        }
    }

    #[test]
    fn terms_by_kind() {
        let to = |kind, filed| validity(&form(kind, filed)).to;
        assert_eq!(to(RightKind::Trademark, "2017-06-14"), Some(date(2027, 6, 13)));
        assert_eq!(to(RightKind::Invention, "2021-07-19"), Some(date(2041, 7, 18)));
        assert_eq!(to(RightKind::UtilityModel, "2021-07-19"), Some(date(2031, 7, 18)));
        assert_eq!(to(RightKind::Design, "2021-05-31"), Some(date(2031, 5, 30)));
        assert_eq!(to(RightKind::Design, "2021-06-01"), Some(date(2036, 5, 31)));
        assert_eq!(to(RightKind::Trademark, "2024-02-29"), Some(date(2034, 2, 27)));
    }

    #[test]
    fn a_companys_work_lasts_to_the_end_of_its_fiftieth_year() {
        let mut work =
            RightForm { completed_on: "2020-05-01".into(), ..RightForm::new(RightKind::Copyright) };
        assert_eq!(validity(&work).to, None);
        work.owner_kind = Some(OwnerKind::Company);
        assert_eq!(validity(&work).to, Some(date(2070, 12, 31)));
    }
}
