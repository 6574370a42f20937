//! W6: the files that show it.

use std::str::FromStr as _;

use domain::file::StoredFile;
use domain::ids::FileId;
use domain::notice::{Claim, Evidence, EvidenceKind, Step};
use leptos::prelude::*;

use super::super::frame::question;
use super::super::model::{Msg, Picking, Upload, UploadState};
use super::super::store::Store;
use super::super::words;
use super::head;
use crate::client::{self, CallError};
use crate::errors;
use crate::i18n::{format, labels, runs};
use crate::platform::files::PickedFile;
use crate::platform::{dom, random};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::{Choice, Select, TextField, Width};
use crate::ui::file_drop::{FileDrop, FileState, ListedFile};
use crate::ui::icon::Icon;
use crate::ui::notice::{Inset, Tone};
use api::streams::DOWNLOAD;

/// Beyond so many listings a drop-down of them helps nobody; then their number is typed.
const CHOICES: usize = 60;

pub fn page(store: Store) -> AnyView {
    question(store, Step::Evidence, move |faults| {
        let claim = store.memo(|wizard| wizard.answers.claim);
        let hint = move || match claim.get() {
            Some(Claim::Counterfeit) => t!("wizard-evidence-counterfeit"),
            Some(claim) if claim.is_copyright() => t!("wizard-evidence-copyright"),
            Some(claim) if claim.is_patent() => t!("wizard-evidence-patent"),
            _ => t!("wizard-evidence-mark"),
        };
        let uploads = store.memo(|wizard| wizard.uploads.clone());
        let files =
            Signal::derive(move || uploads.with(|all| all.iter().map(listed).collect::<Vec<_>>()));
        view! {
            {head(Step::Evidence, || t!("wizard-evidence-title"), hint)}
            {received(store)}
            <FileDrop
                id="evidence"
                label=move || t!("wizard-evidence-label")
                hint=move || t!("wizard-evidence-rules")
                files=files
                error=faults.on("evidence")
                accept="image/png,image/jpeg,image/webp,application/pdf"
                camera=true
                on_pick=Callback::new(move |picked| pick(store, picked))
                on_remove=Callback::new(move |key| store.send(Msg::RemoveFile(key)))
                on_retry=Callback::new(move |key| store.send(Msg::Retry(key)))
            />
            {still_needed(store)}
        }
        .into_any()
    })
}

fn pick(store: Store, picked: Vec<PickedFile>) {
    let mut files = Vec::new();
    for file in picked {
        let Some(key) = random::id() else { continue };
        files.push(Picking {
            key: key.clone(),
            name: file.name.clone(),
            size: file.size,
            picture: file.kind.starts_with("image/"),
        });
        store.files.update_value(|all| drop(all.insert(key, file)));
    }
    store.send(Msg::Picked(files));
}

fn listed(upload: &Upload) -> ListedFile {
    let state = match &upload.state {
        UploadState::Waiting => FileState::Waiting,
        UploadState::Sending(share) => FileState::Sending(*share),
        UploadState::Refused(fault) => {
            FileState::Failed { why: errors::fault_text(fault), again: false }
        }
        UploadState::Broken(CallError::Offline) => {
            FileState::Failed { why: t!("ui-file-broken"), again: true }
        }
        UploadState::Broken(error) => {
            FileState::Failed { why: errors::call_error_text(error), again: true }
        }
    };
    let Picking { key, name, size, picture } = upload.file.clone();
    ListedFile { key, name, size, picture, state }
}

/// The files that have arrived: what each shows, and of which listing.
fn received(store: Store) -> AnyView {
    let ids = store.memo(|wizard| {
        wizard.answers.evidence.iter().map(|evidence| evidence.file.clone()).collect::<Vec<_>>()
    });
    let rows = move || {
        view! {
            <For
                each=move || ids.get()
                key=|file| file.id.as_str().to_owned()
                children=move |file| row(store, file)
            />
        }
    };
    let any = Memo::new(move |_| ids.with(|ids| !ids.is_empty()));
    (move || any.get().then(|| view! { <ul class="evidence">{rows()}</ul> })).into_any()
}

fn of(store: Store, id: &FileId) -> Memo<Option<Evidence>> {
    let id = id.clone();
    store.memo(move |wizard| {
        wizard.answers.evidence.iter().find(|evidence| evidence.file.id == id).cloned()
    })
}

fn row(store: Store, file: StoredFile) -> AnyView {
    let id = file.id.clone();
    let evidence = of(store, &id);
    let kind = store.text(
        {
            let id = id.clone();
            move |answers| {
                let found = answers.evidence.iter().find(|evidence| evidence.file.id == id);
                found.map_or("", |evidence| evidence.kind.code()).to_owned()
            }
        },
        {
            let id = id.clone();
            move |code| match EvidenceKind::from_code(&code) {
                Some(kind) => Msg::Describe(id.clone(), kind),
                None => Msg::Reconsider,
            }
        },
    );
    let kinds = Signal::derive(|| {
        let choice = |kind: &EvidenceKind| Choice::new(kind.code(), labels::evidence_kind(*kind));
        EvidenceKind::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    let address = client::address(DOWNLOAD, id.as_str());
    let picture = if file.kind.is_picture() {
        let address = address.clone();
        view! { <img class="evidence__picture" src=address alt="" width="64" height="64" loading="lazy" /> }
            .into_any()
    } else {
        view! { <span class="evidence__document">{Icon::Document.draw()}</span> }.into_any()
    };
    let (name, size) = (file.name.clone(), file.size);
    let removed = id.clone();
    view! {
        <li class="evidence__row">
            {picture}
            <div class="evidence__text">
                <a class="evidence__name" href=address target="_blank" rel="noopener">
                    {
                        let name = name.clone();
                        move || runs(&name)
                    }
                </a>
                <span class="evidence__size">
                    {move || t!("ui-file-done", size = format::bytes(size))}
                </span>
                <Button
                    kind=ButtonKind::Link
                    label=move || t!("ui-remove")
                    context=name
                    on_press=move |()| {
                        if !dom::focus_neighbour("button") {
                            dom::focus("evidence");
                        }
                        store.send(Msg::RemoveFile(removed.as_str().to_owned()));
                    }
                />
            </div>
            <div class="evidence__fields">
                <Select
                    id=format!("evidence-kind-{id}")
                    label=move || t!("wizard-evidence-kind")
                    value=kind
                    choices=kinds
                />
                {about(store, id, evidence)}
            </div>
        </li>
    }
    .into_any()
}

/// Which listing a file shows: chosen from a few, or its number typed.
fn about(store: Store, id: FileId, evidence: Memo<Option<Evidence>>) -> AnyView {
    let count = store.memo(|wizard| wizard.answers.listings.len());
    let place = move || {
        let listing = evidence.with(|evidence| evidence.as_ref()?.listing.clone())?;
        store
            .wizard
            .with(|wizard| super::super::model::place_of(&wizard.answers.listings, &listing))
    };
    // In the control a listing that has left the notice stands with its ID, as one choice more: so
    // another can be chosen, which also "all" is.
    let stray = {
        let id = id.clone();
        store.memo(move |wizard| wizard.stray_listing(&id))
    };
    let value = RwSignal::new(untrack(|| match (place(), stray.get()) {
        (Some(place), _) => place.to_string(),
        (None, Some(listing)) => listing.to_string(),
        (None, None) => String::new(),
    }));
    let field = format!("evidence-listing-{id}");
    Effect::new(move |before: Option<String>| {
        let typed = value.get();
        if before.is_some_and(|before| before != typed) {
            let chosen = usize::from_str(typed.trim()).ok().and_then(|place| place.checked_sub(1));
            let listing = store.wizard.with_untracked(|wizard| {
                chosen.and_then(|at| wizard.answers.listings.get(at)).map(|p| p.id.clone())
            });
            store.send(Msg::Attach(id.clone(), listing));
        }
        typed
    });
    let few = Memo::new(move |_| count.get() <= CHOICES);
    let choices = Signal::derive(move || {
        let titles = store.wizard.with(|wizard| {
            let title = |picked: &domain::notice::Picked| {
                let known = wizard.known.get(&picked.id).and_then(Option::as_ref);
                known.map_or_else(|| picked.id.to_string(), |row| words::listing_title(row).0)
            };
            wizard.answers.listings.iter().map(title).collect::<Vec<_>>()
        });
        let all = Choice::new("", t!("wizard-evidence-all"));
        let each = titles
            .into_iter()
            .enumerate()
            .map(|(at, title)| Choice::new((at + 1).to_string(), format!("{} · {title}", at + 1)));
        let gone =
            stray.get().map(|listing| Choice::new(listing.as_str(), t!("wizard-evidence-gone")));
        gone.into_iter().chain([all]).chain(each).collect::<Vec<_>>()
    });
    // The model changes with every key; these options seldom do.
    let choices = Memo::new(move |_| choices.get());
    (move || {
        let field = field.clone();
        if few.get() {
            view! {
                <Select
                    id=field
                    label=move || t!("wizard-evidence-listing")
                    value=value
                    choices=choices
                />
            }
            .into_any()
        } else {
            view! {
                <TextField
                    id=field
                    label=move || t!("wizard-evidence-number", count = count.get())
                    hint=move || {
                        if stray.get().is_some() { t!("wizard-evidence-gone") } else { String::new() }
                    }
                    value=value
                    inputmode="numeric"
                    width=Width::Short
                />
            }
            .into_any()
        }
    })
    .into_any()
}

/// What reviewers would miss, said before it is asked for: not an error.
fn still_needed(store: Store) -> AnyView {
    let missing = store.memo(|wizard| {
        let findings =
            if wizard.answers.evidence.is_empty() { Vec::new() } else { wizard.findings() };
        let here = findings.into_iter().filter(|finding| finding.step == Step::Evidence);
        here.map(|finding| finding.reason).collect::<Vec<_>>()
    });
    let claim = store.memo(|wizard| wizard.answers.claim);
    (move || {
        let notes = missing.get().into_iter().map(|reason| {
            let text = super::check::finding_text(reason, Step::Evidence, claim.get());
            view! { <Inset tone=Tone::You>{text}</Inset> }
        });
        let notes = notes.collect_view();
        view! { <div role="status">{notes}</div> }
    })
    .into_any()
}
