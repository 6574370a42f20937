//! What stands around every step: the bar, another version, the thread and the margin.

use domain::right::RightKind;
use leptos::prelude::*;

use super::{field::Step, model::Remote, store::Store, today};
use crate::{
    i18n::{format, labels},
    pages::rights::words,
    routes::Page,
    ui::{
        back::{BackBar, Saved},
        button::Button,
        layout::{Actions, Leaf, RailNote, Wrap},
        notice::{Notice, Tone},
        offline::OfflineBar,
        thread::{Progress, Section, Thread},
    },
};

/// Bar, offline, another version; then the leaf with its thread and margin.
pub(super) fn frame(store: Store, step: Step, content: AnyView) -> AnyView {
    let back = move || match step.previous() {
        Some(previous) => store.path(previous),
        None => Page::Rights.path(),
    };
    // The id may come while the step is on screen.
    let id = store.memo(|model| model.id.clone());
    let back = Signal::derive(move || {
        id.track();
        back()
    });
    let thread = move || {
        view! {
            <Thread
                label=move || t!("register-title")
                sections=Signal::derive(move || sections(store, step))
            />
        }
        .into_any()
    };
    let kind = store.memo(|model| model.form.kind);
    let rail = move || rail(step, kind);
    view! {
        <Wrap>
            <BackBar href=back saved=saved(store) />
            <OfflineBar />
            {conflict(store)}
            <Leaf thread=thread rail=ViewFn::from(rail)>
                {content}
            </Leaf>
        </Wrap>
    }
    .into_any()
}

fn saved(store: Store) -> Signal<Saved> {
    let state = store.memo(|model| (model.remote, model.here, model.dirty, model.saving));
    Signal::derive(move || match state.get() {
        (Remote::Saved(at), _, false, false) => Saved::Everywhere(format::time(at)),
        (Remote::Unreached | Remote::Stale, Some(at), ..) => Saved::Here(format::time(at)),
        (Remote::None, Some(at), true, false) => Saved::Here(format::time(at)),
        (_, _, dirty, saving) if dirty || saving => Saved::Saving,
        _ => Saved::Quiet,
    })
}

fn sections(store: Store, now: Step) -> Vec<Section> {
    store.model.with(|model| {
        Step::ALL
            .into_iter()
            .map(|step| {
                let answer = match step {
                    Step::Type if model.chosen => labels::right_kind(model.form.kind),
                    Step::Owner => model.form.title.trim().to_owned(),
                    Step::Documents if !model.form.documents.is_empty() => {
                        t!("register-files", count = model.form.documents.len())
                    }
                    _ => String::new(),
                };
                let progress = if step == now {
                    Progress::Now
                } else if model.done(step, today()) {
                    Progress::Done
                } else if step.index() < now.index() {
                    Progress::You
                } else {
                    Progress::Todo
                };
                Section { name: words::step(step, model.form.kind), answer, progress }
            })
            .collect()
    })
}

fn rail(step: Step, kind: Memo<RightKind>) -> AnyView {
    let (title, text): (fn() -> String, fn(RightKind) -> String) = match step {
        Step::Type => (|| t!("register-rail-type"), |_| t!("register-rail-type-text")),
        Step::Owner => (|| t!("register-rail-owner"), |_| t!("register-rail-owner-text")),
        Step::Detail => (|| t!("register-rail-detail"), rail_detail),
        Step::Documents => {
            (|| t!("register-rail-documents"), |_| t!("register-rail-documents-text"))
        }
        Step::Check => (|| t!("register-rail-check"), |_| t!("register-rail-check-text")),
    };
    view! {
        <RailNote title=Signal::derive(title)>
            <p>{move || text(kind.get())}</p>
        </RailNote>
    }
    .into_any()
}

fn rail_detail(kind: RightKind) -> String {
    match kind {
        RightKind::Trademark => t!("register-rail-goods-text"),
        RightKind::Copyright => t!("register-rail-work-text"),
        _ => t!("register-rail-dates-text"),
    }
}

/// Another tab or person saved meanwhile: nothing is lost, the reader decides.
fn conflict(store: Store) -> AnyView {
    let stale = store.memo(|model| model.remote == Remote::Stale);
    (move || {
        stale.get().then(|| {
            view! {
                <Notice title=t!("register-conflict") tone=Tone::You>
                    <p>{t!("register-conflict-text")}</p>
                    <Actions>
                        <Button
                            id="keep-mine"
                            small=true
                            label=t!("register-keep-mine")
                            on_press=Callback::new(move |()| store.theirs(false))
                        />
                        <Button
                            small=true
                            label=t!("register-take-theirs")
                            on_press=Callback::new(move |()| store.theirs(true))
                        />
                    </Actions>
                </Notice>
            }
        })
    })
    .into_any()
}
