//! Components that know no domain. Texts arrive as properties, so that a page decides the
//! words and a component only how they stand; what a component must say itself (Back, Remove,
//! "3 of 5") comes from `ui.ftl`.
//!
//! Text properties are `Signal<String>` and take a text or a closure:
//! `label=move || t!("rights-number")`. An optional text that stays empty is not drawn.
//! Components return `AnyView` and are generic in nothing, which keeps the download small.
//!
//! State is shape first and colour second: see [`knot`]. Every page has one [`heading`].

pub mod announcer;
pub mod back;
pub mod bars;
pub mod button;
pub mod chip;
pub mod choice;
pub mod curtain;
pub mod date_field;
pub mod deadline;
pub mod dialog;
pub mod empty;
pub mod error;
pub mod field;
pub mod file_drop;
pub mod form;
pub mod heading;
pub mod icon;
pub mod knot;
pub mod layout;
pub mod loading;
pub mod notice;
pub mod offline;
pub mod pager;
pub mod rows;
pub mod shell;
pub mod slip;
pub mod summary;
pub mod switches;
pub mod table;
pub mod tabs;
pub mod thread;
pub mod timeline;
