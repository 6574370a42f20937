//! The one source of chance in the demo data.
//!
//! `SplitMix64` (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014)
//! is written out here, so that no upgrade of a crate can ever change the catalogue of a seed.

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

pub(super) struct Rng(u64);

/// What a number is drawn for. Separate streams keep shops as they are when titles change.
#[derive(Clone, Copy)]
pub(super) enum Stream {
    Shop = 1,
    Listing = 2,
}

impl Rng {
    /// One generator for each thing, so that row 40,000 needs no earlier row.
    pub(super) fn new(seed: u64, stream: Stream, index: u64) -> Self {
        let mut mixed = Self(seed ^ (stream as u64).wrapping_mul(GOLDEN));
        let base = mixed.next();
        Self(base ^ index.wrapping_mul(GOLDEN).rotate_left(17))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number in `0..bound`; 0 for a bound of 0. The bias, `bound / 2^64`, is of no account here.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        let wide = (u128::from(self.next()) * u128::from(bound)) >> 64;
        u64::try_from(wide).unwrap_or_default()
    }

    /// An index into a list of `len`; 0 for an empty one.
    pub(super) fn index(&mut self, len: usize) -> usize {
        usize::try_from(self.below(len as u64)).unwrap_or_default()
    }

    /// One of the list. The lists are constants of this crate and none is empty.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.index(list.len())]
    }

    pub(super) fn chance(&mut self, per_thousand: u64) -> bool {
        self.below(1000) < per_thousand
    }
}
