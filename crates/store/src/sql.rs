//! The list of every statement, so that one test can prepare them all on both engines.

use std::sync::OnceLock;

use crate::{DbError, Engine, Row, Tx, Val};

/// A statement as it stands in the source.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    pub name: &'static str,
    pub sql: &'static str,
    /// `None`: the one text serves both engines.
    pub only: Option<Engine>,
}

impl Statement {
    pub fn is_for(&self, engine: Engine) -> bool {
        self.only.is_none_or(|only| only == engine)
    }
}

/// Makes a constant of each statement and lists them in `ALL`.
/// `NAME[Postgres] = "…";` is for one engine only.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident $([$engine:ident])? = $sql:expr;)*) => {
        $($(#[$doc])* const $name: &str = $sql;)*

        pub(crate) const ALL: &[$crate::Statement] = &[$($crate::Statement {
            name: concat!(module_path!(), "::", stringify!($name)),
            sql: $name,
            only: $crate::sql::only!($($engine)?),
        }),*];
    };
}

macro_rules! only {
    () => {
        None
    };
    ($engine:ident) => {
        Some($crate::Engine::$engine)
    };
}

/// Makes a static [`Many`] of each statement and lists them in `MANY`:
/// `NAME(fixed, width) = "head", "tail";`.
macro_rules! many {
    ($($(#[$doc:meta])* $name:ident($fixed:expr, $width:expr) = $head:expr, $tail:expr;)*) => {
        $($(#[$doc])* static $name: $crate::sql::Many = $crate::sql::Many::new(
            concat!(module_path!(), "::", stringify!($name)), $head, $tail, $fixed, $width,
        );)*

        pub(crate) static MANY: &[&$crate::sql::Many] = &[$(&$name),*];
    };
}

/// A row as a struct: each field is a column of the same name, in the order of the columns.
/// `$columns!()` is their list as a literal.
macro_rules! record {
    (
        $columns:ident:
        $(#[$meta:meta])*
        $name:ident {
            $(#[$first_doc:meta])* $first:ident: $first_kind:ident,
            $($(#[$doc:meta])* $field:ident: $kind:ident,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $(#[$first_doc])* pub $first: $crate::sql::kind!($first_kind),
            $($(#[$doc])* pub $field: $crate::sql::kind!($kind),)*
        }

        macro_rules! $columns {
            () => { concat!(stringify!($first) $(, ", ", stringify!($field))*) };
        }

        impl $name {
            pub(crate) const WIDTH: usize =
                [stringify!($first) $(, stringify!($field))*].len();

            pub(crate) fn read(row: &mut $crate::Row) -> Result<Self, $crate::DbError> {
                let mut at = 0..;
                let mut next = || at.next().unwrap_or_default();
                Ok(Self {
                    $first: row.$first_kind(next())?,
                    $($field: row.$kind(next())?,)*
                })
            }

            pub(crate) fn values(&self) -> Vec<$crate::Val<'_>> {
                vec![(&self.$first).into() $(, (&self.$field).into())*]
            }
        }
    };
}

macro_rules! kind {
    (text) => {
        String
    };
    (opt_text) => {
        Option<String>
    };
    (int) => {
        i64
    };
    (opt_int) => {
        Option<i64>
    };
    (bool) => {
        bool
    };
}

pub(crate) use {kind, many, only, record, statements};

/// Numbers of rows for which a text exists. Any number is made up of these.
const SIZES: [usize; 4] = [100, 20, 5, 1];

/// A statement over several rows of values, such as an insert or an `IN`: a text for each of a
/// few sizes, so that no statement depends on how much there is to do.
pub(crate) struct Many {
    name: &'static str,
    head: &'static str,
    tail: &'static str,
    /// Parameters before the rows.
    fixed: usize,
    /// Parameters in each row.
    width: usize,
    texts: OnceLock<[String; SIZES.len()]>,
}

impl Many {
    pub(crate) const fn new(
        name: &'static str,
        head: &'static str,
        tail: &'static str,
        fixed: usize,
        width: usize,
    ) -> Self {
        Self { name, head, tail, fixed, width, texts: OnceLock::new() }
    }

    fn texts(&'static self) -> &'static [String; SIZES.len()] {
        self.texts.get_or_init(|| SIZES.map(|size| self.text(size)))
    }

    fn text(&self, rows: usize) -> String {
        let row = |row: usize| {
            let first = self.fixed + row * self.width + 1;
            let names: Vec<String> = (first..first + self.width).map(|n| format!("${n}")).collect();
            format!("({})", names.join(", "))
        };
        let rows: Vec<String> = (0..rows).map(row).collect();
        format!("{}{}{}", self.head, rows.join(", "), self.tail)
    }

    fn statements(&'static self) -> impl Iterator<Item = Statement> {
        self.texts().iter().map(|sql| Statement { name: self.name, sql, only: None })
    }

    /// Splits the rows into sizes that have a text, largest first.
    fn each(
        &'static self,
        fixed: &[Val<'_>],
        rows: Vec<Vec<Val<'_>>>,
        mut run: impl FnMut(&'static str, &[Val<'_>]) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let mut rows = rows.as_slice();
        for (size, text) in SIZES.into_iter().zip(self.texts()) {
            while let Some((now, rest)) = rows.split_at_checked(size) {
                let mut params = Vec::with_capacity(self.fixed + size * self.width);
                params.extend_from_slice(fixed);
                for row in now {
                    params.extend_from_slice(row);
                }
                run(text, &params)?;
                rows = rest;
            }
        }
        Ok(())
    }

    /// How many rows were changed in all.
    pub(crate) fn exec(
        &'static self,
        tx: &mut dyn Tx,
        fixed: &[Val<'_>],
        rows: Vec<Vec<Val<'_>>>,
    ) -> Result<u64, DbError> {
        let mut changed = 0;
        self.each(fixed, rows, |sql, params| {
            changed += tx.exec(sql, params)?;
            Ok(())
        })?;
        Ok(changed)
    }

    /// As [`Tx::put`].
    pub(crate) fn put(
        &'static self,
        tx: &mut dyn Tx,
        fixed: &[Val<'_>],
        rows: Vec<Vec<Val<'_>>>,
    ) -> Result<(), DbError> {
        self.each(fixed, rows, |sql, params| tx.put(sql, params))
    }

    pub(crate) fn query(
        &'static self,
        tx: &mut dyn Tx,
        fixed: &[Val<'_>],
        rows: Vec<Vec<Val<'_>>>,
    ) -> Result<Vec<Row>, DbError> {
        let mut found = Vec::new();
        self.each(fixed, rows, |sql, params| {
            found.extend(tx.query(sql, params)?);
            Ok(())
        })?;
        Ok(found)
    }
}

macro_rules! modules {
    ($($module:ident),* $(,)?) => {
        /// Every statement of this crate.
        pub fn all() -> Vec<Statement> {
            let plain = [crate::schema::ALL, $(crate::$module::ALL),*];
            let many = [$(crate::$module::MANY),*];
            let many = many.into_iter().flatten().flat_map(|many| many.statements());
            plain.into_iter().flatten().copied().chain(many).collect()
        }
    };
}

modules! {
    account, catalogue, declaration, draft, event, file, idempotency, import, item, milestone,
    notice, organisation, outbox, rate, renewal, right, session, verification,
}
