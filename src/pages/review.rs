//! The reviewer's desk: what is due, and one case decided listing by listing.

pub mod case;
mod decisions;
pub mod queue;
pub mod rights;
