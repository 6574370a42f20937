//! What the pre-flight says to a submission: every finding, each at its place.

use api::notices::SubmitNotice;
use api::{Problem, ProblemCode};
use domain::fault::FaultCode;
use domain::notice::{Answers, Bought, Claim, Evidence, EvidenceKind};
use domain::right::RightKind;
use store::{Db, catalogue};

use crate::forms::{answers, file, filed, form, mark, pending, submission};
use crate::world::{World, listing};

fn refused(world: &World, who: &str, answers: Answers, accept_findings: bool) -> Problem {
    let request = api::notices::SubmitNoticeRequest { accept_findings, ..submission(answers) };
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
        ("answers.sample", "EV04", "sample", None),
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
