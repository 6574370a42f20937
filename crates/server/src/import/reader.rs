//! The rows of a file, one after another, each with the position after it.

use std::fmt;
use std::io::{self, BufRead as _, BufReader, Read};

use csv::ByteRecord;

use super::ImportError;
use super::record::{FIELDS, NEEDED, Record};

/// A line longer than this is not a row.
const MAX_LINE: u64 = 64 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    Csv,
    Jsonl,
}

/// Why a row was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// Counted from 1, the header included.
    pub line: u64,
    pub field: String,
    pub why: &'static str,
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(self.why)
    }
}

pub struct Row {
    /// Where the next row begins, in bytes.
    pub end: u64,
    pub read: Result<(u64, Record), RowError>,
}

type Rows<'a> = Box<dyn Iterator<Item = Result<Row, ImportError>> + 'a>;

pub fn rows<'a>(file: impl Read + 'a, format: Format) -> Result<Rows<'a>, ImportError> {
    match format {
        Format::Csv => csv_rows(file),
        Format::Jsonl => Ok(Box::new(Lines { file: BufReader::new(file), line: 0, end: 0 })),
    }
}

fn csv_rows<'a>(file: impl Read + 'a) -> Result<Rows<'a>, ImportError> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(BufReader::new(file));
    let header = reader.byte_headers().map_err(csv_error)?;
    let mut names = Vec::new();
    for name in header {
        let name = String::from_utf8_lossy(name.strip_prefix(b"\xef\xbb\xbf").unwrap_or(name));
        let Some(known) = FIELDS.iter().find(|known| **known == name.trim()) else {
            return Err(ImportError::Format(format!("`{name}` is not a column of a catalogue")));
        };
        if names.contains(known) {
            return Err(ImportError::Format(format!("the column `{known}` is there twice")));
        }
        names.push(*known);
    }
    if let Some(missing) = NEEDED.iter().find(|name| !names.contains(name)) {
        return Err(ImportError::Format(format!("the column `{missing}` is missing")));
    }
    let mut record = ByteRecord::new();
    Ok(Box::new(std::iter::from_fn(move || {
        let line = reader.position().line();
        match reader.read_byte_record(&mut record) {
            Ok(false) => None,
            Ok(true) => {
                let line = record.position().map_or(line, csv::Position::line);
                let read = fields(&names, &record, line).map(|record| (line, record));
                Some(Ok(Row { end: reader.position().byte(), read }))
            }
            Err(error) => Some(Err(csv_error(error))),
        }
    })))
}

fn fields(names: &[&str], record: &ByteRecord, line: u64) -> Result<Record, RowError> {
    let wrong = |field: &str, why| RowError { line, field: field.to_owned(), why };
    if record.len() != names.len() {
        return Err(wrong("", "must have as many fields as the header"));
    }
    let mut out = Record::default();
    for (name, bytes) in names.iter().zip(record) {
        let text = std::str::from_utf8(bytes).map_err(|_| wrong(name, "must be UTF-8"))?;
        if let Some(field) = out.field(name) {
            text.trim().clone_into(field);
        }
    }
    Ok(out)
}

fn csv_error(error: csv::Error) -> ImportError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => ImportError::Read(error),
        other => ImportError::Format(format!("not CSV: {other:?}")),
    }
}

struct Lines<R> {
    file: BufReader<R>,
    line: u64,
    end: u64,
}

impl<R: Read> Iterator for Lines<R> {
    type Item = Result<Row, ImportError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut bytes = Vec::new();
            match (&mut self.file).take(MAX_LINE).read_until(b'\n', &mut bytes) {
                Ok(0) => return None,
                Ok(read) => self.end += read as u64,
                Err(error) => return Some(Err(error.into())),
            }
            self.line += 1;
            let is_whole = bytes.ends_with(b"\n") || (bytes.len() as u64) < MAX_LINE;
            if !is_whole {
                if let Err(error) = self.skip_line() {
                    return Some(Err(error.into()));
                }
            } else if bytes.trim_ascii().is_empty() {
                continue;
            }
            let read =
                if is_whole { self.record(&bytes) } else { Err(self.wrong("", "is too long")) };
            return Some(Ok(Row { end: self.end, read: read.map(|record| (self.line, record)) }));
        }
    }
}

impl<R: Read> Lines<R> {
    fn skip_line(&mut self) -> io::Result<()> {
        self.end += self.file.skip_until(b'\n')? as u64;
        Ok(())
    }

    fn wrong(&self, field: &str, why: &'static str) -> RowError {
        RowError { line: self.line, field: field.to_owned(), why }
    }

    fn record(&self, bytes: &[u8]) -> Result<Record, RowError> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut reader = serde_json::Deserializer::from_slice(bytes);
        let read = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
            let field = error.path().to_string().trim_matches('.').to_owned();
            if error.inner().is_data() {
                self.wrong(&field, "must be a known field with a text")
            } else {
                self.wrong("", "must be a JSON object")
            }
        })?;
        reader.end().map_err(|_| self.wrong("", "must be one JSON object"))?;
        Ok(read)
    }
}
