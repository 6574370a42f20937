//! The style of the pages that come in parts. It comes with them: the first page has no use for it.

use std::cell::Cell;

use crate::platform::dom;

/// In this order, after everything that `style/main.css` lists.
const SHEETS: &str = concat!(
    include_str!("../../style/pages/notices.css"),
    include_str!("../../style/pages/review.css"),
    include_str!("../../style/pages/rights.css"),
    include_str!("../../style/pages/wizard.css"),
    include_str!("../../style/pages/wizard-listings.css"),
    include_str!("../../style/pages/wizard-check.css"),
);

thread_local! {
    static WORN: Cell<bool> = const { Cell::new(false) };
}

/// Adds the style, once, before a page is drawn with it.
pub fn wear() {
    if !WORN.replace(true) {
        dom::add_style(SHEETS);
        #[cfg(feature = "gallery")]
        dom::add_style(include_str!("../../style/components/gallery.css"));
    }
}
