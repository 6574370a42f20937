use super::*;
use crate::file::{FileType, StoredFile};
use crate::ids::FileId;
use crate::notice::{Evidence, Sample};
use crate::right::RightStatus;
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 23);

fn right() -> RightInForce {
    RightInForce {
        kind: RightKind::Trademark,
        status: RightStatus::Approved,
        valid_to: Some(date(2027, 6, 13)),
        authority_until: None,
        by_agent: false,
    }
}

fn on(claim: Claim, ids: &[&str]) -> Answers {
    let picked =
        |id: &&str| Picked { id: ListingId::parse(id).expect("an id"), note: String::new() };
    Answers { claim: Some(claim), listings: ids.iter().map(picked).collect(), ..Answers::default() }
}

fn facts(list: &[(&str, ListingState, bool)]) -> BTreeMap<ListingId, ListingFacts> {
    list.iter()
        .map(|(id, state, reported)| {
            let facts = ListingFacts { state: *state, reported: *reported };
            (ListingId::parse(id).expect("an id"), facts)
        })
        .collect()
}

fn file() -> StoredFile {
    let (id, name) = (FileId::parse(&"0".repeat(32)).expect("an id"), "comparison.png".into());
    StoredFile { id, name, kind: FileType::Png, size: 70 }
}

/// What is found where listing 1 is on sale, and where it is mended.
fn steps(answers: &Answers) -> Vec<(&'static str, Step)> {
    let known = facts(&[("1", ListingState::OnSale, false)]);
    let found = preflight(answers, &right(), &known, TODAY);
    found.iter().map(|f| (f.reason.code(), f.step)).collect()
}

fn codes(findings: &[Finding]) -> Vec<(&'static str, Option<&str>)> {
    findings.iter().map(|f| (f.reason.code(), f.listing.as_ref().map(ListingId::as_str))).collect()
}

#[test]
fn a_sound_notice_passes() {
    let known = facts(&[("1", ListingState::OnSale, false)]);
    assert_eq!(preflight(&on(Claim::MarkInTitle, &["1"]), &right(), &known, TODAY), []);
}

#[test]
fn each_listing_is_told_its_own_reason() {
    let known = facts(&[
        ("1", ListingState::OnSale, false),
        ("2", ListingState::Removed, false),
        ("3", ListingState::OnSale, true),
    ]);
    let found = preflight(&on(Claim::MarkInTitle, &["1", "2", "3", "4"]), &right(), &known, TODAY);
    assert_eq!(codes(&found), [("LC02", Some("2")), ("LC03", Some("3")), ("LC01", Some("4"))]);
}

#[test]
fn a_right_out_of_force_stops_the_whole_notice() {
    let known = facts(&[("1", ListingState::OnSale, false)]);
    let run = |right: RightInForce| {
        let found = preflight(&on(Claim::MarkInTitle, &["1"]), &right, &known, TODAY);
        codes(&found).iter().map(|(code, _)| *code).collect::<Vec<_>>()
    };
    assert_eq!(run(RightInForce { valid_to: Some(date(2026, 11, 22)), ..right() }), ["RT02"]);
    assert_eq!(run(RightInForce { status: RightStatus::Pending, ..right() }), ["RT01"]);
    assert_eq!(run(RightInForce { status: RightStatus::Suspended, ..right() }), ["RT06"]);
    assert_eq!(run(RightInForce { by_agent: true, ..right() }), ["AU01"]);
    let lapsed = Some(date(2026, 11, 22));
    assert_eq!(run(RightInForce { by_agent: true, authority_until: lapsed, ..right() }), ["AU02"]);
}

#[test]
fn a_counterfeit_needs_a_comparison_and_a_sample_its_report() {
    let known = facts(&[("1", ListingState::OnSale, false)]);
    let mut answers = on(Claim::Counterfeit, &["1"]);
    assert_eq!(codes(&preflight(&answers, &right(), &known, TODAY)), [("EV02", None)]);
    answers.sample.bought = Some(Bought::Yes);
    answers.sample.order = "261102 883451 703394".into();
    answers.sample.bought_on = "2026-11-02".into();
    assert_eq!(
        codes(&preflight(&answers, &right(), &known, TODAY)),
        [("EV02", None), ("EV04", None)]
    );
}

#[test]
fn a_sample_and_its_report_are_asked_for_where_one_is_missing() {
    let piece = |kind| Evidence { file: file(), kind, listing: None };
    let mut answers = on(Claim::Counterfeit, &["1"]);
    answers.evidence = vec![piece(EvidenceKind::Comparison)];
    answers.sample.bought = Some(Bought::Yes);
    answers.sample.order = "261102 883451 703394".into();
    answers.sample.bought_on = "2026-11-02".into();
    assert_eq!(steps(&answers), [("EV04", Step::Evidence)]);
    answers.evidence.push(piece(EvidenceKind::TestBuy));
    assert_eq!(steps(&answers), []);
    answers.sample = Sample { bought: Some(Bought::No), ..Sample::default() };
    assert_eq!(steps(&answers), [("EV04", Step::Sample)]);
    answers.sample.bought = Some(Bought::NotSure);
    assert_eq!(steps(&answers), []);
}

#[test]
fn a_starting_text_that_was_not_filled_in_explains_nothing() {
    let mut answers = on(Claim::MarkInTitle, &["1"]);
    answers.explanation = "The words are: [quote them].".into();
    // Only a patent is compared; what was typed before the right was changed is not sent.
    answers.matching = "权利要求［编号］".into();
    assert_eq!(steps(&answers), [("EV01", Step::Explanation)]);
    answers.claim = Some(Claim::PatentDesign);
    answers.explanation = "The words are: YANQUE, see [3].".into();
    assert_eq!(steps(&answers), [("EV05", Step::Evidence), ("EV05", Step::Match)]);
}
