//! Accounts: codes, sign-up, sign-in, passwords, sessions, settings, the demo mailbox.

mod code;
mod limit;
mod mailbox;
mod own;
mod reset;
mod sign_in;
mod sign_up;

use crate::random::Random;
use crate::{Cx, Env, Fail, Settings};
use domain::audit::hash_text;
use domain::contact::Contact;
use domain::fault::{Fault, FaultCode, Faults};
use store::account::Account;
use store::{DbError, Tx};

/// The longest password that is looked at, in bytes: enough for 128 characters of any script.
const MAX_PASSWORD_BYTES: usize = 4096;

/// The account that a contact belongs to.
fn find(tx: &mut dyn Tx, contact: &Contact) -> Result<Option<Account>, DbError> {
    match contact {
        Contact::Email(_) => store::account::by_email(tx, &contact.key()),
        Contact::Phone(_) => store::account::by_phone(tx, &contact.key()),
    }
}

fn contact(text: &str) -> Result<Contact, Fault> {
    Contact::parse(text).map_err(|error| error.fault("contact"))
}

/// A contact that was checked when its code was sent.
fn stored_contact(text: &str) -> Result<Contact, Fail> {
    Contact::parse(text).map_err(|_| crate::cx::corrupt("contact"))
}

/// A contact as its owner writes it.
fn display(contact: &Contact) -> String {
    match contact {
        Contact::Email(email) => email.as_str().to_owned(),
        Contact::Phone(phone) => phone.display(),
    }
}

/// Words that an attacker knows of every password here.
fn known_words<'a>(settings: &'a Settings, more: &[&'a str]) -> Vec<&'a str> {
    let site = ["rightsdesk", "zhengben", "正本", &settings.marketplace, &settings.marketplace_zh];
    site.into_iter().chain(more.iter().copied()).collect()
}

fn check_password(faults: &mut Faults, password: &str, words: &[&str]) {
    let fault = if password.len() > MAX_PASSWORD_BYTES {
        Some(Fault::new("password", FaultCode::TooLong).limit(domain::password::MAX))
    } else {
        domain::password::check("password", password, words)
    };
    faults.0.extend(fault);
}

/// The salt of a new password's hash: from the call's randomness, but from a stream of its own,
/// because it is stored in the open and the other gives tokens.
fn salt(env: &Env) -> [u8; 32] {
    let mut seed = [0; 32];
    let text = hash_text(&format!("salt {}", domain::audit::hex(&env.seed)));
    seed.copy_from_slice(&text.as_bytes()[..32]);
    Random::new(seed).bytes()
}

/// The hash for a new password, if it is one that could be accepted at all.
fn hash_new(env: &Env, password: &str) -> Option<String> {
    let length = domain::text::length(password);
    let possible = (domain::password::MIN..=domain::password::MAX).contains(&length)
        && password.len() <= MAX_PASSWORD_BYTES;
    possible.then(|| crate::crypto::hash_password(password, salt(env))).flatten()
}

/// The hash that was made before the transaction.
fn prepared_hash(cx: &Cx) -> Result<String, Fail> {
    cx.prepared
        .password_hash
        .clone()
        .ok_or_else(|| DbError::Other("no password hash".into()).into())
}
