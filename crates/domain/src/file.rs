//! Files that people add: which types are taken, how large, and how a type is told from content.

use crate::fault::{Fault, FaultCode};
use crate::ids::FileId;
use serde::{Deserialize, Serialize};

crate::codes! {
    /// The types that are accepted: inert, and readable everywhere.
    pub enum FileType {
        Pdf = "application/pdf",
        Png = "image/png",
        Jpeg = "image/jpeg",
        Webp = "image/webp",
    }
}

/// 10 MB, counted as people read it in their file manager.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// The documents of a right, or the evidence of a notice.
pub const MAX_FILES: usize = 50;
/// Names longer than this are shortened in the middle of the stem, never in the ending.
const MAX_NAME: usize = 120;

impl FileType {
    /// Tells the type from the first bytes; names and declared types are not trusted.
    pub fn sniff(head: &[u8]) -> Option<Self> {
        if head.starts_with(b"%PDF-") {
            Some(Self::Pdf)
        } else if head.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if head.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else if head.len() >= 12 && head.starts_with(b"RIFF") && &head[8..12] == b"WEBP" {
            Some(Self::Webp)
        } else {
            None
        }
    }

    pub const fn is_picture(self) -> bool {
        !matches!(self, Self::Pdf)
    }

    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
        }
    }
}

/// A file that has been received, as forms and records refer to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StoredFile {
    pub id: FileId,
    pub name: String,
    pub kind: FileType,
    /// Bytes.
    pub size: u64,
}

/// Checks what is known of a file before (`head`: its first bytes) or after it is sent.
pub fn check(field: &str, size: usize, head: &[u8]) -> Result<FileType, Fault> {
    if size == 0 {
        return Err(Fault::new(field, FaultCode::Empty));
    }
    if size > MAX_BYTES {
        return Err(Fault::new(field, FaultCode::TooLarge).limit(MAX_BYTES).got(size));
    }
    FileType::sniff(head).ok_or_else(|| Fault::new(field, FaultCode::WrongType))
}

/// A name that is safe to show and to save under: no path, no control or direction marks.
pub fn safe_name(name: &str, kind: FileType) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .filter(|c| !c.is_control() && !crate::text::is_invisible(*c) && !"<>:\"|?*".contains(*c))
        .collect();
    let clean = clean.trim().trim_start_matches('.');
    let stem = clean.rsplit_once('.').map_or(clean, |(stem, _)| stem).trim();
    let stem: String = stem.chars().take(MAX_NAME).collect();
    let stem = if stem.is_empty() { "file" } else { stem.as_str() };
    format!("{stem}.{}", kind.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_type_is_told_from_content() {
        assert_eq!(FileType::sniff(b"%PDF-1.7"), Some(FileType::Pdf));
        assert_eq!(FileType::sniff(b"RIFF\0\0\0\0WEBPVP8 "), Some(FileType::Webp));
        assert_eq!(FileType::sniff(b"<svg onload=x>"), None);
        assert_eq!(FileType::sniff(b"MZ"), None);
    }

    #[test]
    fn names_lose_paths_and_tricks_and_keep_the_true_ending() {
        assert_eq!(safe_name("../../etc/passwd", FileType::Pdf), "passwd.pdf");
        assert_eq!(safe_name("C:\\x\\商标注册证.JPG", FileType::Jpeg), "商标注册证.jpg");
        assert_eq!(safe_name("invoice\u{202e}fdp.exe", FileType::Pdf), "invoicefdp.pdf");
        assert_eq!(safe_name("\0", FileType::Png), "file.png");
    }
}
