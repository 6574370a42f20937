//! Who may hear of what: the changes that a call announces, and to whom.

use api::drafts::{SaveDraft, SaveDraftRequest};
use api::notices::SubmitNotice;
use api::review::DecideItems;
use api::rights::{
    CreateRight, DecideRenewal, DecideRight, MoveRight, NewRight, RecallRenewal,
    RecallRenewalRequest, RenewRight, SaveRight, SaveRightRequest,
};
use api::streams::Change;
use domain::ids::{DraftId, NoticeRef, OrgId};
use domain::notice::{Answers, ItemEvent, Step};
use domain::right::{RenewalKind, RightEvent, RightKind};
use service::Handle;
use service::gate::Reply;
use store::Db;

use crate::decisions::{request, says};
use crate::forms::{answers, approved, decided, form, mark, moved, submission};
use crate::renewals::{aging_form, renewing, settled};
use crate::world::World;

/// To the organisation, or to the reviewers alone.
type Told = (Option<OrgId>, Change);

fn to(org: Option<&str>, topic: &str, reference: Option<&NoticeRef>) -> Told {
    let org = org.map(|id| OrgId::parse(id).expect("an id"));
    (org, Change { topic: topic.into(), reference: reference.cloned() })
}

fn call<E: Handle>(world: &World, who: &str, request: E::Request) -> (E::Response, Vec<Told>) {
    let Reply { result, effects } = world.whole::<E>(who, None, request);
    (result.expect("is done"), effects.changes)
}

pub fn a_notice_is_news_to_its_organisation_and_the_reviewers(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let filing = |n| submission(answers("qingshan", RightKind::Trademark, &right, &[n]));
    let (receipt, changes) = call::<SubmitNotice>(&world, "lin", filing(1));
    let reference = receipt.reference;
    let own = to(Some("qingshan"), "notice", Some(&reference));
    assert_eq!(changes, [own.clone(), to(None, "queue", None)]);
    let decision = request(&reference, vec![says(1, ItemEvent::Uphold)]);
    let (_, changes) = call::<DecideItems>(&world, "rui", decision.clone());
    assert_eq!(changes, [own, to(None, "queue", Some(&reference))]);

    // What came to nothing is no news, and neither is a repeat.
    assert!(world.whole::<DecideItems>("ren", None, decision).effects.changes.is_empty());
    assert!(world.whole::<SubmitNotice>("zhao", None, filing(2)).effects.changes.is_empty());
    assert_eq!(world.whole::<SubmitNotice>("lin", Some("k"), filing(2)).effects.changes.len(), 2);
    assert!(world.whole::<SubmitNotice>("lin", Some("k"), filing(2)).effects.changes.is_empty());
}

pub fn a_right_is_news_once_it_is_sent(db: &Db) {
    let world = World::new(db);
    let both = [to(Some("qingshan"), "right", None), to(None, "right", None)];
    let form = form("qingshan", RightKind::Trademark, 1);
    let (right, changes) = call::<CreateRight>(&world, "lin", NewRight { form: form.clone() });
    assert_eq!(changes, []);
    let id = right.row.id;
    let save = SaveRightRequest { id: id.clone(), form, version: 1 };
    assert_eq!(call::<SaveRight>(&world, "mei", save).1, []);
    let submit = moved(&id, RightEvent::Submit, 2);
    assert_eq!(call::<MoveRight>(&world, "mei", submit).1, both);
    let approve = decided(&id, RightEvent::Approve, 3);
    assert_eq!(call::<DecideRight>(&world, "rui", approve).1, both);
}

pub fn a_renewal_is_news_at_every_step(db: &Db) {
    let world = World::new(db);
    let both = [to(Some("qingshan"), "right", None), to(None, "right", None)];
    let id = approved(&world, "lin", aging_form("qingshan", 1));
    let file = renewing("qingshan", &id, 3);
    assert_eq!(call::<RenewRight>(&world, "lin", file).1, both);
    let recall = RecallRenewalRequest { id: id.clone(), renews: RenewalKind::Term, version: 4 };
    assert_eq!(call::<RecallRenewal>(&world, "mei", recall).1, both);
    assert_eq!(call::<RenewRight>(&world, "lin", renewing("qingshan", &id, 5)).1, both);
    let approve = settled(&id, RightEvent::Approve, 6);
    assert_eq!(call::<DecideRenewal>(&world, "rui", approve).1, both);
}

pub fn a_draft_is_nobodys_news(db: &Db) {
    let world = World::new(db);
    let id = DraftId::parse("d1").expect("an id");
    let request =
        SaveDraftRequest { id, answers: Answers::default(), step: Step::Start, version: 0 };
    assert_eq!(call::<SaveDraft>(&world, "lin", request).1, []);
}
