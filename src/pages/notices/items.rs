//! The listings of a notice, a row each: what became of it, why, and how to put it right.

use api::{
    notices::{ListItems, ListItemsRequest, NoticeItem},
    page::Page as Part,
};
use domain::ids::NoticeRef;
use domain::notice::{ItemState, Tally};
use leptos::{prelude::*, task::spawn_local};

use super::look;
use crate::{
    client,
    i18n::{format, labels, runs, written},
    pages::loaded::{Loaded, load, show},
    ui::{
        announcer,
        bars::Outcome,
        chip::{Chip, Code},
        pager::Pager,
        table::{self, Column, Table},
        tabs::{Filter, Filters},
    },
};

/// Rows asked for at a time.
const STEP: u32 = 100;

/// The table. Answers with what reloads it.
pub fn items(reference: NoticeRef, total: Signal<u32>) -> (AnyView, Loaded<Part<NoticeItem>>) {
    let asked = reference.clone();
    let first = load::<ListItems>(move || ListItemsRequest {
        reference: asked.clone(),
        after: None,
        limit: Some(STEP),
    });
    let more = RwSignal::new(Part::<NoticeItem> { rows: Vec::new(), next: None });
    Effect::new(move || {
        let next = first.value.with(|part| part.as_ref().and_then(|part| part.next.clone()));
        more.set(Part { rows: Vec::new(), next });
    });
    let drawn = show(first, move |part| draw(part, more, reference.clone(), total));
    (drawn, first)
}

fn draw(
    part: Signal<Part<NoticeItem>>,
    more: RwSignal<Part<NoticeItem>>,
    reference: NoticeRef,
    total: Signal<u32>,
) -> AnyView {
    let busy = RwSignal::new(false);
    let next = move |()| {
        let Some(after) = more.with_untracked(|more| more.next.clone()) else { return };
        let asked = ListItemsRequest {
            reference: reference.clone(),
            after: Some(after),
            limit: Some(STEP),
        };
        busy.set(true);
        spawn_local(async move {
            if let Ok(part) = client::call::<ListItems>(asked).await {
                more.try_update(|more| {
                    more.rows.extend(part.rows);
                    more.next = part.next;
                });
            }
            busy.try_set(false);
        });
    };
    let left = Signal::derive(move || {
        let shown = part.with(|part| part.rows.len()) + more.with(|more| more.rows.len());
        if more.with(|more| more.next.is_some()) {
            (total.get() as usize).saturating_sub(shown)
        } else {
            0
        }
    });
    let columns = || {
        vec![
            Column::new(t!("notice-column-listing")),
            Column::new(t!("notice-column-result")),
            Column::new(t!("notice-column-why")),
            Column::new(t!("notice-column-since")).end(),
        ]
    };
    let filter = RwSignal::new(String::new());
    let all = move || {
        let mut all = part.get().rows;
        all.extend(more.get().rows);
        all
    };
    let rows = move || {
        let filter = filter.get();
        let shown =
            all().into_iter().filter(|item| filter.is_empty() || group(item.state) == filter);
        shown.map(row).collect_view()
    };
    // While some are still to be fetched, a filter would hide that they are.
    let filters = Signal::derive(move || {
        if more.with(|more| more.next.is_some()) { Vec::new() } else { filters(&all()) }
    });
    Effect::new(move |before: Option<String>| {
        let now = filter.get();
        if before.is_some_and(|before| before != now) {
            let all = untrack(all);
            let shown = |item: &&NoticeItem| now.is_empty() || group(item.state) == now;
            announcer::announce(t!("notice-listings", count = all.iter().filter(shown).count()));
        }
        now
    });
    view! {
        {move || {
            (filters.with(Vec::len) > 2)
                .then(|| view! { <Filters label=move || t!("notices-filter") value=filter filters /> })
        }}
        <Table caption=move || t!("notice-listings", count = total.get()) columns=Signal::derive(columns)>
            {rows}
        </Table>
        <Pager more=left busy on_more=Callback::new(next) />
    }
    .into_any()
}

/// The group that a state counts in, by the code of its filter.
fn group(state: ItemState) -> &'static str {
    match look::groups(Tally::of([state])).first() {
        Some((Outcome::Removed, _)) => "removed",
        Some((Outcome::You, _)) => "you",
        Some((Outcome::Waiting, _)) => "waiting",
        Some((Outcome::Kept, _)) | None => "kept",
    }
}

/// "All 16 · Needs your answer 1 · Kept 3 · Removed 12": what waits for the reader first.
fn filters(items: &[NoticeItem]) -> Vec<Filter> {
    let groups =
        [ItemState::NeedsInfo, ItemState::InReview, ItemState::Rejected, ItemState::Removed];
    let mut all = vec![Filter::new("", t!("notices-all"), Some(items.len()))];
    for named in groups {
        let code = group(named);
        let count = items.iter().filter(|item| group(item.state) == code).count();
        if count > 0 {
            all.push(Filter::new(code, labels::item_state(named), Some(count)));
        }
    }
    all
}

/// The picture, title, shop and id of a listing: the head of its row.
pub fn about(item: &NoticeItem) -> AnyView {
    let title = written::name(&item.title, &item.title_other);
    let shop = written::name(&item.shop_name, &item.shop_name_other);
    view! {
        <span class="listing">
            <img class="listing__thumb" src=item.picture.clone() alt="" width="52" height="52" loading="lazy" />
            <span class="listing__text">
                <span class="listing__title">{runs(&title)}</span>
                <span class="meta">
                    {runs(&shop)} " " <span class="mono">{item.listing.to_string()}</span>
                </span>
            </span>
        </span>
    }
    .into_any()
}

/// The reason and its code, the facts as they were written, and how to put it right.
pub fn why(item: &NoticeItem) -> AnyView {
    let reason = item.reason.map(|reason| {
        view! {
            <p>{labels::reason(reason)} " " <Code code=reason.code().to_owned() /></p>
        }
    });
    let facts =
        (!item.facts.is_empty()).then(|| view! { <p class="as-typed">{runs(&item.facts)}</p> });
    let hint = (!item.hint.is_empty()).then(|| {
        view! {
            <p class="as-typed">
                <span class="meta">{t!("notice-hint")} " "</span>
                {runs(&item.hint)}
            </p>
        }
    });
    view! {
        {reason}
        {facts}
        {hint}
    }
    .into_any()
}

fn row(item: NoticeItem) -> AnyView {
    let (knot, tint) = look::item(item.state);
    let note = (!item.note.is_empty()).then(|| {
        view! { <p class="meta">{runs(&t!("notice-note", text = item.note.as_str()))}</p> }
    });
    table::row(vec![
        table::head_cell(about(&item)),
        view! {
            <td role="cell">
                <Chip label=labels::item_state(item.state) knot tint />
            </td>
        }
        .into_any(),
        view! {
            <td role="cell" class="dossier__why">
                {why(&item)}
                {note}
            </td>
        }
        .into_any(),
        view! {
            <td role="cell" class="table__end">
                {item.decided_at.map(format::day)}
            </td>
        }
        .into_any(),
    ])
}
