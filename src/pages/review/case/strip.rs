//! The listings of a case as small pictures, to choose which one is looked at.

use std::sync::Arc;

use api::notices::NoticeItem;
use leptos::prelude::*;

use crate::{
    i18n::{labels, written},
    pages::notices::look,
    ui::rows::rows,
};

pub fn strip(items: RwSignal<Vec<Arc<NoticeItem>>>, selected: RwSignal<u32>) -> AnyView {
    let several = Memo::new(move |_| items.with(|items| items.len() > 1));
    (move || {
        several.get().then(|| {
            let state = |item: &Arc<NoticeItem>| item.state;
            let all = rows(items, |item| item.line, state, move |item| one(&item, selected));
            view! {
                <ol class="thumbs" aria-label=move || t!("review-strip")>
                    {all}
                </ol>
            }
        })
    })
    .into_any()
}

fn one(item: &Arc<NoticeItem>, selected: RwSignal<u32>) -> AnyView {
    let line = item.line;
    let (knot, _) = look::item(item.state);
    let named = Arc::clone(item);
    let name = Signal::derive(move || {
        let title = written::name(&named.title, &named.title_other);
        let state = labels::item_state(named.state);
        t!("review-thumb", line = line, title = title, state = state)
    });
    view! {
        <li>
            <button
                type="button"
                class="thumbs__one"
                aria-label=move || name.get()
                title=move || name.get()
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
