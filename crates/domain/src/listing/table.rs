//! Lines and spreadsheet rows: cells, header, and the note column.

use super::cells::{Record, cells, plain};
use super::fold::Folded;
use super::formats::Formats;
use super::{Kind, Piece, header, scan};

/// What the lines so far say about the columns of the next ones.
#[derive(Default)]
pub(super) struct Table {
    started: bool,
    header: Option<header::Header>,
}

impl Table {
    /// The pieces of one record, in order; none for a blank line or a header.
    pub fn read<'a>(&mut self, record: &Record<'a>, formats: &Formats) -> Vec<Piece<'a>> {
        let text = record.text;
        let Some(line) = visible(text) else { return Vec::new() };
        let first = !std::mem::replace(&mut self.started, true);
        if let Some(header) = header::read(text, first && !record.last) {
            self.header = Some(header);
            return Vec::new();
        }
        let mut pieces = self.by_header(text, formats).unwrap_or_else(|| by_shape(text, formats));
        if pieces.is_empty() {
            pieces.push(Piece { raw: line, note: String::new(), kind: Kind::NotAListing });
        }
        pieces
    }

    /// Under a header only its link columns are searched: an order number in the next
    /// column is not a listing.
    fn by_header<'a>(&self, text: &'a str, formats: &Formats) -> Option<Vec<Piece<'a>>> {
        let header = self.header.as_ref().filter(|header| text.contains(header.delimiter))?;
        let cells = cells(text, header.delimiter);
        let note = header.note.and_then(|at| cells.get(at)).map(|cell| plain(cell));
        let note = note.unwrap_or_default();
        let links = header.links.iter().filter_map(|&at| cells.get(at));
        let mut pieces: Vec<_> =
            links.flat_map(|cell| search(cell, formats)).map(|hit| hit.piece(&note)).collect();
        if pieces.is_empty() {
            let raw = visible(text)?;
            pieces.push(Piece { raw, note, kind: Kind::NotAListing });
        }
        Some(pieces)
    }
}

/// Without a header: one listing, then cells that hold none, are a listing and its note.
fn by_shape<'a>(text: &'a str, formats: &Formats) -> Vec<Piece<'a>> {
    let tabs = text.contains('\t');
    let delimiter = if tabs { '\t' } else { ',' };
    if !text.contains(delimiter) {
        return search(text, formats).into_iter().map(|hit| hit.piece("")).collect();
    }
    let cells = cells(text, delimiter);
    let mut hits: Vec<(usize, Hit)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        hits.extend(search(cell, formats).into_iter().map(|hit| (at, hit)));
    }
    if tabs && hits.iter().any(|(_, hit)| hit.link) {
        hits.retain(|(_, hit)| hit.link);
    }
    if let [(at, hit)] = hits.as_slice() {
        let whole = *at == 0 && cells.first().is_some_and(|cell| cell.trim() == hit.raw);
        let ours = !matches!(hit.kind, Kind::OtherPlatform { .. } | Kind::NotAListing);
        if tabs || (whole && ours) {
            let note: Vec<String> =
                cells[at + 1..].iter().map(|cell| plain(cell)).filter(|c| !c.is_empty()).collect();
            let note = note.join(", ");
            return hits.into_iter().map(|(_, hit)| hit.piece(&note)).collect();
        }
    }
    // A comma may also be part of an address or of a sentence.
    let hits =
        if tabs { hits.into_iter().map(|(_, hit)| hit).collect() } else { search(text, formats) };
    hits.into_iter().map(|hit| hit.piece("")).collect()
}

struct Hit<'a> {
    raw: &'a str,
    kind: Kind,
    /// Found by an address, not by a number alone.
    link: bool,
}

impl<'a> Hit<'a> {
    fn piece(self, note: &str) -> Piece<'a> {
        Piece { raw: self.raw, note: note.to_owned(), kind: self.kind }
    }
}

fn search<'a>(text: &'a str, formats: &Formats) -> Vec<Hit<'a>> {
    let folded = Folded::new(text);
    let pieces = scan::scan(&folded.text, formats).into_iter();
    pieces
        .map(|piece| Hit {
            raw: &text[folded.source(&piece.range)],
            link: piece.bare.is_none(),
            kind: piece.kind,
        })
        .collect()
}

/// The text without what cannot be seen at its ends; `None` if nothing can be seen.
fn visible(text: &str) -> Option<&str> {
    let folded = Folded::new(text);
    let start = folded.text.len() - folded.text.trim_start().len();
    let end = folded.text.trim_end().len();
    (start < end).then(|| &text[folded.source(&(start..end))])
}
