//! How often, by a clock that the test moves.

use crate::guest::{Desk, PASSWORD, refusal};
use api::ProblemCode;
use api::account::Purpose;
use domain::time::{DAY, HOUR, MINUTE, SECOND};
use store::Db;

const MAIL: &str = "chen@example.com";

pub fn codes_to_one_contact_are_limited(db: &Db) {
    let desk = Desk::new(db);
    let ask = || desk.ask(MAIL, Purpose::SignUp);
    for _ in 0..3 {
        ask().expect("a burst of three");
    }
    let refused = ask().expect_err("too often");
    assert_eq!(refused.code, ProblemCode::TooOften);
    let wait = refused.retry_after.expect("how long");
    assert!((1..=31).contains(&wait), "{wait}");
    desk.pass(i64::from(wait) * SECOND);
    ask().expect("after the wait");
    // Ten a day, however patient.
    for _ in 0..6 {
        desk.pass(MINUTE);
        ask().expect("within the day's ten");
    }
    desk.pass(MINUTE);
    assert_eq!(refusal(ask()), ProblemCode::TooOften);
    desk.pass(DAY);
    ask().expect("the next day");
    // Another spelling is the same contact.
    ask().expect("two");
    ask().expect("three");
    assert_eq!(
        refusal(desk.ask("CHEN@EXAMPLE.COM", Purpose::ResetPassword)),
        ProblemCode::TooOften
    );
}

pub fn codes_from_one_address_are_limited(db: &Db) {
    let desk = Desk::new(db);
    for n in 0..30 {
        desk.ask(&format!("someone{n}@example.com"), Purpose::SignUp).expect("thirty an hour");
    }
    assert_eq!(refusal(desk.ask("one.more@example.com", Purpose::SignUp)), ProblemCode::TooOften);
    desk.other_browser();
    desk.ask("one.more@example.com", Purpose::SignUp).expect("from elsewhere");
    desk.address.replace("203.0.113.7".into());
    desk.pass(HOUR);
    desk.ask("another@example.com", Purpose::SignUp).expect("an hour later");
}

pub fn guesses_are_limited_and_lock_nobody_else_out(db: &Db) {
    let desk = Desk::new(db);
    desk.newcomer(MAIL, MAIL);
    desk.token.replace(None);
    for _ in 0..10 {
        assert_eq!(refusal(desk.sign_in(MAIL, "a guess")), ProblemCode::WrongCredentials);
    }
    assert_eq!(refusal(desk.sign_in(MAIL, "a guess")), ProblemCode::TooOften);
    assert_eq!(refusal(desk.sign_in(MAIL, PASSWORD)), ProblemCode::TooOften);
    // The owner, from another address, is not locked out.
    desk.other_browser();
    assert!(desk.sign_in(MAIL, PASSWORD).is_ok());
    desk.address.replace("203.0.113.7".into());
    desk.pass(31 * SECOND);
    assert!(desk.sign_in(MAIL, PASSWORD).is_ok());
    // Nor does a thousand addresses' guessing go on for ever.
    desk.hashes.set(false);
    let mut refused = 0;
    for n in 0..110 {
        desk.address.replace(format!("192.0.2.{n}"));
        refused += i32::from(refusal(desk.sign_in(MAIL, "a guess")) == ProblemCode::TooOften);
    }
    assert!(refused >= 9, "{refused}");
    // Meanwhile its owner comes in where they have been before, and only there.
    desk.hashes.set(true);
    desk.address.replace("192.0.2.200".into());
    assert_eq!(refusal(desk.sign_in(MAIL, PASSWORD)), ProblemCode::TooOften);
    desk.address.replace("203.0.113.7".into());
    assert!(desk.sign_in(MAIL, PASSWORD).is_ok());
}
