//! The drafts that wait above the list.

use api::drafts::{DiscardDraft, DraftPath, DraftRow, DraftRows};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    client,
    i18n::{format, runs},
    pages::loaded::Loaded,
    routes::Page,
    ui::button::{Button, ButtonKind},
};

/// Drafts that wait to be finished. Draws nothing when there are none.
#[component]
pub(super) fn Drafts(drafts: Loaded<DraftRows>) -> AnyView {
    (move || {
        let rows = drafts.value.get().map(|drafts| drafts.rows).unwrap_or_default();
        (!rows.is_empty()).then(|| {
            let count = rows.len();
            let rows = rows.into_iter().map(|row| draft(row, drafts)).collect_view();
            view! {
                <section class="drafts" aria-labelledby="drafts">
                    <h2 id="drafts">{t!("notices-drafts", count = count)}</h2>
                    <ul class="drafts__list">{rows}</ul>
                </section>
            }
        })
    })
    .into_any()
}

fn draft(row: DraftRow, drafts: Loaded<DraftRows>) -> AnyView {
    let id = row.id.clone();
    let href = format!("{}?draft={id}", Page::NewNotice(row.step.code().to_owned()).path());
    let title =
        if row.right_title.is_empty() { t!("notices-draft-untitled") } else { row.right_title };
    let discard = move |()| {
        let id = id.clone();
        spawn_local(async move {
            if client::call::<DiscardDraft>(DraftPath { id }).await.is_ok() {
                drafts.reload();
            }
        });
    };
    view! {
        <li class="drafts__row">
            <a href=href>{runs(&title)}</a>
            <span class="meta">
                {t!("notices-draft-meta", count = row.listings, when = format::datetime(row.updated_at))}
            </span>
            <Button
                kind=ButtonKind::Link
                label=t!("notices-draft-discard")
                context=title
                on_press=Callback::new(discard)
            />
        </li>
    }
    .into_any()
}
