//! Tests of the single-page app that need no browser.

mod locales;
