use super::*;
use api::notices::{Receipt, SubmitNoticeRequest};
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
