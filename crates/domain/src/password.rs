//! What a password must be: long enough and not easily guessed. No rules of composition, which
//! make passwords worse (NIST SP 800-63B-4, 3.1.1.2).

use crate::fault::{Fault, FaultCode};
use crate::text::length;

/// In characters as a reader counts them.
pub const MIN: usize = 8;
pub const MAX: usize = 128;

/// Passwords that guessing programs try first; one a line, in lower case.
const COMMON: &str = include_str!("password/common.txt");
/// What stays of a password without its digits, signs and known words must have this many
/// letters, or its digits be as many as a password has characters.
const ENOUGH: usize = 4;

/// What is wrong with a new password. `context` are words that an attacker knows: the name, the
/// organisation, the contact, the site.
pub fn check(field: &str, password: &str, context: &[&str]) -> Option<Fault> {
    let got = length(password);
    if got == 0 {
        Some(Fault::new(field, FaultCode::Enter))
    } else if got < MIN {
        Some(Fault::new(field, FaultCode::TooShort).limit(MIN).got(got))
    } else if got > MAX {
        Some(Fault::new(field, FaultCode::TooLong).limit(MAX).got(got))
    } else if is_common(password, context) {
        Some(Fault::new(field, FaultCode::CommonPassword))
    } else {
        None
    }
}

fn is_common(password: &str, context: &[&str]) -> bool {
    let lower = password.to_lowercase();
    let bare: String = plain_letters(&lower);
    let listed = |text: &str| COMMON.lines().any(|common| common == text);
    listed(&lower)
        || listed(bare.trim_end_matches(|c: char| !c.is_alphabetic()))
        || is_run(&lower)
        || repeats(&lower)
        || is_context(&lower, context)
}

/// `p@ssw0rd` is read as `password`.
fn plain_letters(text: &str) -> String {
    let letter = |c| match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    let trimmed = text.trim_end_matches(|c: char| !c.is_alphabetic());
    trimmed.chars().map(letter).collect()
}

/// Neighbours all the way: `12345678`, `hgfedcba`.
fn is_run(text: &str) -> bool {
    let steps: Vec<i64> = text
        .chars()
        .zip(text.chars().skip(1))
        .map(|(a, b)| i64::from(u32::from(b)) - i64::from(u32::from(a)))
        .collect();
    steps.iter().all(|step| *step == 1) || steps.iter().all(|step| *step == -1)
}

/// One short piece again and again: `aaaaaaaa`, `abcabcabc`, `1q1q1q1q`.
fn repeats(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    (1..=4.min(chars.len() / 2)).any(|unit| chars.iter().zip(&chars[unit..]).all(|(a, b)| a == b))
}

/// Little more than words that are known of its owner.
fn is_context(text: &str, context: &[&str]) -> bool {
    let mut rest = text.to_owned();
    for word in context.iter().flat_map(|text| words(text)) {
        rest = rest.replace(&word, "");
    }
    rest.len() < text.len()
        && rest.chars().filter(|c| c.is_alphabetic()).count() < ENOUGH
        && rest.chars().count() < MIN
}

/// The parts of a name or an address that are long enough to matter.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let whole: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    let long = |word: &str| word.chars().count() >= if word.is_ascii() { 3 } else { 2 };
    let parts = lower.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
    std::iter::once(whole).chain(parts).filter(|word| long(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(password: &str) -> Option<FaultCode> {
        let context = ["陈雨薇", "Tangmu Co., Ltd.", "chen.yuwei@example.com", "rightsdesk"];
        check("password", password, &context).map(|fault| fault.code)
    }

    #[test]
    fn length_is_what_a_reader_counts() {
        assert_eq!(code(""), Some(FaultCode::Enter));
        assert_eq!(code("7letter"), Some(FaultCode::TooShort));
        assert_eq!(code(&"长密码很好记".repeat(40)), Some(FaultCode::TooLong));
        assert_eq!(code("雨打芭蕉夜读书声"), None);
    }

    #[test]
    fn what_is_guessed_first_is_refused() {
        for common in [
            "password",
            "Passw0rd!",
            "P@ssw0rd2026",
            "12345678",
            "87654321",
            "aaaaaaaa",
            "abababab",
            "qwertyuiop",
            "1qaz2wsx",
            "iloveyou",
            "5201314520",
            "woaini1314",
            "tangmu2026",
            "RightsDesk!1",
            "chen.yuwei1",
            "陈雨薇陈雨薇123",
        ] {
            assert_eq!(code(common), Some(FaultCode::CommonPassword), "{common}");
        }
    }

    #[test]
    fn a_few_plain_words_will_do() {
        for good in [
            "correct horse battery",
            "teapot-lantern-9",
            "檐雀停在旧木牌上",
            "k3J#x81mQ",
            "chen likes pears",
        ] {
            assert_eq!(code(good), None, "{good}");
        }
    }

    #[test]
    fn the_list_is_in_the_form_it_is_compared_in() {
        for line in COMMON.lines() {
            assert_eq!(line, line.trim().to_lowercase());
            assert!(length(line) >= 4, "{line}");
        }
    }
}
