//! The routes that are not one request and one JSON reply: their addresses and shapes.
//!
//! - Upload: `POST /api/v1/files?name=…` with the bytes as the body; answers [`StoredFile`].
//! - Download: `GET /api/v1/files/{id}`.
//! - Sheet: `POST /api/v1/sheets` with CSV or XLSX bytes; answers [`Sheet`].
//! - CSV: `GET /api/v1/notices.csv` with the filters of the list.
//! - Live: `GET /api/v1/live`, server-sent events, each a [`Change`].

use crate::wire;
pub use domain::file::StoredFile;
use domain::ids::NoticeRef;

pub const UPLOAD: &str = "/files";
pub const DOWNLOAD: &str = "/files/{id}";
pub const SHEET: &str = "/sheets";
pub const NOTICES_CSV: &str = "/notices.csv";
pub const LIVE: &str = "/live";

wire! {
    /// A spreadsheet as text, a line per row with tabs between cells: ready for the extractor.
    pub struct Sheet {
        pub text: String,
        pub rows: u32,
    }
    /// Something the reader can see has changed; ask for it again.
    pub struct Change {
        /// `notice`, `right` or `queue`.
        pub topic: String,
        #[serde(default)]
        pub reference: Option<NoticeRef>,
    }
}
