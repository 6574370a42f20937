//! Lines and spreadsheet rows: cells, header, and the note column.

use super::cells::{Record, cells, plain};
use super::fold::Folded;
use super::formats::Formats;
use super::pace::Pace;
use super::{Kind, Piece, header, scan, token};

/// What the lines so far say about the columns of the next ones.
#[derive(Default)]
pub(super) struct Table {
    started: bool,
    header: Option<header::Header>,
}

impl Table {
    /// The pieces of one record, in order; none for a blank line, a ruler or a header.
    pub async fn read<'a>(
        &mut self,
        record: &Record<'a>,
        formats: &Formats,
        pace: &Pace,
    ) -> Vec<Piece<'a>> {
        let text = record.text;
        let line = Line::new(text, pace).await;
        let Some(visible) = line.visible().filter(|_| !line.is_ruler()) else { return Vec::new() };
        let first = !std::mem::replace(&mut self.started, true);
        if let Some(header) = header::read(text, first && !record.last) {
            self.header = Some(header);
            return Vec::new();
        }
        let (mut pieces, note) = match self.by_header(text, formats, pace).await {
            Some(found) => found,
            None => (by_shape(&line, formats, pace).await, String::new()),
        };
        if pieces.is_empty() {
            pieces.push(Piece { raw: visible, note, kind: Kind::NotAListing });
        }
        pieces
    }

    /// Under a header only its link columns are searched: an order number in the next
    /// column is not a listing. Also the note, for when nothing is found.
    async fn by_header<'a>(
        &self,
        text: &'a str,
        formats: &Formats,
        pace: &Pace,
    ) -> Option<(Vec<Piece<'a>>, String)> {
        let header = self.header.as_ref().filter(|header| text.contains(header.delimiter))?;
        let cells = cells(text, header.delimiter);
        let note = header.note.and_then(|at| cells.get(at)).map(|cell| plain(cell));
        let note = note.unwrap_or_default();
        let mut pieces = Vec::new();
        for cell in header.links.iter().filter_map(|&at| cells.get(at)) {
            let hits = Line::new(cell, pace).await.search(formats, pace).await;
            pieces.extend(hits.into_iter().map(|hit| hit.piece(&note)));
        }
        Some((pieces, note))
    }
}

/// Without a header: one listing, then cells that hold none, are a listing and its note.
async fn by_shape<'a>(line: &Line<'a>, formats: &Formats, pace: &Pace) -> Vec<Piece<'a>> {
    let text = line.text;
    let tabs = text.contains('\t');
    let delimiter = if tabs { '\t' } else { ',' };
    if !text.contains(delimiter) {
        let hits = line.search(formats, pace).await;
        return hits.into_iter().map(|hit| hit.piece("")).collect();
    }
    let cells = cells(text, delimiter);
    let mut hits: Vec<(usize, Hit)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let found = Line::new(cell, pace).await.search(formats, pace).await;
        hits.extend(found.into_iter().map(|hit| (at, hit)));
        // An empty cell is passed in no time, a hundred thousand are not.
        pace.read(1).await;
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
    let hits = if tabs {
        hits.into_iter().map(|(_, hit)| hit).collect()
    } else {
        line.search(formats, pace).await
    };
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

/// A text with its folded form.
struct Line<'a> {
    text: &'a str,
    folded: Folded,
}

impl<'a> Line<'a> {
    async fn new(text: &'a str, pace: &Pace) -> Self {
        Self { text, folded: Folded::new(text, pace).await }
    }

    async fn search(&self, formats: &Formats, pace: &Pace) -> Vec<Hit<'a>> {
        let pieces = scan::scan(&self.folded.text, formats, pace).await;
        pieces
            .into_iter()
            .map(|piece| Hit {
                raw: &self.text[self.folded.source(&piece.range)],
                link: piece.bare.is_none(),
                kind: piece.kind,
            })
            .collect()
    }

    /// A line of marks, such as `-----` or `|---|---|`.
    fn is_ruler(&self) -> bool {
        let mark = |c: char| c.is_ascii_punctuation() || c == ' ' || token::is_punctuation(c);
        self.folded.text.chars().all(mark)
    }

    /// The text without what cannot be seen at its ends; `None` if nothing can be seen.
    fn visible(&self) -> Option<&'a str> {
        let folded = &self.folded.text;
        let start = folded.len() - folded.trim_start().len();
        let end = folded.trim_end().len();
        (start < end).then(|| &self.text[self.folded.source(&(start..end))])
    }
}
