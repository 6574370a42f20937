//! A step: its questions, what is wrong with them, Continue.

use domain::right::RightKind;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{
    check, documents,
    field::{Field, Shape, Step},
    frame::frame,
    model::Msg,
    notes::{lasts, rejections, stop},
    store::Store,
    today,
};
use crate::{
    errors,
    forms::{self, Faults},
    i18n::labels,
    pages::rights::words,
    platform::{dom, timer},
    routes::Page,
    ui::{
        button::{Button, ButtonKind, TextLink},
        choice::{Card, Radio, RadioCards, Radios},
        date_field::DateField,
        error::ErrorSummary,
        field::{TextArea, TextField, Width},
        form::Form,
        heading::Heading,
        layout::Actions,
    },
};

pub fn page(store: Store, step: Step) -> AnyView {
    let faults = faults(store, step);
    go_to_field();
    let kind = store.memo(|model| model.form.kind);
    let fields = store.memo(move |model| model.asked(step));
    // By key: an answer that brings another question leaves the others, and focus, where they are.
    let questions = view! {
        <For
            each=move || fields.get()
            key=|field| *field
            children=move |field| question(store, field, kind, faults)
        />
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

/// The faults of the page, in the reader's language; the summary takes focus at each Continue.
pub fn faults(store: Store, step: Step) -> Faults {
    let faults = Faults::new();
    let current = store.memo(move |model| {
        // Told where it is sent from.
        let unsent = model.unsent.clone().filter(|_| step == Step::Check);
        (model.attempt, model.faults.clone(), unsent)
    });
    Effect::new(move |before: Option<u32>| {
        let (attempt, found, unsent) = current.get();
        let kind = store.model.with_untracked(|model| model.form.kind);
        let wrong = found.into_iter().map(|fault| {
            let id = fault.field.clone();
            forms::Fault::new(id, move || errors::fault_text(&words::precise(&fault, kind)))
        });
        let found: Vec<_> = wrong.chain(unsent.into_iter().flat_map(check::unsent)).collect();
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

fn question(store: Store, field: Field, kind: Memo<RightKind>, faults: Faults) -> AnyView {
    let value = store.answer(field);
    let id = field.name();
    let error = faults.on(id);
    let label = Signal::derive(move || words::label(field, kind.get()));
    let hint = Signal::derive(move || words::hint(field, kind.get()));
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
