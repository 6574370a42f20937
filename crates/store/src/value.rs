//! Values as both engines know them: text, 64-bit integers, bytes and null.
//!
//! Booleans are 0 or 1, times are microseconds since 1970 (UTC), JSON is text.

use crate::DbError;

/// A parameter. It borrows: a statement that writes a hundred texts copies none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Val<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Blob(&'a [u8]),
}

impl<'a> From<&'a str> for Val<'a> {
    fn from(v: &'a str) -> Self {
        Self::Text(v)
    }
}

impl<'a> From<&'a String> for Val<'a> {
    fn from(v: &'a String) -> Self {
        Self::Text(v)
    }
}

impl<'a> From<&'a [u8]> for Val<'a> {
    fn from(v: &'a [u8]) -> Self {
        Self::Blob(v)
    }
}

impl From<i64> for Val<'_> {
    fn from(v: i64) -> Self {
        Self::Int(v)
    }
}

impl From<i32> for Val<'_> {
    fn from(v: i32) -> Self {
        Self::Int(v.into())
    }
}

impl From<u32> for Val<'_> {
    fn from(v: u32) -> Self {
        Self::Int(v.into())
    }
}

impl From<bool> for Val<'_> {
    fn from(v: bool) -> Self {
        Self::Int(v.into())
    }
}

impl From<&i64> for Val<'_> {
    fn from(v: &i64) -> Self {
        Self::Int(*v)
    }
}

impl From<&bool> for Val<'_> {
    fn from(v: &bool) -> Self {
        Self::Int((*v).into())
    }
}

impl<'a, T: Into<Val<'a>>> From<Option<T>> for Val<'a> {
    fn from(v: Option<T>) -> Self {
        v.map_or(Self::Null, Into::into)
    }
}

impl<'a> From<&'a Option<String>> for Val<'a> {
    fn from(v: &'a Option<String>) -> Self {
        v.as_deref().into()
    }
}

impl From<&Option<i64>> for Val<'_> {
    fn from(v: &Option<i64>) -> Self {
        (*v).into()
    }
}

/// A column of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Null,
    Int(i64),
    Text(String),
    Blob(Vec<u8>),
}

impl From<&Val<'_>> for Cell {
    fn from(value: &Val<'_>) -> Self {
        match value {
            Val::Null => Self::Null,
            Val::Int(v) => Self::Int(*v),
            Val::Text(v) => Self::Text((*v).to_owned()),
            Val::Blob(v) => Self::Blob(v.to_vec()),
        }
    }
}

impl<'a> From<&'a Cell> for Val<'a> {
    fn from(cell: &'a Cell) -> Self {
        match cell {
            Cell::Null => Self::Null,
            Cell::Int(v) => Self::Int(*v),
            Cell::Text(v) => Self::Text(v),
            Cell::Blob(v) => Self::Blob(v),
        }
    }
}

impl Cell {
    fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Int(_) => "integer",
            Self::Text(_) => "text",
            Self::Blob(_) => "blob",
        }
    }
}

/// One line of a result; columns are counted from 0. Texts and bytes are moved out: each can be
/// read once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row(pub(crate) Vec<Cell>);

impl Row {
    fn at(&self, i: usize) -> Result<&Cell, DbError> {
        self.0.get(i).ok_or_else(|| DbError::other(format!("no column {i}")))
    }

    fn wrong<T>(i: usize, want: &str, got: &Cell) -> Result<T, DbError> {
        Err(DbError::other(format!("column {i}: {want} expected, {} found", got.kind())))
    }

    pub fn text(&mut self, i: usize) -> Result<String, DbError> {
        match self.0.get_mut(i) {
            Some(Cell::Text(v)) => Ok(std::mem::take(v)),
            _ => Self::wrong(i, "text", self.at(i)?),
        }
    }

    pub fn opt_text(&mut self, i: usize) -> Result<Option<String>, DbError> {
        match self.at(i)? {
            Cell::Null => Ok(None),
            _ => self.text(i).map(Some),
        }
    }

    pub fn int(&self, i: usize) -> Result<i64, DbError> {
        match self.at(i)? {
            Cell::Int(v) => Ok(*v),
            other => Self::wrong(i, "integer", other),
        }
    }

    pub fn opt_int(&self, i: usize) -> Result<Option<i64>, DbError> {
        match self.at(i)? {
            Cell::Null => Ok(None),
            _ => self.int(i).map(Some),
        }
    }

    pub fn bool(&self, i: usize) -> Result<bool, DbError> {
        self.int(i).map(|v| v != 0)
    }

    pub fn blob(&mut self, i: usize) -> Result<Vec<u8>, DbError> {
        match self.0.get_mut(i) {
            Some(Cell::Blob(v)) => Ok(std::mem::take(v)),
            _ => Self::wrong(i, "blob", self.at(i)?),
        }
    }
}
