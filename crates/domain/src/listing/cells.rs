//! Records and cells of pasted tables, quoted as spreadsheets quote them.

/// A line of the paste, or a few lines that a quoted cell holds together.
pub(super) struct Record<'a> {
    /// Its first line, from 1.
    pub line: u32,
    pub text: &'a str,
    /// Nothing follows it.
    pub last: bool,
}

pub(super) struct Records<'a> {
    rest: &'a str,
    line: u32,
}

/// More than a note with line breaks needs, and so little that a stray quotation mark
/// cannot swallow a paste or make reading it slow.
const MAX_RECORD_LINES: u32 = 8;
const MAX_RECORD_BYTES: usize = 4_096;

impl<'a> Records<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { rest: text, line: 1 }
    }

    /// Where the record's text ends, where the next begins, and how many lines it has.
    fn extent(&self) -> (usize, usize, u32) {
        let (end, next) = line_end(self.rest, 0);
        let first = &self.rest[..end];
        let opens = odd_quotes(first) && (first.contains(",\"") || first.contains("\t\""));
        let mut from = next;
        for lines in 2..=MAX_RECORD_LINES {
            if !opens || from >= self.rest.len() || from > MAX_RECORD_BYTES {
                break;
            }
            let (end, next) = line_end(self.rest, from);
            if odd_quotes(&self.rest[from..end]) {
                return (end, next, lines);
            }
            from = next;
        }
        (end, next, 1)
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let (end, next, lines) = self.extent();
        let last = next >= self.rest.len();
        let record = Record { line: self.line, text: &self.rest[..end], last };
        self.line = self.line.saturating_add(lines);
        self.rest = &self.rest[next..];
        Some(record)
    }
}

/// The end of the line that begins at `from`, and the start of the next: LF, CRLF or CR.
fn line_end(text: &str, from: usize) -> (usize, usize) {
    let Some(length) = text[from..].find(['\n', '\r']) else { return (text.len(), text.len()) };
    let end = from + length;
    (end, end + if text[end..].starts_with("\r\n") { 2 } else { 1 })
}

fn odd_quotes(text: &str) -> bool {
    text.bytes().filter(|&b| b == b'"').count() % 2 == 1
}

/// The cells of a record, without the quotation marks around them.
pub(super) fn cells(text: &str, delimiter: char) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut rest = Some(text);
    // One mark that never closes, and the others on the line are plain text too.
    let mut quoting = true;
    while let Some(text) = rest {
        let inner = text.trim_start_matches([' ', '\u{FEFF}']).strip_prefix('"');
        let quoted = inner.filter(|_| quoting).map(|inner| quoted(inner, delimiter));
        if let Some(Some((cell, after))) = quoted {
            cells.push(cell);
            rest = after;
            continue;
        }
        quoting &= quoted.is_none();
        let (cell, after) = match text.split_once(delimiter) {
            Some((cell, after)) => (cell, Some(after)),
            None => (text, None),
        };
        cells.push(cell);
        rest = after;
    }
    cells
}

/// A cell up to the mark that closes it, and what follows the delimiter after it.
fn quoted(inner: &str, delimiter: char) -> Option<(&str, Option<&str>)> {
    let mut from = 0;
    loop {
        let close = from + inner[from..].find('"')?;
        let after = &inner[close + 1..];
        if after.starts_with('"') {
            from = close + 2;
            continue;
        }
        let after = after.trim_start_matches(' ');
        if after.is_empty() {
            return Some((&inner[..close], None));
        }
        return after.strip_prefix(delimiter).map(|after| (&inner[..close], Some(after)));
    }
}

/// A cell's text as its author wrote it.
pub(super) fn plain(cell: &str) -> String {
    cell.trim().replace("\"\"", "\"")
}
