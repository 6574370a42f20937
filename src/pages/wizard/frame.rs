//! What stands around every question: the way back, the thread, what is wrong, Continue.

use domain::notice::{Section as Part, Step};
use leptos::prelude::*;

use super::model::{Counts, Keeping, Msg, Sending, ServerCopy, Wizard};
use super::store::Store;
use super::{steps, unsent, words};
use crate::errors;
use crate::forms::Faults;
use crate::i18n::{format, labels};
use crate::routes::Page;
use crate::ui::back::{BackBar, Saved};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::error::ErrorSummary;
use crate::ui::form::Form;
use crate::ui::heading::use_focus_heading;
use crate::ui::layout::{Actions, Leaf, Wrap};
use crate::ui::notice::{Notice, Tone};
use crate::ui::offline::OfflineBar;
use crate::ui::thread::{Progress, Section, Thread};

/// How the draft is kept, for the bar.
pub fn saved(store: Store) -> Signal<Saved> {
    let keeping = store.memo(|wizard| wizard.keeping.clone());
    Signal::derive(move || {
        keeping.with(|keeping: &Keeping| match (&keeping.server, keeping.here) {
            (ServerCopy::Saved(at), _) if !keeping.dirty && !keeping.saving => {
                Saved::Everywhere(format::time(*at))
            }
            (ServerCopy::Unreached, Some(at)) => Saved::Here(format::time(at)),
            (_, _) if keeping.saving || (keeping.dirty && keeping.version > 0) => Saved::Saving,
            (_, Some(at)) if keeping.dirty => Saved::Here(format::time(at)),
            _ => Saved::Quiet,
        })
    })
}

/// Bar, offline, conflict; then the leaf.
pub fn page(store: Store, step: Step, content: AnyView) -> AnyView {
    let back = store.memo(move |wizard| match step {
        Step::Check => Some(Step::Statement),
        _ => wizard.previous().filter(|previous| *previous != Step::Start),
    });
    let href = move || match back.get() {
        Some(back) => store.path(back),
        None => Page::NewNotice(Step::Start.code().to_owned()).path(),
    };
    let kept = store.memo(|wizard| wizard.keeping.here);
    let note = move || {
        kept.get().map_or_else(String::new, |at| t!("wizard-offline-kept", time = format::time(at)))
    };
    view! {
        <Wrap>
            <BackBar href=Signal::derive(href) saved=saved(store) />
            <OfflineBar note=Signal::derive(note) />
            {conflict(store)}
            {unsent::note(store, step)}
            {content}
        </Wrap>
    }
    .into_any()
}

/// The leaf of a question, with its margin column.
pub fn leaf(store: Store, step: Step, body: AnyView) -> AnyView {
    let thread = move || thread(store, step);
    if step == Step::Listings {
        return view! { <Leaf thread=thread wide=true>{body}</Leaf> }.into_any();
    }
    let rail = move || steps::rail(store, step);
    view! { <Leaf thread=thread rail=ViewFn::from(rail)>{body}</Leaf> }.into_any()
}

/// The faults of the page, in the reader's language; focus moves to the summary once for each
/// press of Continue.
pub fn faults(store: Store, rename: fn(&str) -> String) -> Faults {
    let faults = Faults::new();
    let current =
        store.memo(|wizard| (wizard.attempt, wizard.faults.clone(), wizard.import_broken.clone()));
    Effect::new(move |before: Option<u32>| {
        let (attempt, list, broken) = current.get();
        // The sentence is about the answer; what it leads to may be called otherwise here.
        let mut list = errors::on_page(list);
        for fault in &mut list {
            fault.field = rename(&fault.field);
        }
        list.extend(broken.into_iter().flat_map(|error| errors::call_faults(error, "sheet")));
        if list.is_empty() {
            faults.clear();
        } else if before.is_some_and(|before| before < attempt) {
            faults.set(list);
        } else {
            faults.show_quietly(list);
        }
        attempt
    });
    faults
}

/// The control in which an answer is given: listings are, where they are pasted.
fn control(field: &str) -> &str {
    if field == "listings" { "paste" } else { field }
}

/// A question: faults, then whatever the step draws, then Continue.
pub fn question(
    store: Store,
    step: Step,
    body: impl FnOnce(Faults) -> AnyView + Send + 'static,
) -> AnyView {
    let faults = faults(store, |field| control(field).to_owned());
    let content = view! {
        <ErrorSummary faults />
        <Form on_submit=Callback::new(move |()| store.send(Msg::Continue))>
            {body(faults)} {actions(store, step)}
        </Form>
    }
    .into_any();
    page(store, step, leaf(store, step, content))
}

fn actions(store: Store, step: Step) -> AnyView {
    let busy = store.memo(|wizard| wizard.waits_for_files);
    let listings = store.memo(|wizard| wizard.answers.listings.len());
    let label = move || match listings.get() {
        count if step == Step::Listings && count > 0 => t!("wizard-continue-with", count = count),
        _ => t!("wizard-continue"),
    };
    let stays = store.memo(|wizard| Counts::of(&wizard.rows).needs_you);
    let aside = move || {
        let count = stays.get();
        (step == Step::Listings && count > 0)
            .then(|| view! { <span class="hint-line">{t!("wizard-stays", count = count)}</span> })
    };
    // Without a right there is nothing to continue with; the way to one is the first button.
    let stuck = store.memo(move |wizard| {
        step == Step::Right && wizard.rights.as_ref().is_some_and(Vec::is_empty)
    });
    let onward = move || {
        (!stuck.get()).then(|| {
            view! {
                <Button
                    kind=ButtonKind::Primary
                    submit=true
                    label=label
                    busy=busy
                    busy_label=move || t!("wizard-waits-for-files")
                />
            }
        })
    };
    view! {
        <div class="wizard-foot" class:wizard-foot--ruled=step == Step::Listings>
            <Actions>
                {onward}
                {aside}
                {leave(store)}
            </Actions>
        </div>
    }
    .into_any()
}

/// Saves at once and leaves.
pub fn leave(store: Store) -> AnyView {
    view! {
        <a class="text-link" href=Page::Notices.path() on:click=move |_| store.send(Msg::Flush)>
            {move || t!("wizard-leave")}
        </a>
    }
    .into_any()
}

/// "2 / 5 · Problem".
pub fn caption(step: Step) -> String {
    let section = step.section();
    let number = Part::ALL.iter().position(|part| *part == section).unwrap_or_default() + 1;
    t!(
        "wizard-caption",
        number = number,
        total = Part::ALL.len(),
        section = labels::section(section)
    )
}

fn thread(store: Store, step: Step) -> AnyView {
    let now = step.section();
    let sections = Signal::derive(move || {
        store.wizard.with(|wizard| {
            let done = wizard.done();
            let parts = Part::ALL.iter();
            parts.map(|part| section(wizard, &done, *part, now)).collect::<Vec<_>>()
        })
    });
    // The model changes with every key; the thread seldom does.
    let sections = Memo::new(move |_| sections.get());
    view! { <Thread label=move || t!("wizard-thread") sections=sections /> }.into_any()
}

fn section(wizard: &Wizard, done: &[Part], part: Part, now: Part) -> Section {
    let progress = if part == now {
        Progress::Now
    } else if done.contains(&part) {
        Progress::Done
    } else if part < now {
        Progress::You
    } else {
        Progress::Todo
    };
    let answer = if progress == Progress::Todo { String::new() } else { answer(wizard, part, now) };
    Section { name: labels::section(part), answer, progress }
}

/// What has been answered in a section, in a few words.
fn answer(wizard: &Wizard, part: Part, now: Part) -> String {
    let answers = &wizard.answers;
    match part {
        Part::Right => wizard.chosen.as_ref().map(words::right_in_short).unwrap_or_default(),
        Part::Problem => match (answers.claim, answers.place) {
            (Some(claim), _) if part != now => labels::claim(claim),
            (_, Some(place)) => labels::place(place),
            (claim, None) => claim.map(labels::claim).unwrap_or_default(),
        },
        Part::Listings if part == now || answers.listings.is_empty() => String::new(),
        Part::Listings => t!("wizard-thread-listings", count = answers.listings.len()),
        Part::Evidence if answers.evidence.is_empty() => String::new(),
        Part::Evidence => t!("wizard-thread-files", count = answers.evidence.len()),
        Part::Statement if part == now => String::new(),
        Part::Statement => answers.signer.clone(),
    }
}

/// Another device has saved: the reader chooses, and neither is lost before.
fn conflict(store: Store) -> AnyView {
    let theirs = store.memo(|wizard| match &wizard.keeping.server {
        ServerCopy::Changed(Some(theirs)) => Some(theirs.updated_at),
        _ => None,
    });
    let gone = store.memo(|wizard| {
        wizard.keeping.server == ServerCopy::Gone && matches!(wizard.sending, Sending::Idle)
    });
    let focus_heading = use_focus_heading();
    let choose = move |choice| {
        focus_heading();
        store.send(choice);
    };
    view! {
        {move || {
            theirs
                .get()
                .map(|at| {
                    view! {
                        <div role="alert">
                            <Notice tone=Tone::You title=move || t!("wizard-conflict-title")>
                                <p>
                                    {move || {
                                        t!("wizard-conflict-text", time = format::datetime(at))
                                    }}
                                </p>
                                <p class="wizard-actions">
                                    <Button
                                        small=true
                                        label=move || t!("wizard-keep-mine")
                                        on_press=move |()| choose(Msg::KeepMine)
                                    />
                                    <Button
                                        small=true
                                        label=move || t!("wizard-take-theirs")
                                        on_press=move |()| choose(Msg::TakeTheirs)
                                    />
                                </p>
                            </Notice>
                        </div>
                    }
                })
        }}
        {move || {
            gone.get()
                .then(|| {
                    view! {
                        <Notice tone=Tone::You title=move || t!("wizard-gone-title")>
                            <p>{move || t!("wizard-gone-text")}</p>
                        </Notice>
                    }
                })
        }}
    }
    .into_any()
}
