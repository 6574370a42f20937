//! Notices: submitted once, bound, decided.

use api::ProblemCode;
use api::notices::{
    GetNotice, ListItems, ListItemsRequest, ListNotices, ListNoticesRequest, NoticePath,
    SubmitNotice,
};
use api::review::{DecideItems, DecideRequest, ItemDecision, QueueRequest, ReviewQueue};
use domain::fault::FaultCode as F;
use domain::notice::{ItemEvent, NoticeState};
use domain::reason::Reason;
use domain::right::RightKind;
use std::collections::BTreeSet;
use store::Db;

use crate::authorities::acting_form;
use crate::forms::{answers, approved, filed, form, mark, pending, submission};
use crate::refusals::rewrite;
use crate::world::{World, code, one_fault};

pub fn every_kind_is_submitted_and_bound(db: &Db) {
    let world = World::new(db);
    for (n, kind) in (1..).zip(RightKind::ALL) {
        let right = approved(&world, "lin", form("qingshan", *kind, n));
        let request = submission(answers("qingshan", *kind, &right, &[n, n + 10]));
        let receipt = world.call::<SubmitNotice>("lin", request).expect("a receipt");
        let path = NoticePath { reference: receipt.reference };
        let notice = world.call::<GetNotice>("ivy", path.clone()).expect("is there");
        assert!(notice.chain_intact);
        assert_eq!((notice.row.tally.total, notice.row.tally.waiting), (2, 2));
        assert_eq!(notice.timeline[0].hash, receipt.hash);
        for declared in &notice.declarations {
            assert_eq!(declared.text, domain::declaration::text(declared.id, declared.language));
        }
        assert_eq!(code(world.call::<GetNotice>("zhao", path)), ProblemCode::NotFound);
    }
    let sent = world.read(|tx| store::outbox::newest(tx, None, 50));
    let receipts = sent.iter().filter(|message| message.template == "notice_received");
    assert_eq!(receipts.count(), 5, "one message for each");
}

pub fn a_repeat_makes_one_notice(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let request = |n| submission(answers("qingshan", RightKind::Trademark, &right, &[n]));
    let tries: Vec<_> = (0..50)
        .map(|_| db.write(world.prepared::<SubmitNotice>("lin", Some("k"), request(1))))
        .collect();
    let mut receipts: Vec<_> = tries
        .into_iter()
        .map(|t| t.wait().expect("answers").result.expect("a receipt").reference)
        .collect();
    receipts.dedup();
    assert_eq!(receipts.len(), 1);
    let other = world.keyed::<SubmitNotice>("lin", "k", request(2));
    assert_eq!(code(other), ProblemCode::KeyReused);
    let page = world.call::<ListNotices>("lin", ListNoticesRequest::default()).expect("a list");
    assert_eq!(page.rows.len(), 1);
}

/// Chance may give a reference twice: the second notice takes another, and gives up in the end.
pub fn a_reference_is_given_once(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let send = |n| {
        let request = submission(answers("qingshan", RightKind::Trademark, &right, &[n]));
        // The same bytes each time: what one notice drew, the next one draws again.
        let call = world.seeded::<SubmitNotice>("lin", None, [9; 32], request);
        db.write(call).wait().expect("answers").result
    };
    let given: BTreeSet<_> = (1..=8).map(|n| send(n).expect("a receipt").reference).collect();
    assert_eq!(given.len(), 8);
    for reference in given {
        let path = NoticePath { reference: reference.clone() };
        let notice = world.call::<GetNotice>("lin", path).expect("is there");
        assert!(notice.chain_intact);
        let items = ListItemsRequest { reference, after: None, limit: None };
        assert_eq!(world.call::<ListItems>("lin", items).expect("items").rows.len(), 1);
    }
    assert_eq!(code(send(9)), ProblemCode::Busy);
    let page = world.call::<ListNotices>("lin", ListNoticesRequest::default()).expect("a list");
    assert_eq!(page.rows.len(), 8, "nothing of the ninth is left");
}

pub fn a_thousand_listings_are_one_notice(db: &Db) {
    let world = World::new(db);
    world.stock(41..=1_000);
    let right = mark(&world);
    let numbers: Vec<u32> = (1..=1_000).collect();
    assert_eq!(filed(&world, &right, &numbers).listings, 1_000);
    // All are under review now: a second notice would only repeat the first.
    let again = answers("qingshan", RightKind::Trademark, &right, &[1, 1_000]);
    let again = world.call::<SubmitNotice>("lin", submission(again));
    assert_eq!(code(again), ProblemCode::WouldBeRefused);
}

pub fn what_stops_a_notice(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let whole = answers("qingshan", RightKind::Trademark, &right, &[1]);
    let send = |who, answers| world.call::<SubmitNotice>(who, submission(answers));
    one_fault(send("zhao", whole.clone()), "answers.right", F::Unknown);
    let theirs = answers("baihe", RightKind::Trademark, &right, &[1]);
    one_fault(send("lin", theirs), "answers.evidence.0", F::Unknown);
    let numbers: Vec<u32> = (1..=1_001).collect();
    let many = answers("qingshan", RightKind::Trademark, &right, &numbers);
    one_fault(send("lin", many), "answers.listings", F::TooMany);
    let waiting = pending(&world, "lin", form("qingshan", RightKind::Trademark, 2)).row.id;
    let early = answers("qingshan", RightKind::Trademark, &waiting, &[1]);
    assert_eq!(code(send("lin", early)), ProblemCode::WouldBeRefused);

    // A date left over from an authority that was taken back is no authority.
    let agents = approved(&world, "jun", acting_form("junhe", 3));
    let notice = || answers("junhe", RightKind::Trademark, &agents, &[1]);
    rewrite(&world, "junhe", &agents, |form| form.for_owner = false);
    assert_eq!(code(send("jun", notice())), ProblemCode::WouldBeRefused);
    rewrite(&world, "junhe", &agents, |form| form.for_owner = true);
    send("jun", notice()).expect("a receipt");
}

fn says(line: u32, event: ItemEvent, reason: Option<Reason>) -> ItemDecision {
    let text = if reason.is_some() { "See the second picture." } else { "" };
    ItemDecision { line, event, reason, facts: text.into(), hint: text.into() }
}

pub fn a_question_leaves_the_rest_in_the_queue(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let reference = filed(&world, &right, &[1, 2, 3]).reference;
    let decide = |decisions| {
        let request = DecideRequest { reference: reference.clone(), decisions };
        world.call::<DecideItems>("rui", request)
    };
    let queue =
        || world.call::<ReviewQueue>("ren", QueueRequest::default()).expect("a queue").rows.len();
    let ask = decide(vec![says(1, ItemEvent::Ask, Some(Reason::Ev01))]).expect("asks");
    assert_eq!((ask.tally.needs_you, ask.tally.state()), (1, NoticeState::NeedsInfo));
    assert_eq!(queue(), 1, "two listings still wait for the reviewers");
    let no_reason = decide(vec![says(2, ItemEvent::Reject, None)]).expect_err("says nothing");
    assert!(no_reason.fields.iter().any(|f| f.field == "decisions.0.reason"));
    let rest = [says(2, ItemEvent::Uphold, None), says(3, ItemEvent::Uphold, None)];
    decide(rest.to_vec()).expect("upholds");
    assert_eq!(queue(), 0);
    one_fault(decide(rest.to_vec()), "decisions.0.line", F::NotOpen);
    let seen = world.call::<GetNotice>("lin", NoticePath { reference }).expect("is there");
    assert!(seen.chain_intact);
    assert_eq!(seen.timeline.last().map(|e| e.actor.as_str()), Some(""), "reviewers unnamed");
}

pub fn the_nought_is_named(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let mut bad = answers("qingshan", RightKind::Trademark, &right, &[1]);
    bad.explanation.push('\0');
    let sent = world.call::<SubmitNotice>("lin", submission(bad));
    one_fault(sent, "answers.explanation", F::WrongShape);
    let search = ListNoticesRequest { search: Some("a\0".into()), ..Default::default() };
    one_fault(world.call::<ListNotices>("lin", search), "search", F::WrongShape);
}
