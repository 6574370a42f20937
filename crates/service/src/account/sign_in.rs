//! Signing in. One answer for every cause, and the same work.

use super::{MAX_PASSWORD_BYTES, contact, find, limit};
use crate::cx::corrupt;
use crate::{Cx, Env, Fail, Handle, Prepared, crypto, session};
use api::account::{SignIn, SignInRequest, Viewer};
use api::{Problem, ProblemCode};
use domain::contact::Contact;
use domain::fault::{FaultCode, Faults};
use domain::policy::Role;
use store::account::Account;
use store::{Db, DbError};

impl Handle for SignIn {
    const SLOW: bool = true;

    /// Verifies against the stored hash, or against nobody's.
    fn prepare(db: &Db, _: &Env, request: &SignInRequest) -> Result<Prepared, DbError> {
        let Ok(contact) = Contact::parse(&request.contact) else { return Ok(Prepared::default()) };
        if request.password.is_empty() || request.password.len() > MAX_PASSWORD_BYTES {
            return Ok(Prepared::default());
        }
        let account = db.read(move |tx| find(tx, &contact)).wait()?;
        let password_hash = account.map(|account| account.password_hash);
        let password_matches = crypto::verify_password(&request.password, password_hash.as_deref());
        Ok(Prepared { password_hash, password_matches })
    }

    fn handle(cx: &mut Cx, request: &SignInRequest) -> Result<Viewer, Fail> {
        let contact = read(request)?;
        let (key, address) = (contact.key(), cx.meta.address.clone());
        let guesses_from = limit::GUESSES_FROM.for_demo(cx.env.settings.demo);
        guesses_from.look(cx, &[&key, &address])?;
        let known = limit::is_known(cx, &key, &address)?;
        if !known {
            limit::GUESSES.look(cx, &[&key])?;
        }
        let Some(account) = find(cx.tx, &contact)?.filter(|account| proved(cx, account)) else {
            guesses_from.count(cx, &[&key, &address])?;
            if !known {
                limit::GUESSES.count(cx, &[&key])?;
            }
            return Err(Fail::Keep(Problem::new(ProblemCode::WrongCredentials)));
        };
        limit::know(cx, &key, &address)?;
        enter(cx, &account)
    }
}

fn read(request: &SignInRequest) -> Result<Contact, Fail> {
    let mut faults = Faults::default();
    let contact = contact(&request.contact).map_err(|fault| faults.0.push(fault)).ok();
    if request.password.is_empty() {
        faults.add("password", FaultCode::Enter);
    }
    faults.result(())?;
    contact.ok_or_else(|| corrupt("contact"))
}

/// The password matched, and the hash it matched is still the account's.
fn proved(cx: &Cx, account: &Account) -> bool {
    cx.prepared.password_matches
        && account.disabled_at.is_none()
        && cx.prepared.password_hash.as_deref() == Some(&account.password_hash)
}

/// Starts a session in the account's first organisation.
fn enter(cx: &mut Cx, account: &Account) -> Result<Viewer, Fail> {
    let memberships = store::organisation::of_account(cx.tx, &account.id)?;
    let Some(membership) = memberships.into_iter().next() else {
        return Err(ProblemCode::NotAllowed.into());
    };
    let role = Role::from_code(&membership.role).ok_or_else(|| corrupt("role"))?;
    let token = session::start(cx, &account.id, &membership.org, role)?;
    let meta = crate::Meta { token: Some(token), ..crate::Meta::default() };
    session::viewer(cx.tx, cx.env, &meta)?.ok_or_else(|| corrupt("session"))
}
