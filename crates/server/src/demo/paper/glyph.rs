//! Letter shapes as outlines, so that a page looks the same on a machine without Chinese fonts.
//!
//! `glyphs.txt` holds the letters that the demo's papers use, from Noto Sans CJK SC and, after an
//! `s`, Noto Serif CJK SC Bold; © Adobe, under the SIL Open Font License 1.1 (`OFL.txt`). Each
//! line is: letter, advance, outline; in thousandths of the type size, y upwards.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::outline::Outline;

/// By name: the letter, or `s` and the letter.
static GLYPHS: LazyLock<HashMap<&str, Glyph>> =
    LazyLock::new(|| include_str!("glyphs.txt").lines().filter_map(read).collect());

#[derive(Clone, Copy)]
pub(super) struct Glyph {
    pub advance: f64,
    pub data: &'static str,
}

/// `None` for a letter that is not among them.
pub(super) fn sans(letter: char) -> Option<Glyph> {
    GLYPHS.get(letter.encode_utf8(&mut [0; 4]) as &str).copied()
}

pub(super) fn serif(letter: char) -> Option<(f64, Outline)> {
    let glyph = GLYPHS.get(format!("s{letter}").as_str())?;
    Some((glyph.advance, Outline::parse(glyph.data)))
}

fn read(line: &'static str) -> Option<(&'static str, Glyph)> {
    let mut parts = line.split('\t');
    let (name, advance, data) = (parts.next()?, parts.next()?, parts.next()?);
    Some((name, Glyph { advance: advance.parse().ok()?, data }))
}
