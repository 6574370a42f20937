//! Organisations, and who belongs to them in which role.

use crate::sql::{many, record, statements};
use crate::{DbError, Tx};

record! { organisation_columns:
    Organisation {
        id: text,
        kind: text,
        name: text,
        /// The name in the other script, or empty.
        name_other: text,
        created_at: int,
    }
}

record! { membership_columns:
    Membership {
        account: text,
        org: text,
        role: text,
    }
}

statements! {
    GET = concat!("SELECT ", organisation_columns!(), " FROM organisation WHERE id = $1");
    OF_ACCOUNT = concat!(
        "SELECT ", membership_columns!(), " FROM membership WHERE account = $1 ORDER BY org",
    );
    MEMBERS = concat!(
        "SELECT ", membership_columns!(), " FROM membership WHERE org = $1 ORDER BY account",
    );
    ROLE = "SELECT role FROM membership WHERE account = $1 AND org = $2";
}

many! {
    INSERT(0, Organisation::WIDTH) =
        concat!("INSERT INTO organisation (", organisation_columns!(), ") VALUES "), "";
    JOIN(0, Membership::WIDTH) =
        concat!("INSERT INTO membership (", membership_columns!(), ") VALUES "),
        " ON CONFLICT (account, org) DO UPDATE SET role = excluded.role";
}

pub fn insert(tx: &mut dyn Tx, organisation: &Organisation) -> Result<(), DbError> {
    INSERT.put(tx, &[], vec![organisation.values()])
}

pub fn get(tx: &mut dyn Tx, id: &str) -> Result<Option<Organisation>, DbError> {
    tx.query_opt(GET, &[id.into()])?.as_mut().map(Organisation::read).transpose()
}

/// Adds a member, or gives it another role.
pub fn join(tx: &mut dyn Tx, membership: &Membership) -> Result<(), DbError> {
    JOIN.put(tx, &[], vec![membership.values()])
}

pub fn of_account(tx: &mut dyn Tx, account: &str) -> Result<Vec<Membership>, DbError> {
    tx.query(OF_ACCOUNT, &[account.into()])?.iter_mut().map(Membership::read).collect()
}

pub fn members(tx: &mut dyn Tx, org: &str) -> Result<Vec<Membership>, DbError> {
    tx.query(MEMBERS, &[org.into()])?.iter_mut().map(Membership::read).collect()
}

pub fn role(tx: &mut dyn Tx, account: &str, org: &str) -> Result<Option<String>, DbError> {
    tx.query_opt(ROLE, &[account.into(), org.into()])?.map(|mut row| row.text(0)).transpose()
}
