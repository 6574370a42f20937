//! The pages, an area each.

pub mod account;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod home;
pub mod loaded;
pub mod not_found;
pub mod notices;
pub mod review;
pub mod rights;
pub mod style;
pub mod wizard;
