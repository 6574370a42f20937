//! XLSX: the first worksheet that has anything in it.

use std::io::{self, Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use zip::ZipArchive;

/// Unpacked, a workbook of 5,000 rows is far below this; an archive that swells to fill the memory
/// is far above.
const MAX_UNPACKED: u64 = 48 * 1024 * 1024;
const MAX_PARTS: usize = 500;

/// The rows; `None` when it is not a workbook that can be read.
pub fn rows(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    if !is_bounded(bytes) {
        return None;
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).ok()?;
    let mut found = Vec::new();
    for name in book.sheet_names() {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        found = range.rows().map(|row| row.iter().map(text).collect()).collect();
        if !range.is_empty() {
            break;
        }
    }
    Some(found)
}

/// Unpacks every part once and keeps nothing, since what an archive says of its own sizes is not
/// to be believed.
fn is_bounded(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    if archive.len() > MAX_PARTS {
        return false;
    }
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        let Ok(part) = archive.by_index(at) else { return false };
        match io::copy(&mut part.take(left + 1), &mut io::sink()) {
            Ok(size) if size <= left => left -= size,
            _ => return false,
        }
    }
    true
}

/// A cell as people see it; ids that were typed as numbers keep all their digits.
fn text(cell: &Data) -> String {
    match cell {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            format!("{number:.0}")
        }
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}
