//! Everything on one page before it is sent, each answer a link away from being changed.

use domain::right::{accepted_documents, required_documents};
use leptos::prelude::*;

use super::{
    field::{Field, Shape, Step, only_asked},
    frame::frame,
    model::{Model, Msg, Unsent},
    notes::{rejections, stop},
    question::faults,
    store::{Store, step_path},
    today,
};
use crate::{
    errors, forms,
    i18n::{labels, runs},
    pages::rights::words,
    routes::Page,
    ui::{
        button::{Button, ButtonKind, TextLink},
        error::ErrorSummary,
        heading::Heading,
        layout::Actions,
        summary::{SummaryList, SummaryRow, SummarySection},
    },
};

pub fn page(store: Store) -> AnyView {
    let faults = faults(store, Step::Check);
    let busy = store.memo(|model| model.submitting);
    // The rows as they are now; typing happens on other pages.
    let model = store.memo(|model| (model.form.clone(), model.id.clone(), model.chosen));
    let sections = move || {
        model.track();
        let model = store.model.get_untracked();
        [Step::Type, Step::Owner, Step::Detail, Step::Documents]
            .into_iter()
            .map(|step| section(&model, step))
            .collect_view()
    };
    let content = view! {
        <ErrorSummary faults />
        <Heading
            caption=move || t!("register-caption", number = 5, name = t!("register-step-check"))
            text=move || t!("register-check-title")
        />
        {rejections(store, Step::Check)}
        {stop(store)}
        {sections}
        <p class="hint">{move || t!("register-send-hint")}</p>
        <Actions>
            <Button
                id="send"
                kind=ButtonKind::Primary
                label=move || t!("register-send")
                busy
                busy_label=move || t!("register-sending")
                on_press=Callback::new(move |()| store.send(Msg::Submit(today())))
            />
            <TextLink href=Page::Rights.path() label=move || t!("register-later") />
        </Actions>
    };
    frame(store, Step::Check, content.into_any())
}

/// Why it was not sent, as a fault that leads to what to press next.
pub(super) fn unsent(why: Unsent) -> Vec<forms::Fault> {
    match why {
        Unsent::Files => vec![forms::Fault::new("send", || t!("register-send-wait"))],
        Unsent::Conflict => {
            vec![forms::Fault::new("keep-mine", || t!("register-send-conflict"))]
        }
        Unsent::Call(error) => errors::call_faults(error, "send"),
    }
}

fn section(model: &Model, step: Step) -> AnyView {
    let form = &model.form;
    let wrong = model.check(step, today());
    let href = move |field: &str| format!("{}?field={field}", step_path(model.id.as_ref(), step));
    let missing = |field: &str| -> AnyView {
        let fault = wrong.iter().find(|fault| fault.field == field);
        let words = fault.map(|fault| errors::fault_text(&words::precise(fault, form.kind)));
        words.map(|words| view! { <span class="check__missing">{words}</span> }).into_any()
    };
    let rows = if step == Step::Documents {
        let form = only_asked(form);
        let required = required_documents(&form);
        accepted_documents(&form)
            .into_iter()
            .filter(|kind| {
                required.contains(kind) || form.documents.iter().any(|one| one.kind == *kind)
            })
            .map(|kind| {
                let field = format!("documents.{}", kind.code());
                let files = form
                    .documents
                    .iter()
                    .filter(|document| document.kind == kind)
                    .map(|document| view! { <span class="check__file">{runs(&document.file.name)}</span> })
                    .collect_view();
                let missing = missing(&field);
                view! {
                    <SummaryRow
                        label=labels::document_kind(kind)
                        change=href(&field)
                        id=field.clone()
                    >
                        {files} {missing}
                    </SummaryRow>
                }
                .into_any()
            })
            .collect_view()
    } else {
        model
            .asked(step)
            .into_iter()
            .map(|field| {
                let answer = match field {
                    Field::Granted if model.granted == Some(true) => t!("right-granted-yes"),
                    Field::Kind if !model.chosen => String::new(),
                    field => words::answer(field, form),
                };
                let missing = missing(field.name());
                let blank = answer.is_empty() && field.optional();
                view! {
                    <SummaryRow
                        label=words::fact(field, form.kind)
                        change=href(field.name())
                        id=field.name()
                    >
                        <span class:mono=field.shape() == Shape::Code>{runs(&answer)}</span>
                        {blank.then(|| view! { <span class="hint">{t!("register-none")}</span> })}
                        {missing}
                    </SummaryRow>
                }
                .into_any()
            })
            .collect_view()
    };
    view! {
        <SummarySection
            number=step.index() + 1
            title=words::step(step, form.kind)
            alert=!wrong.is_empty()
        >
            <SummaryList>{rows}</SummaryList>
        </SummarySection>
    }
    .into_any()
}
