//! The list of every statement, so that one test can prepare them all on both engines.

use crate::Engine;

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

pub(crate) use {only, statements};

/// Every statement of this crate.
pub fn all() -> impl Iterator<Item = &'static Statement> {
    [crate::schema::ALL].into_iter().flatten()
}
