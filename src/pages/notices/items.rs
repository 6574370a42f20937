//! The listings of a notice, a row each: what became of it, why, and how to put it right.

use api::{
    notices::{ListItems, ListItemsRequest, NoticeItem},
    page::Page as Part,
};
use domain::ids::NoticeRef;
use domain::notice::{ItemState, Tally};
use leptos::prelude::*;

use super::look;
use crate::{
    errors,
    i18n::{format, labels, runs, written},
    pages::loaded::{
        paged::{Paged, load_paged},
        show,
    },
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
const STEP: usize = 100;

/// Asks for the listings of a notice.
pub fn load(reference: NoticeRef) -> Paged<NoticeItem> {
    load_paged::<ListItems, _>(
        STEP,
        move || ListItemsRequest { reference: reference.clone(), after: None, limit: None },
        |request, after, limit| {
            request.after = after;
            request.limit = Some(limit);
        },
    )
}

/// The table. `total`: how many there are.
pub fn table(listed: Paged<NoticeItem>, total: Signal<u32>) -> AnyView {
    show(listed.list, move |part| draw(part, listed, total))
}

fn draw(part: Signal<Part<NoticeItem>>, listed: Paged<NoticeItem>, total: Signal<u32>) -> AnyView {
    let left = Signal::derive(move || {
        if listed.has_more() {
            (total.get() as usize).saturating_sub(listed.shown()).min(STEP)
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
    let passing = move || {
        let filter = filter.get();
        part.get().rows.into_iter().filter(move |item| passes(item.state, &filter))
    };
    let filters = Signal::derive(move || {
        let states: Vec<_> = part.with(|part| part.rows.iter().map(|item| item.state).collect());
        filters(&states, listed.has_more())
    });
    // A filter that is offered no more would hide rows with nothing to show that it does.
    Effect::new(move || {
        if filters.with(|filters| !offers(filters, &filter.read())) {
            filter.set(String::new());
        }
    });
    Effect::new(move |before: Option<String>| {
        let now = filter.get();
        if before.is_some_and(|before| before != now) {
            announcer::announce(t!("notice-listings", count = untrack(passing).count()));
        }
        now
    });
    // What is printed says so where it is not all.
    let printed = move || {
        let (shown, total) = (passing().count(), total.get() as usize);
        (shown < total).then(|| {
            view! {
                <p class="meta dossier__printed">
                    {t!("notice-printed", shown = shown, total = total)}
                </p>
            }
        })
    };
    view! {
        {move || {
            (!filters.with(Vec::is_empty))
                .then(|| view! { <Filters label=move || t!("notices-filter") value=filter filters /> })
        }}
        {printed}
        <Table caption=move || t!("notice-listings", count = total.get()) columns=Signal::derive(columns)>
            {move || passing().map(row).collect_view()}
        </Table>
        <Pager
            more=left
            busy=listed.fetching
            error=move || errors::why(listed.failed)
            on_more=Callback::new(move |()| listed.more())
        />
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

fn passes(state: ItemState, filter: &str) -> bool {
    filter.is_empty() || group(state) == filter
}

/// "All 16 · Needs your answer 1 · Kept 3 · Removed 12": what waits for the reader first. None
/// where all are in one group, or while some are still to be fetched (`more`): a filter would hide
/// that they are.
fn filters(states: &[ItemState], more: bool) -> Vec<Filter> {
    let groups =
        [ItemState::NeedsInfo, ItemState::InReview, ItemState::Rejected, ItemState::Removed];
    let mut all = vec![Filter::new("", t!("notices-all"), Some(states.len()))];
    for named in groups {
        let code = group(named);
        let count = states.iter().filter(|state| passes(**state, code)).count();
        if count > 0 {
            all.push(Filter::new(code, labels::item_state(named), Some(count)));
        }
    }
    if more || all.len() < 3 { Vec::new() } else { all }
}

/// Whether a filter can be seen to apply.
fn offers(filters: &[Filter], filter: &str) -> bool {
    filter.is_empty() || filters.iter().any(|offered| offered.value == filter)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_applies_only_where_it_can_be_seen_to() {
        use ItemState::{InReview, NeedsInfo, Rejected};
        let offered = |states: &[ItemState], more| filters(states, more);
        let three = offered(&[NeedsInfo, InReview, InReview, Rejected], false);
        let counts: Vec<_> = three.iter().map(|one| (one.value.as_str(), one.count)).collect();
        assert_eq!(
            counts,
            [("", Some(4)), ("you", Some(1)), ("waiting", Some(2)), ("kept", Some(1))]
        );
        assert!(offers(&three, "you") && offers(&three, ""));
        // The answer was sent: nothing waits for the reader any more.
        assert!(!offers(&offered(&[InReview, InReview, Rejected], false), "you"));
        assert_eq!(offered(&[InReview, InReview], false), []);
        assert_eq!(offered(&[NeedsInfo, InReview], true), [], "some are still to be fetched");
    }
}
