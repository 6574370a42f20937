//! What the desk writes when a reviewer has decided: to whom, in which language, and how often.

use api::notices::{AnswerQuestions, AnswerRequest, Receipt, SubmitNotice};
use api::review::DecideItems;
use api::rights::{
    DecideRenewal, DecideRenewalRequest, DecideRight, DecideRightRequest, MoveRight, Rejection,
    RenewRight,
};
use domain::ids::NoticeRef;
use domain::notice::ItemEvent::{Ask, Reject, Uphold};
use domain::notice::{ItemEvent, NoticeState};
use domain::policy::Role;
use domain::reason::Reason;
use domain::right::{RightEvent as E, RightKind};
use serde_json::{Value, json};
use store::Db;
use store::account::Account;

use crate::authorities::{LATER, acting_form, authorising, judged};
use crate::decisions::{request, says};
use crate::forms::{answers, approved, create, decided, filed, form, mark, moved, submission};
use crate::renewals::{RENEWED, aging_form, renewing, settled};
use crate::world::{World, enter, person};

const PHONE: &str = "+8613800138000";

/// Reads English, and has no address but a number.
fn fan(world: &World) {
    world.write(|tx| {
        let (email, phone) = (None, Some(PHONE.to_owned()));
        let fan = Account { email, phone, language: "en".into(), ..person("fan") };
        enter(tx, &fan, "qingshan", Role::Filer)
    });
}

/// What was written since, but for receipts, the oldest first: template, channel, recipient,
/// language, values.
fn written(world: &World, before: usize) -> Vec<(String, String, String, String, Value)> {
    let mut all = world.read(|tx| store::outbox::newest(tx, None, 200));
    all.reverse();
    let decisions = all.into_iter().filter(|message| message.template != "notice_received");
    let parts = decisions.map(|message| {
        let values = serde_json::from_str(&message.params).expect("JSON");
        (message.template, message.channel, message.recipient, message.language, values)
    });
    parts.skip(before).collect()
}

fn mail(template: &str, who: &str, values: Value) -> (String, String, String, String, Value) {
    let to = format!("{who}@demo.test");
    (template.into(), "mail".into(), to, "zh-Hans".into(), values)
}

fn decide(world: &World, who: &str, reference: &NoticeRef, events: &[(u32, ItemEvent)]) {
    let decisions = events.iter().map(|(line, event)| says(*line, *event)).collect();
    world.call::<DecideItems>(who, request(reference, decisions)).expect("decides");
}

/// However many listings it is about, in the filer's language, to the only contact there is.
pub fn a_question_is_one_message(db: &Db) {
    let world = World::new(db);
    fan(&world);
    let right = mark(&world);
    let before = written(&world, 0).len();
    let filing = submission(answers("qingshan", RightKind::Trademark, &right, &[1, 2, 3, 4, 5]));
    let Receipt { reference, .. } = world.call::<SubmitNotice>("fan", filing).expect("a receipt");

    decide(&world, "rui", &reference, &[(1, Ask), (2, Uphold), (3, Ask), (4, Reject)]);
    decide(&world, "ren", &reference, &[(5, Ask)]);
    let asked = |listings: &str| {
        let values = json!({ "reference": reference.as_str(), "listings": listings });
        ("notice_asked".into(), "sms".into(), PHONE.into(), "en".into(), values)
    };
    assert_eq!(written(&world, before), [asked("2"), asked("3")], "all that wait are counted");
}

/// The decisions in between, and those that are refused, are told to nobody.
pub fn a_result_is_one_message_and_what_leads_to_it_none(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let before = written(&world, 0).len();
    let reference = filed(&world, &right, &[1, 2, 3, 4]).reference;
    decide(&world, "rui", &reference, &[(1, Uphold)]);
    decide(&world, "ren", &reference, &[(2, Reject)]);
    let again = request(&reference, vec![says(3, Uphold), says(2, Uphold)]);
    world.call::<DecideItems>("rui", again).expect_err("line 2 is decided");
    assert_eq!(written(&world, before), []);

    decide(&world, "rui", &reference, &[(4, Ask)]);
    decide(&world, "rui", &reference, &[(3, Uphold)]);
    let asked = json!({ "reference": reference.as_str(), "listings": "1" });
    let asked = mail("notice_asked", "lin", asked);
    assert_eq!(written(&world, before), std::slice::from_ref(&asked), "one listing is still open");

    let (text, seen) = ("The invoice.".to_owned(), 5);
    let answer = AnswerRequest { reference: reference.clone(), seen, text, files: Vec::new() };
    let tally = world.call::<AnswerQuestions>("mei", answer).expect("is taken").tally;
    assert_eq!(tally.state(), NoticeState::InReview);
    decide(&world, "ren", &reference, &[(4, Uphold)]);
    let result = json!({ "reference": reference.as_str(), "removed": "3", "kept": "1" });
    let result = mail("notice_decided", "lin", result);
    assert_eq!(written(&world, before), [asked, result], "to who filed it, not who answered");
}

fn because(reason: Reason) -> Vec<Rejection> {
    vec![Rejection { reason, field: None, facts: "The seal is missing.".into() }]
}

pub fn a_right_is_told_to_who_sent_it_in(db: &Db) {
    let world = World::new(db);
    let titled = |title: &str| {
        let mut form = form("qingshan", RightKind::Trademark, 1);
        form.title = title.into();
        form
    };
    // Drafted by one, sent in by another.
    let right = create(&world, "lin", titled("Cloud\n 云"));
    let id = right.row.id;
    world.call::<MoveRight>("mei", moved(&id, E::Submit, 1)).expect("submits");
    let rejections = because(Reason::Rt04);
    let rejected = DecideRightRequest { rejections, ..decided(&id, E::Reject, 2) };
    world.call::<DecideRight>("rui", rejected).expect("rejects");
    let title = json!({ "title": "Cloud 云" });
    assert_eq!(written(&world, 0), [mail("right_rejected", "mei", title.clone())]);

    world.call::<MoveRight>("lin", moved(&id, E::Reopen, 3)).expect("reopens");
    world.call::<MoveRight>("lin", moved(&id, E::Submit, 4)).expect("submits");
    world.call::<DecideRight>("ren", decided(&id, E::Approve, 5)).expect("approves");
    assert_eq!(written(&world, 1), [mail("right_approved", "lin", title.clone())]);

    let rejections = because(Reason::Rt06);
    let suspended = DecideRightRequest { rejections, ..decided(&id, E::Suspend, 6) };
    world.call::<DecideRight>("rui", suspended).expect("suspends");
    assert_eq!(written(&world, 2), [mail("right_suspended", "lin", title.clone())]);
    world.call::<DecideRight>("ren", decided(&id, E::Reinstate, 7)).expect("reinstates");
    assert_eq!(written(&world, 3), [mail("right_reinstated", "lin", title)]);
}

pub fn a_renewal_is_told_to_who_sent_it_in(db: &Db) {
    let world = World::new(db);
    let id = approved(&world, "lin", aging_form("qingshan", 1));
    let values = json!({ "title": "Cloud 1 云", "until": RENEWED });
    world.call::<RenewRight>("mei", renewing("qingshan", &id, 3)).expect("is sent in");
    let rejections = because(Reason::Rt01);
    let rejected = DecideRenewalRequest { rejections, ..settled(&id, E::Reject, 4) };
    world.call::<DecideRenewal>("rui", rejected).expect("rejects");
    assert_eq!(written(&world, 1), [mail("renewal_rejected", "mei", values.clone())]);

    world.call::<RenewRight>("lin", renewing("qingshan", &id, 5)).expect("is sent in");
    world.call::<DecideRenewal>("rui", settled(&id, E::Approve, 6)).expect("approves");
    assert_eq!(written(&world, 2), [mail("renewal_approved", "lin", values)]);
}

pub fn an_authority_is_told_to_who_sent_it_in(db: &Db) {
    let world = World::new(db);
    let id = approved(&world, "jun", acting_form("junhe", 1));
    let values = json!({ "title": "Cloud 1 云", "until": LATER });
    world.call::<RenewRight>("jun", authorising("junhe", &id, 3)).expect("is sent in");
    let rejections = because(Reason::Au03);
    let rejected = DecideRenewalRequest { rejections, ..judged(&id, E::Reject, 4) };
    world.call::<DecideRenewal>("rui", rejected).expect("rejects");
    assert_eq!(written(&world, 1), [mail("authority_rejected", "jun", values.clone())]);
    world.call::<RenewRight>("jun", authorising("junhe", &id, 5)).expect("is sent in");
    world.call::<DecideRenewal>("rui", judged(&id, E::Approve, 6)).expect("approves");
    assert_eq!(written(&world, 2), [mail("authority_approved", "jun", values)]);
}

pub fn who_is_disabled_is_told_nothing(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let before = written(&world, 0).len();
    let reference = filed(&world, &right, &[1]).reference;
    world.write(|tx| store::account::set_disabled(tx, "lin", Some(9)));
    decide(&world, "rui", &reference, &[(1, Uphold)]);
    assert_eq!(written(&world, before), []);
}
