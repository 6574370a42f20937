//! What each right protects, drawn in black on 640 by 400.

use super::glyph;
use super::outline::{Outline, Point};
use crate::demo::Brand;
use crate::demo::picture::{Mark, mark_of};

pub(super) const WIDTH: u16 = 640;
pub(super) const HEIGHT: u16 = 400;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Figure {
    /// The mark over both names.
    Combination,
    Device,
    /// Twelve eaves in rows.
    Pattern,
    /// The lid with its locking ring, in section.
    Lid,
    LunchBox,
    /// The Chinese name alone.
    Word,
}

impl Figure {
    pub(super) fn outlines(self) -> Vec<Outline> {
        match self {
            Self::Combination => {
                let mut all = mark(320.0, 120.0, 4.8);
                all.extend(word("檐雀", 320.0, 292.0, 96.0));
                all.extend(word("YANQUE", 320.0, 352.0, 46.0));
                all
            }
            Self::Device => mark(320.0, 200.0, 8.0),
            Self::Pattern => pattern(),
            Self::Lid => LID.iter().map(|line| Outline::stroke(line, 5.0)).collect(),
            Self::LunchBox => LUNCH_BOX.iter().map(|line| Outline::stroke(line, 5.0)).collect(),
            Self::Word => word("檐雀", 320.0, 262.0, 180.0),
        }
    }
}

fn mark(x: f64, y: f64, scale: f64) -> Vec<Outline> {
    let Mark { line, body } = mark_of(Brand::Yanque);
    [line, body].map(|data| Outline::parse(data).placed((scale, scale), Point { x, y })).into()
}

/// Centred on `x`, standing on `y`.
fn word(text: &str, x: f64, y: f64, size: f64) -> Vec<Outline> {
    let letters: Vec<_> = text.chars().filter_map(glyph::serif).collect();
    let scale = size / 1000.0;
    let width: f64 = letters.iter().map(|(advance, _)| advance * scale).sum();
    let mut at = x - width / 2.0;
    let mut placed = Vec::new();
    for (advance, outline) in letters {
        placed.push(outline.placed((scale, -scale), Point { x: at, y }));
        at += advance * scale;
    }
    placed
}

fn pattern() -> Vec<Outline> {
    let eave = Outline::parse(mark_of(Brand::Yanque).line);
    let columns = [100.0, 246.0, 394.0, 540.0];
    let rows = [130.0, 250.0, 370.0];
    let places = rows.into_iter().flat_map(|y| columns.map(|x| Point { x, y }));
    places.map(|at| eave.placed((3.6, 5.4), at)).collect()
}

type Line = &'static [(f64, f64)];

const LID: &[Line] = &[
    // Cap, collar, ring, neck.
    &[(230.0, 60.0), (410.0, 60.0), (410.0, 120.0), (230.0, 120.0), (230.0, 60.0)],
    &[(200.0, 120.0), (440.0, 120.0), (440.0, 190.0), (200.0, 190.0), (200.0, 120.0)],
    &[(180.0, 190.0), (460.0, 190.0), (460.0, 240.0), (180.0, 240.0), (180.0, 190.0)],
    &[(215.0, 240.0), (215.0, 350.0), (425.0, 350.0), (425.0, 240.0)],
    // The threads, and the tongue of the ring.
    &[(215.0, 270.0), (425.0, 282.0)],
    &[(215.0, 296.0), (425.0, 308.0)],
    &[(460.0, 200.0), (490.0, 200.0), (490.0, 262.0), (472.0, 262.0), (472.0, 240.0)],
    // Where numbers would point.
    &[(410.0, 86.0), (540.0, 70.0)],
    &[(460.0, 214.0), (560.0, 190.0)],
    &[(425.0, 330.0), (540.0, 340.0)],
];

const LUNCH_BOX: &[Line] = &[
    &[(110.0, 170.0), (530.0, 170.0), (530.0, 200.0), (110.0, 200.0), (110.0, 170.0)],
    &[(130.0, 200.0), (172.0, 350.0), (468.0, 350.0), (510.0, 200.0)],
    &[(160.0, 170.0), (200.0, 110.0), (440.0, 110.0), (480.0, 170.0)],
    &[(280.0, 110.0), (280.0, 70.0), (360.0, 70.0), (360.0, 110.0)],
    // The fold.
    &[(151.0, 275.0), (200.0, 275.0)],
    &[(222.0, 275.0), (282.0, 275.0)],
    &[(304.0, 275.0), (364.0, 275.0)],
    &[(386.0, 275.0), (446.0, 275.0)],
    &[(462.0, 275.0), (489.0, 275.0)],
];
