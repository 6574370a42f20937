//! How the draft is kept: here and on the server, one version at a time.

use super::*;

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
    model.update(Msg::SaveFailed(CallError::Offline));
    assert_eq!(model.remote, Remote::Unreached);
    assert_eq!(model.unsent, None, "nobody sent it");
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
fn what_this_device_kept_counts_unless_the_server_went_on() {
    let mut typed = trademark();
    say(&mut typed, &[(Field::Title, "typed offline")]);
    let local = Local { version: 3, ..typed.local(NOW) };
    let mut model = Model::of(*right(trademark().form, 3));
    model.resume(local.clone());
    assert_eq!(model.form.title, "typed offline");
    let mut model = Model::of(*right(trademark().form, 4));
    model.resume(Local { unsaved: false, ..local });
    assert_eq!((model.form.title.as_str(), model.remote), ("檐雀", Remote::None));
}

#[test]
fn what_was_typed_offline_is_not_dropped_for_a_newer_version() {
    let mut typed = Model::of(*right(trademark().form, 3));
    say(&mut typed, &[(Field::Title, "typed offline")]);
    let local = typed.local(NOW);
    let theirs = || right(RightForm { goods: "壶".into(), ..trademark().form }, 4);
    let mut model = Model::of(*theirs());
    model.resume(local.clone());
    // What is here is shown, and nothing is saved until the reader has decided.
    assert_eq!((model.form.title.as_str(), model.remote), ("typed offline", Remote::Stale));
    assert_eq!(model.update(Msg::Flush), []);
    let mut kept = model.clone();
    assert!(matches!(&kept.update(Msg::KeepMine(4))[..], [Do::Save(save)] if save.version == 4));
    model.update(Msg::Theirs(theirs()));
    assert_eq!((model.form.goods.as_str(), model.dirty), ("壶", false));

    // The server has all of it: only the answer was lost.
    let form = local.form.clone();
    let mut model = Model::of(*right(form, 4));
    model.resume(local);
    assert_eq!(model.remote, Remote::None);
}

#[test]
fn a_copy_on_this_device_is_unsaved_until_the_server_has_confirmed_it() {
    let mut model = trademark();
    assert!(model.local(NOW).unsaved);
    model.update(Msg::Flush);
    assert!(model.local(NOW).unsaved, "on its way");
    let form = model.form.clone();
    model.update(Msg::Saved(right(form, 1), NOW));
    assert!(!model.local(NOW).unsaved);
}
