//! Pages of long lists: by key, so that a page costs the same wherever it lies.

use serde::{Deserialize, Serialize};

/// Rows on a page, unless fewer are asked for.
pub const PAGE: u32 = 50;

/// A part of a list, and where the next part starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// Pass it as `after` to get the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
