//! The cells of the exported list, in the reader's language, and harmless in a spreadsheet.

use api::notices::NoticeRow;
use domain::language::Language;
use domain::time::{HOUR, Timestamp};

/// Told by Excel from other encodings by this mark.
const BOM: &str = "\u{feff}";

/// The headings, one a line.
const fn headings(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../../../../locales/csv/en/notices.txt"),
        Language::Chinese => include_str!("../../../../../locales/csv/zh-Hans/notices.txt"),
    }
}

/// The sentences that the pages use; those used here are plain texts without variables.
const fn labels(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../../../../locales/en/labels.ftl"),
        Language::Chinese => include_str!("../../../../../locales/zh-Hans/labels.ftl"),
    }
}

/// The label of a code; the code itself if there is none.
fn label(language: Language, group: &str, code: &str) -> String {
    let key = format!("{group}-{}", code.replace('_', "-"));
    let found = labels(language).lines().find_map(|line| {
        let (name, text) = line.split_once(" = ")?;
        (name == key).then(|| text.trim().to_owned())
    });
    found.unwrap_or_else(|| code.to_owned())
}

pub fn header(language: Language) -> Vec<u8> {
    let line: Vec<&str> = headings(language).lines().map(str::trim).collect();
    let mut bytes = BOM.as_bytes().to_vec();
    bytes.extend(write(std::iter::once(line)).unwrap_or_default());
    bytes
}

pub fn rows(rows: &[NoticeRow], language: Language) -> Option<Vec<u8>> {
    write(rows.iter().map(|row| cells(row, language)))
}

fn cells(row: &NoticeRow, language: Language) -> Vec<String> {
    let count = |n: u32| n.to_string();
    vec![
        row.reference.to_string(),
        harmless(&row.right_title),
        label(language, "right-kind", row.kind.code()),
        label(language, "claim", row.claim.code()),
        label(language, "notice-state", row.state.code()),
        beijing(row.submitted_at),
        // The last minute of a day, not the first of the next.
        beijing(row.decide_by.plus(-1)),
        count(row.tally.total),
        count(row.tally.removed),
        count(row.tally.kept),
        count(row.tally.waiting),
        count(row.tally.needs_you),
        harmless(&row.filer),
    ]
}

fn write<T: AsRef<[u8]>>(rows: impl Iterator<Item = Vec<T>>) -> Option<Vec<u8>> {
    // RFC 4180.
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).ok()?;
    }
    writer.into_inner().ok()
}

/// `2026-11-23 17:05`
fn beijing(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_microsecond(at.0.saturating_add(8 * HOUR)).unwrap_or_default();
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

/// A spreadsheet takes a cell that begins like a formula for one (OWASP, CSV Injection); an
/// apostrophe in front makes it a text. Full-width signs count: East Asian versions fold them.
pub fn harmless(text: &str) -> String {
    let risky = |c: char| "=+-@|%\t\r\n\0＝＋－＠｜％".contains(c);
    let clean = text.replace('\0', "");
    if text.starts_with(risky) || clean.trim_start().starts_with(risky) {
        format!("'{clean}")
    } else {
        clean
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::notice::{Claim, NoticeState};
    use domain::right::RightKind;

    #[test]
    fn no_cell_is_a_formula() {
        let payloads = include_str!("../../../tests/data/csv-injection.txt");
        for payload in payloads.lines().filter(|line| !line.is_empty()) {
            for cell in [payload.to_owned(), format!(" {payload}"), format!("\t{payload}")] {
                let cell = harmless(&cell);
                let first = cell.trim_start().chars().next();
                assert!(!first.is_some_and(|c| "=+-@＝＋－＠".contains(c)), "{cell:?}");
            }
        }
        for text in ["＝1+1", "＋1", "－1", "＠SUM", "\r=1", "\0=1", "\n=1"] {
            assert!(harmless(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(harmless("檐雀 YANQUE"), "檐雀 YANQUE");
    }

    #[test]
    fn every_code_has_a_label_in_both_languages() {
        for language in Language::ALL {
            let all = RightKind::ALL.iter().map(|k| ("right-kind", k.code()));
            let all = all.chain(Claim::ALL.iter().map(|c| ("claim", c.code())));
            for (group, code) in
                all.chain(NoticeState::ALL.iter().map(|s| ("notice-state", s.code())))
            {
                assert_ne!(label(*language, group, code), code, "{group} {code}");
            }
            assert_eq!(headings(*language).lines().count(), 13);
        }
    }

    #[test]
    fn times_are_those_of_beijing() {
        assert_eq!(beijing(Timestamp(1_795_449_600_000_000)), "2026-11-24 00:00");
    }
}
