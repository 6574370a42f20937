//! Periods, as versioned data. Days come from a ruleset, never from a literal in the code.

use crate::right::RightKind;
use crate::time::{Date, Timestamp};
use jiff::ToSpan as _;
use jiff::civil::{Weekday, date};

/// The periods that bind a notice under one law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruleset {
    pub code: &'static str,
    /// Working days to a decision: "promptly" in the law (E-Commerce Law, Art. 42), a promise of
    /// the house here.
    pub decide_working_days: i32,
    pub decide_patent_working_days: i32,
    /// Working days to approve or reject a right.
    pub approve_working_days: i32,
    /// Working days in which a question is answered.
    pub answer_working_days: i32,
}

pub const CN: Ruleset = Ruleset {
    code: "CN-2026-11",
    decide_working_days: 1,
    decide_patent_working_days: 5,
    approve_working_days: 1,
    answer_working_days: 7,
};

impl Ruleset {
    /// By when a notice that was submitted now is to be decided: the end of that day in Beijing.
    pub fn decide_by(&self, kind: RightKind, now: Timestamp) -> Timestamp {
        let days = if kind.is_patent() {
            self.decide_patent_working_days
        } else {
            self.decide_working_days
        };
        Timestamp::end_of_beijing_day(after_working_days(now.beijing_date(), days))
    }

    pub fn approve_by(&self, now: Timestamp) -> Timestamp {
        Timestamp::end_of_beijing_day(after_working_days(
            now.beijing_date(),
            self.approve_working_days,
        ))
    }
}

/// Public holidays that fall on a weekday, first and last day.
/// Source: State Council notice on holidays 2026 (国办发明电〔2025〕7号).
const HOLIDAYS: &[(Date, Date)] = &[
    (date(2026, 1, 1), date(2026, 1, 3)),
    (date(2026, 2, 15), date(2026, 2, 23)),
    (date(2026, 4, 4), date(2026, 4, 6)),
    (date(2026, 5, 1), date(2026, 5, 5)),
    (date(2026, 6, 19), date(2026, 6, 21)),
    (date(2026, 9, 25), date(2026, 9, 27)),
    (date(2026, 10, 1), date(2026, 10, 7)),
];
/// Weekend days that are worked in exchange (same source).
const WORKED_WEEKENDS: &[Date] = &[
    date(2026, 1, 4),
    date(2026, 2, 14),
    date(2026, 2, 28),
    date(2026, 5, 9),
    date(2026, 9, 20),
    date(2026, 10, 10),
];

/// Whether a day is worked in China. Years without a published calendar have weekends only.
pub fn is_working_day(day: Date) -> bool {
    if WORKED_WEEKENDS.contains(&day) {
        return true;
    }
    let holiday = HOLIDAYS.iter().any(|(first, last)| (*first..=*last).contains(&day));
    !holiday && !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The date that lies a number of working days after a date, which itself does not count.
pub fn after_working_days(from: Date, days: i32) -> Date {
    let mut day = from;
    let mut left = days;
    while left > 0 {
        day = day.saturating_add(1.day());
        if is_working_day(day) {
            left -= 1;
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_and_holidays_do_not_count_and_exchanged_days_do() {
        assert_eq!(after_working_days(date(2026, 11, 20), 1), date(2026, 11, 23));
        assert_eq!(after_working_days(date(2026, 9, 30), 1), date(2026, 10, 8));
        assert_eq!(after_working_days(date(2026, 10, 9), 1), date(2026, 10, 10));
    }
}
