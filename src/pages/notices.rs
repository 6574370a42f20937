//! Notices: the list, and one notice followed.

pub mod detail;
pub mod items;
pub mod list;
pub mod look;
