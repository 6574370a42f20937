//! XLSX: the first worksheet that has anything in it. Read cell by cell: a range of calamine's is
//! as large as the cells are far apart, and two cells may be 17 billion others apart.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use domain::fault::{Fault, FaultCode};

use super::{FIELD, MAX_BYTES, MAX_ROWS, archive, wrong_type};

const MAX_COLUMNS: u32 = 256;
/// Worksheets that are looked into; the same part may be listed any number of times.
const MAX_SHEETS: usize = 20;

type Book = Xlsx<Cursor<Vec<u8>>>;

pub fn rows(bytes: &[u8]) -> Result<Vec<Vec<String>>, Fault> {
    let opened = archive::harmless(bytes).and_then(|bytes| Xlsx::new(Cursor::new(bytes)).ok());
    let mut book = opened.ok_or_else(wrong_type)?;
    for name in book.sheet_names().into_iter().take(MAX_SHEETS) {
        let grid = read(&mut book, &name)?;
        if !grid.rows.is_empty() {
            return grid.into_rows();
        }
    }
    Ok(Vec::new())
}

/// A sheet of the book; empty if it cannot be read, or is a chart.
fn read(book: &mut Book, name: &str) -> Result<Grid, Fault> {
    let mut grid = Grid::default();
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(grid) };
    loop {
        match cells.next_cell() {
            Ok(Some(cell)) => {
                let text = text(&cell.get_value().clone().into());
                grid.put(cell.get_position(), text)?;
            }
            Ok(None) => return Ok(grid),
            Err(_) => return Ok(Grid::default()),
        }
    }
}

/// The cells with something in them, by row.
#[derive(Default)]
struct Grid {
    rows: BTreeMap<u32, Vec<String>>,
    /// Rows above the limit, which are only counted.
    beyond: BTreeSet<u32>,
    /// Of all texts: one that is shared may stand in any number of cells.
    size: usize,
}

impl Grid {
    fn put(&mut self, (row, column): (u32, u32), text: String) -> Result<(), Fault> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let fault = |code, limit, got| Err(Fault::new(FIELD, code).limit(limit).got(got));
        if column >= MAX_COLUMNS {
            return fault(FaultCode::TooMany, MAX_COLUMNS as usize, column as usize + 1);
        }
        if self.rows.len() >= MAX_ROWS && !self.rows.contains_key(&row) {
            self.beyond.insert(row);
            return Ok(());
        }
        self.size = self.size.saturating_add(text.len());
        if self.size > MAX_BYTES {
            return fault(FaultCode::TooLarge, MAX_BYTES, self.size);
        }
        let cells = self.rows.entry(row).or_default();
        let column = column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
        Ok(())
    }

    /// Without the columns at the left that stand empty.
    fn into_rows(self) -> Result<Vec<Vec<String>>, Fault> {
        let count = self.rows.len() + self.beyond.len();
        if count > MAX_ROWS {
            return Err(Fault::new(FIELD, FaultCode::TooMany).limit(MAX_ROWS).got(count));
        }
        let starts = self.rows.values().filter_map(|row| row.iter().position(|c| !c.is_empty()));
        let left = starts.min().unwrap_or_default();
        Ok(self.rows.into_values().map(|row| row.into_iter().skip(left).collect()).collect())
    }
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

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;
