//! What the operator configured, as far as the rules need it.

use domain::listing::Formats;
use domain::ruleset::Ruleset;

#[derive(Clone)]
pub struct Settings {
    /// The marketplace, in English and Chinese.
    pub marketplace: String,
    pub marketplace_zh: String,
    pub demo: bool,
    /// The marketplace's own first.
    pub link_formats: Formats,
    pub version: String,
    /// Key of the codes' and tickets' hashes. Never printed.
    pub secret: [u8; 32],
    pub ruleset: Ruleset,
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settings").field("marketplace", &self.marketplace).finish_non_exhaustive()
    }
}
