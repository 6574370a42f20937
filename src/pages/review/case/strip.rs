//! The listings of a case as small pictures, to choose which one is looked at.

use api::{notices::NoticeItem, page::Page as Part};
use leptos::prelude::*;

use crate::{
    i18n::{labels, written},
    pages::notices::look,
};

pub fn strip(items: RwSignal<Option<Part<NoticeItem>>>, selected: RwSignal<u32>) -> AnyView {
    (move || {
        items.with(|part| {
            let rows = &part.as_ref()?.rows;
            let all = rows.iter().map(|item| one(item, selected)).collect_view();
            (rows.len() > 1).then(|| {
                view! {
                    <ol class="thumbs" aria-label=t!("review-strip")>
                        {all}
                    </ol>
                }
            })
        })
    })
    .into_any()
}

fn one(item: &NoticeItem, selected: RwSignal<u32>) -> AnyView {
    let line = item.line;
    let (knot, _) = look::item(item.state);
    let title = written::name(&item.title, &item.title_other);
    let state = labels::item_state(item.state);
    let name = t!("review-thumb", line = line, title = title, state = state);
    view! {
        <li>
            <button
                type="button"
                class="thumbs__one"
                aria-label=name.clone()
                title=name
                aria-pressed=move || if selected.get() == line { "true" } else { "false" }
                on:click=move |_| selected.set(line)
            >
                <img src=item.picture.clone() alt="" width="40" height="40" loading="lazy" />
                {knot.draw()}
            </button>
        </li>
    }
    .into_any()
}
