//! Drafts, saved from several devices.

use api::drafts::{
    DiscardDraft, Draft, DraftPath, GetDraft, ListDrafts, SaveDraft, SaveDraftRequest,
};
use api::endpoint::Nothing;
use api::notices::{SubmitNotice, SubmitNoticeRequest};
use api::{Problem, ProblemCode};
use domain::fault::FaultCode;
use domain::ids::DraftId;
use domain::notice::{Answers, Step};
use store::Db;

use crate::forms::{answers, mark, submission};
use crate::world::{World, code, one_fault};
use domain::right::RightKind;

fn id(text: &str) -> DraftId {
    DraftId::parse(text).expect("an id")
}

fn save(world: &World, who: &str, name: &str, text: &str, version: i64) -> Result<Draft, Problem> {
    let answers = Answers { paste: text.into(), ..Answers::default() };
    let request = SaveDraftRequest { id: id(name), answers, step: Step::Listings, version };
    world.call::<SaveDraft>(who, request)
}

pub fn a_draft_is_saved_from_the_version_read(db: &Db) {
    let world = World::new(db);
    assert_eq!(save(&world, "lin", "d1", "one", 0).expect("makes it").version, 1);
    // The first save, sent again because its answer was lost.
    assert_eq!(save(&world, "lin", "d1", "one", 0).expect("finds it").version, 1);
    // Another device with another first text does not overwrite it.
    assert_eq!(code(save(&world, "lin", "d1", "other", 0)), ProblemCode::Stale);
    assert_eq!(save(&world, "mei", "d1", "two", 1).expect("a colleague goes on").version, 2);
    assert_eq!(code(save(&world, "lin", "d1", "three", 1)), ProblemCode::Stale);
    let got = world.call::<GetDraft>("lin", DraftPath { id: id("d1") }).expect("is there");
    assert_eq!((got.answers.paste.as_str(), got.version, got.step), ("two", 2, Step::Listings));
    world.call::<DiscardDraft>("lin", DraftPath { id: id("d1") }).expect("discards");
    assert_eq!(code(save(&world, "lin", "d1", "four", 2)), ProblemCode::NotFound);
    let twice = world.call::<DiscardDraft>("lin", DraftPath { id: id("d1") });
    assert_eq!(code(twice), ProblemCode::NotFound);
}

pub fn drafts_are_the_organisations_own(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let whole = answers("qingshan", RightKind::Trademark, &right, &[1, 2, 3]);
    let request = SaveDraftRequest { id: id("d1"), answers: whole, step: Step::Check, version: 0 };
    world.call::<SaveDraft>("lin", request.clone()).expect("saves");
    let path = || DraftPath { id: id("d1") };
    assert_eq!(code(world.call::<GetDraft>("zhao", path())), ProblemCode::NotFound);
    assert_eq!(code(world.call::<DiscardDraft>("zhao", path())), ProblemCode::NotFound);
    assert!(world.call::<ListDrafts>("zhao", Nothing {}).expect("a list").rows.is_empty());
    let rows = world.call::<ListDrafts>("mei", Nothing {}).expect("a list").rows;
    assert_eq!((rows[0].listings, rows[0].right_title.as_str()), (3, "Cloud 1 云"));
    // The same id in another organisation is another draft, and tells nothing of the right.
    world.call::<SaveDraft>("zhao", request).expect("saves");
    let rows = world.call::<ListDrafts>("zhao", Nothing {}).expect("a list").rows;
    assert_eq!(rows[0].right_title, "");
    assert_eq!(code(world.call::<ListDrafts>("ivy", Nothing {})), ProblemCode::NotAllowed);
}

/// A draft has served when its notice is there, and not before.
pub fn a_draft_goes_with_its_notice(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let there = |who| world.call::<GetDraft>(who, DraftPath { id: id("d1") }).is_ok();
    for who in ["lin", "zhao"] {
        save(&world, who, "d1", "x", 0).expect("saves");
    }
    let send = |numbers: &[u32]| {
        let answers = answers("qingshan", RightKind::Trademark, &right, numbers);
        let request = SubmitNoticeRequest { draft: Some(id("d1")), ..submission(answers) };
        world.keyed::<SubmitNotice>("mei", "k", request)
    };
    assert_eq!(code(send(&[1, 999])), ProblemCode::WouldBeRefused);
    assert!(there("lin"), "a refusal loses nothing");
    let receipt = send(&[1]).expect("a receipt");
    assert!(!there("lin"));
    assert!(there("zhao"), "the same id elsewhere is another draft");
    assert_eq!(send(&[1]).expect("the receipt again"), receipt);
    assert!(world.call::<ListDrafts>("lin", Nothing {}).expect("a list").rows.is_empty());
}

pub fn drafts_have_limits(db: &Db) {
    let world = World::new(db);
    let long = "长".repeat(500_001);
    one_fault(save(&world, "lin", "d0", &long, 0), "answers", FaultCode::TooLong);
    for n in 0..200 {
        save(&world, "lin", &format!("d{n}"), "x", 0).expect("saves");
    }
    let problem = save(&world, "lin", "d200", "x", 0).expect_err("too many");
    assert_eq!((problem.fields[0].code, problem.fields[0].limit), (FaultCode::TooMany, Some(200)));
    save(&world, "lin", "d7", "y", 1).expect("an old one is saved all the same");
    save(&world, "zhao", "d200", "x", 0).expect("others have their own limit");
}
