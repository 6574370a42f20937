//! Signing up: account, organisation, membership and session in one transaction.

use super::{check_password, code, find, hash_new, known_words, prepared_hash, stored_contact};
use crate::{Cx, Env, Fail, Handle, Prepared, session};
use api::account::{Purpose, SignUp, SignUpRequest, Viewer};
use domain::contact::Contact;
use domain::fault::{FaultCode, Faults};
use domain::ids::{AccountId, OrgId};
use domain::policy::Role;
use store::account::Account;
use store::organisation::{Membership, Organisation};
use store::{Db, DbError};

impl Handle for SignUp {
    const SLOW: bool = true;

    fn prepare(_: &Db, env: &Env, request: &SignUpRequest) -> Result<Prepared, DbError> {
        Ok(Prepared { password_hash: hash_new(env, &request.password), ..Prepared::default() })
    }

    fn handle(cx: &mut Cx, request: &SignUpRequest) -> Result<Viewer, Fail> {
        let (name, org_name) = check(cx, request)?;
        let identifier = code::spend(cx, &request.ticket, &request.code, Purpose::SignUp)?;
        let contact = stored_contact(&identifier)?;
        if find(cx.tx, &contact)?.is_some() {
            return Err(code::wrong());
        }
        let role = request.org_kind.founder();
        let (account, org) = (cx.new_id(), cx.new_id());
        insert(cx, request, &contact, (&account, &name), (&org, &org_name), role)?;
        session::start(cx, &account, &org, role)?;
        let broken = |_| crate::cx::corrupt("id");
        Ok(Viewer {
            account: AccountId::parse(&account).map_err(broken)?,
            name,
            contact: identifier,
            language: request.language,
            org: OrgId::parse(&org).map_err(broken)?,
            org_kind: request.org_kind,
            org_name,
            org_name_other: String::new(),
            role,
        })
    }
}

/// Everything that can be said without the code, so that a slip costs no try.
fn check(cx: &mut Cx, request: &SignUpRequest) -> Result<(String, String), Fail> {
    let identifier = code::asked_for(cx, &request.ticket)?;
    let mut faults = Faults::default();
    faults.0.extend(code::read(&request.code).err());
    let words = known_words(&cx.env.settings, &[&request.name, &request.org_name, &identifier]);
    check_password(&mut faults, &request.password, &words);
    let name = faults.text("name", &request.name, 1, 100);
    if !request.org_kind.open_to_sign_up() {
        faults.add("org_kind", FaultCode::NotAnOption);
    }
    let org_name = faults.text("org_name", &request.org_name, 2, 200);
    Ok(faults.result((name, org_name))?)
}

fn insert(
    cx: &mut Cx,
    request: &SignUpRequest,
    contact: &Contact,
    (account, name): (&str, &str),
    (org, org_name): (&str, &str),
    role: Role,
) -> Result<(), Fail> {
    let (email, phone) = match contact {
        Contact::Email(_) => (Some(contact.key()), None),
        Contact::Phone(_) => (None, Some(contact.key())),
    };
    let created_at = cx.now().0;
    let password_hash = prepared_hash(cx)?;
    let row = Account {
        id: account.to_owned(),
        email,
        phone,
        name: name.to_owned(),
        password_hash,
        language: request.language.code().to_owned(),
        created_at,
        disabled_at: None,
    };
    store::account::insert(cx.tx, &row)?;
    let organisation = Organisation {
        id: org.to_owned(),
        kind: request.org_kind.code().to_owned(),
        name: org_name.to_owned(),
        name_other: String::new(),
        created_at,
    };
    store::organisation::insert(cx.tx, &organisation)?;
    let membership = Membership {
        account: account.to_owned(),
        org: org.to_owned(),
        role: role.code().to_owned(),
    };
    Ok(store::organisation::join(cx.tx, &membership)?)
}
