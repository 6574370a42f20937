//! The guided notice: one question a page.

pub mod model;
