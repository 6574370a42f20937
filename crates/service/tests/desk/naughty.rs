//! Strings that break programs, through every text: kept as they came, or refused by field.

use api::drafts::{DraftPath, GetDraft, SaveDraft, SaveDraftRequest};
use api::notices::{
    AnswerQuestions, AnswerRequest, GetNotice, ListItems, ListItemsRequest, ListNotices,
    ListNoticesRequest, NoticePath, SubmitNotice,
};
use api::review::{DecideItems, DecideRequest, ItemDecision};
use api::{Problem, ProblemCode};
use domain::ids::DraftId;
use domain::notice::{ItemEvent, Step, open_places};
use domain::reason::Reason;
use domain::right::{RightForm, RightKind};
use store::Db;

use crate::forms::{answers, approved, create, form, submission};
use crate::world::World;

const STRINGS: &str = include_str!("../../../domain/tests/data/naughty-strings.json");

/// A refusal of these fields is precise; any other is a failure.
fn about(problem: &Problem, fields: &[&str]) {
    assert_eq!(problem.code, ProblemCode::Faulty);
    assert!(!problem.fields.is_empty());
    for fault in &problem.fields {
        assert!(fields.contains(&fault.field.as_str()), "{}", fault.field);
    }
}

pub fn every_text_comes_back_as_it_went_in(db: &Db) {
    let world = World::new(db);
    let right = approved(&world, "lin", form("qingshan", RightKind::Design, 1));
    let strings: Vec<String> = serde_json::from_str(STRINGS).expect("JSON");
    assert_eq!(strings.len(), 515);
    world.stock(1..=515);
    for (n, text) in (1..).zip(&strings) {
        let drawn = RightForm {
            title: text.clone(),
            owner_name: text.clone(),
            owner_other: text.clone(),
            number: text.clone(),
            filed_on: text.clone(),
            brief_description: text.clone(),
            ..RightForm::new(RightKind::Design)
        };
        if n <= 200 {
            assert_eq!(create(&world, "lin", drawn.clone()).form, drawn);
        }

        let mut whole = answers("qingshan", RightKind::Design, &right, &[n]);
        whole.matching = format!("Claim 1 matches: {text}.");
        whole.explanation = format!("The cup copies our cloud: {text}.");
        whole.listings[0].note.clone_from(text);
        whole.signer.clone_from(text);
        whole.paste.clone_from(text);
        whole.set_aside = vec![text.clone()];
        let id = DraftId::parse("d").expect("an id");
        let request = SaveDraftRequest {
            id: id.clone(),
            answers: whole.clone(),
            step: Step::Check,
            version: i64::from(n) - 1,
        };
        world.call::<SaveDraft>("lin", request).expect("a draft takes anything");
        let draft = world.call::<GetDraft>("lin", DraftPath { id }).expect("is there");
        assert_eq!(draft.answers, whole);

        let search = ListNoticesRequest { search: Some(text.clone()), ..Default::default() };
        world.call::<ListNotices>("lin", search).expect("finds or not");

        let reference = match world.call::<SubmitNotice>("lin", submission(whole.clone())) {
            Ok(receipt) => receipt.reference,
            // What looks like a place that was not filled in would be refused for it.
            Err(problem) if problem.code == ProblemCode::WouldBeRefused => {
                assert!(open_places(text) > 0, "{text:?}");
                continue;
            }
            Err(problem) => {
                let fields = [
                    "answers.signer",
                    "answers.listings.0.note",
                    "answers.matching",
                    "answers.explanation",
                ];
                about(&problem, &fields);
                continue;
            }
        };
        let decision = |event, text: &str| ItemDecision {
            line: 1,
            event,
            reason: Some(Reason::Ev01),
            facts: text.to_owned(),
            hint: text.to_owned(),
        };
        let decide = |event, text: &str| {
            let decisions = vec![decision(event, text)];
            let request = DecideRequest { reference: reference.clone(), decisions };
            world.call::<DecideItems>("rui", request)
        };
        decide(ItemEvent::Ask, "x").expect("asks");
        let request = AnswerRequest {
            reference: reference.clone(),
            seen: 2,
            text: text.clone(),
            files: Vec::new(),
        };
        let answered = world.call::<AnswerQuestions>("lin", request);
        let path = NoticePath { reference: reference.clone() };
        let events = world.call::<GetNotice>("lin", path).expect("is there").timeline;
        match &answered {
            Ok(_) => assert_eq!(events[2].text, text.trim()),
            Err(problem) => {
                about(problem, &["text"]);
                continue;
            }
        }
        let decided = decide(ItemEvent::Reject, text);
        if let Err(problem) = &decided {
            about(problem, &["decisions.0.facts", "decisions.0.hint"]);
        }
        let path = NoticePath { reference: reference.clone() };
        let notice = world.call::<GetNotice>("lin", path).expect("is there");
        assert_eq!((&notice.matching, &notice.signer), (&whole.matching, &whole.signer));
        assert_eq!(notice.explanation, whole.explanation);
        let items = ListItemsRequest { reference, after: None, limit: None };
        let items = world.call::<ListItems>("lin", items).expect("items").rows;
        // Notes, facts and hints lose the blanks around them and nothing else.
        assert_eq!(items[0].note, text.trim());
        if decided.is_ok() {
            assert_eq!(
                (items[0].facts.as_str(), items[0].hint.as_str()),
                (text.trim(), text.trim())
            );
        }
    }
}
