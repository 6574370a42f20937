//! Rightsdesk 正本: the single-page app.
//!
//! - `app`, `routes`: providers, the frame around every page, and the paths.
//! - `pages`: one folder an area; a page's state is a plain struct with an `update` function,
//!   tested natively, and components only draw it.
//! - `ui`: components that know no domain; texts arrive as properties.
//! - `client`, `session`, `live`, `errors`: the server's side: calls, who is signed in, news, and
//!   what went wrong in sentences.
//! - `i18n`: sentences from `locales/`, dates and figures from the browser.
//! - `platform`: every call into the browser.

#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

#[macro_use]
pub mod i18n;

pub mod app;
pub mod client;
pub mod errors;
pub mod forms;
pub mod live;
pub mod pages;
pub mod platform;
pub mod routes;
pub mod session;
pub mod ui;
