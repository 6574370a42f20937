//! The list of notices: search, filters, pages by key, CSV.

mod drafts;
mod row;

use api::{
    drafts::ListDrafts,
    endpoint::Nothing,
    notices::{ListNotices, ListNoticesRequest, NoticeRow},
    page::Page as Part,
    streams::NOTICES_CSV,
};
use domain::notice::NoticeState;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    client,
    i18n::labels,
    live,
    pages::loaded::{Loaded, load, show_after},
    platform::timer::Debounce,
    routes::Page,
    ui::{
        button::{ButtonKind, ButtonLink},
        empty::EmptyState,
        field::TextField,
        heading::Heading,
        layout::{PageHead, Wrap},
        pager::Pager,
        table::{Column, Table},
        tabs::{Filter, Filters},
    },
};
use drafts::Drafts;
use row::row;

/// Between the last key and the search.
const TYPING: std::time::Duration = std::time::Duration::from_millis(300);

#[component]
pub fn NoticeList() -> AnyView {
    let typed = RwSignal::new(String::new());
    let search = RwSignal::new(String::new());
    let state = RwSignal::new(String::new());
    let debounce = Debounce::new(TYPING);
    Effect::new(move || {
        let text = typed.get();
        debounce.call(move || _ = search.try_set(text));
    });
    let request = move || ListNoticesRequest {
        search: Some(search.get()).filter(|text| !text.trim().is_empty()),
        state: NoticeState::from_code(&state.get()),
        ..ListNoticesRequest::default()
    };
    let first = load::<ListNotices>(request);
    let more = RwSignal::new(Part::<NoticeRow> { rows: Vec::new(), next: None });
    Effect::new(move || {
        let next = first.value.with(|part| part.as_ref().and_then(|part| part.next.clone()));
        more.set(Part { rows: Vec::new(), next });
    });
    let changes = live::use_changes();
    Effect::new(move || {
        if changes.get().is_some_and(|change| change.topic == "notice") {
            first.reload();
        }
    });
    // The list waits for them, and they for the list: neither is to push the other down.
    let drafts = load::<ListDrafts>(|| Nothing {});
    let settled = Memo::new(move |_| drafts.is_answered());
    let filtered =
        Signal::derive(move || !search.with(String::is_empty) || !state.with(String::is_empty));
    // What stands above the list comes with it, or with what went wrong.
    let waiting = Memo::new(move |_| !settled.get() || !first.is_answered());
    // Before the first notice there is nothing to look for.
    let none = Memo::new(move |_| {
        let empty = first.value.with(|part| part.as_ref().is_some_and(|part| part.rows.is_empty()));
        empty && !filtered.get()
    });
    view! {
        <Wrap>
            <PageHead action=ViewFn::from(|| {
                view! {
                    <ButtonLink
                        href=Page::NewNotice("start".to_owned()).path()
                        label=move || t!("notices-new")
                    />
                }
            })>
                <Heading text=move || t!("notices-title") />
                <p class="hint">{move || t!("notices-hint")}</p>
            </PageHead>
            {move || (!waiting.get()).then(|| view! { <Drafts drafts /> })}
            <div class="notice-list__find" hidden=move || none.get() || waiting.get()>
                <TextField
                    id="search"
                    label=move || t!("notices-search")
                    value=typed
                    kind="search"
                    optional=false
                />
                <Filters label=move || t!("notices-filter") value=state filters=filters() />
                <a
                    class="notice-list__csv"
                    href=move || csv(&request())
                    download="notices.csv"
                    rel="external"
                >
                    {move || t!("notices-csv")}
                </a>
            </div>
            {show_after(
                first,
                move || settled.get(),
                move |part| draw(part, more, filtered, request, first),
            )}
        </Wrap>
    }
    .into_any()
}

fn filters() -> Signal<Vec<Filter>> {
    Signal::derive(|| {
        let all = Filter::new("", t!("notices-all"), None);
        let states = [NoticeState::NeedsInfo, NoticeState::InReview, NoticeState::Decided];
        let state =
            |state: NoticeState| Filter::new(state.code(), labels::notice_state(state), None);
        std::iter::once(all).chain(states.map(state)).collect()
    })
}

fn csv(request: &ListNoticesRequest) -> String {
    let mut query = format!("language={}", crate::i18n::language().code());
    if let Some(state) = request.state {
        query.push_str("&state=");
        query.push_str(state.code());
    }
    if let Some(search) = &request.search {
        query.push_str("&search=");
        query.push_str(&String::from(js_sys::encode_uri_component(search)));
    }
    client::address(NOTICES_CSV, &query)
}

fn draw(
    part: Signal<Part<NoticeRow>>,
    more: RwSignal<Part<NoticeRow>>,
    filtered: Signal<bool>,
    request: impl Fn() -> ListNoticesRequest + Copy + Send + Sync + 'static,
    first: Loaded<Part<NoticeRow>>,
) -> AnyView {
    let busy = RwSignal::new(false);
    let empty = Memo::new(move |_| part.with(|part| part.rows.is_empty()));
    let next = move |()| {
        let Some(after) = more.with_untracked(|more| more.next.clone()) else { return };
        let asked = ListNoticesRequest { after: Some(after), ..untrack(request) };
        busy.set(true);
        spawn_local(async move {
            match client::call::<ListNotices>(asked).await {
                Ok(part) => {
                    more.try_update(|more| {
                        more.rows.extend(part.rows);
                        more.next = part.next;
                    });
                }
                Err(error) => _ = first.error.try_set(Some(error)),
            }
            busy.try_set(false);
        });
    };
    let columns = || {
        vec![
            Column::new(t!("notices-column-notice")),
            Column::new(t!("notices-column-state")),
            Column::new(t!("notices-column-result")),
            Column::new(t!("notices-column-submitted")).end(),
        ]
    };
    let rows = move || {
        let mut all = part.get().rows;
        all.extend(more.get().rows);
        all.into_iter().map(row).collect_view()
    };
    (move || {
        if empty.get() {
            return nothing(filtered.get());
        }
        view! {
            <Table caption=move || t!("notices-title") columns=Signal::derive(columns)>
                {rows}
            </Table>
            <Pager
                more=Signal::derive(move || more.with(|more| if more.next.is_some() { 50 } else { 0 }))
                busy
                on_more=Callback::new(next)
            />
        }
        .into_any()
    })
    .into_any()
}

fn nothing(filtered: bool) -> AnyView {
    if filtered {
        return view! { <EmptyState title=move || t!("notices-no-match") text=move || t!("notices-no-match-text") /> }
        .into_any();
    }
    view! {
        // "New notice" stands in the page's head.
        <EmptyState title=move || t!("notices-none") text=move || t!("notices-none-text")>
            <ButtonLink
                href=Page::NewRight.path()
                label=move || t!("notices-register")
                kind=ButtonKind::Secondary
            />
        </EmptyState>
    }
    .into_any()
}
