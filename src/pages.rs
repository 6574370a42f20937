//! The pages, an area each.

#[cfg(feature = "gallery")]
pub mod gallery;
pub mod not_found;
