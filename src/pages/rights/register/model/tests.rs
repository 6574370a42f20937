use api::rights::RightRow;
use domain::file::{FileType, StoredFile};
use domain::ids::FileId;
use domain::right::{DocumentKind, Standing, required_documents};

use super::super::field::only_asked;
use super::*;

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
fn saves_follow_one_another_and_lose_nothing() {
    let mut model = Model::new(false);
    say(&mut model, &[(Field::Kind, "trademark"), (Field::Granted, "yes")]);
    assert!(matches!(model.update(Msg::Flush)[..], [Do::Create(_)]));
    // Typed while the first save is on its way.
    say(&mut model, &[(Field::Title, "檐雀")]);
    assert_eq!(model.update(Msg::Flush), []);
    let todo = model.update(Msg::Saved(right(RightForm::new(RightKind::Trademark), 1), NOW));
    let save = todo.iter().find_map(|todo| match todo {
        Do::Save(request) => Some(request),
        _ => None,
    });
    let save = save.expect("a second save");
    assert_eq!((save.version, save.form.title.as_str()), (1, "檐雀"));
    let form = save.form.clone();
    model.update(Msg::Saved(right(form, 2), NOW));
    assert!(!model.dirty && !model.saving);
    assert_eq!(model.version, 2);
}

#[test]
fn a_lost_connection_keeps_the_draft_here_until_it_is_back() {
    let mut model = trademark();
    model.update(Msg::Flush);
    model.update(Msg::SaveFailed);
    assert_eq!(model.remote, Remote::Unreached);
    assert!(matches!(model.update(Msg::Flush)[..], [Do::Create(_)]));
}

#[test]
fn two_tabs_ask_which_version_counts() {
    let mut model = Model::of(*right(trademark().form, 3));
    say(&mut model, &[(Field::Title, "mine")]);
    model.update(Msg::Flush);
    model.update(Msg::SaveStale);
    // Nothing is sent until the reader has decided.
    say(&mut model, &[(Field::Title, "still mine")]);
    assert_eq!(model.update(Msg::Flush), []);
    let todo = model.update(Msg::KeepMine(5));
    let [Do::Save(save)] = &todo[..] else { panic!("{todo:?}") };
    assert_eq!((save.version, save.form.title.as_str()), (5, "still mine"));
}

#[test]
fn submitting_saves_first_and_is_done_once() {
    let mut model = trademark();
    let todo = model.update(Msg::Submit(today()));
    assert!(matches!(todo[..], [Do::Create(_)]), "{:?}", model.faults);
    assert_eq!(model.update(Msg::Submit(today())), []);
    let form = only_asked(&model.form);
    let todo = model.update(Msg::Saved(right(form, 1), NOW));
    assert!(todo.iter().any(|todo| matches!(todo, Do::Submit { version: 1, .. })));
}

#[test]
fn an_incomplete_form_says_all_that_is_missing_in_order() {
    let mut model = Model::new(true);
    say(&mut model, &[(Field::Kind, "design"), (Field::Granted, "yes")]);
    assert_eq!(model.update(Msg::Submit(today())), []);
    let fields: Vec<&str> = model.faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "title",
            "owner_name",
            "owner_kind",
            "authority_until",
            "number",
            "filed_on",
            "granted_on",
            "brief_description",
            "documents.certificate",
            "documents.views",
            "documents.evaluation_report",
            "documents.power_of_attorney",
        ]
    );
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
    model.update(Msg::Sent("k".into(), file("picture")));
    assert!(model.sending.is_empty());
    assert!(model.form.documents.iter().any(|document| document.kind == kind));
    model.update(Msg::Remove("picture".into()));
    assert!(!model.form.documents.iter().any(|document| document.kind == kind));
}

#[test]
fn what_this_device_kept_counts_unless_the_server_went_on() {
    let mut typed = trademark();
    say(&mut typed, &[(Field::Title, "typed offline")]);
    let local = Local { version: 3, ..typed.local(NOW) };
    let mut model = Model::of(*right(trademark().form, 3));
    model.resume(local.clone());
    assert_eq!(model.form.title, "typed offline");
    let mut model = Model::of(*right(trademark().form, 4));
    model.resume(local);
    assert_eq!(model.form.title, "檐雀");
}
