use super::*;
use api::notices::{Receipt, SubmitNoticeRequest};
use api::{Problem, ProblemCode};
use domain::fault::{Fault, FaultCode};
use domain::reason::Reason;

fn sent(effects: &[Effect]) -> Option<&SubmitNoticeRequest> {
    effects.iter().find_map(|effect| match effect {
        Effect::Submit(request) => Some(&**request),
        _ => None,
    })
}

fn receipt() -> Receipt {
    Receipt {
        reference: id("RD-2026-7K3M9Q2X"),
        submitted_at: Timestamp(0),
        decide_by: Timestamp(0),
        listings: 3,
        hash: String::new(),
    }
}

fn finding(reason: Reason, step: Step, listing: Option<&str>) -> Finding {
    Finding { reason, step, listing: listing.map(id) }
}

#[test]
fn a_complete_notice_is_sent_once_whatever_is_pressed() {
    let mut wizard = complete();
    let effects = wizard.update(Msg::Submit(Which::Passing, Language::Chinese));
    let request = sent(&effects).unwrap();
    assert_eq!(request.draft.as_ref(), Some(&wizard.id));
    assert_eq!(request.answers.listings.len(), 3);
    assert_eq!(request.answers.paste, "", "the listings say it all");
    assert_eq!(effects[0], Effect::KeepHere, "kept before it is sent");
    assert_eq!(wizard.update(Msg::Submit(Which::Passing, Language::Chinese)), []);
    let effects = wizard.update(Msg::Submitted(Box::new(receipt())));
    assert_eq!(effects, [Effect::Finish(Box::new(receipt()), None)]);
    for msg in [
        Msg::Submit(Which::All, Language::Chinese),
        Msg::Flush,
        Msg::Edit(Edit::Signer("又".into())),
        Msg::Online,
    ] {
        assert_eq!(wizard.update(msg), [], "it is over");
    }
}

#[test]
fn both_languages_send_the_same_answers() {
    let request = |language| {
        let effects = complete().update(Msg::Submit(Which::Passing, language));
        serde_json::to_string(&sent(&effects).unwrap().answers).unwrap()
    };
    assert_eq!(request(Language::Chinese), request(Language::English));
}

#[test]
fn an_incomplete_notice_is_not_sent() {
    let mut wizard = complete();
    wizard.update(Msg::Edit(Edit::Signer(String::new())));
    let effects = wizard.update(Msg::Submit(Which::All, Language::English));
    assert!(sent(&effects).is_none());
    assert_eq!(wizard.faults[0].field, "signer");
    assert_eq!(step_of(&wizard.faults[0].field), Step::Statement);
}

#[test]
fn what_would_be_refused_stays_as_a_draft_or_goes_all_the_same() {
    let checked = vec![finding(Reason::Lc03, Step::Listings, Some("548745381242"))];
    let mut wizard = complete();
    wizard.update(Msg::Checked(checked));
    assert_eq!(wizard.refused().len(), 1);
    let mut all = wizard.clone();
    let effects = all.update(Msg::Submit(Which::All, Language::English));
    let request = sent(&effects).unwrap();
    assert_eq!((request.answers.listings.len(), request.accept_findings), (3, true));

    let effects = wizard.update(Msg::Submit(Which::Passing, Language::English));
    let request = sent(&effects).unwrap();
    assert_eq!((request.answers.listings.len(), request.accept_findings), (2, false));
    let effects = wizard.update(Msg::Submitted(Box::new(receipt())));
    let Some(Effect::Finish(_, Some(rest))) = effects.first() else { panic!("{effects:?}") };
    assert_eq!(rest.paste, "548745381242\n");
    assert_eq!(rest.listings.len(), 1);
    assert!(rest.accepted.is_empty(), "each notice is signed for itself");
    assert_eq!(rest.explanation, wizard.answers.explanation);
}

#[test]
fn what_concerns_the_whole_notice_stops_it() {
    let mut wizard = complete();
    wizard.update(Msg::Checked(vec![finding(Reason::Ev02, Step::Evidence, None)]));
    assert_eq!(wizard.stopping().len(), 1);
    let effects = wizard.update(Msg::Submit(Which::All, Language::English));
    assert!(sent(&effects).is_none());
    assert_eq!(wizard.attempt, 1, "focus moves to what stops it");
}

#[test]
fn the_same_rules_run_here_before_the_server_answers() {
    let mut wizard = complete();
    assert_eq!(wizard.findings(), []);
    wizard.answers.evidence[0].kind = EvidenceKind::Screenshot;
    assert_eq!(wizard.findings(), [finding(Reason::Ev02, Step::Evidence, None)]);
    wizard.answers.evidence[0].kind = EvidenceKind::Comparison;
    wizard.answers.evidence[0].listing = Some(id("548745381299"));
    assert_eq!(wizard.stopping()[0].reason, Reason::Ev03);
}

#[test]
fn leaving_a_listing_out_asks_the_server_again() {
    let mut wizard = complete();
    wizard.update(Msg::Checked(vec![finding(Reason::Lc03, Step::Listings, Some("548745381242"))]));
    let effects = wizard.update(Msg::LeaveOut(id("548745381242")));
    assert!(has(&effects, |e| matches!(e, Effect::Check(_))));
    assert_eq!(ids(&wizard), ["548745381241", "548745381243"]);
    assert!(wizard.refused().is_empty());
}

#[test]
fn without_a_network_it_waits_and_is_sent_the_same() {
    let mut wizard = complete();
    let first = wizard.update(Msg::Submit(Which::Passing, Language::Chinese));
    wizard.update(Msg::SubmitFailed(Trouble::Unreached));
    assert!(matches!(wizard.sending, Sending::Queued(_)));
    let kept = wizard.local(Timestamp(1));
    assert!(kept.queued.is_some(), "survives a closed tab");
    let again = wizard.update(Msg::Online);
    assert_eq!(sent(&first), sent(&again), "the same key and the same answers");

    let mut reopened = Wizard::new(wizard.id.clone(), wizard.today);
    reopened.open(kept);
    assert_eq!(sent(&reopened.update(Msg::Online)), sent(&first));
}

#[test]
fn the_server_s_faults_lead_to_their_pages() {
    let mut wizard = complete();
    wizard.update(Msg::Submit(Which::Passing, Language::Chinese));
    let fault = Fault::new("answers.sample.order", FaultCode::Enter);
    wizard.update(Msg::SubmitFailed(Trouble::Faulty(vec![fault])));
    assert_eq!(wizard.faults[0].field, "sample.order");
    assert_eq!(step_of(&wizard.faults[0].field), Step::Sample);
    assert!(wizard.local(Timestamp(1)).queued.is_none());
}

#[test]
fn answers_the_flow_no_longer_asks_for_are_not_sent() {
    let mut wizard = complete();
    wizard.answers.sample.bought = Some(Bought::Yes);
    wizard.answers.sample.order = "1".into();
    wizard.update(Msg::Edit(Edit::Claim(Claim::MarkInTitle)));
    let effects = wizard.update(Msg::Submit(Which::All, Language::Chinese));
    let sample = &sent(&effects).unwrap().answers.sample;
    assert_eq!(*sample, domain::notice::Sample::default());
    assert_eq!(wizard.answers.sample.order, "1", "but the draft keeps them");
}

#[test]
fn what_passes_leaves_a_notice_in_the_queue() {
    let problem = |code| CallError::Problem(Problem::new(code));
    for error in [
        CallError::Offline,
        CallError::Timeout,
        CallError::Malformed,
        problem(ProblemCode::Busy),
        problem(ProblemCode::Unavailable),
        problem(ProblemCode::TooOften),
        problem(ProblemCode::SignInNeeded),
    ] {
        let mut wizard = complete();
        wizard.update(Msg::Submit(Which::Passing, Language::Chinese));
        wizard.update(Msg::SubmitFailed(Trouble::of(error.clone())));
        assert!(wizard.is_queued(), "{error:?}");
        assert!(wizard.local(Timestamp(1)).queued.is_some(), "{error:?}");
    }
    for (error, trouble) in [
        (problem(ProblemCode::WouldBeRefused), Trouble::WouldBeRefused),
        (problem(ProblemCode::KeyReused), Trouble::SentBefore),
        (problem(ProblemCode::NotAllowed), Trouble::Problem(ProblemCode::NotAllowed)),
        (problem(ProblemCode::Faulty), Trouble::Faulty(Vec::new())),
    ] {
        let mut wizard = complete();
        wizard.update(Msg::Submit(Which::Passing, Language::Chinese));
        wizard.update(Msg::SubmitFailed(Trouble::of(error)));
        assert_eq!(wizard.sending, Sending::Failed(trouble));
        assert!(wizard.local(Timestamp(1)).queued.is_none());
    }
}

#[test]
fn a_server_in_trouble_is_asked_less_and_less_often() {
    let pauses: Vec<u64> = [0, 1, 2, 3, 4, 5, 40].map(|n| pause(n).as_secs()).into();
    assert_eq!(pauses, [15, 30, 60, 120, 240, 300, 300]);
}

/// Signed without a network.
fn queued() -> Wizard {
    let mut wizard = complete();
    wizard.update(Msg::Submit(Which::Passing, Language::Chinese));
    wizard.update(Msg::SubmitFailed(Trouble::Unreached));
    wizard
}

#[test]
fn what_is_changed_after_signing_is_not_sent_and_is_signed_again() {
    for change in [
        Msg::Edit(Edit::Explanation("三件".into())),
        Msg::Edit(Edit::Signer("李明".into())),
        Msg::Paste("548745381241".into()),
        Msg::LeaveOut(id("548745381242")),
        Msg::Describe(id("comparison"), EvidenceKind::Screenshot),
        Msg::RemoveFile("comparison".into()),
    ] {
        let mut wizard = queued();
        let effects = wizard.update(change.clone());
        assert!(effects.contains(&Effect::KeepHere), "{change:?}");
        assert_eq!(wizard.sending, Sending::Idle, "{change:?}");
        assert!(wizard.is_unsigned() && wizard.answers.accepted.is_empty(), "{change:?}");
        assert!(sent(&wizard.update(Msg::Online)).is_none(), "{change:?}");
        assert!(wizard.local(Timestamp(1)).queued.is_none(), "{change:?}");
        assert!(has(&wizard.update(Msg::Flush), |e| matches!(e, Effect::Save(_))), "{change:?}");
    }
    let mut wizard = queued();
    wizard.update(Msg::Edit(Edit::Signer("李明".into())));
    assert!(sent(&wizard.update(Msg::Submit(Which::Passing, Language::Chinese))).is_none());
    for declaration in required_declarations(Claim::Counterfeit) {
        wizard.update(Msg::Edit(Edit::Accept(declaration, true)));
    }
    assert!(wizard.is_unsigned(), "said until it is submitted again");
    let effects = wizard.update(Msg::Submit(Which::Passing, Language::Chinese));
    assert_eq!(sent(&effects).unwrap().answers.signer, "李明");
    assert!(!wizard.is_unsigned());
}

#[test]
fn what_is_only_looked_at_stays_in_the_queue() {
    let mut wizard = queued();
    let first = sent(&wizard.clone().update(Msg::Online)).cloned();
    for step in [Step::Explanation, Step::Listings, Step::Evidence] {
        wizard.update(Msg::Arrive(step));
        wizard.update(Msg::Continue);
        assert!(wizard.is_queued(), "{step:?}");
    }
    // Opened again, its listings are found and looked up anew: one has been removed meanwhile.
    let mut again = Wizard::new(wizard.id.clone(), wizard.today);
    again.open(wizard.local(Timestamp(1)));
    let extraction = extract(&again.answers.paste, &Formats::nanshi(), ROWS);
    again.update(Msg::Extracted(again.generation, extraction));
    let asked: Vec<_> = again.asked.iter().cloned().collect();
    assert_eq!(asked.len(), 3, "none of them is known yet");
    again.update(Msg::LookedUp { asked, rows: Vec::new() });
    again.update(Msg::Arrive(Step::Listings));
    again.update(Msg::Continue);
    assert_eq!(sent(&again.update(Msg::Online)).cloned(), first, "as it was signed");
}

#[test]
fn a_change_while_it_is_being_sent_does_not_go_out_with_the_next_attempt() {
    let mut wizard = complete();
    wizard.update(Msg::Submit(Which::Passing, Language::Chinese));
    wizard.update(Msg::Edit(Edit::Explanation("另一段".into())));
    assert!(wizard.local(Timestamp(1)).queued.is_none(), "nor after a reload");
    let mut arrived = wizard.clone();
    let effects = arrived.update(Msg::Submitted(Box::new(receipt())));
    assert!(has(&effects, |e| matches!(e, Effect::Finish(..))), "what was signed is in");
    let effects = wizard.update(Msg::SubmitFailed(Trouble::Unreached));
    assert!(effects.contains(&Effect::SaveSoon));
    assert!(wizard.is_unsigned());
    assert!(sent(&wizard.update(Msg::Online)).is_none());
}

#[test]
fn what_another_device_wrote_is_not_sent_under_this_signature() {
    let mut wizard = queued();
    wizard.keeping.dirty = false;
    let answers = Answers { explanation: "别的设备".into(), ..wizard.answers.clone() };
    let draft = api::drafts::Draft {
        id: wizard.id.clone(),
        answers,
        step: Step::Check,
        version: 9,
        updated_at: Timestamp(0),
    };
    wizard.update(Msg::Theirs(Box::new(draft)));
    assert_eq!(wizard.answers.explanation, "别的设备");
    assert!(wizard.is_unsigned() && wizard.answers.accepted.is_empty());
    assert!(sent(&wizard.update(Msg::Online)).is_none());
}

#[test]
fn only_one_asks_again_for_what_waits() {
    let mut wizard = queued();
    wizard.look_up_failed = true;
    assert!(!wizard.waits_for_network(), "the outbox does");
    wizard.sending = Sending::Idle;
    assert!(wizard.waits_for_network());
}
