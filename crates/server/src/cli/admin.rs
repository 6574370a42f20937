//! `rightsdesk create-admin`.

use std::io::{BufRead as _, IsTerminal as _};
use std::path::PathBuf;

use clap::Args;
use domain::contact::Contact;
use domain::language::Language;
use domain::policy::{OrgKind, Role};
use service::crypto::hash_password;
use service::random::Random;
use store::account::{self, Account};
use store::organisation::{self, Membership, Organisation};
use store::{DbError, Outcome};

use super::Failure;
use super::options::StoreOptions;
use crate::clock;

/// The organisation of everyone who works on the desk.
const PLATFORM: &str = "platform";

#[derive(Args, Clone, Debug)]
pub struct AdminOptions {
    /// The email address or telephone number to sign in with
    #[arg(long)]
    pub contact: String,
    /// The person's name
    #[arg(long)]
    pub name: String,
    /// A file with the password [default: the first line of standard input]
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// What the person may do
    #[arg(long, value_parser = ["administrator", "reviewer", "senior_reviewer"],
        default_value = "administrator")]
    pub role: String,
}

pub fn run(options: &AdminOptions, store: &StoreOptions) -> Result<(), Failure> {
    let contact = Contact::parse(&options.contact).map_err(|_| {
        Failure::Config("--contact must be an email address or a telephone number".into())
    })?;
    let role = Role::from_code(&options.role)
        .ok_or_else(|| Failure::Config(format!("there is no role {}", options.role)))?;
    let password = password(options)?;
    let words = ["rightsdesk", "正本", &options.contact, &options.name];
    if let Some(fault) = domain::password::check("password", &password, &words) {
        return Err(Failure::Config(format!("the password is refused: {}", fault.code.code())));
    }
    let failed =
        |error: &dyn std::fmt::Display| Failure::failed("cannot create the account")(error);
    let hash = hash_password(&password, clock::random()).ok_or_else(|| failed(&"cannot hash"))?;

    let db = store.open()?;
    db.migrate().map_err(|error| failed(&error))?;
    let now = clock::now();
    let id = Random::new(clock::random()).id(now);
    // As signing in looks for it.
    let key = contact.key();
    let (email, phone) = match contact {
        Contact::Email(_) => (Some(key), None),
        Contact::Phone(_) => (None, Some(key)),
    };
    let account = Account {
        id: id.clone(),
        email,
        phone,
        name: options.name.trim().to_owned(),
        password_hash: hash,
        language: Language::English.code().to_owned(),
        created_at: now.0,
        disabled_at: None,
    };
    let membership =
        Membership { account: id, org: PLATFORM.to_owned(), role: role.code().to_owned() };
    let platform = Organisation {
        id: PLATFORM.to_owned(),
        kind: OrgKind::Platform.code().to_owned(),
        name: "Rightsdesk".to_owned(),
        name_other: "正本".to_owned(),
        created_at: now.0,
    };
    let written = db.write(move |tx| {
        if organisation::get(tx, PLATFORM)?.is_none() {
            organisation::insert(tx, &platform)?;
        }
        account::insert(tx, &account)?;
        organisation::join(tx, &membership)?;
        Ok(Outcome::Commit(()))
    });
    written.wait().map_err(|error| match error {
        DbError::Unique => failed(&"there is an account with this contact already"),
        other => failed(&other),
    })?;
    println!("created");
    Ok(())
}

fn password(options: &AdminOptions) -> Result<String, Failure> {
    let unreadable = |e: std::io::Error| Failure::Failed(format!("cannot read the password: {e}"));
    let text = if let Some(file) = &options.password_file {
        std::fs::read_to_string(file).map_err(unreadable)?
    } else {
        if std::io::stdin().is_terminal() {
            eprintln!("Password, then Enter (it will be visible; --password-file avoids that):");
        }
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line).map_err(unreadable)?;
        line
    };
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
