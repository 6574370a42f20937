//! A connection that speaks the common SQL: `$1` parameters, and our values and errors.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, ErrorCode, ffi, params_from_iter};

use crate::job::Conn;
use crate::value::Cell;
use crate::{DbError, Engine, Row, Val};

/// A connection and its statements, each prepared once and kept at hand: to look one up by its
/// text takes as long as to run a small one.
pub(crate) struct SqliteConn<'c> {
    pub(crate) raw: &'c Connection,
    /// By where they stand in the program.
    statements: HashMap<(usize, usize), CachedStatement<'c>>,
    /// Refuse whatever would write: a read on the connection that also writes.
    pub(crate) read_only: bool,
    /// Set once, when a flush failed or the file proved damaged.
    pub(crate) fault: OnceCell<DbError>,
}

impl<'c> SqliteConn<'c> {
    pub(crate) fn new(raw: &'c Connection) -> Self {
        Self { raw, statements: HashMap::new(), read_only: false, fault: OnceCell::new() }
    }

    /// Runs a statement of the engine's own, such as `BEGIN`.
    pub(crate) fn run(&mut self, sql: &'static str) -> Result<(), DbError> {
        let done = self.prepared(sql).and_then(|s| s.raw_execute());
        done.map(|_| ()).map_err(|e| self.failed(&e))
    }

    fn failed(&self, e: &rusqlite::Error) -> DbError {
        let known = error(e);
        if is_fatal(e) {
            drop(self.fault.set(known.clone()));
        }
        known
    }

    fn prepared(&mut self, sql: &'static str) -> rusqlite::Result<&mut CachedStatement<'c>> {
        match self.statements.entry((sql.as_ptr().addr(), sql.len())) {
            Entry::Occupied(at) => Ok(at.into_mut()),
            Entry::Vacant(free) => Ok(free.insert(self.raw.prepare_cached(&translated(sql))?)),
        }
    }

    fn allowed(&mut self, sql: &'static str) -> rusqlite::Result<&mut CachedStatement<'c>> {
        let read_only = self.read_only;
        let statement = self.prepared(sql)?;
        if read_only && !statement.readonly() {
            return Err(rusqlite::Error::InvalidQuery);
        }
        Ok(statement)
    }

    fn rows(&mut self, sql: &'static str, params: &[Val<'_>]) -> rusqlite::Result<Vec<Row>> {
        let statement = self.allowed(sql)?;
        let width = statement.column_count();
        let mut rows = statement.query(params_from_iter(params))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let mut cells = Vec::with_capacity(width);
            for i in 0..width {
                cells.push(row.get(i)?);
            }
            found.push(Row(cells));
        }
        drop(rows);
        free(statement);
        Ok(found)
    }
}

impl Conn for SqliteConn<'_> {
    const ENGINE: Engine = Engine::Sqlite;

    fn query(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<Vec<Row>, DbError> {
        self.rows(sql, params).map_err(|e| self.failed(&e))
    }

    fn exec(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<u64, DbError> {
        let changed = self.allowed(sql).and_then(|statement| {
            let changed = statement.execute(params_from_iter(params));
            free(statement);
            changed
        });
        changed.map(|n| n as u64).map_err(|e| self.failed(&e))
    }
}

/// Gives back what the parameters took of SQLite's small quick memory, which all statements share.
fn free(statement: &mut CachedStatement<'_>) {
    statement.clear_bindings();
}

/// `$1` → `?1`: SQLite would number `$n` by first use and ignore the `n`.
///
/// An insert may stop half-way when it fails: the port never commits what came before a failed
/// statement, so SQLite need not note down how to undo the first of its rows (`OR FAIL`).
fn translated(sql: &str) -> String {
    sql.replace('$', "?").replacen("INSERT INTO", "INSERT OR FAIL INTO", 1)
}

impl ToSql for Val<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(v) => ValueRef::Integer(*v),
            Self::Text(v) => ValueRef::Text(v.as_bytes()),
            Self::Blob(v) => ValueRef::Blob(v),
        }))
    }
}

impl FromSql for Cell {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(v) => Self::Int(v),
            ValueRef::Text(_) => Self::Text(value.as_str()?.to_owned()),
            ValueRef::Blob(v) => Self::Blob(v.to_vec()),
            ValueRef::Real(_) => return Err(FromSqlError::InvalidType),
        })
    }
}

/// After a failed flush the system may have dropped the very pages it could not write, so a
/// second try on the same handle could report success for lost data.
fn is_fatal(e: &rusqlite::Error) -> bool {
    let kind = e.sqlite_error_code();
    match kind {
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => true,
        Some(ErrorCode::SystemIoFailure) => error(e) != DbError::Full,
        _ => false,
    }
}

pub(crate) fn error(e: &rusqlite::Error) -> DbError {
    let Some(code) = e.sqlite_error() else {
        return DbError::Other(e.to_string());
    };
    match code.code {
        ErrorCode::ConstraintViolation => match code.extended_code {
            ffi::SQLITE_CONSTRAINT_UNIQUE
            | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | ffi::SQLITE_CONSTRAINT_ROWID => DbError::Unique,
            _ => DbError::Constraint(e.to_string()),
        },
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => DbError::Busy,
        ErrorCode::DiskFull => DbError::Full,
        // The index of the log is a file too, and found no room to grow.
        _ if code.extended_code == ffi::SQLITE_IOERR_SHMSIZE => DbError::Full,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => DbError::Corrupt(e.to_string()),
        ErrorCode::SystemIoFailure
        | ErrorCode::CannotOpen
        | ErrorCode::OutOfMemory
        | ErrorCode::PermissionDenied
        | ErrorCode::ReadOnly
        | ErrorCode::OperationInterrupted => DbError::Unavailable(e.to_string()),
        _ => DbError::Other(e.to_string()),
    }
}
