//! One page of PDF 1.4, whose only font is drawn from outlines (Type 3).

use std::fmt::Write as _;

use super::glyph;
use super::outline::{Outline, Point, Segment};

/// A4, in points.
pub(super) const WIDTH: f64 = 595.0;
pub(super) const HEIGHT: f64 = 842.0;

/// Coordinates count in points from the upper left corner, as on a screen.
#[derive(Default)]
pub(super) struct Page {
    content: String,
    letters: Vec<char>,
}

impl Page {
    pub(super) fn text(&mut self, at: Point, size: f64, grey: f64, text: &str) {
        let codes = self.codes(text);
        let y = HEIGHT - at.y;
        let _ = writeln!(
            self.content,
            "BT {grey} g /F {size:.2} Tf {:.2} {y:.2} Td <{codes}> Tj ET",
            at.x
        );
    }

    /// Across the page, rising to the right.
    pub(super) fn watermark(&mut self, text: &str) {
        let codes = self.codes(text);
        let _ = writeln!(
            self.content,
            "q 0.92 g 0.819 0.574 -0.574 0.819 96 176 cm BT /F 72 Tf 0 0 Td <{codes}> Tj ET Q"
        );
    }

    /// A line of text cut to a width; gives the `y` of the next line.
    pub(super) fn paragraph(&mut self, at: Point, width: f64, size: f64, text: &str) -> f64 {
        let mut y = at.y;
        for line in lines(text, width / size) {
            self.text(Point { x: at.x, y }, size, 0.1, line);
            y += size * 1.6;
        }
        y
    }

    pub(super) fn frame(&mut self, x: f64, y: f64, width: f64, height: f64, line: f64) {
        let bottom = HEIGHT - y - height;
        let _ = writeln!(
            self.content,
            "{line} w 0.04 0.36 0.42 RG {x:.2} {bottom:.2} {width:.2} {height:.2} re S"
        );
    }

    pub(super) fn rule(&mut self, x: f64, y: f64, width: f64) {
        let (y, end) = (HEIGHT - y, x + width);
        let _ = writeln!(self.content, "0.5 w 0.8 G {x:.2} {y:.2} m {end:.2} {y:.2} l S");
    }

    /// Outlines drawn downwards, as this page counts.
    pub(super) fn fill(&mut self, outlines: &[Outline], scale: f64, at: Point) {
        let by = Point { x: at.x, y: HEIGHT - at.y };
        self.content.push_str("0.1 g\n");
        for outline in outlines {
            path(&mut self.content, &outline.placed((scale, -scale), by));
            self.content.push_str("f\n");
        }
    }

    /// The page as a file.
    pub(super) fn finish(self) -> Vec<u8> {
        let mut objects = vec![
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] \
                 /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>"
            ),
            stream(&self.content),
            String::new(),
        ];
        let (mut procedures, mut names, mut widths) = (String::new(), String::new(), String::new());
        for (index, letter) in self.letters.iter().enumerate() {
            let Some(glyph) = glyph::sans(*letter) else { continue };
            // Width, then a box that holds every letter.
            let mut drawing = format!("{} 0 -100 -300 1100 1000 d1\n", glyph.advance);
            path(&mut drawing, &Outline::parse(glyph.data));
            drawing.push('f');
            objects.push(stream(&drawing));
            let _ = write!(procedures, "/g{index} {} 0 R ", objects.len());
            let _ = write!(names, "/g{index} ");
            let _ = write!(widths, "{} ", glyph.advance);
        }
        let last = self.letters.len();
        objects[4] = format!(
            "<< /Type /Font /Subtype /Type3 /FontBBox [-100 -300 1100 1000] \
             /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << {procedures}>> \
             /Encoding << /Type /Encoding /Differences [1 {names}] >> \
             /FirstChar 1 /LastChar {last} /Widths [{widths}] /Resources << >> >>"
        );
        file(&objects)
    }

    /// The codes of a text, in hexadecimal. A font of one byte has room for 255 letters; further
    /// ones, and letters without an outline, are left out.
    fn codes(&mut self, text: &str) -> String {
        let mut codes = String::new();
        for letter in text.chars() {
            let known = self.letters.iter().position(|known| *known == letter);
            let index = known.or_else(|| {
                (self.letters.len() < 255 && glyph::sans(letter).is_some()).then(|| {
                    self.letters.push(letter);
                    self.letters.len() - 1
                })
            });
            if let Some(index) = index {
                let _ = write!(codes, "{:02X}", index + 1);
            }
        }
        codes
    }
}

/// How far a text runs at size 1.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(advance).sum()
}

fn advance(letter: char) -> f64 {
    glyph::sans(letter).map_or(0.0, |glyph| glyph.advance / 1000.0)
}

/// Cuts a text into lines: Chinese anywhere, English at spaces.
fn lines(text: &str, room: f64) -> Vec<&str> {
    let mut lines = Vec::new();
    let (mut start, mut cut, mut run) = (0, 0, 0.0);
    for (at, letter) in text.char_indices() {
        if letter == ' ' || !letter.is_ascii() {
            cut = at;
        }
        run += advance(letter);
        if run > room && cut > start {
            lines.push(text[start..cut].trim());
            start = cut;
            run = width(&text[start..at + letter.len_utf8()]);
        }
    }
    lines.push(text[start..].trim());
    lines
}

fn path(out: &mut String, outline: &Outline) {
    for segment in &outline.0 {
        let _ = match *segment {
            Segment::Move(p) => writeln!(out, "{:.2} {:.2} m", p.x, p.y),
            Segment::Line(p) => writeln!(out, "{:.2} {:.2} l", p.x, p.y),
            Segment::Curve(a, b, c) => {
                writeln!(out, "{:.2} {:.2} {:.2} {:.2} {:.2} {:.2} c", a.x, a.y, b.x, b.y, c.x, c.y)
            }
            Segment::Close => writeln!(out, "h"),
        };
    }
}

fn stream(content: &str) -> String {
    format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len())
}

/// Objects numbered from 1, the table of where each begins, the trailer.
fn file(objects: &[String]) -> Vec<u8> {
    let mut out = String::from("%PDF-1.4\n");
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", out.len());
        let _ = writeln!(out, "{} 0 obj\n{object}\nendobj", index + 1);
    }
    let start = out.len();
    let _ = write!(
        out,
        "{table}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    );
    out.into_bytes()
}
