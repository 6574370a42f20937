//! One reason of a rejection: as it is chosen and written, and as its owner will read it.

use api::rights::{Rejection, Right};
use domain::reason::Reason;
use domain::right::{RightKind, accepted_documents};
use leptos::prelude::*;

use super::super::verdict::{Ground, LONGEST, Subject};
use crate::{
    forms::Faults,
    i18n::{Language, in_language, labels},
    pages::rights::{
        detail::{self, field_name},
        register::field::Field,
    },
    ui::{
        button::{Button, ButtonKind},
        field::{Choice, Select, TextArea},
    },
};

/// One reason on screen. Signals, so that typing redraws nothing else.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Row {
    pub(super) key: u32,
    reason: RwSignal<String>,
    facts: RwSignal<String>,
    field: RwSignal<String>,
}

impl Row {
    pub(super) fn new(key: u32, subject: Subject) -> Self {
        let text = || RwSignal::new(String::new());
        let row = Self { key, reason: text(), facts: text(), field: text() };
        Effect::new(move |before: Option<String>| {
            let reason = row.reason.get();
            if before.is_some_and(|before| before != reason) {
                let mut ground = Ground::default();
                ground.choose(Reason::from_code(&reason), subject);
                row.field.set(ground.field);
            }
            reason
        });
        row
    }

    /// Tracked.
    pub(super) fn ground(self) -> Ground {
        Ground {
            reason: Reason::from_code(&self.reason.get()),
            facts: self.facts.get(),
            field: self.field.get(),
        }
    }
}

/// The id of the control that chooses the reason.
pub(super) fn reason_id(index: usize) -> String {
    format!("grounds.{index}.reason")
}

pub(super) fn ground(
    index: usize,
    row: Row,
    subject: Subject,
    right: Signal<Right>,
    faults: Faults,
    several: Memo<bool>,
    less: Callback<u32>,
) -> AnyView {
    let reasons = Signal::derive(move || {
        std::iter::once(Choice::new("", t!("review-reason-choose")))
            .chain(Reason::ALL.iter().filter(|reason| subject.takes(**reason)).map(|reason| {
                let words = format!("{} {}", reason.code(), labels::reason(*reason));
                Choice::new(reason.code(), words)
            }))
            .collect::<Vec<_>>()
    });
    let fields = Signal::derive(move || {
        right.with(|right| {
            let answers = Field::ALL
                .into_iter()
                .filter(|field| field.is_asked(&right.form) && *field != Field::Granted)
                .map(|field| field.name().to_owned());
            let papers = accepted_documents(&right.form)
                .into_iter()
                .map(|kind| format!("documents.{}", kind.code()));
            let mut all: Vec<String> = match subject {
                Subject::Right => answers.chain(papers).collect(),
                Subject::Renewal(of) => {
                    [of.day_field(), of.file_field()].map(str::to_owned).to_vec()
                }
            };
            // A reason may point to what this kind is not asked; it is offered all the same.
            let now = row.field.get();
            if !now.is_empty() && !all.contains(&now) {
                all.push(now);
            }
            std::iter::once(Choice::new("", t!("review-field-none")))
                .chain(all.into_iter().map(|field| {
                    let words = field_name(&field, right.form.kind);
                    Choice::new(field, words)
                }))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <div class="ground">
            <Select
                id=reason_id(index)
                label=move || t!("review-reason")
                value=row.reason
                choices=reasons
                error=faults.on(reason_id(index))
            />
            <TextArea
                id=format!("grounds.{index}.facts")
                label=move || t!("review-facts")
                hint=move || t!("review-right-facts-hint")
                value=row.facts
                rows=3
                limit=LONGEST
                count=domain::text::length
                error=faults.on(format!("grounds.{index}.facts"))
            />
            <Select
                id=format!("grounds.{index}.field")
                label=move || t!("review-field")
                hint=move || t!("review-field-hint")
                value=row.field
                choices=fields
            />
            {move || {
                several
                    .get()
                    .then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Link
                                label=move || t!("review-reason-less")
                                context=format!("{}", index + 1)
                                on_press=Callback::new(move |()| less.run(row.key))
                            />
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

/// What the owner will read, in both languages, as it is written.
pub(super) fn preview(rows: RwSignal<Vec<Row>>, kind: RightKind) -> AnyView {
    let written = Memo::new(move |_| {
        let grounds: Vec<Ground> = rows.get().into_iter().map(Row::ground).collect();
        grounds
            .into_iter()
            .filter_map(|ground| {
                Some(Rejection {
                    reason: ground.reason?,
                    field: Some(ground.field).filter(|field| !field.is_empty()),
                    facts: ground.facts,
                })
            })
            .collect::<Vec<_>>()
    });
    let texts = move || {
        let written = written.get();
        if written.is_empty() {
            return view! { <p class="hint">{t!("review-preview-empty")}</p> }.into_any();
        }
        [Language::English, Language::Chinese]
            .into_iter()
            .map(|language| {
                let reasons = written
                    .iter()
                    .map(|one| in_language(language, || told(one, kind)))
                    .collect_view();
                view! {
                    <div class="preview__text" lang=language.code()>
                        {reasons}
                    </div>
                }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <section class="preview" aria-labelledby="preview">
            <h3 id="preview">{move || t!("review-preview")}</h3>
            {texts}
        </section>
    }
    .into_any()
}

/// A reason as its owner reads it, with the field to mend.
pub(super) fn told(one: &Rejection, kind: RightKind) -> AnyView {
    let fix = one.field.as_deref().map(|field| t!("rights-fix", field = field_name(field, kind)));
    view! {
        {detail::told(one)}
        {fix.map(|fix| view! { <p class="meta">{fix}</p> })}
    }
    .into_any()
}
