//! One spelling for the many ways a link survives a paste.
//!
//! Full-width forms, invisible characters, HTML entities and JSON escapes are undone while
//! every position can still be traced back to the pasted text. Tables for full NFKC would
//! outweigh the whole extractor in a browser, and links need none of them.

use super::pace::{AT_ONCE, Pace};

/// A folded text, and where each part of it came from.
pub(super) struct Folded {
    pub text: String,
    runs: Vec<Run>,
}

/// A stretch of folded text that begins at `at` and came from `from`.
struct Run {
    at: usize,
    from: usize,
    /// Bytes of the one source character or escape; 0 if copied byte for byte.
    width: usize,
}

impl Folded {
    pub async fn new(source: &str, pace: &Pace) -> Self {
        let mut folded = Self { text: String::with_capacity(source.len()), runs: Vec::new() };
        let mut from = 0;
        while from < source.len() {
            let begun = from;
            // Nearly all of most pastes.
            let next = source[from..].bytes().take(AT_ONCE);
            let plain = next.take_while(|b| is_plain(*b)).count();
            if plain > 0 {
                folded.push(&source[from..from + plain], from, 0);
                from += plain;
            }
            if let Some(c) = source[from..].chars().next() {
                let (seen, width) = escape(&source[from..]).unwrap_or((c, c.len_utf8()));
                if let Some(kept) = fold_char(seen) {
                    let copied = kept == c && width == c.len_utf8();
                    let width = if copied { 0 } else { width };
                    folded.push(kept.encode_utf8(&mut [0; 4]), from, width);
                }
                from += width;
            }
            pace.read(from - begun).await;
        }
        folded
    }

    fn push(&mut self, text: &str, from: usize, width: usize) {
        let at = self.text.len();
        let goes_on = width == 0
            && self
                .runs
                .last()
                .is_some_and(|run| run.width == 0 && run.from + (at - run.at) == from);
        if !goes_on {
            self.runs.push(Run { at, from, width });
        }
        self.text.push_str(text);
    }

    /// The source range of a folded range.
    pub fn source(&self, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        let run_before = |at: usize| {
            let next = self.runs.partition_point(|run| run.at < at);
            next.checked_sub(1).and_then(|i| self.runs.get(i))
        };
        let start = run_before(range.start + 1)
            .map_or(0, |run| run.from + if run.width == 0 { range.start - run.at } else { 0 });
        let end = run_before(range.end).map_or(start, |run| {
            run.from + if run.width == 0 { range.end - run.at } else { run.width }
        });
        start..end.max(start)
    }
}

/// The plain form of a character; `None` for one that is not seen.
pub(super) fn fold_char(c: char) -> Option<char> {
    Some(match c {
        '\u{20}'..='\u{7E}' => c,
        '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{E0000}'..='\u{E0FFF}' => return None,
        // These end a sentence or enclose a link; no address is typed with them.
        '！' | '（' | '）' | '＜' | '＞' | '［' | '］' | '｛' | '｝' => ' ',
        '\u{FF01}'..='\u{FF5E}' => ascii(u32::from(c) - 0xFEE0),
        '￥' => '¥',
        // Mathematical digits: five alphabets of ten.
        '\u{1D7CE}'..='\u{1D7FF}' => ascii((u32::from(c) - 0x1D7CE) % 10 + 0x30),
        c if c.is_whitespace() || c.is_control() => ' ',
        c => c,
    })
}

/// Seen as it is, and the beginning of no escape.
fn is_plain(b: u8) -> bool {
    matches!(b, b' '..=b'~') && b != b'&' && b != b'\\'
}

fn ascii(code: u32) -> char {
    char::from_u32(code).unwrap_or(' ')
}

/// An HTML entity or a JSON escape at the start of `text`: the character, and its length.
fn escape(text: &str) -> Option<(char, usize)> {
    if let Some(hex) = text.strip_prefix("\\u") {
        let code = u32::from_str_radix(hex.get(..4)?, 16).ok()?;
        return Some((char::from_u32(code)?, 6));
    }
    let body = text.strip_prefix('&')?;
    let end = body.bytes().take(9).position(|b| b == b';')?;
    let c = match &body[..end] {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        numeric => {
            let code = numeric.strip_prefix('#')?;
            let hex = code.strip_prefix(['x', 'X']);
            hex.map_or_else(|| code.parse(), |hex| u32::from_str_radix(hex, 16))
                .ok()
                .and_then(char::from_u32)?
        }
    };
    Some((c, end + 2))
}
