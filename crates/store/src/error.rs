//! What can go wrong between a query and the disk.

/// Why a transaction gave no answer. Texts are for logs; they never reach a user.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DbError {
    /// A row with this key is already there.
    #[error("unique key violated")]
    Unique,
    /// Another rule of the schema was broken: a foreign key, a check, a missing value.
    #[error("constraint violated: {0}")]
    Constraint(String),
    /// Too much work is waiting, or a lock was not to be had in time. Trying again later helps.
    #[error("busy")]
    Busy,
    /// Two transactions could not be put in an order. The engine tries again by itself.
    #[error("serialization failure")]
    Serialization,
    /// The engine cannot be reached or has stopped.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// The disk is full. Reads still work.
    #[error("disk full")]
    Full,
    /// The data on disk cannot be trusted.
    #[error("corrupt: {0}")]
    Corrupt(String),
    /// The closure panicked; its writes were undone.
    #[error("a transaction panicked")]
    Panicked,
    /// A mistake in a statement or in how it is called.
    #[error("{0}")]
    Other(String),
}

impl DbError {
    /// Whether the same closure may well succeed when run again.
    pub fn is_retryable(&self) -> bool {
        matches!(self, Self::Busy | Self::Serialization)
    }

    pub(crate) fn other(text: impl Into<String>) -> Self {
        Self::Other(text.into())
    }
}
