//! Accounts: who a person is, and what they sign in with.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { account_columns:
    Account {
        id: text,
        /// At least one of `email` and `phone` is there; both in their canonical form.
        email: opt_text,
        phone: opt_text,
        name: text,
        password_hash: text,
        language: text,
        created_at: int,
        disabled_at: opt_int,
    }
}

statements! {
    GET = concat!("SELECT ", account_columns!(), " FROM account WHERE id = $1");
    BY_EMAIL = concat!("SELECT ", account_columns!(), " FROM account WHERE email = $1");
    BY_PHONE = concat!("SELECT ", account_columns!(), " FROM account WHERE phone = $1");
    ANY_BETWEEN = "SELECT id FROM account WHERE id >= $1 AND id < $2 LIMIT 1";
    SET_PASSWORD = "UPDATE account SET password_hash = $2 WHERE id = $1";
    SET_PROFILE = "UPDATE account SET name = $2, language = $3 WHERE id = $1";
    SET_DISABLED = "UPDATE account SET disabled_at = $2 WHERE id = $1";
}

many! {
    INSERT(0, Account::WIDTH) =
        concat!("INSERT INTO account (", account_columns!(), ") VALUES "), "";
}

/// [`DbError::Unique`] when the address or number is taken.
pub fn insert(tx: &mut dyn Tx, account: &Account) -> Result<(), DbError> {
    INSERT.put(tx, &[], vec![account.values()])
}

pub fn get(tx: &mut dyn Tx, id: &str) -> Result<Option<Account>, DbError> {
    tx.query_opt(GET, &[id.into()])?.as_mut().map(Account::read).transpose()
}

pub fn by_email(tx: &mut dyn Tx, email: &str) -> Result<Option<Account>, DbError> {
    tx.query_opt(BY_EMAIL, &[email.into()])?.as_mut().map(Account::read).transpose()
}

pub fn by_phone(tx: &mut dyn Tx, phone: &str) -> Result<Option<Account>, DbError> {
    tx.query_opt(BY_PHONE, &[phone.into()])?.as_mut().map(Account::read).transpose()
}

/// Whether there is any account with an id from the first on and before the second.
pub fn any_between(tx: &mut dyn Tx, from: &str, to: &str) -> Result<bool, DbError> {
    Ok(tx.query_opt(ANY_BETWEEN, &[from.into(), to.into()])?.is_some())
}

pub fn set_password(tx: &mut dyn Tx, id: &str, hash: &str) -> Result<bool, DbError> {
    Ok(tx.exec(SET_PASSWORD, &[id.into(), hash.into()])? == 1)
}

pub fn set_profile(tx: &mut dyn Tx, id: &str, name: &str, language: &str) -> Result<bool, DbError> {
    Ok(tx.exec(SET_PROFILE, &[id.into(), name.into(), language.into()])? == 1)
}

/// Disables an account, or enables it again with `None`. End its sessions as well.
pub fn set_disabled(tx: &mut dyn Tx, id: &str, at: Option<i64>) -> Result<bool, DbError> {
    Ok(tx.exec(SET_DISABLED, &[id.into(), at.into()])? == 1)
}
