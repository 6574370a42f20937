//! Instants and dates. The clock is an argument everywhere: nothing here reads it.

use jiff::ToSpan as _;
pub use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Microseconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Timestamp(pub i64);

pub const SECOND: i64 = 1_000_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// China has used one offset, without summer time, since 1991.
const BEIJING: i64 = 8 * HOUR;

impl Timestamp {
    #[must_use]
    pub const fn plus(self, micros: i64) -> Self {
        Self(self.0.saturating_add(micros))
    }

    /// The calendar date in Beijing, by which Chinese legal periods are counted.
    pub fn beijing_date(self) -> Date {
        let days = self.0.saturating_add(BEIJING).div_euclid(DAY);
        let days = i32::try_from(days).unwrap_or(0).clamp(-700_000, 2_900_000);
        jiff::civil::date(1970, 1, 1).saturating_add(days.days())
    }

    /// The end of a date in Beijing: the last moment of a period that is counted in days.
    pub fn end_of_beijing_day(date: Date) -> Self {
        let epoch = jiff::civil::date(1970, 1, 1);
        let days = epoch.until(date).map_or(0, |span| i64::from(span.get_days()));
        Self((days + 1) * DAY - BEIJING)
    }
}

/// Reads `YYYY-MM-DD`, and nothing else.
pub fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (y, m, d) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || y.len() != 4 || m.len() > 2 || d.len() > 2 {
        return None;
    }
    Date::new(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?).ok()
}

/// Writes `YYYY-MM-DD`.
pub fn date_text(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// Whole days from `from` to `to`; negative when `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beijing_turns_the_day_at_sixteen_hundred_utc() {
        // 2026-11-23T15:59:59Z and one second later.
        let before = Timestamp(1_795_449_599 * SECOND);
        assert_eq!(date_text(before.beijing_date()), "2026-11-23");
        assert_eq!(date_text(before.plus(SECOND).beijing_date()), "2026-11-24");
        assert_eq!(Timestamp::end_of_beijing_day(before.beijing_date()), before.plus(SECOND));
    }

    #[test]
    fn only_real_dates_are_read() {
        assert!(parse_date("2024-02-29").is_some());
        for bad in ["2023-02-29", "2026-13-01", "26-1-1", "2026-01", "2026-01-01-01", "x", ""] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
    }
}
