//! The log: one line an event, on standard error, where a service manager collects it.

use std::fmt::Display;

/// Writes a line. Whoever calls makes sure that no secret and no personal data is in it.
pub fn line(level: Level, what: impl Display) {
    let now = jiff::Timestamp::from_microsecond(crate::clock::now().0).unwrap_or_default();
    eprintln!("{now:.3} {} {what}", level.name());
}

#[derive(Clone, Copy, Debug)]
pub enum Level {
    Info,
    Warn,
    Error,
}

impl Level {
    const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }
}

pub fn info(what: impl Display) {
    line(Level::Info, what);
}

pub fn warn(what: impl Display) {
    line(Level::Warn, what);
}

pub fn error(what: impl Display) {
    line(Level::Error, what);
}
