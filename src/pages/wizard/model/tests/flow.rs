use super::*;
use crate::i18n::written::language_of;
use domain::fault::FaultCode;

fn goes_to(effects: &[Effect]) -> Option<Step> {
    effects.iter().find_map(|effect| match effect {
        Effect::Go(step) => Some(*step),
        _ => None,
    })
}

fn faults(wizard: &Wizard) -> Vec<(&str, FaultCode)> {
    wizard.faults.iter().map(|fault| (fault.field.as_str(), fault.code)).collect()
}

#[test]
fn an_unanswered_page_stays_and_says_so_each_time() {
    let mut wizard = wizard();
    for attempt in 1..3 {
        assert_eq!(goes_to(&wizard.update(Msg::Continue)), None);
        assert_eq!(faults(&wizard), [("right", FaultCode::Choose)]);
        assert_eq!(wizard.attempt, attempt);
    }
    wizard.update(Msg::Edit(Edit::Right(id("mark"))));
    assert_eq!(goes_to(&wizard.update(Msg::Continue)), Some(Step::Place));
}

#[test]
fn each_kind_of_right_leads_through_its_own_pages() {
    for (name, claim, path) in [
        (
            "mark",
            Claim::Counterfeit,
            vec![Step::Claim, Step::Listings, Step::Evidence, Step::Sample],
        ),
        (
            "mark",
            Claim::MarkInTitle,
            vec![Step::Claim, Step::Listings, Step::Evidence, Step::Explanation],
        ),
        ("work", Claim::CopiedPictures, vec![Step::Claim, Step::Match, Step::Listings]),
        ("patent", Claim::PatentInvention, vec![Step::Claim, Step::Match, Step::Listings]),
    ] {
        let mut wizard = wizard();
        wizard.update(Msg::Edit(Edit::Right(id(name))));
        wizard.update(Msg::Edit(Edit::Claim(claim)));
        wizard.update(Msg::Edit(Edit::Place(Place::Listings)));
        let steps = domain::notice::steps(&wizard.answers, wizard.kind());
        let from = steps.iter().position(|step| *step == Step::Claim).unwrap();
        assert_eq!(steps[from..from + path.len()], path, "{name} {claim:?}");
    }
}

#[test]
fn another_kind_of_right_takes_back_a_claim_it_does_not_know() {
    let mut wizard = wizard();
    wizard.update(Msg::Edit(Edit::Right(id("mark"))));
    wizard.update(Msg::Edit(Edit::Claim(Claim::Counterfeit)));
    wizard.update(Msg::Edit(Edit::Right(id("work"))));
    assert_eq!(wizard.answers.claim, None);
    wizard.update(Msg::Edit(Edit::Right(id("patent"))));
    assert_eq!(wizard.answers.claim, Some(Claim::PatentInvention), "nothing else to choose");
}

#[test]
fn a_right_that_cannot_be_asserted_interrupts() {
    for (name, standing) in [("old", Standing::Expired), ("new", Standing::Pending)] {
        let mut wizard = wizard();
        wizard.update(Msg::Edit(Edit::Right(id(name))));
        assert_eq!(goes_to(&wizard.update(Msg::Continue)), None);
        assert!(wizard.faults.is_empty(), "an interruption is not an error");
        assert_eq!(wizard.interrupted, Some(Interrupted::Standing(standing)));
        wizard.update(Msg::Reconsider);
        assert_eq!(wizard.interrupted, None);
    }
}

#[test]
fn an_agent_needs_a_letter_that_still_runs() {
    for (until, expected) in [
        (None, Some(Interrupted::AuthorityMissing)),
        (Some(date(2026, 11, 22)), Some(Interrupted::AuthorityEnded(date(2026, 11, 22)))),
        (Some(date(2026, 11, 23)), None),
    ] {
        let mut wizard = wizard();
        wizard.authority = Authority::Unknown;
        let effects = wizard.update(Msg::Edit(Edit::Right(id("mark"))));
        assert!(has(&effects, |e| matches!(e, Effect::ReadRight(_))));
        wizard.update(Msg::Authority(until));
        wizard.update(Msg::Continue);
        assert_eq!(wizard.interrupted, expected);
    }
}

#[test]
fn a_change_from_the_check_page_returns_there() {
    let mut wizard = complete();
    wizard.update(Msg::Arrive(Step::Place));
    assert_eq!(goes_to(&wizard.update(Msg::Continue)), Some(Step::Check));
    // A change that opens a new question goes there first.
    wizard.update(Msg::Arrive(Step::Right));
    wizard.update(Msg::Edit(Edit::Right(id("work"))));
    assert_eq!(goes_to(&wizard.update(Msg::Continue)), Some(Step::Place));
    wizard.update(Msg::Arrive(Step::Claim));
    wizard.update(Msg::Edit(Edit::Claim(Claim::CopiedPictures)));
    assert_eq!(goes_to(&wizard.update(Msg::Continue)), Some(Step::Match));
}

#[test]
fn back_keeps_wrong_answers_and_drops_their_errors() {
    let mut wizard = complete();
    wizard.update(Msg::Arrive(Step::Explanation));
    wizard.update(Msg::Edit(Edit::Explanation("太短".into())));
    wizard.update(Msg::Continue);
    assert_eq!(faults(&wizard), [("explanation", FaultCode::TooShort)]);
    assert_eq!(wizard.previous(), Some(Step::Sample));
    wizard.update(Msg::Arrive(Step::Sample));
    assert!(wizard.faults.is_empty());
    wizard.update(Msg::Arrive(Step::Explanation));
    assert_eq!(wizard.answers.explanation, "太短");
}

#[test]
fn sections_are_done_up_to_the_first_open_page() {
    let mut wizard = wizard();
    wizard.update(Msg::Edit(Edit::Right(id("mark"))));
    assert_eq!(wizard.done(), [Section::Right], "optional pages are not done unseen");
    assert_eq!(complete().done(), Section::ALL);
}

#[test]
fn the_language_of_an_explanation_is_told_from_it() {
    for (text, language) in [
        ("该商品标有 YANQUE 标识，链接 https://m.nanshi.example/goods", Some(Language::Chinese)),
        ("The flask carries our mark 檐雀 on its lid and in the title.", Some(Language::English)),
        ("12345", None),
    ] {
        assert_eq!(language_of(text), language, "{text}");
    }
}

#[test]
fn every_fault_leads_to_its_page() {
    let wizard = complete();
    for step in Step::ALL {
        let mut empty = Answers { claim: wizard.answers.claim, ..Answers::default() };
        if *step == Step::Claim {
            empty.claim = None;
        }
        for fault in empty.check(*step, wizard.kind(), wizard.today) {
            assert_eq!(step_of(&fault.field), *step, "{}", fault.field);
        }
    }
}

#[test]
fn files_are_looked_at_sent_two_at_a_time_and_waited_for() {
    let file =
        |key: &str, size| Picking { key: key.into(), name: "x.pdf".into(), size, picture: false };
    let mut wizard = complete();
    wizard.answers.evidence.clear();
    wizard.update(Msg::Arrive(Step::Evidence));
    let effects = wizard.update(Msg::Picked(vec![
        file("a", 5),
        file("large", 11 * 1024 * 1024),
        file("empty", 0),
        file("b", 5),
        file("c", 5),
    ]));
    assert_eq!(effects, [Effect::Upload("a".into()), Effect::Upload("b".into())]);
    let refused: Vec<_> =
        wizard.uploads.iter().filter(|u| u.is_refused()).map(|u| &u.file.key).collect();
    assert_eq!(refused, ["large", "empty"]);
    assert_eq!(goes_to(&wizard.update(Msg::Continue)), None);
    assert!(wizard.waits_for_files && wizard.faults.is_empty());
    for key in ["large", "empty"] {
        wizard.update(Msg::RemoveFile(key.into()));
    }
    let effects = wizard.update(Msg::Uploaded("a".into(), stored("a")));
    assert!(has(&effects, |e| *e == Effect::Upload("c".into())));
    wizard.update(Msg::Uploaded("b".into(), stored("b")));
    let effects = wizard.update(Msg::Uploaded("c".into(), stored("c")));
    assert_eq!(goes_to(&effects), Some(Step::Check), "went on by itself");
    let kinds: Vec<_> = wizard.answers.evidence.iter().map(|e| e.kind).collect();
    assert_eq!(kinds, [EvidenceKind::Comparison, EvidenceKind::TestBuy, EvidenceKind::TestBuy]);
}

#[test]
fn a_broken_upload_stays_to_be_tried_again() {
    let mut wizard = complete();
    wizard.update(Msg::Arrive(Step::Evidence));
    let file = Picking { key: "a".into(), name: "x.pdf".into(), size: 5, picture: false };
    wizard.update(Msg::Picked(vec![file]));
    wizard.update(Msg::Progress("a".into(), 0.5));
    wizard.update(Msg::Continue);
    let why = CallError::Problem(api::Problem::new(api::ProblemCode::TooOften));
    wizard.update(Msg::UploadBroken("a".into(), why.clone()));
    assert!(!wizard.waits_for_files);
    assert_eq!(wizard.uploads[0].state, UploadState::Broken(why), "and says why");
    assert_eq!(wizard.update(Msg::Retry("a".into())), [Effect::Upload("a".into())]);
}

#[test]
fn a_file_of_a_listing_that_is_left_out_asks_for_another() {
    let mut wizard = complete();
    let file = wizard.answers.evidence[0].file.id.clone();
    let listing: ListingId = id("548745381242");
    wizard.update(Msg::Attach(file.clone(), Some(listing.clone())));
    assert_eq!(wizard.stray_listing(&file), None);
    wizard.update(Msg::LeaveOut(listing.clone()));
    assert_eq!(wizard.stray_listing(&file), Some(listing));
    assert_eq!(wizard.stopping()[0].reason, domain::reason::Reason::Ev03);
    wizard.update(Msg::Attach(file.clone(), None));
    assert_eq!(wizard.stray_listing(&file), None);
    assert_eq!(wizard.stopping(), []);
}
