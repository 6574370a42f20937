//! The list of notices: search, filters, pages by key, CSV.

mod drafts;
mod find;
mod row;

use api::{
    drafts::ListDrafts,
    endpoint::Nothing,
    notices::{ListNotices, NoticeRow},
    page::Page as Part,
    streams::NOTICES_CSV,
};
use leptos::prelude::*;

use crate::{
    client, errors, live,
    pages::loaded::{
        load,
        paged::{Paged, load_paged},
        show_after,
    },
    routes::Page,
    ui::{
        announcer,
        button::{Button, ButtonKind, ButtonLink},
        empty::EmptyState,
        field::TextField,
        heading::{Heading, use_focus_heading},
        layout::{PageHead, Wrap},
        pager::Pager,
        table::{Column, Table},
        tabs::Filters,
    },
};
use drafts::Drafts;
use find::{Find, Wanted};
use row::row;

/// Rows asked for at a time.
const STEP: usize = 50;

#[component]
pub fn NoticeList() -> AnyView {
    let find = Find::new();
    let wanted = find.wanted;
    let listed = load_paged::<ListNotices, _>(
        STEP,
        move || wanted.with(Wanted::request),
        |request, after, limit| {
            request.after = after;
            request.limit = Some(limit);
        },
    );
    // What the rows on screen answer, which is not yet what has been typed since.
    let answered = Memo::new(move |_| {
        listed.list.value.track();
        wanted.get_untracked()
    });
    tell_found(answered, listed);
    let changes = live::use_changes();
    Effect::new(move || {
        if changes.get().is_some_and(|change| change.topic == "notice") {
            listed.list.reload();
        }
    });
    // The list waits for them, and they for the list: neither is to push the other down.
    let drafts = load::<ListDrafts>(|| Nothing {});
    let settled = Memo::new(move |_| drafts.is_answered());
    // What stands above the list comes with it, or with what went wrong.
    let waiting = Memo::new(move |_| !settled.get() || !listed.list.is_answered());
    let first = listed.list.value;
    // Before the first notice there is nothing to look for.
    let none = Memo::new(move |_| {
        let empty = first.with(|part| part.as_ref().is_some_and(|part| part.rows.is_empty()));
        empty && answered.with(Wanted::is_all)
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
                    value=find.typed
                    kind="search"
                    optional=false
                />
                <Filters label=move || t!("notices-filter") value=find.state filters=find::filters() />
                <a
                    class="notice-list__csv"
                    href=move || wanted.with(csv)
                    download="notices.csv"
                    rel="external"
                >
                    {move || t!("notices-csv")}
                </a>
            </div>
            {show_after(
                listed.list,
                move || settled.get(),
                move |part| draw(part, listed, find, answered),
            )}
        </Wrap>
    }
    .into_any()
}

/// Says how many there are of what is looked for, when they are there.
fn tell_found(answered: Memo<Wanted>, listed: Paged<NoticeRow>) {
    Effect::new(move |before: Option<Wanted>| {
        let now = answered.get();
        if before.is_some_and(|before| before != now) {
            announcer::announce(untrack(|| match (listed.shown(), listed.has_more()) {
                (0, _) => t!("notices-no-match"),
                (count, true) => t!("notices-found-first", count = count),
                (count, false) => t!("notices-found", count = count),
            }));
        }
        now
    });
}

fn csv(wanted: &Wanted) -> String {
    let language = format!("language={}", crate::i18n::language().code());
    let limits = wanted.parameters(find::escape);
    let query = if limits.is_empty() { language } else { format!("{language}&{limits}") };
    client::address(NOTICES_CSV, &query)
}

fn draw(
    part: Signal<Part<NoticeRow>>,
    listed: Paged<NoticeRow>,
    find: Find,
    answered: Memo<Wanted>,
) -> AnyView {
    let empty = Memo::new(move |_| part.with(|part| part.rows.is_empty()));
    let columns = || {
        vec![
            Column::new(t!("notices-column-notice")),
            Column::new(t!("notices-column-state")),
            Column::new(t!("notices-column-result")),
            Column::new(t!("notices-column-submitted")).end(),
        ]
    };
    let rows = move || part.get().rows.into_iter().map(row).collect_view();
    (move || {
        if empty.get() {
            return nothing(find, answered);
        }
        view! {
            <Table caption=move || t!("notices-title") columns=Signal::derive(columns)>
                {rows}
            </Table>
            <Pager
                more=Signal::derive(move || if listed.has_more() { STEP } else { 0 })
                busy=listed.fetching
                error=move || errors::why(listed.failed)
                on_more=Callback::new(move |()| listed.more())
            />
        }
        .into_any()
    })
    .into_any()
}

fn nothing(find: Find, answered: Memo<Wanted>) -> AnyView {
    let focus_heading = use_focus_heading();
    (move || {
        if answered.with(Wanted::is_all) {
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
        } else {
            view! {
                <EmptyState
                    title=move || t!("notices-no-match")
                    text=move || t!("notices-no-match-text")
                >
                    <Button
                        label=move || t!("notices-clear")
                        on_press=Callback::new(move |()| {
                            find.clear();
                            focus_heading();
                        })
                    />
                </EmptyState>
            }
            .into_any()
        }
    })
    .into_any()
}
