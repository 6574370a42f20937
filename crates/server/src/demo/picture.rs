//! Pictures of the goods, drawn from a short code.
//!
//! `flask-3-blue` is the third kind of flask in blue; `flask-3-blue-yanque-c` carries the mark of
//! a brand, in one of the [`Look`]s. A code holds nothing but words of this module, and nothing of
//! it is copied into the picture, so there is nothing to escape and no way to inject.

mod drinkware;
mod home;
mod mark;
mod palette;
mod wear;

use std::fmt;

pub(super) use mark::{Mark, mark_of};
pub(super) use palette::{COLOURS, Colour};

use super::{Brand, Category};

/// What the picture shows of the brand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Genuine,
    /// The mark mirrored, without its line, on parts of another colour; the word is kept.
    Copy,
    /// A mark and a word a little different.
    Similar,
    /// The owner's own photograph, cropped, under a shop's corner flash.
    Reused,
}

impl Look {
    const ALL: [Self; 4] = [Self::Genuine, Self::Copy, Self::Similar, Self::Reused];

    const fn code(self) -> &'static str {
        match self {
            Self::Genuine => "g",
            Self::Copy => "c",
            Self::Similar => "l",
            Self::Reused => "p",
        }
    }
}

/// Everything that determines a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spec {
    pub category: Category,
    /// A place in the category's shapes, from 0. Codes count from 1.
    pub shape: usize,
    pub colour: &'static Colour,
    pub branded: Option<(Brand, Look)>,
}

impl Spec {
    fn parse(code: &str) -> Option<Self> {
        // No code is half as long; a longer one needs no further look.
        if code.len() > 64 {
            return None;
        }
        let mut parts = code.split('-');
        let category = Category::from_code(parts.next()?)?;
        let shape = parts.next()?.parse::<usize>().ok()?.checked_sub(1)?;
        let colour = parts.next()?;
        let colour = COLOURS.iter().find(|known| known.code == colour)?;
        let branded = match parts.next() {
            None => None,
            Some(brand) => {
                let look = parts.next()?;
                let look = Look::ALL.into_iter().find(|known| known.code() == look)?;
                Some((Brand::from_code(brand)?, look))
            }
        };
        let spec = Self { category, shape, colour, branded };
        // One code for one picture: `flask-03-blue` is not a second name of `flask-3-blue`.
        (shape < shapes(category).len() && spec.to_string() == code).then_some(spec)
    }

    fn draw(&self) -> String {
        let Colour { ground, body, dark, .. } = *self.colour;
        let look = self.branded.map(|(_, look)| look);
        let dark = if look == Some(Look::Copy) { "#3A3F47" } else { dark };
        let shape = &shapes(self.category)[self.shape];
        let art = shape.art.replace("$b", body).replace("$d", dark);
        let mut goods = format!(
            r##"<ellipse cx="104" cy="187" rx="{}" ry="5" fill="#17212B" fill-opacity=".1"/>{art}"##,
            shadow(self.category)
        );
        if let Some((brand, look)) = self.branded {
            let ink = if shape.dark_mark { dark } else { "#fff" };
            for place in shape.marks.iter().flatten() {
                goods.push_str(&draw_mark(brand, look, *place, ink));
            }
            if let Some(y) = shape.word {
                let x = shape.marks[0].map_or(104, |place| place.x);
                goods.push_str(&draw_word(brand, look, x, y, ink));
            }
        }
        let (goods, flash) = if look == Some(Look::Reused) {
            (format!(r#"<g transform="translate(-14 -16) scale(1.1)">{goods}</g>"#), FLASH)
        } else {
            (goods, "")
        };
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 208 208"><rect width="208" height="208" fill="{ground}"/><path d="M0 172h208v36H0z" fill="#17212B" fill-opacity=".06"/>{goods}{flash}</svg>"##
        )
    }
}

impl fmt::Display for Spec {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-{}-{}", self.category.code(), self.shape + 1, self.colour.code)?;
        match self.branded {
            Some((brand, look)) => write!(out, "-{}-{}", brand.code(), look.code()),
            None => Ok(()),
        }
    }
}

/// The picture of a code, as an SVG document 208 units square; `None` if the code means nothing.
pub fn picture(code: &str) -> Option<String> {
    Spec::parse(code).map(|spec| spec.draw())
}

/// Every code there is, for tests and contact sheets: some twenty thousand.
pub fn picture_codes() -> impl Iterator<Item = String> {
    let looks = || {
        let branded = |brand| Look::ALL.into_iter().map(move |look| Some((brand, look)));
        std::iter::once(None).chain(Brand::ALL.into_iter().flat_map(branded))
    };
    Category::ALL.into_iter().flat_map(move |category| {
        (0..shapes(category).len()).flat_map(move |shape| {
            COLOURS.iter().flat_map(move |colour| {
                looks().map(move |branded| Spec { category, shape, colour, branded }.to_string())
            })
        })
    })
}

const fn shapes(category: Category) -> &'static [Shape] {
    match category {
        Category::Flask => &drinkware::FLASKS,
        Category::Tumbler => &drinkware::TUMBLERS,
        Category::LunchBox => &drinkware::LUNCH_BOXES,
        Category::TeaSet => &drinkware::TEA_SETS,
        Category::Bag => &wear::BAGS,
        Category::Shoe => &wear::SHOES,
        Category::TShirt => &wear::T_SHIRTS,
        Category::PhoneCase => &wear::PHONE_CASES,
        Category::Toy => &home::TOYS,
        Category::Lamp => &home::LAMPS,
        Category::Cosmetic => &home::COSMETICS,
        Category::Kitchen => &home::KITCHEN,
    }
}

/// Half the width of the shadow on the shelf.
const fn shadow(category: Category) -> u32 {
    match category {
        Category::Flask => 46,
        Category::Tumbler | Category::PhoneCase => 60,
        _ => 74,
    }
}

/// One kind of goods. In `art`, `$b` is the colour's body tone and `$d` its dark one.
struct Shape {
    art: &'static str,
    marks: [Option<Place>; 2],
    /// The baseline of the brand's word, if there is room for it.
    word: Option<u32>,
    /// The mark sits on a light part, so it is printed dark.
    dark_mark: bool,
}

#[derive(Clone, Copy)]
struct Place {
    x: u32,
    y: u32,
    /// In hundredths of the mark's own size.
    size: u32,
}

const fn shape(art: &'static str, x: u32, y: u32, size: u32, word: Option<u32>) -> Shape {
    Shape { art, marks: [Some(Place { x, y, size }), None], word, dark_mark: false }
}

impl Shape {
    const fn and(mut self, x: u32, y: u32, size: u32) -> Self {
        self.marks[1] = Some(Place { x, y, size });
        self
    }

    const fn dark(mut self) -> Self {
        self.dark_mark = true;
        self
    }
}

fn draw_mark(brand: Brand, look: Look, Place { x, y, size }: Place, ink: &str) -> String {
    let Mark { line, body } = mark_of(brand);
    let (whole, rest) = (size / 100, size % 100);
    let (flip, inside) = match look {
        Look::Genuine | Look::Reused => ("", format!(r#"<path d="{line}"/><path d="{body}"/>"#)),
        Look::Copy => ("-", format!(r#"<path d="{body}"/>"#)),
        Look::Similar => (
            "-",
            format!(
                r#"<circle r="18" fill="none" stroke="{ink}" stroke-width="2"/><path transform="scale(.72)" d="{body}"/>"#
            ),
        ),
    };
    format!(
        r#"<g transform="translate({x} {y}) scale({flip}{whole}.{rest:02} {whole}.{rest:02})" fill="{ink}">{inside}</g>"#
    )
}

fn draw_word(brand: Brand, look: Look, x: u32, y: u32, ink: &str) -> String {
    let face = brand.face();
    let word = if look == Look::Similar { face.lookalikes[0].1 } else { face.name.1 };
    let size = if word.len() > 7 { "6.200" } else { "7.800" };
    format!(
        r#"<text x="{x}" y="{y}" text-anchor="middle" font-family="Georgia,'Noto Serif',serif" font-size="{size}" letter-spacing=".4" fill="{ink}">{word}</text>"#
    )
}

const FLASH: &str = r##"<path d="M208 0v70L138 0z" fill="#B8452F"/><path d="M166 10l32 32M158 16l20 20" stroke="#fff" stroke-width="5" stroke-linecap="round" stroke-opacity=".9"/>"##;
