//! Choosing files: drag, pick, or photograph; with progress, retry and remove.

use leptos::{ev, prelude::*};

use crate::{
    i18n::{format, runs},
    platform::files::{self, PickedFile},
    ui::{
        button::{Button, ButtonKind},
        error::{FieldError, FieldErrorProps},
        field::{Surround, hint_line},
        icon::Icon,
    },
};

/// How an upload stands.
#[derive(Clone, Debug, PartialEq)]
pub enum FileState {
    /// Waiting for its turn, or for the network.
    Waiting,
    /// Share sent, from 0 to 1.
    Sending(f64),
    Done,
    /// In the page's words. `again` offers to try again: for a broken connection, not for a
    /// file that is too large.
    Failed {
        why: String,
        again: bool,
    },
}

/// One file in the list. `key` tells files apart; names may repeat.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedFile {
    pub key: String,
    pub name: String,
    pub size: u64,
    /// A picture, by its type: chooses the icon.
    pub picture: bool,
    pub state: FileState,
}

/// A field for files.
///
/// - `files`: what stands in the list; the page owns it and the uploads.
/// - `on_pick`: what was chosen, dropped or photographed. Check size and type there, and list a
///   refused file as `Failed`, so that the reader sees which and why.
/// - `on_remove`, `on_retry`: get the file's key.
/// - `accept`: as in HTML, for example "image/png,application/pdf".
/// - `camera`: offers "Take a photo" on phones, beside "Choose files", which keeps the gallery.
/// - `single`: one file only.
///
/// Accessibility: nothing needs dragging; the inputs are native and named by the label.
#[component]
pub fn FileDrop(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] files: Signal<Vec<ListedFile>>,
    #[prop(into)] on_pick: Callback<Vec<PickedFile>>,
    #[prop(into)] on_remove: Callback<String>,
    #[prop(into)] on_retry: Callback<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] accept: &'static str,
    #[prop(optional)] camera: bool,
    #[prop(optional)] single: bool,
) -> AnyView {
    let over = RwSignal::new(false);
    let surround = Surround { id: id.clone(), label, hint, error, optional: false };
    let (described, label_id) = (surround.description(), format!("{id}-label"));
    let dragged = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let dropped = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        let mut picked = files::dropped(&event);
        if single {
            picked.truncate(1);
        }
        if !picked.is_empty() {
            on_pick.run(picked);
        }
    };
    let pick = move |event: ev::Event| {
        let picked = files::picked(&event);
        if !picked.is_empty() {
            on_pick.run(picked);
        }
    };
    let list = move || {
        let files = files.get();
        (!files.is_empty()).then(|| {
            let rows = files.into_iter().map(|file| row(file, on_remove, on_retry)).collect_view();
            view! { <ul class="files">{rows}</ul> }
        })
    };
    let camera_id = format!("{id}-camera");
    view! {
        <div
            class="field file-drop"
            class:is-wrong=move || error.with(Option::is_some)
            class:is-over=move || over.get()
            on:dragover=dragged
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <span class="field__label" id=label_id.clone()>
                {label}
            </span>
            {hint_line(&id, hint)}
            {FieldError(FieldErrorProps { id: id.clone(), error })}
            {list}
            <div class="file-drop__choose">
                <input
                    class="file-drop__input"
                    type="file"
                    id=id.clone()
                    accept=accept
                    multiple=!single
                    aria-describedby=move || described.get()
                    aria-labelledby=format!("{label_id} {id}-words")
                    on:change=pick
                />
                <label class="button button--secondary button--small" for=id.clone()>
                    {Icon::Upload.draw()}
                    <span id=format!("{id}-words")>
                        {move || if single { t!("ui-choose-file") } else { t!("ui-choose-files") }}
                    </span>
                </label>
                {camera
                    .then(|| {
                        view! {
                            <input
                                class="file-drop__input file-drop__input--camera"
                                type="file"
                                id=camera_id.clone()
                                accept="image/*"
                                capture="environment"
                                aria-labelledby=format!("{label_id} {camera_id}-words")
                                on:change=pick
                            />
                            <label
                                class="button button--secondary button--small file-drop__camera"
                                for=camera_id.clone()
                            >
                                {Icon::Camera.draw()}
                                <span id=format!("{camera_id}-words")>
                                    {move || t!("ui-take-photo")}
                                </span>
                            </label>
                        }
                    })}
                <span class="file-drop__drag">
                    {move || if single { t!("ui-drag-one-here") } else { t!("ui-drag-here") }}
                </span>
            </div>
        </div>
    }
    .into_any()
}

fn row(file: ListedFile, on_remove: Callback<String>, on_retry: Callback<String>) -> AnyView {
    let ListedFile { key, name, size, picture, state } = file;
    let size = format::bytes(size);
    let failed = matches!(state, FileState::Failed { .. });
    let (words, share, again) = match state {
        FileState::Waiting => (t!("ui-file-waiting", size = size), None, false),
        FileState::Sending(share) => (t!("ui-file-sending", size = size), Some(share), false),
        FileState::Done => (t!("ui-file-done", size = size), None, false),
        FileState::Failed { why, again } => (why, None, again),
    };
    let (remove_key, retry_key) = (key.clone(), key);
    let icon = if picture { Icon::Picture } else { Icon::Document };
    view! {
        <li class="files__row" class:is-wrong=failed>
            {icon.draw()}
            <span class="files__text">
                <span class="files__name">{runs(&name)}</span>
                <span class="files__state">{words}</span>
                {share
                    .map(|share| {
                        view! {
                            <progress class="files__progress" max="1" value=share aria-label=name.clone()></progress>
                        }
                    })}
            </span>
            <span class="files__actions">
                {again
                    .then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Link
                                label=t!("ui-retry")
                                context=name.clone()
                                on_press=move |()| on_retry.run(retry_key.clone())
                            />
                        }
                    })}
                <Button
                    kind=ButtonKind::Link
                    label=t!("ui-remove")
                    context=name
                    on_press=move |()| on_remove.run(remove_key.clone())
                />
            </span>
        </li>
    }
    .into_any()
}
