//! Sending for approval.

use super::*;

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
fn sending_that_cannot_begin_says_why() {
    let mut model = Model::of(*right(trademark().form, 1));
    model.update(Msg::Picked(vec![picked("k", DocumentKind::Specimen)]));
    assert_eq!(model.update(Msg::Submit(today())), []);
    assert_eq!((model.unsent.clone(), model.submitting), (Some(Unsent::Files), false));
    model.update(Msg::Remove("k".into()));
    let attempt = model.attempt;

    // The save before it fails: its reason is shown, and the next save sends nothing.
    say(&mut model, &[(Field::Title, "other")]);
    assert!(matches!(model.update(Msg::Submit(today()))[..], [Do::Save(_)]));
    assert_eq!(model.unsent, None);
    model.update(Msg::SaveFailed(CallError::Offline));
    assert_eq!(model.unsent, Some(Unsent::Call(CallError::Offline)));
    assert!(!model.submitting && model.attempt > attempt);
    assert!(matches!(model.update(Msg::Flush)[..], [Do::Save(_)]));
    let form = model.form.clone();
    assert_eq!(model.update(Msg::Saved(right(form, 2), NOW)), [Do::KeepHere]);

    // Sending itself fails.
    assert!(matches!(model.update(Msg::Submit(today()))[..], [Do::Submit { version: 2, .. }]));
    let busy = CallError::Problem(Problem::new(ProblemCode::Busy));
    model.update(Msg::NotSubmitted(busy.clone()));
    assert_eq!((model.unsent.clone(), model.submitting), (Some(Unsent::Call(busy)), false));
    model.forget_faults();
    assert_eq!(model.unsent, None);
}

#[test]
fn a_conflict_is_decided_before_it_is_sent_and_sends_nothing_by_itself() {
    let mut model = Model::of(*right(trademark().form, 1));
    say(&mut model, &[(Field::Title, "mine")]);
    // Met by the save before sending.
    assert!(matches!(model.update(Msg::Submit(today()))[..], [Do::Save(_)]));
    model.update(Msg::SaveStale);
    assert_eq!((model.unsent.clone(), model.submitting), (Some(Unsent::Conflict), false));
    // Pressed again while it stands.
    assert_eq!(model.update(Msg::Submit(today())), []);
    assert_eq!((model.unsent.clone(), model.submitting), (Some(Unsent::Conflict), false));
    let theirs = right(trademark().form, 2);
    model.update(Msg::Theirs(theirs));
    assert_eq!((model.unsent.clone(), model.submitting), (None, false));
    say(&mut model, &[(Field::Title, "edited later")]);
    assert!(matches!(model.update(Msg::Flush)[..], [Do::Save(_)]));
    let form = model.form.clone();
    assert_eq!(model.update(Msg::Saved(right(form, 3), NOW)), [Do::KeepHere]);
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
