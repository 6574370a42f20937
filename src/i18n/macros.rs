//! `t!` and `tx!`: declared first, because a macro is only known below its declaration.

/// A sentence in the reader's language: `t!("key")` or `t!("key", name = value)`. Tracked.
#[macro_export]
macro_rules! t {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::said($key, &[$((stringify!($name), $crate::i18n::Value::from($value))),*])
    };
}

/// A sentence in a given language: `tx!(Language::Chinese, "key", name = value)`.
#[macro_export]
macro_rules! tx {
    ($language:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::sentence(
            $language,
            $key,
            &[$((stringify!($name), $crate::i18n::Value::from($value))),*],
        )
    };
}
