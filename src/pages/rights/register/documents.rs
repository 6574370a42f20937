//! One slot for each document: the required ones first, what helps after them.

use api::ProblemCode;
use domain::file::StoredFile;
use domain::right::{DocumentKind, RightForm, accepted_documents, required_documents};
use leptos::prelude::*;

use super::{
    field::only_asked,
    model::{Model, Msg, SendState, Sending},
    store::Store,
};
use crate::{
    errors,
    forms::Faults,
    i18n::labels,
    pages::rights::words,
    ui::{
        error::FieldError,
        file_drop::{FileDrop, FileState, ListedFile},
    },
};

/// The types that are taken, for the browser's file dialogue.
pub const ACCEPT: &str = "application/pdf,image/png,image/jpeg,image/webp";

pub fn slots(store: Store, faults: Faults) -> AnyView {
    let kinds = store.memo(|model| {
        let form: RightForm = only_asked(&model.form);
        let required = required_documents(&form);
        let optional: Vec<DocumentKind> =
            accepted_documents(&form).into_iter().filter(|kind| !required.contains(kind)).collect();
        (required, optional)
    });
    let all = move |kinds: Vec<DocumentKind>| {
        kinds.into_iter().map(|kind| slot(store, kind, faults)).collect_view()
    };
    let waits = store.memo(Model::is_sending);
    view! {
        <p class="hint">{move || t!("register-documents-hint")}</p>
        <div id="documents" tabindex="-1">
            <FieldError id="documents" error=faults.on("documents") />
        </div>
        {move || all(kinds.get().0)}
        <h2 class="section-head">{move || t!("register-documents-more")}</h2>
        <p class="hint">{move || t!("register-documents-more-hint")}</p>
        {move || all(kinds.get().1)}
        <p class="meta" role="status">
            {move || waits.get().then(|| t!("register-documents-wait"))}
        </p>
    }
    .into_any()
}

fn slot(store: Store, kind: DocumentKind, faults: Faults) -> AnyView {
    let id = format!("documents.{}", kind.code());
    let error = faults.on(id.clone());
    let here = store.memo(move |model| {
        let there: Vec<_> =
            model.form.documents.iter().filter(|document| document.kind == kind).cloned().collect();
        let sending: Vec<_> =
            model.sending.iter().filter(|file| file.kind == kind).cloned().collect();
        (there, sending)
    });
    let files = Signal::derive(move || {
        let (there, sending) = here.get();
        let there = there.into_iter().map(|document| there_already(document.file));
        there.chain(sending.into_iter().map(on_its_way)).collect::<Vec<_>>()
    });
    view! {
        <FileDrop
            id
            label=move || labels::document_kind(kind)
            hint=move || words::document_hint(kind)
            files
            error
            accept=ACCEPT
            camera=true
            on_pick=Callback::new(move |picked| store.pick(kind, picked))
            on_remove=Callback::new(move |key| store.send(Msg::Remove(key)))
            on_retry=Callback::new(move |key| store.send(Msg::Retry(key)))
        />
    }
    .into_any()
}

/// A file that the server has.
pub fn there_already(file: StoredFile) -> ListedFile {
    ListedFile {
        key: file.id.to_string(),
        picture: file.kind.is_picture(),
        name: file.name,
        size: file.size,
        state: FileState::Done,
    }
}

/// A file that it has not. Tracked, like `t!`.
pub fn on_its_way(file: Sending) -> ListedFile {
    ListedFile {
        key: file.key,
        name: file.name,
        size: file.size,
        picture: file.picture,
        state: match file.state {
            SendState::Under(share) if share > 0.0 => FileState::Sending(share),
            SendState::Under(_) => FileState::Waiting,
            SendState::Refused(fault) => {
                FileState::Failed { why: errors::fault_text(&fault), again: false }
            }
            SendState::Failed(error) => FileState::Failed {
                why: errors::call_error_text(&error),
                // No larger request would be taken at a second attempt.
                again: error.code() != Some(ProblemCode::TooLarge),
            },
            SendState::Broken => FileState::Failed { why: t!("ui-file-broken"), again: true },
        },
    }
}
