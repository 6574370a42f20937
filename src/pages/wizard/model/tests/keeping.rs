use super::*;
use api::drafts::Draft;

const AT: Timestamp = Timestamp(1_795_449_599_000_000);

fn draft(wizard: &Wizard, version: i64, answers: Answers) -> Box<Draft> {
    Box::new(Draft { id: wizard.id.clone(), answers, step: Step::Claim, version, updated_at: AT })
}

#[test]
fn a_draft_is_kept_here_at_once_and_saved_when_typing_pauses() {
    let mut wizard = wizard();
    let effects = wizard.update(Msg::Edit(Edit::Matching("对比表".into())));
    assert_eq!(effects, [Effect::KeepHere, Effect::SaveSoon]);
    let effects = wizard.update(Msg::Flush);
    let Some(Effect::Save(request)) = effects.first() else { panic!("{effects:?}") };
    assert_eq!((request.version, request.answers.matching.as_str()), (0, "对比表"));
    assert_eq!(wizard.update(Msg::Flush), [], "one save at a time");
    assert!(wizard.local(AT).dirty, "not there before the answer");
    wizard.update(Msg::Edit(Edit::Matching("对比表二".into())));
    let effects = wizard.update(Msg::Saved(1, AT));
    assert_eq!(effects, [Effect::KeepHere, Effect::SaveSoon], "typed on meanwhile");
    let effects = wizard.update(Msg::Flush);
    assert!(has(&effects, |e| matches!(e, Effect::Save(request) if request.version == 1)));
    wizard.update(Msg::Saved(2, AT));
    assert!(!wizard.local(AT).dirty);
    assert_eq!(wizard.update(Msg::Flush), []);
}

#[test]
fn an_edit_that_changes_nothing_saves_nothing() {
    let mut wizard = wizard();
    wizard.update(Msg::Edit(Edit::Signer("陈".into())));
    assert_eq!(wizard.update(Msg::Edit(Edit::Signer("陈".into()))), []);
}

#[test]
fn a_failed_save_is_made_good_when_online() {
    let mut wizard = wizard();
    wizard.update(Msg::Edit(Edit::Signer("陈雨薇".into())));
    wizard.update(Msg::Flush);
    wizard.update(Msg::SaveFailed);
    assert_eq!(wizard.keeping.server, ServerCopy::Unreached);
    assert_eq!(wizard.update(Msg::Online), [Effect::SaveSoon]);
}

#[test]
fn another_device_is_never_overwritten_unseen() {
    let mut wizard = wizard();
    wizard.update(Msg::Edit(Edit::Signer("我的".into())));
    wizard.update(Msg::Flush);
    let effects = wizard.update(Msg::SaveStale);
    assert!(effects.contains(&Effect::ReadTheirs));
    let theirs = Answers { signer: "别的设备".into(), ..Answers::default() };
    wizard.update(Msg::Theirs(draft(&wizard, 7, theirs.clone())));
    assert!(matches!(wizard.keeping.server, ServerCopy::Changed(Some(_))));
    assert_eq!(wizard.update(Msg::Flush), [], "waits for the choice");

    let mut mine = wizard.clone();
    let effects = mine.update(Msg::KeepMine);
    let Some(Effect::Save(request)) = effects.first() else { panic!("{effects:?}") };
    assert_eq!((request.version, request.answers.signer.as_str()), (7, "我的"));

    wizard.update(Msg::TakeTheirs);
    assert_eq!((wizard.answers.signer.as_str(), wizard.keeping.version), ("别的设备", 7));
    assert_eq!(wizard.update(Msg::Flush), []);
}

#[test]
fn the_same_answers_on_both_sides_are_no_conflict() {
    let mut wizard = wizard();
    wizard.update(Msg::Edit(Edit::Signer("陈雨薇".into())));
    let same = wizard.answers.clone();
    wizard.update(Msg::Theirs(draft(&wizard, 3, same)));
    assert_eq!((wizard.keeping.version, wizard.keeping.dirty), (3, false));
}

#[test]
fn a_draft_comes_back_whole_from_this_browser() {
    let before = complete();
    let kept = serde_json::to_string(&before.local(AT)).unwrap();
    let mut after = Wizard::new(before.id.clone(), before.today);
    let effects = after.open(serde_json::from_str(&kept).unwrap());
    assert_eq!((&after.answers, after.step), (&before.answers, Step::Check));
    assert_eq!(after.kind(), Some(RightKind::Trademark), "known without the network");
    assert!(has(&effects, |e| matches!(e, Effect::Extract(_))), "the rows are found again");
    let extraction = extract(&after.answers.paste, &Formats::nanshi(), ROWS);
    let effects = after.update(Msg::Extracted(after.generation, extraction));
    assert_eq!(after.answers.listings, before.answers.listings, "the list waits for look-ups");
    look_up(&mut after, effects);
    assert_eq!(after.answers.listings, before.answers.listings);
}

#[test]
fn the_newer_draft_wins_when_nothing_here_is_unsaved() {
    let mut wizard = wizard();
    wizard.keeping.version = 2;
    let theirs = Answers { signer: "新的".into(), ..Answers::default() };
    wizard.update(Msg::Theirs(draft(&wizard, 5, theirs)));
    assert_eq!(wizard.answers.signer, "新的");
    let older = Answers { signer: "旧的".into(), ..Answers::default() };
    wizard.update(Msg::Theirs(draft(&wizard, 4, older)));
    assert_eq!(wizard.answers.signer, "新的");
}

#[test]
fn a_draft_the_server_lost_is_saved_anew() {
    let mut wizard = wizard();
    wizard.keeping.version = 4;
    wizard.update(Msg::Edit(Edit::Signer("陈雨薇".into())));
    wizard.update(Msg::Flush);
    wizard.update(Msg::Missing);
    assert_eq!(wizard.keeping.server, ServerCopy::Gone);
    let effects = wizard.update(Msg::Flush);
    assert!(has(&effects, |e| matches!(e, Effect::Save(request) if request.version == 0)));
}

#[test]
fn drafts_of_browser_and_server_are_listed_once() {
    let local = complete().local(AT);
    let row = |name: &str, at: i64| api::drafts::DraftRow {
        id: id(name),
        right_title: "云".into(),
        listings: 1,
        step: Step::Place,
        updated_at: Timestamp(at),
    };
    let clean = LocalDraft { dirty: false, ..local.clone() };
    let drafts = open_drafts(
        vec![(id("both"), clean), (id("here"), local)],
        vec![row("both", 5), row("there", 9)],
    );
    let listed: Vec<_> = drafts.iter().map(|d| (d.id.as_str(), d.listings, d.only_here)).collect();
    assert_eq!(listed, [("here", 3, true), ("there", 1, false), ("both", 1, false)]);
}
