//! Rights: drafted, submitted, decided, put right.

use api::ProblemCode;
use api::endpoint::Nothing;
use api::rights::{
    CreateRight, DecideRight, GetRight, ListPendingRights, ListRights, MoveRight, NewRight,
    Rejection, RightPath, SaveRight, SaveRightRequest,
};
use domain::fault::FaultCode as F;
use domain::reason::Reason;
use domain::right::{RightEvent as E, RightForm, RightKind, RightStatus, Standing};
use store::Db;

use crate::forms::{create, decided, form, moved, papers, pending};
use crate::world::{World, code, faults, one_fault};

pub fn a_right_goes_from_draft_to_approved(db: &Db) {
    let world = World::new(db);
    for (n, kind) in (1..).zip(RightKind::ALL) {
        let right = pending(&world, "lin", form("qingshan", *kind, n));
        assert_eq!((right.row.status, right.version), (RightStatus::Pending, 2));
        assert_eq!(right.allowed, [E::Recall]);
        assert!(right.decide_by.is_some());

        let queue = world.call::<ListPendingRights>("rui", Nothing {}).expect("a queue");
        assert_eq!(queue.rows.len(), 1);
        assert_eq!(queue.rows[0].org_name, "Company qingshan");

        let request = decided(&right.row.id, E::Approve, right.version);
        let right = world.call::<DecideRight>("rui", request).expect("approves");
        assert_eq!(
            (right.row.status, right.row.standing),
            (RightStatus::Approved, Standing::InForce)
        );
        assert_eq!(right.allowed, [E::Suspend]);
        assert!(right.row.valid_from.is_some() && right.row.valid_to.is_some());
    }
    let all = world.call::<ListRights>("ivy", Nothing {}).expect("a list");
    assert_eq!(all.rows.len(), 5);
}

pub fn an_incomplete_right_names_its_fields(db: &Db) {
    let world = World::new(db);
    let right = create(&world, "lin", RightForm::new(RightKind::Trademark));
    let refused = world.call::<MoveRight>("lin", moved(&right.row.id, E::Submit, 1));
    let fields: Vec<_> = faults(refused).into_iter().map(|(field, _)| field).collect();
    for field in ["title", "owner_name", "office", "number", "documents.certificate"] {
        assert!(fields.iter().any(|f| f == field), "{field} in {fields:?}");
    }
    let again = world.call::<GetRight>("lin", RightPath { id: right.row.id }).expect("is there");
    assert_eq!((again.row.status, again.version), (RightStatus::Draft, 1));
}

pub fn a_version_is_saved_once(db: &Db) {
    let world = World::new(db);
    let right = create(&world, "lin", form("qingshan", RightKind::Design, 1));
    let save = |version, title: &str| {
        let form = RightForm { title: title.into(), ..right.form.clone() };
        let id = right.row.id.clone();
        world.call::<SaveRight>("mei", SaveRightRequest { id, form, version })
    };
    assert_eq!(save(1, "First").expect("saves").version, 2);
    assert_eq!(code(save(1, "Second")), ProblemCode::Stale);
    assert_eq!(save(2, "Third").expect("saves").row.title, "Third");
    let stale = world.call::<MoveRight>("lin", moved(&right.row.id, E::Submit, 2));
    assert_eq!(code(stale), ProblemCode::Stale);
    world.call::<MoveRight>("lin", moved(&right.row.id, E::Submit, 3)).expect("submits");
    assert_eq!(code(save(4, "Fourth")), ProblemCode::WrongState);
    world.call::<MoveRight>("lin", moved(&right.row.id, E::Recall, 4)).expect("recalls");
    save(5, "Fifth").expect("saves again");
}

pub fn a_number_is_registered_once(db: &Db) {
    let world = World::new(db);
    let first = pending(&world, "lin", form("qingshan", RightKind::Trademark, 1));
    // The same number as people also write it.
    let mut again = form("qingshan", RightKind::Trademark, 1);
    again.number = "１２３４ 0001".into();
    let again = create(&world, "lin", again);
    let submit = || world.call::<MoveRight>("lin", moved(&again.row.id, E::Submit, 1));
    one_fault(submit(), "number", F::AlreadyRegistered);
    // Another organisation may assert it; an owner and an agent both do.
    pending(&world, "zhao", form("baihe", RightKind::Trademark, 1));
    world.call::<MoveRight>("lin", moved(&first.row.id, E::Recall, 2)).expect("recalls");
    submit().expect("the number is free again");
}

fn because(reason: Reason, facts: &str) -> Rejection {
    Rejection { reason, field: Some("owner_name".into()), facts: facts.into() }
}

pub fn a_rejection_says_why_and_can_be_put_right(db: &Db) {
    let world = World::new(db);
    let right = pending(&world, "lin", form("qingshan", RightKind::Copyright, 1));
    let id = right.row.id;
    let mut request = decided(&id, E::Reject, 2);
    request.rejections = vec![because(Reason::Rt04, "The certificate names 青山有限公司.")];
    world.call::<DecideRight>("rui", request.clone()).expect("rejects");
    assert_eq!(code(world.call::<DecideRight>("ren", request)), ProblemCode::Stale);

    let seen = world.call::<GetRight>("lin", RightPath { id: id.clone() }).expect("is there");
    assert_eq!(seen.row.status, RightStatus::Rejected);
    assert_eq!(seen.row.rejections[0].facts, "The certificate names 青山有限公司.");
    assert_eq!(seen.allowed, [E::Reopen]);

    let open = world.call::<MoveRight>("lin", moved(&id, E::Reopen, 3)).expect("reopens");
    assert_eq!(open.row.rejections.len(), 1, "still seen while it is put right");
    let form = RightForm { owner_name: "青山有限公司".into(), ..open.form };
    let save = SaveRightRequest { id: id.clone(), form, version: 4 };
    world.call::<SaveRight>("lin", save).expect("saves");
    let sent = world.call::<MoveRight>("lin", moved(&id, E::Submit, 5)).expect("submits");
    assert!(sent.row.rejections.is_empty());
    world.call::<DecideRight>("ren", decided(&id, E::Approve, 6)).expect("approves");
    world.call::<DecideRight>("ren", decided(&id, E::Approve, 7)).map_or_else(
        |problem| assert_eq!(problem.code, ProblemCode::WrongState),
        |_| panic!("approved twice"),
    );
}

pub fn a_decision_without_reasons_is_refused(db: &Db) {
    let world = World::new(db);
    let right = pending(&world, "lin", form("qingshan", RightKind::Trademark, 1));
    let reject = |rejections: Vec<Rejection>| {
        let request = decided(&right.row.id, E::Reject, 2);
        world.call::<DecideRight>("rui", api::rights::DecideRightRequest { rejections, ..request })
    };
    one_fault(reject(Vec::new()), "rejections", F::Choose);
    one_fault(reject(vec![because(Reason::Rt04, "  ")]), "rejections.0.facts", F::Enter);
    one_fault(reject(vec![because(Reason::Lc01, "x")]), "rejections.0.reason", F::NotAnOption);
    one_fault(
        reject(vec![because(Reason::Rt04, "x"), because(Reason::Rt04, &"x".repeat(2_001))]),
        "rejections.1.facts",
        F::TooLong,
    );
    let field = Some("x".repeat(200));
    let long = Rejection { field, ..because(Reason::Rt04, "x") };
    one_fault(reject(vec![long]), "rejections.0.field", F::TooLong);
    one_fault(reject(vec![because(Reason::Rt04, "x"); 51]), "rejections", F::TooMany);
    let submit = decided(&right.row.id, E::Submit, 2);
    assert_eq!(code(world.call::<DecideRight>("rui", submit)), ProblemCode::NotAllowed);
    let own = decided(&right.row.id, E::Approve, 2);
    assert_eq!(code(world.call::<DecideRight>("lin", own)), ProblemCode::NotAllowed);
}

/// What a reviewer had begun to write before approving is not told to the owner.
pub fn an_approval_keeps_no_reasons(db: &Db) {
    let world = World::new(db);
    let right = pending(&world, "lin", form("qingshan", RightKind::Trademark, 1));
    let mut request = decided(&right.row.id, E::Approve, 2);
    request.rejections = vec![because(Reason::Lc01, "")];
    let approved = world.call::<DecideRight>("rui", request).expect("approves");
    assert!(approved.row.rejections.is_empty());
}

pub fn others_and_drafts_do_not_exist(db: &Db) {
    let world = World::new(db);
    let draft = create(&world, "lin", form("qingshan", RightKind::Trademark, 1));
    let id = draft.row.id;
    let path = || RightPath { id: id.clone() };
    assert_eq!(code(world.call::<GetRight>("rui", path())), ProblemCode::NotFound);
    assert_eq!(code(world.call::<GetRight>("zhao", path())), ProblemCode::NotFound);
    let request = decided(&id, E::Approve, 1);
    assert_eq!(code(world.call::<DecideRight>("rui", request)), ProblemCode::NotFound);
    let request = moved(&id, E::Submit, 1);
    assert_eq!(code(world.call::<MoveRight>("zhao", request.clone())), ProblemCode::NotFound);
    let save = SaveRightRequest { id: id.clone(), form: draft.form, version: 1 };
    assert_eq!(code(world.call::<SaveRight>("zhao", save)), ProblemCode::NotFound);
    assert_eq!(code(world.call::<MoveRight>("ivy", request.clone())), ProblemCode::NotAllowed);
    assert_eq!(code(world.call::<MoveRight>("nobody", request.clone())), ProblemCode::SignInNeeded);
    assert!(world.call::<ListRights>("zhao", Nothing {}).expect("a list").rows.is_empty());
    world.call::<MoveRight>("lin", request).expect("submits");
    assert_eq!(code(world.call::<GetRight>("zhao", path())), ProblemCode::NotFound);
    world.call::<GetRight>("rui", path()).expect("reviewers see what was submitted");
}

pub fn files_are_the_organisations_own(db: &Db) {
    let world = World::new(db);
    let mut form = form("qingshan", RightKind::Trademark, 1);
    papers("baihe", &mut form);
    let refused = world.call::<CreateRight>("lin", NewRight { form: form.clone() });
    one_fault(refused, "form.documents.0", F::Unknown);
    papers("qingshan", &mut form);
    form.documents[1].file.name = "../../\u{202e}fdp.exe".into();
    form.documents[1].file.size = 1;
    let right = create(&world, "lin", form);
    let kept = &right.form.documents[1].file;
    assert_eq!((kept.name.as_str(), kept.size), ("paper.pdf", 9), "as received, not as claimed");
}
