//! Files that were received: what they are called, and under which hash their bytes lie.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { file_columns:
    File {
        org: text,
        id: text,
        sha256: text,
        name: text,
        mime: text,
        /// Bytes.
        size: int,
        account: text,
        created_at: int,
    }
}

statements! {
    GET = concat!("SELECT ", file_columns!(), " FROM file WHERE org = $1 AND id = $2");
    BY_ID = concat!("SELECT ", file_columns!(), " FROM file WHERE id = $1");
    KNOWN = "SELECT id FROM file WHERE sha256 = $1 LIMIT 1";
    RECEIVED = "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT), COALESCE(MIN(created_at), 0)
        FROM file WHERE org = $1 AND created_at > $2";
}

many! {
    INSERT(0, File::WIDTH) = concat!("INSERT INTO file (", file_columns!(), ") VALUES "), "";
    GET_MANY(1, 1) =
        concat!("SELECT ", file_columns!(), " FROM file WHERE org = $1 AND id IN ("), ")";
}

pub fn insert(tx: &mut dyn Tx, file: &File) -> Result<(), DbError> {
    INSERT.put(tx, &[], vec![file.values()])
}

pub fn get(tx: &mut dyn Tx, org: &str, id: &str) -> Result<Option<File>, DbError> {
    tx.query_opt(GET, &[org.into(), id.into()])?.as_mut().map(File::read).transpose()
}

/// A file of any organisation: for those who review all of them.
pub fn by_id(tx: &mut dyn Tx, id: &str) -> Result<Option<File>, DbError> {
    tx.query_opt(BY_ID, &[id.into()])?.as_mut().map(File::read).transpose()
}

/// Those that exist, in no particular order.
pub fn get_many(tx: &mut dyn Tx, org: &str, ids: &[&str]) -> Result<Vec<File>, DbError> {
    let rows: Vec<_> = ids.iter().map(|id| vec![(*id).into()]).collect();
    GET_MANY.query(tx, &[org.into()], rows)?.iter_mut().map(File::read).collect()
}

/// How many bytes an organisation has sent since a time, and when the first of them came.
pub fn received(tx: &mut dyn Tx, org: &str, since: i64) -> Result<(i64, i64), DbError> {
    let row = tx.query_one(RECEIVED, &[org.into(), since.into()])?;
    Ok((row.int(0)?, row.int(1)?))
}

/// Whether any row refers to these bytes; if none does, they may be swept away.
pub fn is_referenced(tx: &mut dyn Tx, sha256: &str) -> Result<bool, DbError> {
    Ok(tx.query_opt(KNOWN, &[sha256.into()])?.is_some())
}
