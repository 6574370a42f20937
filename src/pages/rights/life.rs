//! The years of a right: how many there are, how many have passed, where today stands.

use domain::right::{EXPIRING_DAYS, RightKind, renewal_window};
use domain::time::{Date, days_between, parse_date};
use leptos::prelude::*;

use crate::{
    i18n::format,
    ui::bars::{ValidityBar, Years},
};

/// The years between the first and the last day in force; `None` where a day is unknown or the
/// last comes first.
pub fn years(kind: RightKind, from: &str, to: &str, today: Date) -> Option<Years> {
    let (from, to) = (parse_date(from)?, parse_date(to)?);
    let days = days_between(from, to);
    if days <= 0 {
        return None;
    }
    // A term ends the day before an anniversary; a copyright, on the last day of a year.
    let total = u32::try_from((f64::from(days + 1) / 365.25).round() as i64).ok()?.max(1);
    let passed = f64::from(days_between(from, today).clamp(0, days)) / f64::from(days);
    let trademark = kind == RightKind::Trademark;
    let renewal = trademark && *renewal_window(to).start() <= today;
    Some(Years { total, passed: passed * f64::from(total), renewal, grace: renewal })
}

/// What the calendar asks of the owner, if anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// Nothing to do.
    Quiet,
    /// A mark that can be renewed; days left.
    Open(i32),
    /// Another right that ends soon; days left.
    Ends(i32),
    /// A mark in its six months of grace; days since its end.
    Grace(i32),
    Over,
}

pub fn renewal(kind: RightKind, to: Option<&str>, today: Date) -> Renewal {
    let Some(to) = to.and_then(parse_date) else { return Renewal::Quiet };
    let left = days_between(today, to);
    let can_renew = kind == RightKind::Trademark && renewal_window(to).contains(&today);
    match (can_renew, left < 0) {
        (true, true) => Renewal::Grace(-left),
        (true, false) => Renewal::Open(left),
        (false, true) => Renewal::Over,
        (false, false) if left <= EXPIRING_DAYS => Renewal::Ends(left),
        (false, false) => Renewal::Quiet,
    }
}

/// The bar of a list: the years alone.
pub fn small(kind: RightKind, from: &str, to: &str, today: Date) -> Option<AnyView> {
    let years = years(kind, from, to, today)?;
    Some(view! { <ValidityBar years small=true /> }.into_any())
}

/// The bar with its dates and, between them, today.
pub fn bar(kind: RightKind, from: &str, to: &str, today: Date) -> AnyView {
    let Some(years) = years(kind, from, to, today) else { return ().into_any() };
    let day = |text: &str| parse_date(text).map(format::date).unwrap_or_default();
    let (from, until) = (day(from), day(to));
    // The grace stitch is half as wide as a year.
    let width = f64::from(years.total) + if years.grace { 0.5 } else { 0.0 };
    let at = format!("{:.1}%", (years.passed / width * 100.0).clamp(0.0, 100.0));
    let begins = match kind {
        RightKind::Trademark => t!("rights-from-registered", date = from),
        RightKind::Copyright => t!("rights-from-work", date = from),
        _ => t!("rights-from-granted", date = from),
    };
    let ends = if kind == RightKind::Trademark {
        t!("rights-until-grace", date = until)
    } else {
        t!("rights-until", date = until)
    };
    view! {
        <div class="life" style=("--today", move || at.clone())>
            <span class="life__today">{t!("rights-today")}</span>
            <ValidityBar years from=begins until=ends />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    #[test]
    fn a_mark_has_ten_years_and_the_last_is_the_one_for_renewal() {
        let at =
            |today| years(RightKind::Trademark, "2017-06-14", "2027-06-13", day(today)).unwrap();
        let early = at("2020-06-14");
        assert_eq!((early.total, early.renewal, early.grace), (10, false, false));
        assert!((early.passed - 3.0).abs() < 0.01);
        let late = at("2026-11-27");
        assert!(late.renewal && late.grace);
        assert!((late.passed - 9.46).abs() < 0.02, "{}", late.passed);
        assert!((at("2030-01-01").passed - 10.0).abs() < 0.01);
    }

    #[test]
    fn other_rights_have_no_renewal() {
        let model = years(RightKind::UtilityModel, "2022-03-01", "2031-07-18", day("2031-07-01"));
        assert!(!model.unwrap().renewal);
        let work = years(RightKind::Copyright, "2021-11-20", "2071-12-31", day("2026-11-23"));
        assert_eq!(work.unwrap().total, 50);
        assert_eq!(years(RightKind::Design, "2031-01-01", "2030-01-01", day("2026-01-01")), None);
        assert_eq!(years(RightKind::Design, "", "2030-01-01", day("2026-01-01")), None);
    }

    #[test]
    fn the_calendar_asks_at_the_edges() {
        let mark = |today| renewal(RightKind::Trademark, Some("2027-06-13"), day(today));
        assert_eq!(mark("2026-06-13"), Renewal::Quiet);
        assert_eq!(mark("2026-06-14"), Renewal::Open(364));
        assert_eq!(mark("2027-06-13"), Renewal::Open(0));
        assert_eq!(mark("2027-06-14"), Renewal::Grace(1));
        assert_eq!(mark("2027-12-14"), Renewal::Over);
        let design = |today| renewal(RightKind::Design, Some("2027-06-13"), day(today));
        assert_eq!(design("2026-06-14"), Renewal::Quiet);
        assert_eq!(design("2027-03-15"), Renewal::Ends(90));
        assert_eq!(design("2027-06-14"), Renewal::Over);
        assert_eq!(renewal(RightKind::Copyright, None, day("2027-06-14")), Renewal::Quiet);
    }
}
