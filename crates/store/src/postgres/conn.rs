//! A connection that speaks the common SQL, with each statement prepared once.

use std::collections::HashMap;
use std::error::Error as StdError;

use postgres::error::SqlState;
use postgres::types::private::BytesMut;
use postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Statement};

use crate::job::Conn;
use crate::value::Cell;
use crate::{DbError, Engine, Row, Val};

pub(super) struct PgConn {
    pub(super) client: Client,
    /// By where the text stands in the program.
    statements: HashMap<(usize, usize), Statement>,
}

impl PgConn {
    pub(super) fn new(client: Client) -> Self {
        Self { client, statements: HashMap::new() }
    }

    pub(super) fn run(&mut self, sql: &str) -> Result<(), DbError> {
        self.client.batch_execute(sql).map_err(|e| error(&e))
    }

    fn prepare(&mut self, sql: &'static str) -> Result<Statement, DbError> {
        let key = (sql.as_ptr().addr(), sql.len());
        if let Some(known) = self.statements.get(&key) {
            return Ok(known.clone());
        }
        let statement = self.client.prepare(sql).map_err(|e| error(&e))?;
        self.statements.insert(key, statement.clone());
        Ok(statement)
    }
}

fn refs<'a>(params: &'a [Val<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    params.iter().map(|p| p as &(dyn ToSql + Sync)).collect()
}

impl Conn for PgConn {
    const ENGINE: Engine = Engine::Postgres;

    fn query(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<Vec<Row>, DbError> {
        let statement = self.prepare(sql)?;
        check_count(&statement, params)?;
        let rows = self.client.query(&statement, &refs(params)).map_err(|e| error(&e))?;
        rows.iter()
            .map(|row| (0..row.len()).map(|i| row.try_get(i)).collect::<Result<_, _>>().map(Row))
            .collect::<Result<_, _>>()
            .map_err(|e| error(&e))
    }

    fn exec(&mut self, sql: &'static str, params: &[Val<'_>]) -> Result<u64, DbError> {
        let statement = self.prepare(sql)?;
        check_count(&statement, params)?;
        self.client.execute(&statement, &refs(params)).map_err(|e| error(&e))
    }
}

/// The client would panic.
fn check_count(statement: &Statement, params: &[Val<'_>]) -> Result<(), DbError> {
    let (want, got) = (statement.params().len(), params.len());
    if want == got {
        return Ok(());
    }
    Err(DbError::Other(format!("{want} parameters expected, {got} given")))
}

type Failure = Box<dyn StdError + Sync + Send>;

impl ToSql for Val<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Failure> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(v) if *ty == Type::INT4 => i32::try_from(*v)?.to_sql(ty, out),
            Self::Int(v) if *ty == Type::INT8 => v.to_sql(ty, out),
            Self::Text(v) if <&str as ToSql>::accepts(ty) => v.to_sql(ty, out),
            Self::Blob(v) if *ty == Type::BYTEA => v.to_sql(ty, out),
            _ => Err(format!("a parameter does not fit {ty}").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Cell {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Failure> {
        Ok(match *ty {
            Type::INT8 => Self::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Self::Int(i32::from_sql(ty, raw)?.into()),
            Type::BOOL => Self::Int(bool::from_sql(ty, raw)?.into()),
            Type::BYTEA => Self::Blob(raw.to_vec()),
            _ => Self::Text(String::from_sql(ty, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Failure> {
        Ok(Self::Null)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::INT4 | Type::BOOL | Type::BYTEA)
            || <String as FromSql>::accepts(ty)
    }
}

pub(super) fn error(e: &postgres::Error) -> DbError {
    let Some(db) = e.as_db_error() else {
        let lost = e.is_closed() || e.source().is_some_and(<dyn StdError>::is::<std::io::Error>);
        let text = detail(e);
        return if lost { DbError::Unavailable(text) } else { DbError::Other(text) };
    };
    let code = db.code();
    match code.code() {
        _ if *code == SqlState::UNIQUE_VIOLATION => DbError::Unique,
        "40001" | "40P01" => DbError::Serialization,
        "57014" | "55P03" => DbError::Busy,
        "53100" => DbError::Full,
        "XX001" | "XX002" => DbError::Corrupt(db.to_string()),
        // Connection lost, too many connections, shutting down, and a standby that cannot write.
        c if c.starts_with("08") || c.starts_with("53") || c.starts_with("57P") || c == "25006" => {
            DbError::Unavailable(db.to_string())
        }
        c if c.starts_with("23") => DbError::Constraint(db.to_string()),
        _ => DbError::Other(db.to_string()),
    }
}

fn detail(e: &postgres::Error) -> String {
    e.source().map_or_else(|| e.to_string(), |cause| format!("{e}: {cause}"))
}
