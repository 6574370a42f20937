//! What people type, made comparable without changing what they meant.

use unicode_segmentation::UnicodeSegmentation as _;

/// Full-width ASCII and the ideographic space become their plain forms, as an input method in
/// full-width mode produces them; everything else is kept.
pub fn fold_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// The number of characters as a reader counts them: grapheme clusters.
pub fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

/// Whether a text has so many characters, without counting the rest of them.
pub fn is_at_least(text: &str, min: usize) -> bool {
    text.graphemes(true).take(min).count() == min
}

/// On one line, however it was typed.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first `max` characters at most, the last three of them dots where something was left out.
/// Dots, because an ellipsis makes a text message in Latin letters cost as one in Chinese.
pub fn shortened(text: &str, max: usize) -> String {
    if length(text) <= max {
        return text.to_owned();
    }
    let kept: String = text.graphemes(true).take(max.saturating_sub(3)).collect();
    format!("{}...", kept.trim_end())
}

/// The beginning of a text that is longer than `max` characters, ending with a whole word where
/// words are set apart.
pub fn beginning(text: &str, max: usize) -> String {
    let start: String = text.graphemes(true).take(max).collect();
    let whole = start.rsplit_once(char::is_whitespace).map_or("", |(head, _)| head);
    // Chinese sets no words apart: the last gap may be far back.
    let kept = if length(whole) * 3 >= max * 2 { whole } else { &start };
    kept.trim_end().to_owned()
}

/// Trims, and says whether anything is left.
pub fn is_blank(text: &str) -> bool {
    text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c)).is_empty()
}

/// Zero-width and direction marks, which come along unseen when text is copied.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A number of a register, comparable: no spaces, plain width, upper case.
pub fn register_number(text: &str) -> String {
    fold_width(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !is_invisible(*c))
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_emoji_counts_once() {
        assert_eq!(length("商品👨‍👩‍👧"), 3);
    }

    #[test]
    fn a_text_is_shortened_between_characters() {
        assert_eq!(shortened("檐雀 YANQUE", 9), "檐雀 YANQUE");
        assert_eq!(shortened("檐雀 YANQUE", 8), "檐雀 YA...");
        assert_eq!(shortened("檐雀 YANQUE", 6), "檐雀...");
        assert_eq!(shortened("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4), "👨‍👩‍👧...");
        assert_eq!(
            beginning("They carry a sign identical with our mark.", 24),
            "They carry a sign"
        );
        let chinese = "所通知的商品系假冒本方商品，并冒充本方商品销售。 还有下文。";
        assert_eq!(beginning(chinese, 10), "所通知的商品系假冒本");
        assert_eq!(beginning(chinese, 26), "所通知的商品系假冒本方商品，并冒充本方商品销售。");
        assert_eq!(one_line(" A\n\u{3000}B\t\tC "), "A B C");
    }

    #[test]
    fn register_numbers_compare_across_typing_habits() {
        assert_eq!(register_number("ｚｌ 2021 2 1638405.7"), "ZL202121638405.7");
    }
}
