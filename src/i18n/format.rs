//! Dates, figures and sizes as the reader writes them. Tracked like `t!`.
//!
//! In the browser `Intl` does the work; outside it (in tests) a plain form in UTC stands in,
//! the same on every machine.

use domain::time::{DAY, Date, HOUR, MINUTE, Timestamp};

use super::{Language, both::each, in_language};
use crate::platform::intl::{self, Style};

/// The tag that `Intl` formats by: day before month in English, as the deadline texts do.
fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::Chinese => "zh-CN",
    }
}

/// A moment in this style, or in the plain form.
fn written(style: Style, at: Timestamp, plain: impl Fn() -> String) -> String {
    each(&|language| intl::format(tag(language), style, millis(at.0)).unwrap_or_else(&plain))
}

/// A calendar date, the same in every time zone: "13 Jun 2027", "2027年6月13日".
pub fn date(date: Date) -> String {
    let noon = Timestamp::end_of_beijing_day(date).plus(8 * HOUR - DAY);
    written(Style::Date { zone: Some("UTC") }, noon, || domain::time::date_text(date))
}

/// The day of a moment, in the reader's zone.
pub fn day(at: Timestamp) -> String {
    written(Style::Date { zone: None }, at, || utc(at)[..10].to_owned())
}

/// A moment in the reader's zone: "Mon 23 Nov 2026, 10:12".
pub fn datetime(at: Timestamp) -> String {
    written(Style::DateTime { zone: None }, at, || utc(at))
}

/// A moment in Beijing time, by which the law counts. A period ends with a day, so midnight is
/// written as that day's: "8 Dec 2026, 24:00", "2026年12月8日 24:00".
pub fn datetime_beijing(at: Timestamp) -> String {
    if (at.0 + 8 * HOUR).rem_euclid(DAY) == 0 {
        let day = at.plus(-HOUR).beijing_date();
        return each(&|language| match language {
            Language::English => format!("{}, 24:00", in_language(language, || date(day))),
            Language::Chinese => format!("{} 24:00", in_language(language, || date(day))),
        });
    }
    let style = Style::DateTime { zone: Some("Asia/Shanghai") };
    written(style, at, || utc(at.plus(8 * HOUR)))
}

/// The time of day in the reader's zone: "14:32".
pub fn time(at: Timestamp) -> String {
    written(Style::Time, at, || utc(at)[11..].to_owned())
}

/// The classes of a mark as typed, as the reader lists figures, and how many: "11, 21".
pub fn classes(typed: &str) -> (String, usize) {
    let parts = typed.split([',', '，', '、', ' ']).filter(|class| !class.is_empty());
    let classes: Vec<&str> = parts.collect();
    (each(&|language| classes.join(separator(language))), classes.len())
}

const fn separator(language: Language) -> &'static str {
    match language {
        Language::Chinese => "、",
        Language::English => ", ",
    }
}

/// Numbers from the lowest on, those that follow each other as one: "1–3, 7".
pub fn ranges(numbers: &[u32]) -> String {
    let runs = numbers.chunk_by(|one, next| one + 1 == *next).map(|run| match run {
        [first, .., last] => format!("{first}–{last}"),
        run => run.iter().map(ToString::to_string).collect(),
    });
    let runs: Vec<String> = runs.collect();
    each(&|language| runs.join(separator(language)))
}

/// A whole number: "1,000".
pub fn number(value: i64) -> String {
    grouped(&value.to_string())
}

/// A price in hundredths of the currency's unit: `money(3990, "CNY")` is "¥39.90".
pub fn money(hundredths: i64, currency: &str) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (units, cents) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let symbol = match currency {
        "CNY" | "JPY" => "¥",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        other => return format!("{other} {sign}{}.{cents:02}", grouped(&units.to_string())),
    };
    format!("{sign}{symbol}{}.{cents:02}", grouped(&units.to_string()))
}

/// A number of a register, whose groups do not part at the end of a line: "ZL 2021 2 1638405.X".
pub fn unbroken(number: &str) -> String {
    number.replace(' ', "\u{a0}")
}

/// A file's size, in the units that the limits are set in (1 MB = 1,048,576 bytes): "1.8 MB",
/// which does not part at the end of a line.
pub fn bytes(size: u64) -> String {
    const KILO: u64 = 1 << 10;
    const MEGA: u64 = 1 << 20;
    const GIGA: u64 = 1 << 30;
    let in_tenths = |unit: u64| {
        let tenths = (size * 10 + unit / 2) / unit;
        match (grouped(&(tenths / 10).to_string()), tenths % 10) {
            (whole, 0) => whole,
            (whole, part) => format!("{whole}.{part}"),
        }
    };
    match size {
        0..KILO => format!("{size}\u{a0}B"),
        KILO..MEGA => format!("{}\u{a0}KB", size.div_ceil(KILO)),
        MEGA..GIGA => format!("{}\u{a0}MB", in_tenths(MEGA)),
        GIGA.. => format!("{}\u{a0}GB", in_tenths(GIGA)),
    }
}

/// What is left until a moment, in the largest unit that says something: "11 days left".
/// After it: "Ended".
pub fn time_left(until: Timestamp, now: Timestamp) -> String {
    match until.0.saturating_sub(now.0) {
        i64::MIN..=0 => crate::t!("ui-time-ended"),
        left if left >= 2 * DAY => crate::t!("ui-days-left", count = left / DAY),
        left if left >= 2 * HOUR => crate::t!("ui-hours-left", count = left / HOUR),
        left => crate::t!("ui-minutes-left", count = (left / MINUTE).max(1)),
    }
}

/// Groups the digits of a whole number by three; both languages use the comma.
pub fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let mut written = String::from(sign);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

fn millis(micros: i64) -> i64 {
    micros.div_euclid(1_000)
}

/// `YYYY-MM-DD HH:MM` in UTC.
fn utc(at: Timestamp) -> String {
    let date = at.plus(-8 * HOUR).beijing_date();
    let minutes = at.0.rem_euclid(DAY) / MINUTE;
    format!("{} {:02}:{:02}", domain::time::date_text(date), minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Timestamp = Timestamp(1_795_449_599_000_000); // 2026-11-23T15:59:59Z

    #[test]
    fn moments_outside_a_browser_are_utc() {
        assert_eq!(datetime(AT), "2026-11-23 15:59");
        assert_eq!(datetime_beijing(AT), "2026-11-23 23:59");
        super::super::switch_language(Language::English);
        let midnight = Timestamp::end_of_beijing_day(AT.beijing_date());
        assert_eq!(datetime_beijing(midnight), "2026-11-23, 24:00");
        assert_eq!(day(AT), "2026-11-23");
        assert_eq!(time(AT), "15:59");
        assert_eq!(date(AT.beijing_date()), "2026-11-23");
    }

    #[test]
    fn classes_are_listed_as_the_language_lists_figures() {
        let english = |typed| in_language(Language::English, || classes(typed));
        assert_eq!(english("30、21"), ("30, 21".to_owned(), 2));
        let chinese = in_language(Language::Chinese, || classes("11, 21，9"));
        assert_eq!(chinese, ("11、21、9".to_owned(), 3));
        assert_eq!(english(" 21 "), ("21".to_owned(), 1));
        assert_eq!(english(""), (String::new(), 0));
    }

    #[test]
    fn numbers_that_follow_each_other_are_one() {
        let english = |numbers: &[u32]| in_language(Language::English, || ranges(numbers));
        assert_eq!(english(&[1, 2, 3, 7, 9, 10]), "1–3, 7, 9–10");
        assert_eq!(english(&[4]), "4");
        assert_eq!(english(&[]), "");
        assert_eq!(in_language(Language::Chinese, || ranges(&[2, 4])), "2、4");
    }

    #[test]
    fn figures_and_sizes() {
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(number(-1000), "-1,000");
        assert_eq!(number(999), "999");
        assert_eq!(money(3990, "CNY"), "¥39.90");
        assert_eq!(money(-5, "CNY"), "-¥0.05");
        assert_eq!(money(123_456_789, "SEK"), "SEK 1,234,567.89");
        assert_eq!(bytes(0), "0\u{a0}B");
        assert_eq!(bytes(1_025), "2\u{a0}KB");
        assert_eq!(bytes(1_900_000), "1.8\u{a0}MB");
        assert_eq!(bytes(10 << 20), "10\u{a0}MB");
        assert_eq!(bytes(2 << 30), "2\u{a0}GB");
    }

    #[test]
    fn what_is_left_takes_the_largest_unit_that_tells() {
        for (left, expected) in [
            (11 * DAY + HOUR, "11\u{a0}days left"),
            (26 * HOUR, "26\u{a0}hours left"),
            (61 * MINUTE, "61\u{a0}minutes left"),
            (1, "1\u{a0}minute left"),
            (0, "Ended"),
            (-DAY, "Ended"),
        ] {
            super::super::switch_language(Language::English);
            assert_eq!(time_left(AT.plus(left), AT), expected);
        }
    }
}
