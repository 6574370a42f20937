mod keeping;
mod sending;

use api::rights::RightRow;
use api::{Problem, ProblemCode};
use domain::file::{FileType, StoredFile};
use domain::ids::FileId;
use domain::right::{DocumentKind, Standing, required_documents};

use super::super::field::only_asked;
use super::*;
use crate::client::CallError;

const NOW: Timestamp = Timestamp(1_795_449_599_000_000);

fn today() -> Date {
    domain::time::parse_date("2026-11-23").unwrap()
}

fn right(form: RightForm, version: i64) -> Box<Right> {
    let row = RightRow {
        id: RightId::parse("r1").unwrap(),
        kind: form.kind,
        title: form.title.clone(),
        number: None,
        owner_name: form.owner_name.clone(),
        owner_name_other: form.owner_other.clone(),
        classes: form.classes.clone(),
        status: RightStatus::Draft,
        standing: Standing::Draft,
        valid_from: None,
        valid_to: None,
        submitted_at: None,
        specimen: None,
        rejections: Vec::new(),
        renewal: None,
        authority: None,
    };
    Box::new(Right {
        row,
        form,
        version,
        allowed: Vec::new(),
        decide_by: None,
        notices: 0,
        listings_removed: 0,
        listings_reported: 0,
        renewal: None,
        renewal_allowed: Vec::new(),
        authority: None,
        authority_allowed: Vec::new(),
    })
}

fn file(id: &str) -> StoredFile {
    let id = FileId::parse(id).unwrap();
    StoredFile { id, name: "a.pdf".into(), kind: FileType::Pdf, size: 9 }
}

fn picked(key: &str, kind: DocumentKind) -> Sending {
    Sending {
        key: key.into(),
        kind,
        name: "a.pdf".into(),
        size: 9,
        picture: false,
        state: SendState::Under(0.0),
    }
}

fn say(model: &mut Model, answers: &[(Field, &str)]) {
    for (field, answer) in answers {
        model.update(Msg::Answer(*field, (*answer).to_owned()));
    }
}

fn trademark() -> Model {
    let mut model = Model::new(false);
    say(
        &mut model,
        &[
            (Field::Kind, "trademark"),
            (Field::Granted, "yes"),
            (Field::Title, "檐雀"),
            (Field::Office, "cnipa"),
            (Field::Number, "21384756"),
            (Field::OwnerName, "檐雀家居用品（杭州）有限公司"),
            (Field::OwnerKind, "company"),
            (Field::MarkType, "word"),
            (Field::Classes, "21"),
            (Field::Goods, "杯"),
            (Field::RegisteredOn, "2017-06-14"),
        ],
    );
    for kind in required_documents(&model.form) {
        model.update(Msg::Picked(vec![picked(kind.code(), kind)]));
        model.update(Msg::Sent(kind.code().to_owned(), file(kind.code())));
    }
    model
}

#[test]
fn every_rule_has_a_question_in_some_step_and_no_other_is_asked() {
    for kind in RightKind::ALL {
        for registered in [None, Some(true), Some(false)] {
            let form = RightForm { for_owner: true, registered, ..RightForm::new(*kind) };
            let faults = form.check(today()).unwrap_err();
            for fault in &faults {
                let step = Step::of(&fault.field);
                let shown = step == Step::Documents
                    || asked(step, &form).iter().any(|field| field.name() == fault.field);
                assert!(shown, "{kind:?} {}", fault.field);
            }
            // What is asked is checked, unless it may be left out.
            for field in Field::ALL.into_iter().filter(|field| field.is_asked(&form)) {
                let checked = faults.iter().any(|fault| fault.field == field.name());
                let exempt = field.optional()
                    || matches!(field, Field::Kind | Field::Granted)
                    || (field == Field::Registered && registered.is_some());
                assert!(checked || exempt, "{kind:?} {field:?}");
            }
        }
    }
}

#[test]
fn answers_to_another_kind_stay_here_and_do_not_travel() {
    let mut model = trademark();
    say(&mut model, &[(Field::RenewedUntil, "2037-06-13"), (Field::Kind, "design")]);
    assert_eq!(model.form.classes, "21");
    let sent = only_asked(&model.form);
    assert_eq!(sent.classes, "");
    assert_eq!(sent.renewed_until, "");
    assert!(sent.documents.iter().all(|document| document.kind == DocumentKind::Certificate));
    say(&mut model, &[(Field::Kind, "trademark")]);
    assert_eq!(only_asked(&model.form).documents.len(), 2);
}

#[test]
fn a_right_that_is_only_applied_for_is_stopped_and_makes_no_draft() {
    let mut model = Model::new(false);
    say(&mut model, &[(Field::Kind, "invention")]);
    let todo = model.update(Msg::Continue(Step::Type, today()));
    assert_eq!(model.faults[0].field, "granted");
    assert!(!todo.iter().any(|todo| matches!(todo, Do::Go(_))));
    say(&mut model, &[(Field::Granted, "no")]);
    assert_eq!(model.stopped(), Some(Stop::NotGranted));
    assert_eq!(model.update(Msg::Continue(Step::Type, today())), []);
    // A work needs no grant.
    say(&mut model, &[(Field::Kind, "copyright")]);
    assert_eq!(model.stopped(), None);
}

#[test]
fn a_mark_of_another_country_is_stopped() {
    let mut model = trademark();
    say(&mut model, &[(Field::Office, ABROAD)]);
    assert_eq!(model.stopped(), Some(Stop::Abroad));
    assert_eq!(model.read(Field::Office), ABROAD);
    say(&mut model, &[(Field::Office, "wipo")]);
    assert_eq!(model.stopped(), None);
}

#[test]
fn files_go_through_their_states_and_can_be_taken_back() {
    let mut model = trademark();
    let kind = DocumentKind::Specimen;
    assert_eq!(model.update(Msg::Picked(vec![picked("k", kind)])), [Do::Upload("k".to_owned())]);
    assert!(model.is_sending());
    model.update(Msg::Broken("k".into()));
    assert!(!model.is_sending());
    assert_eq!(model.update(Msg::Retry("k".into())), [Do::Upload("k".to_owned())]);
    let full = CallError::Problem(Problem::new(ProblemCode::StorageFull));
    model.update(Msg::Failed("k".into(), full.clone()));
    assert!(!model.is_sending());
    assert_eq!(model.sending[0].state, SendState::Failed(full));
    assert_eq!(model.update(Msg::Retry("k".into())), [Do::Upload("k".to_owned())]);
    model.update(Msg::Sent("k".into(), file("picture")));
    assert!(model.sending.is_empty());
    assert!(model.form.documents.iter().any(|document| document.kind == kind));
    model.update(Msg::Remove("picture".into()));
    assert!(!model.form.documents.iter().any(|document| document.kind == kind));
}
