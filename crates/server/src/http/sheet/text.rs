//! CSV as spreadsheets really write it: any of four encodings, any of three separators.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// How much is looked at to tell the encoding and the separator.
const SAMPLE: usize = 4096;

/// The rows; `None` when it is not text.
pub fn rows(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let text = decode(bytes)?;
    if domain::file::FileType::sniff(bytes).is_some() || text.contains('\0') {
        return None;
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    // Text is always read: quotes that are not closed end at the end.
    let records = reader.records().map_while(Result::ok);
    Some(records.map(|record| record.iter().map(str::to_owned).collect()).collect())
}

fn decode(bytes: &[u8]) -> Option<String> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if looks_like_utf16(bytes, 1) => UTF_16LE,
        None if looks_like_utf16(bytes, 0) => UTF_16BE,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        // A superset of GBK and GB 2312, which is what Excel writes in China.
        None => GB18030,
    };
    let (text, _, broken) = encoding.decode(bytes);
    (!broken).then(|| text.into_owned())
}

/// Commas, digits and line ends have a zero as their other half.
fn looks_like_utf16(bytes: &[u8], zero: usize) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let pairs = sample.chunks_exact(2);
    let all = pairs.len();
    let zeros = pairs.filter(|p| p.get(zero) == Some(&0) && p.get(1 - zero) != Some(&0)).count();
    all > 0 && zeros * 4 >= all && bytes.len().is_multiple_of(2)
}

/// The one that stands outside quotes most often in the beginning.
fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0), (b'\t', 0), (b';', 0)];
    for byte in text.bytes().take(SAMPLE) {
        quoted ^= byte == b'"';
        for (separator, count) in &mut counts {
            *count += usize::from(!quoted && byte == *separator);
        }
    }
    // The first of equals: a comma when there is none at all.
    let best = counts.iter().rev().max_by_key(|(_, count)| *count);
    best.map_or(b',', |(separator, _)| *separator)
}
