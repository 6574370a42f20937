//! Renewals: sent in beside the right, refused, corrected, taken back, written into it.

use api::ProblemCode;
use api::endpoint::Nothing;
use api::rights::{
    DecideRenewal, DecideRenewalRequest, GetRight, ListPendingRights, ListRights, RecallRenewal,
    RecallRenewalRequest, Rejection, RenewRight, RenewRightRequest, Right, RightPath,
};
use domain::fault::FaultCode as F;
use domain::ids::RightId;
use domain::reason::Reason;
use domain::right::{
    DocumentKind, RenewalKind, RenewalStatus as S, RightEvent as E, RightForm, RightKind,
};
use domain::time::DAY;
use store::Db;

use crate::forms::{approved, file, form, mark, pending};
use crate::world::{NOW, World, code, one_fault};

/// The term of [`aging`] ends on 13 June 2027, in its window for renewal.
pub const RENEWED: &str = "2037-06-13";

/// A form of a trademark in the last year of its term.
pub fn aging_form(org: &str, n: u32) -> RightForm {
    RightForm { registered_on: "2017-06-14".into(), ..form(org, RightKind::Trademark, n) }
}

/// A trademark of the first owner in the last year of its term.
fn aging(world: &World) -> RightId {
    approved(world, "lin", aging_form("qingshan", 1))
}

pub fn renewing(org: &str, id: &RightId, version: i64) -> RenewRightRequest {
    let (id, until) = (id.clone(), RENEWED.to_owned());
    let renews = RenewalKind::Term;
    RenewRightRequest { id, renews, until, files: vec![file(org)], version }
}

/// A reviewer's decision on a renewed term.
pub fn settled(id: &RightId, event: E, version: i64) -> DecideRenewalRequest {
    let (id, renews) = (id.clone(), RenewalKind::Term);
    DecideRenewalRequest { id, renews, event, version, rejections: Vec::new() }
}

fn filed(world: &World, id: &RightId, version: i64) -> Right {
    let request = renewing("qingshan", id, version);
    world.call::<RenewRight>("lin", request).expect("is sent in")
}

fn recalling(id: &RightId, version: i64) -> RecallRenewalRequest {
    RecallRenewalRequest { id: id.clone(), renews: RenewalKind::Term, version }
}

fn seen(world: &World, who: &str, id: &RightId) -> Right {
    world.call::<GetRight>(who, RightPath { id: id.clone() }).expect("is there")
}

fn refusal(id: &RightId, version: i64, reason: Reason, facts: &str) -> DecideRenewalRequest {
    let field = Some("certificate".to_owned());
    let rejections = vec![Rejection { reason, field, facts: facts.into() }];
    DecideRenewalRequest { rejections, ..settled(id, E::Reject, version) }
}

pub fn an_approved_renewal_moves_the_term(db: &Db) {
    let world = World::new(db);
    let id = aging(&world);
    assert_eq!(seen(&world, "lin", &id).renewal_allowed, [E::Submit]);
    assert_eq!(seen(&world, "ivy", &id).renewal_allowed, [], "a viewer only looks");

    let right = filed(&world, &id, 3);
    let renewal = right.renewal.expect("waits");
    assert_eq!((renewal.status, renewal.until.as_str()), (S::Pending, RENEWED));
    assert!(renewal.decide_by.is_some());
    assert_eq!(right.renewal_allowed, [E::Recall]);
    assert_eq!(right.row.valid_to.as_deref(), Some("2027-06-13"), "not before it is approved");
    let listed = world.call::<ListRights>("ivy", Nothing {}).expect("a list");
    assert_eq!(listed.rows[0].renewal, Some(S::Pending));

    let queue = world.call::<ListPendingRights>("rui", Nothing {}).expect("a queue").rows;
    assert_eq!((queue.len(), queue[0].row.renewal), (1, Some(S::Pending)));
    assert_eq!(queue[0].since, renewal.filed_at);
    assert_eq!(seen(&world, "rui", &id).renewal_allowed, [E::Approve, E::Reject]);

    let right = world.call::<DecideRenewal>("rui", settled(&id, E::Approve, 4)).expect("approves");
    assert_eq!(right.version, 5);
    assert_eq!(right.row.valid_to.as_deref(), Some(RENEWED));
    assert_eq!(right.row.valid_from.as_deref(), Some("2017-06-14"));
    assert_eq!(right.form.renewed_until, RENEWED);
    let paper = right.form.documents.last().expect("a document");
    assert_eq!((paper.kind, &paper.file), (DocumentKind::Renewal, &file("qingshan")));
    assert_eq!((right.renewal, right.row.renewal), (None, None));
    assert_eq!(seen(&world, "lin", &id).renewal_allowed, [], "nothing to renew for years");
    let again = world.call::<DecideRenewal>("ren", settled(&id, E::Approve, 5));
    assert_eq!(code(again), ProblemCode::WrongState);
    assert!(world.call::<ListPendingRights>("rui", Nothing {}).expect("a queue").rows.is_empty());
}

pub fn a_refused_renewal_is_corrected(db: &Db) {
    let world = World::new(db);
    let id = aging(&world);
    filed(&world, &id, 3);
    let refused = refusal(&id, 4, Reason::Rt01, "This is the receipt of the application.");
    world.call::<DecideRenewal>("rui", refused.clone()).expect("rejects");
    assert_eq!(code(world.call::<DecideRenewal>("ren", refused)), ProblemCode::Stale);

    let right = seen(&world, "lin", &id);
    let renewal = right.renewal.expect("is shown");
    assert_eq!((renewal.status, renewal.decide_by), (S::Rejected, None));
    assert_eq!(renewal.rejections[0].facts, "This is the receipt of the application.");
    assert_eq!(right.row.rejections, [], "the right itself was not refused");
    assert_eq!(right.renewal_allowed, [E::Submit]);
    assert!(world.call::<ListPendingRights>("rui", Nothing {}).expect("a queue").rows.is_empty());

    let right = filed(&world, &id, right.version);
    assert!(right.renewal.is_some_and(|renewal| renewal.rejections.is_empty()));
    world.call::<DecideRenewal>("ren", settled(&id, E::Approve, 6)).expect("approves");
    assert_eq!(seen(&world, "lin", &id).row.valid_to.as_deref(), Some(RENEWED));
}

pub fn a_renewal_is_taken_back(db: &Db) {
    let world = World::new(db);
    let id = aging(&world);
    let none = world.call::<RecallRenewal>("lin", recalling(&id, 3));
    assert_eq!(code(none), ProblemCode::WrongState);
    filed(&world, &id, 3);
    let twice = world.call::<RenewRight>("mei", renewing("qingshan", &id, 4));
    assert_eq!(code(twice), ProblemCode::WrongState);
    let stale = world.call::<RecallRenewal>("lin", recalling(&id, 3));
    assert_eq!(code(stale), ProblemCode::Stale);
    let right = world.call::<RecallRenewal>("mei", recalling(&id, 4)).expect("takes it back");
    assert_eq!((right.renewal, right.renewal_allowed), (None, vec![E::Submit]));
    // What was taken back cannot be decided by who still has it open.
    let late = world.call::<DecideRenewal>("rui", settled(&id, E::Approve, 4));
    assert_eq!(code(late), ProblemCode::Stale);
    filed(&world, &id, 5);
}

pub fn only_a_mark_in_its_window_is_renewed(db: &Db) {
    let world = World::new(db);
    let young = mark(&world);
    let patent = approved(&world, "lin", form("qingshan", RightKind::Design, 1));
    for id in [&young, &patent] {
        assert_eq!(seen(&world, "lin", id).renewal_allowed, []);
        let refused = world.call::<RenewRight>("lin", renewing("qingshan", id, 3));
        assert_eq!(code(refused), ProblemCode::WrongState);
    }
    let waiting = pending(&world, "lin", aging_form("qingshan", 2)).row.id;
    let refused = world.call::<RenewRight>("lin", renewing("qingshan", &waiting, 2));
    assert_eq!(code(refused), ProblemCode::WrongState);

    // In the months of grace it can be renewed, and is in force again once that is approved.
    let old = approved(
        &world,
        "lin",
        RightForm {
            registered_on: "2016-06-14".into(),
            ..form("qingshan", RightKind::Trademark, 3)
        },
    );
    let until = "2036-06-13".to_owned();
    let request = RenewRightRequest { until, ..renewing("qingshan", &old, 3) };
    let right = world.call::<RenewRight>("lin", request).expect("is sent in");
    assert_eq!(right.row.standing, domain::right::Standing::InGrace);
    let right = world.call::<DecideRenewal>("rui", settled(&old, E::Approve, 4)).expect("approves");
    assert_eq!(right.row.standing, domain::right::Standing::InForce);
}

pub fn a_renewal_says_what_is_wrong_with_it(db: &Db) {
    let world = World::new(db);
    let id = aging(&world);
    let call = |change: fn(&mut RenewRightRequest)| {
        let mut request = renewing("qingshan", &id, 3);
        change(&mut request);
        world.call::<RenewRight>("lin", request)
    };
    one_fault(call(|r| r.until.clear()), "until", F::Enter);
    one_fault(call(|r| r.until = "2027-06-13".into()), "until", F::TooEarly);
    one_fault(call(|r| r.until = "2037-06-14".into()), "until", F::TooLate);
    one_fault(call(|r| r.files.clear()), "certificate", F::AddFile);
    one_fault(call(|r| r.files = vec![file("baihe")]), "certificate.0", F::Unknown);

    filed(&world, &id, 3);
    let reject = |request| world.call::<DecideRenewal>("rui", request);
    one_fault(reject(settled(&id, E::Reject, 4)), "rejections", F::Choose);
    one_fault(reject(refusal(&id, 4, Reason::Rt05, " ")), "rejections.0.facts", F::Enter);
    let odd = refusal(&id, 4, Reason::Ev06, "x");
    one_fault(reject(odd), "rejections.0.reason", F::NotAnOption);
    assert_eq!(code(reject(settled(&id, E::Reinstate, 4))), ProblemCode::WrongState);
}

pub fn both_queues_are_one_the_oldest_first(db: &Db) {
    let world = World::new(db);
    let id = aging(&world);
    let first = pending(&world, "zhao", form("baihe", RightKind::Trademark, 1)).row.id;
    filed(&world, &id, 3);
    let last = pending(&world, "zhao", form("baihe", RightKind::Trademark, 2)).row.id;
    let queue = world.call::<ListPendingRights>("rui", Nothing {}).expect("a queue").rows;
    let ids: Vec<_> = queue.iter().map(|one| &one.row.id).collect();
    assert_eq!(ids, [&first, &id, &last]);
    let names: Vec<_> = queue.iter().map(|one| one.org_name.as_str()).collect();
    assert_eq!(names, ["Company baihe", "Company qingshan", "Company baihe"]);
    assert!(queue.iter().all(|one| one.decide_by.0 > NOW && one.decide_by.0 < NOW + 5 * DAY));
}
