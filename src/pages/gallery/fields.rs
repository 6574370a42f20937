//! Fields and choices.

use leptos::prelude::*;

use super::section;
use crate::{
    forms::{Fault, Faults},
    platform::files::PickedFile,
    ui::{
        choice::{Card, Checkbox, Radio, RadioCards, Radios},
        date_field::{DateField, DatePart},
        error::ErrorSummary,
        field::{Choice, CodeField, PasswordField, Select, TextArea, TextField, Width},
        file_drop::{FileDrop, FileState, ListedFile},
        form::Form,
    },
};

pub fn fields() -> AnyView {
    let text = |value: &str| RwSignal::new(value.to_owned());
    let faults = Faults::new();
    // Not `set`, which would take focus when the page opens.
    Effect::new(move |_| {
        if crate::platform::in_browser() {
            faults.show_quietly([
                Fault::new("g-wrong", || t!("gallery-number-error")),
                Fault::new("g-date", || t!("gallery-date-error")),
                Fault::new("g-files", || t!("gallery-files-error")),
            ]);
        }
    });
    let files = RwSignal::new(vec![
        file("a", "appraisal-scan.pdf", 14_200_000, None),
        file("b", "base-no-batch-code.jpg", 1_800_000, Some(FileState::Done)),
        file("c", "box-front.jpg", 2_400_000, Some(FileState::Sending(0.4))),
    ]);
    let listed = move || {
        let mut files = files.get();
        for file in &mut files {
            if let FileState::Failed { why, .. } = &mut file.state {
                *why = t!("gallery-files-error");
            }
        }
        files
    };
    let pick = move |picked: Vec<PickedFile>| {
        files.update(|files| {
            files.extend(picked.iter().map(|picked| {
                file(&picked.name, &picked.name, picked.size, Some(FileState::Waiting))
            }));
        });
    };
    let remove = move |key: String| files.update(|files| files.retain(|file| file.key != key));
    let offices = move || {
        vec![
            Choice::new("cn", t!("gallery-section-right")),
            Choice::new("us", t!("gallery-section-evidence")),
        ]
    };
    section(
        || t!("gallery-fields"),
        view! {
            <Form on_submit=move |()| faults.set(faults.all())>
                <ErrorSummary faults />
                <div class="gallery__columns">
                    <div>
                        <TextField
                            id="g-number"
                            label=move || t!("gallery-number")
                            hint=move || t!("gallery-number-hint")
                            value=text("21384756")
                            inputmode="numeric"
                            width=Width::Medium
                            mono=true
                        />
                        <TextField
                            id="g-wrong"
                            label=move || t!("gallery-number")
                            value=text("2138475")
                            error=faults.on("g-wrong")
                            optional=true
                        />
                        <CodeField id="g-code" label=move || t!("gallery-code") value=text("") />
                        <PasswordField
                            id="g-password"
                            label=move || t!("gallery-password")
                            value=text("demo")
                        />
                        <Select
                            id="g-office"
                            label=move || t!("gallery-office")
                            value=text("us")
                            choices=offices
                        />
                    </div>
                    <div>
                        <DateField
                            id="g-date"
                            legend=move || t!("gallery-date")
                            hint=move || t!("gallery-date-hint")
                            value=text("2026-12-2")
                            error=faults.on("g-date")
                            wrong=Signal::stored(Some(DatePart::Month))
                        />
                        <TextArea
                            id="g-why"
                            label=move || t!("gallery-why")
                            value=text("")
                            limit=2000
                        />
                        <FileDrop
                            id="g-files"
                            label=move || t!("gallery-files")
                            hint=move || t!("gallery-files-hint")
                            error=faults.on("g-files")
                            files=listed
                            accept="application/pdf,image/*"
                            camera=true
                            on_pick=pick
                            on_remove=remove
                            on_retry=move |_| ()
                        />
                    </div>
                </div>
            </Form>
        }
        .into_any(),
    )
}

fn file(key: &str, name: &str, size: u64, state: Option<FileState>) -> ListedFile {
    ListedFile {
        key: key.to_owned(),
        name: name.to_owned(),
        size,
        picture: !name.to_ascii_lowercase().contains("pdf"),
        state: state.unwrap_or(FileState::Failed { why: String::new(), again: true }),
    }
}

pub fn choices() -> AnyView {
    let sample = RwSignal::new("yes".to_owned());
    let order = RwSignal::new(String::new());
    let claim = RwSignal::new("fake".to_owned());
    let agreed = RwSignal::new(true);
    let answers = move || {
        let more = move || {
            view! { <TextField id="g-order" label=move || t!("gallery-number") value=order /> }
                .into_any()
        };
        vec![
            Radio::new("yes", t!("gallery-yes")).more(more),
            Radio::new("no", t!("gallery-no")).hint(t!("gallery-empty-text")),
        ]
    };
    let picture = || view! { <svg viewBox="0 0 184 128" aria-hidden="true"></svg> }.into_any();
    let card = move |value: &str, picture: Option<ViewFn>| Card {
        value: value.to_owned(),
        title: t!("gallery-card-title"),
        description: t!("gallery-card-text"),
        not_if: t!("gallery-card-not"),
        picture,
    };
    section(
        || t!("gallery-choices"),
        view! {
            <div class="gallery__columns">
                <div>
                    <Radios
                        id="g-sample"
                        legend=move || t!("gallery-sample")
                        value=sample
                        choices=answers
                    />
                    <Checkbox
                        id="g-agree"
                        label=move || t!("gallery-agree")
                        checked=agreed
                        hint=move || t!("gallery-approved")
                    />
                </div>
                <RadioCards
                    id="g-claim"
                    legend=move || t!("gallery-section-problem")
                    value=claim
                    choices=move || {
                        vec![card("fake", Some(ViewFn::from(picture))), card("other", None)]
                    }
                />
            </div>
        }
        .into_any(),
    )
}
