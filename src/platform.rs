//! Every call into the browser, and nothing else: no text, no rules.
//!
//! Outside a browser (native tests) the functions that page models may reach, storage, `Intl`
//! and the language of the page, answer as an empty browser would; the rest are only called
//! from event handlers.

pub mod clipboard;
pub mod connectivity;
pub mod dom;
pub mod events;
pub mod files;
pub mod halves;
pub mod history;
pub mod http;
pub mod intl;
pub mod random;
pub mod storage;
pub mod timer;
pub mod upload;

/// Whether there is a browser around us.
pub const fn in_browser() -> bool {
    cfg!(target_arch = "wasm32")
}
