//! What the pre-flight says to a submission: every finding, each at its place.

use api::notices::{
    CheckNotice, GetNotice, ListItems, ListItemsRequest, ListNotices, ListNoticesRequest,
    NoticePath, PreflightRequest, SubmitNotice, SubmitNoticeRequest,
};
use api::rights::{DecideRight, DecideRightRequest, Rejection};
use api::{Problem, ProblemCode};
use domain::fault::{Fault, FaultCode};
use domain::ids::RightId;
use domain::notice::{
    Answers, Bought, Claim, Evidence, EvidenceKind, ItemState, NoticeState, Sample,
};
use domain::reason::Reason;
use domain::right::{RightEvent, RightForm, RightKind};
use store::{Db, catalogue};

use crate::forms::{
    answers, approved, create, decided, file, filed, form, mark, papers, pending, submission,
};
use crate::world::{World, code, listing, one_fault};

fn refused(world: &World, who: &str, answers: Answers, accept_findings: bool) -> Problem {
    let request = SubmitNoticeRequest { accept_findings, ..submission(answers) };
    let problem = world.call::<SubmitNotice>(who, request).expect_err("would be refused");
    assert_eq!(problem.code, ProblemCode::WouldBeRefused);
    problem
}

/// The place, the reviewers' code, the page, and the listing, of each finding.
fn told(problem: &Problem) -> Vec<(&str, &str, &str, Option<&str>)> {
    let told = problem.fields.iter().map(|fault| {
        assert_eq!(fault.code, FaultCode::WouldBeRefused);
        let finding = fault.finding.as_ref().expect("says why");
        let listing = finding.listing.as_ref().map(domain::ids::ListingId::as_str);
        (fault.field.as_str(), finding.reason.code(), finding.step.code(), listing)
    });
    told.collect()
}

/// Two pictures of listings that the notice does not name.
fn stray(answers: &mut Answers) {
    for n in [38, 39] {
        let kind = EvidenceKind::Screenshot;
        answers.evidence.push(Evidence { file: file("qingshan"), kind, listing: Some(listing(n)) });
    }
}

pub fn a_refusal_names_every_finding_and_its_place(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    filed(&world, &right, &[2]);
    world.write(|tx| catalogue::set_state(tx, "l3", "removed", 9));
    let waiting = pending(&world, "lin", form("qingshan", RightKind::Trademark, 2)).row.id;
    let mut bad = answers("qingshan", RightKind::Trademark, &waiting, &[1, 2, 3, 999]);
    bad.claim = Some(Claim::Counterfeit);
    bad.sample.bought = Some(Bought::Yes);
    bad.sample.order = "261102 883451 703394".into();
    bad.sample.bought_on = "2026-11-02".into();
    bad.evidence[0].kind = EvidenceKind::Other;
    stray(&mut bad);
    let problem = refused(&world, "lin", bad.clone(), false);
    let whole = [
        ("answers.right", "RT01", "right", None),
        ("answers.evidence", "EV02", "evidence", None),
        ("answers.evidence", "EV04", "evidence", None),
    ];
    let strays = [
        ("answers.evidence.1.listing", "EV03", "evidence", Some("l38")),
        ("answers.evidence.2.listing", "EV03", "evidence", Some("l39")),
    ];
    let listings = [
        ("answers.listings.1", "LC03", "listings", Some("l2")),
        ("answers.listings.2", "LC02", "listings", Some("l3")),
        ("answers.listings.3", "LC01", "listings", Some("l999")),
    ];
    assert_eq!(told(&problem), [&whole[..], &listings, &strays].concat());
    // What the filer accepts is not in the way; the rest still is.
    let problem = refused(&world, "lin", bad, true);
    assert_eq!(told(&problem), [&whole[..], &strays].concat());
}

/// The codes of a refusal, each with the page that mends it.
fn codes(problem: &Problem) -> Vec<(&str, &str)> {
    told(problem).into_iter().map(|(_, reason, step, _)| (reason, step)).collect()
}

/// Changes the stored form of an approved right, as time or a reviewer's mistake would.
pub fn rewrite(world: &World, org: &'static str, id: &RightId, change: fn(&mut RightForm)) {
    let id = id.to_string();
    world.write(move |tx| {
        let mut right = store::right::get(tx, org, &id)?.expect("is there");
        let mut form: RightForm = serde_json::from_str(&right.detail).expect("a form");
        change(&mut form);
        right.detail = serde_json::to_string(&form).expect("JSON");
        right.valid_to = domain::right::validity(&form).to.map(domain::time::date_text);
        store::right::update(tx, &right)
    });
}

pub fn only_a_right_in_force_is_asserted(db: &Db) {
    let world = World::new(db);
    let trademark = |n| form("qingshan", RightKind::Trademark, n);
    let codes_for = |id: &RightId| {
        let told = answers("qingshan", RightKind::Trademark, id, &[1]);
        // Nothing the filer accepts makes up for the right.
        let problem = refused(&world, "lin", told.clone(), true);
        assert_eq!(problem.fields[0].field, "answers.right");
        let checked = world.call::<CheckNotice>("lin", PreflightRequest { answers: told });
        let found = checked.expect("is checked").findings;
        let named: Vec<_> = problem.fields.into_iter().filter_map(|f| f.finding).collect();
        assert_eq!(found, named, "the pre-flight and the submission say the same");
        found.iter().map(|finding| finding.reason).collect::<Vec<_>>()
    };
    let draft = create(&world, "lin", trademark(1)).row.id;
    assert_eq!(codes_for(&draft), [Reason::Rt01]);
    let waiting = pending(&world, "lin", trademark(2)).row.id;
    assert_eq!(codes_for(&waiting), [Reason::Rt01]);
    let because = |event| {
        let rejection =
            Rejection { reason: Reason::Rt06, field: None, facts: "Invalidated.".into() };
        DecideRightRequest { rejections: vec![rejection], ..decided(&waiting, event, 2) }
    };
    world.call::<DecideRight>("rui", because(RightEvent::Reject)).expect("rejects");
    assert_eq!(codes_for(&waiting), [Reason::Rt01]);

    let right = approved(&world, "lin", trademark(3));
    let mut suspend = because(RightEvent::Suspend);
    (suspend.id, suspend.version) = (right.clone(), 3);
    world.call::<DecideRight>("rui", suspend).expect("suspends");
    assert_eq!(codes_for(&right), [Reason::Rt06]);
    let reinstate = decided(&right, RightEvent::Reinstate, 4);
    world.call::<DecideRight>("rui", reinstate).expect("reinstates");
    // In its grace period, expired for good, and on its last day.
    rewrite(&world, "qingshan", &right, |form| form.registered_on = "2016-11-23".into());
    assert_eq!(codes_for(&right), [Reason::Rt02]);
    rewrite(&world, "qingshan", &right, |form| form.registered_on = "2006-11-23".into());
    assert_eq!(codes_for(&right), [Reason::Rt02]);
    rewrite(&world, "qingshan", &right, |form| form.registered_on = "2016-11-24".into());
    filed(&world, &right, &[1]);

    // Another organisation's right, in force, is like one that never was.
    let theirs = approved(&world, "zhao", form("baihe", RightKind::Trademark, 4));
    for id in [theirs, RightId::parse("nobodys").expect("an id")] {
        let stolen = submission(answers("qingshan", RightKind::Trademark, &id, &[2]));
        let refused = world.call::<SubmitNotice>("lin", stolen);
        one_fault(refused, "answers.right", FaultCode::Unknown);
    }
}

pub fn an_agent_needs_an_authority_that_lasts(db: &Db) {
    let world = World::new(db);
    let mut form = form("junhe", RightKind::Trademark, 1);
    (form.for_owner, form.authority_until) = (true, "2026-11-23".into());
    papers("junhe", &mut form);
    let right = approved(&world, "jun", form);
    let whole = |n| answers("junhe", RightKind::Trademark, &right, &[n]);
    world.call::<SubmitNotice>("jun", submission(whole(1))).expect("on its last day");
    rewrite(&world, "junhe", &right, |form| form.authority_until = "2026-11-22".into());
    assert_eq!(codes(&refused(&world, "jun", whole(2), true)), [("AU02", "right")]);
    rewrite(&world, "junhe", &right, |form| form.authority_until.clear());
    assert_eq!(codes(&refused(&world, "jun", whole(2), true)), [("AU01", "right")]);
}

/// What each claim must show.
pub fn proof_is_asked_for_by_claim(db: &Db) {
    let world = World::new(db);
    let mark = mark(&world);
    let counterfeit = |change: fn(&mut Answers)| {
        let mut answers = answers("qingshan", RightKind::Trademark, &mark, &[1]);
        change(&mut answers);
        answers
    };
    let no_order = counterfeit(|a| a.evidence[0].kind = EvidenceKind::TestBuy);
    assert_eq!(codes(&refused(&world, "lin", no_order, true)), [("EV04", "sample")]);
    let no_report = counterfeit(|a| {
        let (order, bought_on) = ("261102883451".into(), "2026-11-02".into());
        a.sample = Sample { bought: Some(Bought::Yes), order, bought_on };
    });
    assert_eq!(codes(&refused(&world, "lin", no_report, true)), [("EV04", "evidence")]);
    let unfilled =
        counterfeit(|a| a.explanation = "They are [kind of goods] with our mark.".into());
    assert_eq!(codes(&refused(&world, "lin", unfilled, true)), [("EV01", "explanation")]);
    let nothing_shown = counterfeit(|a| a.evidence[0].kind = EvidenceKind::Screenshot);
    assert_eq!(codes(&refused(&world, "lin", nothing_shown, true)), [("EV02", "evidence")]);
    for (n, kind) in (2..).zip([
        RightKind::Copyright,
        RightKind::Invention,
        RightKind::UtilityModel,
        RightKind::Design,
    ]) {
        let right = approved(&world, "lin", form("qingshan", kind, n));
        let mut bare = answers("qingshan", kind, &right, &[n]);
        bare.evidence[0].kind = EvidenceKind::Screenshot;
        let code = if kind.is_patent() { "EV05" } else { "EV02" };
        assert_eq!(codes(&refused(&world, "lin", bare, true)), [(code, "evidence")]);
        let whole = answers("qingshan", kind, &right, &[n]);
        world.call::<SubmitNotice>("lin", submission(whole)).expect("a receipt");
    }
}

/// Listings that would be refused go all the same when the filer says so, and are settled at
/// once; one that is not on the platform cannot go.
pub fn accepted_findings_settle_their_listings(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    filed(&world, &right, &[2]);
    world.write(|tx| catalogue::set_state(tx, "l3", "removed", 9));
    let send = |numbers: &[u32], accept_findings| {
        let answers = answers("qingshan", RightKind::Trademark, &right, numbers);
        let request = SubmitNoticeRequest { accept_findings, ..submission(answers) };
        world.call::<SubmitNotice>("lin", request)
    };
    assert_eq!(code(send(&[1, 2, 3], false)), ProblemCode::WouldBeRefused);
    one_fault(send(&[1, 999, 2], true), "answers.listings.1", FaultCode::Unknown);
    let reference = send(&[1, 2, 3], true).expect("a receipt").reference;
    let items = ListItemsRequest { reference: reference.clone(), after: None, limit: None };
    let items = world.call::<ListItems>("lin", items).expect("items").rows;
    let states: Vec<_> = items.iter().map(|item| item.state).collect();
    assert_eq!(states, [ItemState::InReview, ItemState::Duplicate, ItemState::AlreadyGone]);
    let notice = world.call::<GetNotice>("lin", NoticePath { reference }).expect("is there");
    assert_eq!((notice.row.tally.waiting, notice.row.tally.kept), (1, 2));
    // With nothing left to decide, the notice is decided as it comes.
    let reference = send(&[3], true).expect("a receipt").reference;
    let notice = world.call::<GetNotice>("lin", NoticePath { reference }).expect("is there");
    assert_eq!(notice.row.state, NoticeState::Decided);
}

pub fn a_thousand_and_one_listings_are_too_many(db: &Db) {
    let world = World::new(db);
    world.stock(41..=1_001);
    let right = mark(&world);
    let numbers: Vec<u32> = (1..=1_001).collect();
    let many = answers("qingshan", RightKind::Trademark, &right, &numbers);
    for accept_findings in [false, true] {
        let request = SubmitNoticeRequest { accept_findings, ..submission(many.clone()) };
        let problem = world.call::<SubmitNotice>("lin", request).expect_err("too many");
        let expected = Fault::new("answers.listings", FaultCode::TooMany).limit(1_000).got(1_001);
        assert_eq!(problem, Problem::faulty(vec![expected]));
    }
    let list = world.call::<ListNotices>("lin", ListNoticesRequest::default()).expect("a list");
    assert!(list.rows.is_empty());
}
