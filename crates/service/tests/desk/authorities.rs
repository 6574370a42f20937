//! Powers of attorney: another one sent in beside an agent's right, refused, corrected, taken
//! back, put in the place of the last.

use api::ProblemCode;
use api::endpoint::Nothing;
use api::notices::SubmitNotice;
use api::rights::{
    DecideRenewal, DecideRenewalRequest, GetRight, ListPendingRights, ListRights, MoveRight,
    RecallRenewal, RecallRenewalRequest, Rejection, RenewRight, RenewRightRequest, Right,
    RightPath,
};
use domain::fault::FaultCode as F;
use domain::file::StoredFile;
use domain::ids::{FileId, RightId};
use domain::reason::Reason;
use domain::right::{
    DocumentKind as D, RenewalKind, RenewalStatus as S, RightEvent as E, RightForm, RightKind,
};
use domain::time::HOUR;
use store::Db;

use crate::forms::{
    answers, approved, create, file, form, mark, moved, papers, pending, submission,
};
use crate::refusals::rewrite;
use crate::renewals::{aging_form, renewing, settled};
use crate::world::{World, code, one_fault};

/// The last day of the power of attorney of [`acting_form`]: the day on which the clock stands.
const LAST: &str = "2026-11-23";
pub const LATER: &str = "2028-12-31";
const FIELD: &str = "documents.power_of_attorney";

/// A form of a trademark that is filed for its owner.
pub fn acting_form(org: &str, n: u32) -> RightForm {
    let mut form = form(org, RightKind::Trademark, n);
    (form.for_owner, form.authority_until) = (true, LAST.into());
    papers(org, &mut form);
    form
}

/// A trademark of the agent that can be asserted for one more day.
fn acting(world: &World) -> RightId {
    approved(world, "jun", acting_form("junhe", 1))
}

pub fn authorising(org: &str, id: &RightId, version: i64) -> RenewRightRequest {
    let (id, until) = (id.clone(), LATER.to_owned());
    let renews = RenewalKind::Authority;
    RenewRightRequest { id, renews, until, files: vec![file(org)], version }
}

pub fn taking_back(id: &RightId, version: i64) -> RecallRenewalRequest {
    RecallRenewalRequest { id: id.clone(), renews: RenewalKind::Authority, version }
}

/// A reviewer's decision on a power of attorney.
pub fn judged(id: &RightId, event: E, version: i64) -> DecideRenewalRequest {
    DecideRenewalRequest { renews: RenewalKind::Authority, ..settled(id, event, version) }
}

fn refusal(id: &RightId, version: i64, reason: Reason, facts: &str) -> DecideRenewalRequest {
    let rejections = vec![Rejection { reason, field: Some(FIELD.into()), facts: facts.into() }];
    DecideRenewalRequest { rejections, ..judged(id, E::Reject, version) }
}

fn seen(world: &World, who: &str, id: &RightId) -> Right {
    world.call::<GetRight>(who, RightPath { id: id.clone() }).expect("is there")
}

fn waiting(world: &World) -> Vec<api::rights::PendingRight> {
    world.call::<ListPendingRights>("rui", Nothing {}).expect("a queue").rows
}

/// Two more pages that the agent has sent.
fn pages(world: &World) -> Vec<StoredFile> {
    let pages: Vec<_> = ["page-1", "page-2"]
        .into_iter()
        .map(|id| StoredFile { id: FileId::parse(id).expect("an id"), ..file("junhe") })
        .collect();
    let ids: Vec<_> = pages.iter().map(|page| page.id.to_string()).collect();
    world.write(move |tx| {
        for id in &ids {
            store::file::insert(
                tx,
                &store::file::File { id: id.clone(), ..crate::world::paper("junhe", "jun") },
            )?;
        }
        Ok(())
    });
    pages
}

pub fn an_approved_authority_takes_the_place_of_the_last(db: &Db) {
    let world = World::new(db);
    let id = acting(&world);
    let notice = || submission(answers("junhe", RightKind::Trademark, &id, &[1]));
    assert_eq!(seen(&world, "jun", &id).authority_allowed, [E::Submit]);
    world.pass(9 * HOUR);
    let refused = world.call::<SubmitNotice>("jun", notice());
    assert_eq!(code(refused), ProblemCode::WouldBeRefused, "it ended yesterday");

    let pages = pages(&world);
    let request = RenewRightRequest { files: pages.clone(), ..authorising("junhe", &id, 3) };
    let right = world.call::<RenewRight>("jun", request).expect("is sent in");
    let sent = right.authority.expect("waits");
    assert_eq!((sent.status, sent.until.as_str(), &sent.files), (S::Pending, LATER, &pages));
    assert!(sent.decide_by.is_some());
    assert_eq!((right.authority_allowed, right.renewal), (vec![E::Recall], None));
    assert_eq!(right.form.authority_until, LAST, "not before it is approved");
    assert_eq!(code(world.call::<SubmitNotice>("jun", notice())), ProblemCode::WouldBeRefused);
    let listed = world.call::<ListRights>("jun", Nothing {}).expect("a list").rows;
    assert_eq!((listed[0].authority, listed[0].renewal), (Some(S::Pending), None));
    let queue = waiting(&world);
    assert_eq!((queue.len(), queue[0].row.authority), (1, Some(S::Pending)));
    assert_eq!(queue[0].since, sent.filed_at);
    assert_eq!(seen(&world, "rui", &id).authority_allowed, [E::Approve, E::Reject]);
    // It is no renewal of the term.
    let other = world.call::<DecideRenewal>("rui", settled(&id, E::Approve, 4));
    assert_eq!(code(other), ProblemCode::WrongState);

    let right = world.call::<DecideRenewal>("rui", judged(&id, E::Approve, 4)).expect("approves");
    assert_eq!((right.version, right.form.authority_until.as_str()), (5, LATER));
    let shown = right.form.documents.iter().filter(|document| document.kind == D::PowerOfAttorney);
    assert_eq!(shown.map(|document| document.file.clone()).collect::<Vec<_>>(), pages);
    assert_eq!(right.form.documents.len(), 4, "and the others stay");
    assert_eq!((right.authority, right.row.authority), (None, None));
    assert!(waiting(&world).is_empty());
    world.call::<SubmitNotice>("jun", notice()).expect("a receipt");
    // An owner may give another at any time.
    assert_eq!(seen(&world, "jun", &id).authority_allowed, [E::Submit]);
}

pub fn a_refused_authority_is_corrected(db: &Db) {
    let world = World::new(db);
    let id = acting(&world);
    let send = |version| world.call::<RenewRight>("jun", authorising("junhe", &id, version));
    send(3).expect("is sent in");
    let refused = refusal(&id, 4, Reason::Au03, "Nobody has signed it.");
    world.call::<DecideRenewal>("rui", refused).expect("rejects");
    let right = seen(&world, "jun", &id);
    let sent = right.authority.expect("is shown");
    assert_eq!((sent.status, sent.decide_by), (S::Rejected, None));
    assert_eq!(sent.rejections[0].field.as_deref(), Some(FIELD));
    assert_eq!((right.form.authority_until.as_str(), right.row.rejections), (LAST, vec![]));
    assert!(waiting(&world).is_empty());

    let right = send(5).expect("is sent again");
    assert!(right.authority.is_some_and(|sent| sent.rejections.is_empty()));
    let stale = world.call::<RecallRenewal>("jun", taking_back(&id, 5));
    assert_eq!(code(stale), ProblemCode::Stale);
    let right = world.call::<RecallRenewal>("jun", taking_back(&id, 6)).expect("takes it back");
    assert_eq!((right.authority, right.authority_allowed), (None, vec![E::Submit]));
    send(7).expect("is sent in");
    let right = world.call::<DecideRenewal>("ren", judged(&id, E::Approve, 8)).expect("approves");
    assert_eq!(right.form.authority_until, LATER);
}

pub fn an_authority_says_what_is_wrong_with_it(db: &Db) {
    let world = World::new(db);
    let id = acting(&world);
    let call = |change: fn(&mut RenewRightRequest)| {
        let mut request = authorising("junhe", &id, 3);
        change(&mut request);
        world.call::<RenewRight>("jun", request)
    };
    one_fault(call(|r| r.until.clear()), "authority_until", F::Enter);
    one_fault(call(|r| r.until = "2026-11-22".into()), "authority_until", F::TooEarly);
    one_fault(call(|r| r.until = "2028-02-30".into()), "authority_until", F::NotADate);
    one_fault(call(|r| r.files.clear()), FIELD, F::AddFile);
    one_fault(call(|r| r.files = vec![file("junhe"); 6]), FIELD, F::TooMany);
    let others = call(|r| r.files = vec![file("qingshan")]);
    one_fault(others, "documents.power_of_attorney.0", F::Unknown);

    call(|_| ()).expect("is sent in");
    let reject = |request| world.call::<DecideRenewal>("rui", request);
    one_fault(reject(judged(&id, E::Reject, 4)), "rejections", F::Choose);
    // A reason of a renewed term, and one of a registration.
    for reason in [Reason::Rt02, Reason::Rt06] {
        let odd = reject(refusal(&id, 4, reason, "x"));
        one_fault(odd, "rejections.0.reason", F::NotAnOption);
    }
}

pub fn only_a_right_filed_for_its_owner_takes_an_authority(db: &Db) {
    let world = World::new(db);
    let own = mark(&world);
    assert_eq!(seen(&world, "lin", &own).authority_allowed, []);
    let refused = world.call::<RenewRight>("lin", authorising("qingshan", &own, 3));
    assert_eq!(code(refused), ProblemCode::WrongState);

    let id = acting(&world);
    let foreign = world.call::<RenewRight>("lin", authorising("qingshan", &id, 3));
    assert_eq!(code(foreign), ProblemCode::NotFound);
    let early = pending(&world, "jun", acting_form("junhe", 2)).row.id;
    let refused = world.call::<RenewRight>("jun", authorising("junhe", &early, 2));
    assert_eq!(code(refused), ProblemCode::WrongState);

    // What an agent registered before it had to say for whom is helped the same way.
    rewrite(&world, "junhe", &id, |form| form.for_owner = false);
    world.call::<RenewRight>("jun", authorising("junhe", &id, 4)).expect("is sent in");
    let right = world.call::<DecideRenewal>("rui", judged(&id, E::Approve, 5)).expect("approves");
    assert!(right.form.for_owner);
}

pub fn the_term_and_the_authority_wait_beside_each_other(db: &Db) {
    let world = World::new(db);
    let mut form = aging_form("junhe", 1);
    (form.for_owner, form.authority_until) = (true, LAST.into());
    papers("junhe", &mut form);
    let id = approved(&world, "jun", form);
    world.call::<RenewRight>("jun", renewing("junhe", &id, 3)).expect("is sent in");
    world.call::<RenewRight>("jun", authorising("junhe", &id, 4)).expect("is sent in");
    let queue = waiting(&world);
    let waits: Vec<_> = queue.iter().map(|one| (one.row.renewal, one.row.authority)).collect();
    assert_eq!(waits, [(Some(S::Pending), None), (None, Some(S::Pending))]);
    let right = world.call::<DecideRenewal>("rui", judged(&id, E::Approve, 5)).expect("approves");
    assert_eq!((right.authority, right.renewal.map(|r| r.status)), (None, Some(S::Pending)));
    assert_eq!(right.row.valid_to.as_deref(), Some("2027-06-13"), "the term is another matter");
    let right = world.call::<DecideRenewal>("rui", settled(&id, E::Approve, 6)).expect("approves");
    assert_eq!(right.form.authority_until, LATER);
    assert!(right.form.documents.iter().any(|document| document.kind == D::Renewal));
}

pub fn an_agent_firm_registers_for_an_owner(db: &Db) {
    let world = World::new(db);
    let right = create(&world, "jun", form("junhe", RightKind::Trademark, 1));
    let submit = moved(&right.row.id, E::Submit, right.version);
    one_fault(world.call::<MoveRight>("jun", submit), "for_owner", F::MustConfirm);
    let mut form = form("junhe", RightKind::Trademark, 2);
    form.for_owner = true;
    let right = create(&world, "jun", form);
    let submit = moved(&right.row.id, E::Submit, right.version);
    let lacking = crate::world::faults(world.call::<MoveRight>("jun", submit));
    let wanted = [("authority_until", F::Enter), (FIELD, F::AddFile)];
    assert_eq!(lacking, wanted.map(|(field, code)| (field.to_owned(), code)));
    pending(&world, "jun", acting_form("junhe", 3));
}
