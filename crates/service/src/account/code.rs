//! Verification codes: eight digits, a keyed hash at rest, fifteen minutes, five tries, once.

use super::{contact, find, limit};
use crate::messages::{self, Template};
use crate::{Cx, Fail, Handle, crypto};
use api::account::{CODE_LIFE, CheckCode, CodeCheck, CodeRequest, CodeSent, Purpose, SendCode};
use api::endpoint::Nothing;
use api::{Problem, ProblemCode};
use domain::audit::hex;
use domain::contact::Contact;
use domain::fault::{Fault, FaultCode};
use domain::language::Language;
use domain::time::{SECOND, Timestamp};
use store::verification::{self as table, Verification};

const DIGITS: u32 = 8;
const TRIES: i64 = 5;
/// What the page counts down before it offers another code.
const PAUSE: i64 = 30 * SECOND;

impl Handle for SendCode {
    /// The answer, its time and its limits are the same whether or not an account exists; what
    /// differs is only what the owner of the contact reads.
    fn handle(cx: &mut Cx, request: &CodeRequest) -> Result<CodeSent, Fail> {
        let contact = contact(&request.contact)?;
        let again_at = count(cx, &contact)?;
        let account = find(cx.tx, &contact)?;
        let template = match (request.purpose, account) {
            (Purpose::SignUp, None) => Some(Template::SignUpCode),
            (Purpose::SignUp, Some(_)) => Some(Template::HaveAccount),
            (Purpose::ResetPassword, Some(account)) if account.disabled_at.is_none() => {
                Some(Template::ResetCode)
            }
            (Purpose::ResetPassword, _) => None,
        };
        let (ticket, code) = issue(cx, &contact, request.purpose)?;
        tell(cx, &contact, template, request.language, &code)?;
        Ok(CodeSent { ticket, expires_at: cx.now().plus(CODE_LIFE), again_at })
    }
}

impl Handle for CheckCode {
    fn handle(cx: &mut Cx, request: &CodeCheck) -> Result<Nothing, Fail> {
        matching(cx, &request.ticket, &request.code, request.purpose)?;
        Ok(Nothing {})
    }
}

fn count(cx: &mut Cx, contact: &Contact) -> Result<Timestamp, Fail> {
    let demo = cx.env.settings.demo;
    let (key, address) = (contact.key(), cx.meta.address.clone());
    let soon = limit::CODES.count(cx, &[&key])?;
    let today = limit::CODES_A_DAY.for_demo(demo).count(cx, &[&key])?;
    limit::CODES_FROM.for_demo(demo).count(cx, &[&address])?;
    Ok(Timestamp(soon.max(today).max(cx.now().0 + PAUSE)))
}

/// A new code and the ticket it is bound to. The ticket is long and random: it is also what
/// says that the one who types the code is the one who asked for it.
fn issue(cx: &mut Cx, contact: &Contact, purpose: Purpose) -> Result<(String, String), Fail> {
    let ticket = hex(&cx.random.bytes()[..16]);
    let code = format!("{:08}", cx.random.u64() % 10_u64.pow(DIGITS));
    let now = cx.now().0;
    let code_mac = mac(cx, &ticket, &code);
    let verification = Verification {
        id: ticket.clone(),
        purpose: purpose.code().to_owned(),
        identifier: contact.key(),
        code_mac,
        created_at: now,
        expires_at: now + CODE_LIFE,
        tries: 0,
        used_at: None,
    };
    table::insert(cx.tx, &verification)?;
    Ok((ticket, code))
}

fn tell(
    cx: &mut Cx,
    contact: &Contact,
    template: Option<Template>,
    language: Language,
    code: &str,
) -> Result<(), Fail> {
    match template {
        Some(Template::HaveAccount) => {
            messages::queue(cx, contact, Template::HaveAccount, language, &[])
        }
        Some(template) => messages::queue(cx, contact, template, language, &[("code", code)]),
        None => messages::queue_nothing(cx, contact, language, code),
    }
}

fn mac(cx: &Cx, ticket: &str, code: &str) -> String {
    crypto::mac(&cx.env.settings.secret, &["code", ticket, code])
}

/// The code as typed or pasted, without the spaces that messages put into it.
pub fn read(code: &str) -> Result<String, Fault> {
    let code: String = domain::text::fold_width(code)
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-' && !domain::text::is_invisible(*c))
        .collect();
    match code.len() {
        0 => Err(Fault::new("code", FaultCode::Enter)),
        8 if code.bytes().all(|b| b.is_ascii_digit()) => Ok(code),
        _ => Err(Fault::new("code", FaultCode::WrongShape)),
    }
}

/// Why a code does not count is never said: wrong, late, used and another's look alike. The try
/// is committed with the refusal.
pub fn wrong() -> Fail {
    let fault = Fault::new("code", FaultCode::WrongCode);
    Fail::Keep(Problem { fields: vec![fault], ..Problem::new(ProblemCode::Faulty) })
}

/// The verification that a code belongs to, if it is the right one.
fn matching(cx: &mut Cx, ticket: &str, code: &str, purpose: Purpose) -> Result<Verification, Fail> {
    let code = read(code)?;
    let now = cx.now().0;
    let found = table::get(cx.tx, ticket)?.filter(|found| {
        found.purpose == purpose.code()
            && found.expires_at > now
            && found.used_at.is_none()
            && found.tries < TRIES
    });
    let Some(found) = found else { return Err(wrong()) };
    let typed = mac(cx, ticket, &code);
    if !crypto::same(&typed, &found.code_mac) {
        table::count_try(cx.tx, ticket)?;
        return Err(wrong());
    }
    Ok(found)
}

/// Spends a code, and answers the contact that it proves.
pub fn spend(cx: &mut Cx, ticket: &str, code: &str, purpose: Purpose) -> Result<String, Fail> {
    let found = matching(cx, ticket, code, purpose)?;
    let now = cx.now().0;
    if !table::spend(cx.tx, ticket, now)? {
        return Err(wrong());
    }
    Ok(found.identifier)
}

/// Words of the contact that a ticket was issued for: what a password must not be made of.
pub fn asked_for(cx: &mut Cx, ticket: &str) -> Result<String, Fail> {
    Ok(table::get(cx.tx, ticket)?.map(|found| found.identifier).unwrap_or_default())
}
