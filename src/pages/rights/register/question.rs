//! A step: the thread, the questions, what is wrong with them, Continue.

use domain::right::{RightKind, Validity, validity};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{
    documents,
    field::{Field, Shape, Step},
    model::{Msg, Remote, Stop},
    store::Store,
    today,
};
use crate::{
    errors,
    forms::{self, Faults},
    i18n::{format, labels, runs},
    pages::rights::{life, words},
    platform::{dom, timer},
    routes::Page,
    ui::{
        back::{BackBar, Saved},
        button::{Button, ButtonKind, TextLink},
        choice::{Card, Radio, RadioCards, Radios},
        date_field::DateField,
        error::ErrorSummary,
        field::{TextArea, TextField, Width},
        form::Form,
        heading::Heading,
        layout::{Actions, Leaf, RailNote, Wrap},
        notice::{Inset, Notice, Tone},
        offline::OfflineBar,
        thread::{Progress, Section, Thread},
    },
};

pub fn page(store: Store, step: Step) -> AnyView {
    let faults = faults(store);
    go_to_field();
    let kind = store.memo(|model| model.form.kind);
    let fields = store.memo(move |model| model.asked(step));
    let questions = move || {
        fields
            .get()
            .into_iter()
            .map(|field| question(store, field, kind.get(), faults))
            .collect_view()
    };
    let rest = match step {
        Step::Detail => lasts(store),
        Step::Documents => documents::slots(store, faults),
        _ => ().into_any(),
    };
    let content = view! {
        <ErrorSummary faults />
        <Heading
            caption=move || t!("register-caption", number = step.index() + 1, name = words::step(step, kind.get()))
            text=move || heading(step, kind.get())
        />
        {rejections(store, step)}
        <Form on_submit=Callback::new(move |()| store.send(Msg::Continue(step, today())))>
            {questions} {stop(store)} {rest}
            <Actions>
                <Button kind=ButtonKind::Primary submit=true label=move || t!("register-continue") />
                <TextLink href=Page::Rights.path() label=move || t!("register-later") />
            </Actions>
        </Form>
    };
    frame(store, step, content.into_any())
}

fn heading(step: Step, kind: RightKind) -> String {
    match (step, kind) {
        (Step::Type, _) => t!("register-type-title"),
        (Step::Owner, _) => t!("register-owner-title"),
        (Step::Detail, RightKind::Trademark) => t!("register-goods-title"),
        (Step::Detail, RightKind::Copyright) => t!("register-work-title"),
        (Step::Detail, _) => t!("register-dates-title"),
        (Step::Documents, _) => t!("register-documents-title"),
        (Step::Check, _) => t!("register-check-title"),
    }
}

/// Bar, offline, another version; then the leaf with its thread and margin.
pub fn frame(store: Store, step: Step, content: AnyView) -> AnyView {
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
        (Remote::Unreached, Some(at), ..) => Saved::Here(format::time(at)),
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

/// The faults of the page, in the reader's language; the summary takes focus at each Continue.
pub fn faults(store: Store) -> Faults {
    let faults = Faults::new();
    let current = store.memo(|model| (model.attempt, model.faults.clone()));
    Effect::new(move |before: Option<u32>| {
        let (attempt, found) = current.get();
        let kind = store.model.with_untracked(|model| model.form.kind);
        let found: Vec<_> = found
            .into_iter()
            .map(|fault| {
                let id = fault.field.clone();
                forms::Fault::new(id, move || errors::fault_text(&words::precise(&fault, kind)))
            })
            .collect();
        if found.is_empty() {
            faults.clear();
        } else if before.is_some_and(|before| before < attempt) {
            faults.set(found);
        } else {
            faults.show_quietly(found);
        }
        attempt
    });
    faults
}

/// `?field=classes` leads to a field, as a refusal does.
pub fn go_to_field() {
    let asked = use_query_map().read_untracked().get("field");
    if let Some(field) = asked {
        timer::after(std::time::Duration::from_millis(120), move || dom::focus_field(&field));
    }
}

fn question(store: Store, field: Field, kind: RightKind, faults: Faults) -> AnyView {
    let value = store.answer(field);
    let id = field.name();
    let error = faults.on(id);
    let label = Signal::derive(move || words::label(field, kind));
    let hint = Signal::derive(move || words::hint(field, kind));
    let optional = field.optional();
    match field.shape() {
        Shape::Choice if field == Field::Kind => view! {
            <RadioCards id legend=label value choices=Signal::derive(kinds) error />
        }
        .into_any(),
        Shape::Choice => {
            let choices = Signal::derive(move || {
                let all = words::choices(field).into_iter();
                all.map(|(code, words)| Radio::new(code, words)).collect::<Vec<_>>()
            });
            view! { <Radios id legend=label hint value choices error /> }.into_any()
        }
        Shape::Line => view! { <TextField id label hint value error optional /> }.into_any(),
        Shape::Code => {
            view! { <TextField id label hint value error width=Width::Medium mono=true /> }
                .into_any()
        }
        Shape::Lines => view! {
            <TextArea
                id
                label
                hint
                value
                error
                limit=2_000
                count=domain::text::length
                rows=4
            />
        }
        .into_any(),
        Shape::Date if optional => {
            let legend = Signal::derive(move || format!("{} {}", label.get(), t!("ui-optional")));
            view! { <DateField id legend hint value error /> }.into_any()
        }
        Shape::Date => view! { <DateField id legend=label hint value error /> }.into_any(),
    }
}

fn kinds() -> Vec<Card> {
    RightKind::ALL
        .iter()
        .map(|kind| {
            let (description, not_if) = words::kind_text(*kind);
            Card {
                value: kind.code().to_owned(),
                title: labels::right_kind(*kind),
                description,
                not_if,
                picture: None,
            }
        })
        .collect()
}

/// Why it cannot go on, where what was chosen decides that.
fn stop(store: Store) -> AnyView {
    let stopped = store.memo(super::model::Model::stopped);
    (move || {
        stopped.get().map(|stop| match stop {
            Stop::NotGranted => view! {
                <Notice title=t!("register-stop-granted") tone=Tone::You>
                    <p>{t!("register-stop-granted-text")}</p>
                    <p>{t!("register-stop-granted-next")}</p>
                </Notice>
            }
            .into_any(),
            Stop::Abroad => view! {
                <Notice title=t!("register-stop-abroad") tone=Tone::You>
                    <p>{t!("register-stop-abroad-text")}</p>
                </Notice>
            }
            .into_any(),
        })
    })
    .into_any()
}

/// How long the right lasts, computed as the dates are typed.
fn lasts(store: Store) -> AnyView {
    let known = store.memo(|model| {
        let Validity { from, to } = validity(&model.form);
        (model.form.kind, from.map(domain::time::date_text), to.map(domain::time::date_text))
    });
    (move || {
        let (kind, from, to) = known.get();
        let (Some(from), Some(to)) = (from, to) else {
            let words = match kind {
                RightKind::Copyright => t!("register-lasts-life"),
                _ => t!("register-lasts-unknown"),
            };
            return view! { <Inset><p>{words}</p></Inset> }.into_any();
        };
        let ended = domain::time::parse_date(&to).is_some_and(|to| to < today());
        view! {
            <section class="lasts" aria-labelledby="lasts">
                <h2 id="lasts">{t!("register-lasts")}</h2>
                {life::bar(kind, &from, &to, today())}
                {ended
                    .then(|| {
                        view! {
                            <Inset tone=Tone::You>
                                <p>{t!("register-ended")}</p>
                            </Inset>
                        }
                    })}
            </section>
        }
        .into_any()
    })
    .into_any()
}

/// Why it was refused, on the step where that is put right.
pub fn rejections(store: Store, step: Step) -> AnyView {
    let all = store.memo(|model| model.rejections.clone());
    (move || {
        let here: Vec<_> = all
            .get()
            .into_iter()
            .filter(|one| {
                step == Step::Check
                    || one.field.as_deref().is_some_and(|field| Step::of(field) == step)
            })
            .collect();
        (!here.is_empty()).then(|| {
            let lines = here
                .into_iter()
                .map(|one| {
                    view! {
                        <p>
                            <b>{labels::reason(one.reason)}</b>
                            " "
                            <code class="code">{one.reason.code()}</code>
                        </p>
                        <p class="as-typed">{runs(&one.facts)}</p>
                    }
                })
                .collect_view();
            view! { <Notice title=t!("register-refused") tone=Tone::You>{lines}</Notice> }
        })
    })
    .into_any()
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
