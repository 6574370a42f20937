//! The archive that a workbook is, made harmless before calamine opens it.

use std::io::{Cursor, Read as _};

use zip::{ZipArchive, ZipWriter};

/// Unpacked, a workbook of 5,000 rows is far below this; an archive that swells to fill the memory
/// is far above.
const MAX_UNPACKED: u64 = 48 * 1024 * 1024;
const MAX_PARTS: usize = 500;
/// Digits of the number of shared texts: calamine makes room for as many as the file says.
const MAX_COUNT_DIGITS: usize = 6;

/// The archive without its styles, which no text of a cell depends on: calamine copies the name of
/// a font for each format that uses it. `None` for what cannot be a workbook.
pub fn harmless(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if archive.len() > MAX_PARTS {
        return None;
    }
    let mut kept = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        // Every part is unpacked once, since what an archive says of its own sizes is not to be
        // believed.
        let part = archive.by_index(at).ok()?;
        let name = part.name().ok()?.to_ascii_lowercase();
        let mut unpacked = Vec::new();
        let size = part.take(left + 1).read_to_end(&mut unpacked).ok()? as u64;
        left = left.checked_sub(size)?;
        if name.ends_with("sharedstrings.xml") && !is_believable(&unpacked) {
            return None;
        }
        if !name.ends_with("styles.xml") {
            kept.raw_copy_file(archive.by_index_raw(at).ok()?).ok()?;
        }
    }
    kept.finish().ok().map(Cursor::into_inner)
}

/// Whether the table of shared texts says a number of them that it may have. What is not ASCII
/// from byte to byte, where the word could be written in other ways, nobody writes.
fn is_believable(table: &[u8]) -> bool {
    let word = b"uniqueCount";
    let digits = |at: usize| {
        let rest = table.get(at..).unwrap_or_default().iter();
        rest.skip_while(|b| !b.is_ascii_digit()).take_while(|b| b.is_ascii_digit()).count()
    };
    let mut said = (0_usize..).zip(table.windows(word.len())).filter(|(_, found)| found == word);
    !table.iter().any(|byte| matches!(byte, 0 | 0x1b))
        && said.all(|(at, _)| digits(at) <= MAX_COUNT_DIGITS)
}
