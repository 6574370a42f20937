//! Verification codes and what they open.

use crate::guest::{Desk, PASSWORD, fault, form, other_than, refusal, wrong_code};
use api::ProblemCode;
use api::account::{Purpose, WhoAmI};
use api::endpoint::Nothing;
use domain::fault::FaultCode;
use domain::policy::Role;
use domain::time::{MINUTE, SECOND};
use store::Db;

const MAIL: &str = "chen@example.com";

pub fn a_newcomer_signs_up_by_email_and_by_mobile(db: &Db) {
    let desk = Desk::new(db);
    let viewer = desk.newcomer(MAIL, MAIL);
    assert_eq!((viewer.role, viewer.contact.as_str()), (Role::HolderAdmin, MAIL));
    let who = desk.call::<WhoAmI>(Nothing {}).expect("an answer").viewer;
    assert_eq!(who, Some(viewer));
    assert_eq!(desk.sent(MAIL)[0].channel, "mail");

    desk.other_browser();
    let viewer = desk.newcomer("１３８ 0013-8000", "+8613800138000");
    assert_eq!(viewer.contact, "+8613800138000");
    assert_eq!(desk.sent("+8613800138000")[0].channel, "sms");
    desk.other_browser();
    assert!(desk.sign_in("138 0013 8000", PASSWORD).is_ok());
    assert!(desk.sign_in("Chen@Example.com", PASSWORD).is_ok());
}

pub fn a_wrong_code_counts_and_five_end_it(db: &Db) {
    let desk = Desk::new(db);
    let ticket = desk.ask(MAIL, Purpose::SignUp).expect("a ticket").ticket;
    let code = desk.code(MAIL);
    for _ in 0..4 {
        let tried = desk.check(&ticket, &other_than(&code), Purpose::SignUp);
        assert_eq!(fault(tried), wrong_code());
    }
    assert!(desk.check(&ticket, &code, Purpose::SignUp).is_ok());
    assert_eq!(fault(desk.enter(form(&ticket, &other_than(&code)))), wrong_code());
    assert_eq!(fault(desk.check(&ticket, &code, Purpose::SignUp)), wrong_code());
    assert_eq!(fault(desk.enter(form(&ticket, &code))), wrong_code());
    let shape = desk.check(&ticket, "1234", Purpose::SignUp);
    assert_eq!(fault(shape), ("code".into(), FaultCode::WrongShape));
}

pub fn a_code_holds_a_quarter_of_an_hour(db: &Db) {
    let desk = Desk::new(db);
    let sent = desk.ask(MAIL, Purpose::SignUp).expect("a ticket");
    assert_eq!(sent.expires_at.0, desk.now() + 15 * MINUTE);
    assert_eq!(sent.again_at.0, desk.now() + 30 * SECOND);
    let code = desk.code(MAIL);
    desk.pass(15 * MINUTE - SECOND);
    assert!(desk.check(&sent.ticket, &code, Purpose::SignUp).is_ok());
    desk.pass(SECOND);
    assert_eq!(fault(desk.enter(form(&sent.ticket, &code))), wrong_code());
}

pub fn a_code_is_used_once(db: &Db) {
    let desk = Desk::new(db);
    let ticket = desk.ask(MAIL, Purpose::SignUp).expect("a ticket").ticket;
    let code = desk.code(MAIL);
    desk.enter(form(&ticket, &code)).expect("an account");
    assert_eq!(fault(desk.enter(form(&ticket, &code))), wrong_code());
    assert_eq!(fault(desk.check(&ticket, &code, Purpose::SignUp)), wrong_code());
}

pub fn a_code_is_for_one_purpose(db: &Db) {
    let desk = Desk::new(db);
    let ticket = desk.ask(MAIL, Purpose::SignUp).expect("a ticket").ticket;
    let code = desk.code(MAIL);
    assert_eq!(fault(desk.check(&ticket, &code, Purpose::ResetPassword)), wrong_code());
    assert_eq!(fault(desk.check("no such ticket", &code, Purpose::SignUp)), wrong_code());
}

/// A stranger learns nothing: answers have one shape, and nobody but the owner of the contact
/// reads a difference.
pub fn answers_do_not_tell_who_has_an_account(db: &Db) {
    let desk = Desk::new(db);
    desk.newcomer(MAIL, MAIL);
    desk.other_browser();
    desk.pass(MINUTE);
    let known = desk.ask(MAIL, Purpose::SignUp).expect("a ticket");
    let unknown = desk.ask("nobody@example.com", Purpose::SignUp).expect("a ticket");
    assert_eq!(
        (known.expires_at, known.again_at, known.ticket.len()),
        (unknown.expires_at, unknown.again_at, unknown.ticket.len()),
    );
    // The owner is told; there is no code to read, and no code that opens the ticket.
    assert_eq!(desk.sent(MAIL)[0].template, "have_account");
    assert!(!desk.sent(MAIL)[0].params.contains("code"));
    assert_eq!(fault(desk.check(&known.ticket, "00000000", Purpose::SignUp)), wrong_code());

    let reset = desk.ask(MAIL, Purpose::ResetPassword).expect("a ticket");
    let nobody = desk.ask("nothing@example.com", Purpose::ResetPassword).expect("a ticket");
    assert_eq!((reset.expires_at, reset.again_at), (nobody.expires_at, nobody.again_at));
    assert_eq!(desk.sent(MAIL)[0].template, "reset_code");
    assert!(desk.sent("nothing@example.com").is_empty());
    for password in [PASSWORD, "something else entirely"] {
        let answer = desk.sign_in("nobody@example.com", password);
        assert_eq!(refusal(answer), ProblemCode::WrongCredentials);
    }
}

pub fn a_slip_in_another_field_costs_no_try(db: &Db) {
    let desk = Desk::new(db);
    let ticket = desk.ask(MAIL, Purpose::SignUp).expect("a ticket").ticket;
    let code = desk.code(MAIL);
    for _ in 0..6 {
        let mut slip = form(&ticket, &code);
        slip.org_name = String::new();
        assert_eq!(fault(desk.enter(slip)), ("org_name".into(), FaultCode::Enter));
    }
    let mut staff = form(&ticket, &code);
    staff.org_kind = domain::policy::OrgKind::Platform;
    assert_eq!(fault(desk.enter(staff)), ("org_kind".into(), FaultCode::NotAnOption));
    assert!(desk.enter(form(&ticket, &code)).is_ok());
}

pub fn two_who_prove_one_contact_make_one_account(db: &Db) {
    let desk = Desk::new(db);
    let first = desk.ask(MAIL, Purpose::SignUp).expect("a ticket").ticket;
    let first_code = desk.code(MAIL);
    desk.pass(SECOND);
    let second = desk.ask(MAIL, Purpose::SignUp).expect("a ticket").ticket;
    let second_code = desk.code(MAIL);
    desk.enter(form(&second, &second_code)).expect("an account");
    assert_eq!(fault(desk.enter(form(&first, &first_code))), wrong_code());
}
