//! Sessions, settings and the demo's mailbox.

use crate::guest::{Desk, PASSWORD, fault, refusal};
use api::ProblemCode;
use api::account::{
    ListSessions, Purpose, ReadMailbox, SaveSettings, Settings, SignOut, SignOutEverywhere, WhoAmI,
};
use api::endpoint::Nothing;
use domain::fault::FaultCode;
use domain::language::Language;
use domain::time::{DAY, HOUR};
use store::Db;

const MAIL: &str = "chen@example.com";

fn is_in(desk: &Desk) -> bool {
    desk.call::<WhoAmI>(Nothing {}).expect("an answer").viewer.is_some()
}

pub fn signing_in_changes_the_token(db: &Db) {
    let desk = Desk::new(db);
    desk.newcomer(MAIL, MAIL);
    let before = desk.token.borrow().clone();
    desk.sign_in(MAIL, PASSWORD).expect("in");
    let after = desk.token.borrow().clone();
    assert_ne!(before, after);
    assert_eq!(after.as_deref().map(str::len), Some(64));
    desk.token.replace(before);
    assert!(!is_in(&desk), "the old token is dead");
    desk.token.replace(after);
    assert!(is_in(&desk));
    desk.call::<SignOut>(Nothing {}).expect("out");
    assert_eq!(*desk.token.borrow(), None);
    assert_eq!(refusal(desk.call::<ListSessions>(Nothing {})), ProblemCode::SignInNeeded);
}

pub fn signing_out_everywhere_ends_them_all(db: &Db) {
    let desk = Desk::new(db);
    desk.newcomer(MAIL, MAIL);
    let first = desk.token.borrow().clone();
    desk.other_browser();
    desk.pass(HOUR);
    desk.sign_in(MAIL, PASSWORD).expect("in");
    let rows = desk.call::<ListSessions>(Nothing {}).expect("sessions").rows;
    assert_eq!(rows.iter().map(|row| row.current).collect::<Vec<_>>(), [true, false]);
    desk.call::<SignOutEverywhere>(Nothing {}).expect("out");
    desk.token.replace(first);
    assert!(!is_in(&desk));
}

pub fn an_idle_session_ends(db: &Db) {
    let desk = Desk::new(db);
    desk.newcomer(MAIL, MAIL);
    desk.pass(12 * HOUR - 1);
    assert!(is_in(&desk));
    desk.pass(1);
    assert!(!is_in(&desk));
    // However busy, fourteen days are the end.
    desk.sign_in(MAIL, PASSWORD).expect("in");
    let token = desk.token.borrow().clone();
    for _ in 0..28 {
        desk.pass(12 * HOUR - 1);
        let (now, hash) = (desk.now(), service::crypto::token_hash(token.as_deref().unwrap_or("")));
        assert!(is_in(&desk));
        desk.write(move |tx| {
            let end = store::session::find(tx, &hash, now)?.map_or(0, |found| found.expires_at);
            store::session::touch(tx, &hash, now, end)
        });
    }
    desk.pass(DAY / 1000);
    assert!(!is_in(&desk));
}

pub fn settings_are_kept(db: &Db) {
    let desk = Desk::new(db);
    desk.newcomer(MAIL, MAIL);
    let settings = |name: &str| Settings { name: name.into(), language: Language::English };
    let slip = desk.call::<SaveSettings>(settings(" "));
    assert_eq!(fault(slip), ("name".into(), FaultCode::Enter));
    let viewer = desk.call::<SaveSettings>(settings(" Chen Yuwei ")).expect("saved");
    assert_eq!((viewer.name.as_str(), viewer.language), ("Chen Yuwei", Language::English));
    let who = desk.call::<WhoAmI>(Nothing {}).expect("an answer").viewer;
    assert_eq!(who, Some(viewer));
}

pub fn the_mailbox_is_the_demo_s_alone(db: &Db) {
    let desk = Desk::demo(db);
    desk.ask("13800138000", Purpose::SignUp).expect("a ticket");
    desk.ask("nobody@example.com", Purpose::ResetPassword).expect("a ticket");
    let rows = desk.call::<ReadMailbox>(Nothing {}).expect("the mailbox").rows;
    assert_eq!(rows.len(), 1, "what goes nowhere is not shown");
    assert_eq!((rows[0].to.as_str(), rows[0].channel.as_str()), ("138 0013 8000", "sms"));
    assert!(rows[0].body.contains(&desk.code("+8613800138000")), "{}", rows[0].body);
    assert!(rows[0].body.contains("南市"));
    let strict = Desk::new(db);
    assert_eq!(refusal(strict.call::<ReadMailbox>(Nothing {})), ProblemCode::NotFound);
}
