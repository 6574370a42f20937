//! The fictional marketplace Nanshi 南市 and the people who use its desk: everything that
//! `serve --demo` loads into an empty database.
//!
//! All of it is computed from a seed and a date: no clock, no chance, no input or output. Its
//! texts are data, as a marketplace's catalogue is, and not sentences of the interface.

mod brand;
pub mod cast;
mod category;
mod grammar;
mod listing;
mod paper;
mod picture;
mod rng;
mod shop;
mod story;
pub mod writer;

pub use brand::Brand;
pub use category::Category;
pub use listing::{Infringement, ListingRow, Way, catalogue};
pub use paper::{Document, Paper, certificate, power_of_attorney};
pub use picture::{picture, picture_codes};

/// A Chinese text and the same in English.
type Pair = (&'static str, &'static str);

/// The catalogue that the demo is written around.
pub const SEED: u64 = 20_261_127;
pub const LISTINGS: usize = 50_000;
pub const SHOPS: usize = 2_000;
