//! Passwords: chosen, checked, replaced.

use crate::guest::{Desk, PASSWORD, fault, form, refusal, wrong_code};
use api::ProblemCode;
use api::account::{Purpose, ResetPassword, ResetRequest, WhoAmI};
use api::endpoint::Nothing;
use domain::fault::FaultCode;
use domain::time::MINUTE;
use store::Db;

const MAIL: &str = "chen@example.com";
const NEW: &str = "nine lanterns, one teapot";

fn reset(ticket: &str, code: &str, password: &str) -> ResetRequest {
    ResetRequest { ticket: ticket.into(), code: code.into(), password: password.into() }
}

pub fn a_lost_password_is_replaced(db: &Db) {
    let desk = Desk::new(db);
    desk.newcomer(MAIL, MAIL);
    let old_browser = desk.token.borrow().clone();
    desk.other_browser();
    desk.pass(MINUTE);
    let ticket = desk.ask(MAIL, Purpose::ResetPassword).expect("a ticket").ticket;
    let code = desk.code(MAIL);
    desk.call::<ResetPassword>(reset(&ticket, &code, NEW)).expect("a new password");
    let again = desk.call::<ResetPassword>(reset(&ticket, &code, PASSWORD));
    assert_eq!(fault(again), wrong_code());
    assert_eq!(refusal(desk.sign_in(MAIL, PASSWORD)), ProblemCode::WrongCredentials);
    assert!(desk.sign_in(MAIL, NEW).is_ok());
    assert_eq!(desk.sent(MAIL)[0].template, "password_changed");
    // Whoever was signed in with the old one is out.
    desk.token.replace(old_browser);
    assert_eq!(desk.call::<WhoAmI>(Nothing {}).expect("an answer").viewer, None);
}

pub fn common_passwords_are_refused_at_their_field(db: &Db) {
    let desk = Desk::new(db);
    let ticket = desk.ask(MAIL, Purpose::SignUp).expect("a ticket").ticket;
    let code = desk.code(MAIL);
    for (password, expected) in [
        ("", FaultCode::Enter),
        ("short", FaultCode::TooShort),
        ("password1", FaultCode::CommonPassword),
        ("Nanshi2026", FaultCode::CommonPassword),
        ("chen@example.com", FaultCode::CommonPassword),
        ("青山文具有限公司", FaultCode::CommonPassword),
    ] {
        let mut slip = form(&ticket, &code);
        slip.password = password.into();
        assert_eq!(fault(desk.enter(slip)), ("password".into(), expected), "{password}");
    }
    let mut long = form(&ticket, &code);
    long.password = "长".repeat(100_000);
    assert_eq!(fault(desk.enter(long)), ("password".into(), FaultCode::TooLong));
    assert!(desk.enter(form(&ticket, &code)).is_ok());
}

pub fn wrong_credentials_look_alike(db: &Db) {
    let desk = Desk::new(db);
    desk.newcomer(MAIL, MAIL);
    desk.other_browser();
    let wrong = desk.sign_in(MAIL, "not the password");
    let unknown = desk.sign_in("nobody@example.com", "not the password");
    assert_eq!(wrong, unknown);
    assert_eq!(refusal(wrong), ProblemCode::WrongCredentials);
    assert_eq!(fault(desk.sign_in("not a contact", "x")).1, FaultCode::NotAContact);
    assert_eq!(fault(desk.sign_in(MAIL, "")), ("password".into(), FaultCode::Enter));
}

pub fn a_disabled_account_is_a_stranger(db: &Db) {
    let desk = Desk::new(db);
    let viewer = desk.newcomer(MAIL, MAIL);
    let (id, now) = (viewer.account.as_str().to_owned(), desk.now());
    desk.write(move |tx| store::account::set_disabled(tx, &id, Some(now)));
    assert_eq!(desk.call::<WhoAmI>(Nothing {}).expect("an answer").viewer, None);
    assert_eq!(refusal(desk.sign_in(MAIL, PASSWORD)), ProblemCode::WrongCredentials);
    desk.pass(MINUTE);
    desk.ask(MAIL, Purpose::ResetPassword).expect("a ticket");
    assert!(desk.sent(MAIL).iter().all(|message| message.template != "reset_code"));
}
