//! The rights and renewals that wait for approval: the earliest received first.

mod checks;
pub mod one;
mod renewal;
mod verdict;

use api::endpoint::Nothing;
use api::rights::{ListPendingRights, PendingRight};
use leptos::prelude::*;

use super::just;
use crate::{
    i18n::{format, labels, runs, written},
    live,
    pages::{
        loaded::{load, show},
        rights::look,
    },
    routes::Page,
    ui::{
        button::ButtonLink,
        empty::EmptyState,
        heading::Heading,
        layout::{PageHead, Wrap},
        table::{self, Column, Table},
    },
};

#[component]
pub fn PendingList() -> AnyView {
    let pending = load::<ListPendingRights>(|| Nothing {});
    let changes = live::use_changes();
    Effect::new(move || {
        if changes.get().is_some_and(|change| change.topic == "right") {
            pending.reload();
        }
    });
    view! {
        <Wrap>
            <PageHead>
                <Heading text=move || t!("review-rights-title") />
                <p class="hint">{move || t!("review-rights-hint")}</p>
            </PageHead>
            {just::shown(just::said())}
            <Desks />
            {show(
                pending,
                |all| {
                    let empty = Memo::new(move |_| all.with(|all| all.rows.is_empty()));
                    (move || {
                        if empty.get() {
                            view! {
                                <EmptyState
                                    title=move || t!("review-rights-none")
                                    text=move || t!("review-rights-none-text")
                                />
                            }
                                .into_any()
                        } else {
                            work(all.get().rows)
                        }
                    })
                        .into_any()
                },
            )}
        </Wrap>
    }
    .into_any()
}

/// Notices | Rights: the two queues of a reviewer.
#[component]
pub fn Desks() -> AnyView {
    let page = crate::routes::use_page();
    let link = move |to: Page, label: Signal<String>| {
        let href = to.path();
        let current = move || page.with(|page| page.as_ref() == Some(&to)).then_some("page");
        view! {
            <a class="filters__button" href=href aria-current=current data-label=label>
                {label}
            </a>
        }
    };
    view! {
        <nav class="filters" aria-label=move || t!("review-desks")>
            {link(Page::Review, Signal::derive(|| t!("review-desk-notices")))}
            {link(Page::ReviewRights, Signal::derive(|| t!("review-desk-rights")))}
        </nav>
    }
    .into_any()
}

fn work(rows: Vec<PendingRight>) -> AnyView {
    let first = rows.first().map(|pending| {
        let href = Page::ReviewRight(pending.row.id.to_string()).path();
        view! { <ButtonLink href label=move || t!("review-rights-take-next") /> }
    });
    view! {
        <div class="desk">
            <p class="desk__next">{first}</p>
            {table(rows)}
        </div>
    }
    .into_any()
}

fn table(rows: Vec<PendingRight>) -> AnyView {
    let columns = vec![
        Column::new(t!("review-rights-column-right")),
        Column::new(t!("review-column-from")),
        Column::new(t!("review-rights-column-since")).end(),
        Column::new(t!("review-column-due")).end(),
    ];
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <Table caption=move || t!("review-rights-title") columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(pending: PendingRight) -> AnyView {
    let row = pending.row;
    let href = Page::ReviewRight(row.id.to_string()).path();
    let about = match row.renewal {
        Some(_) => t!("review-rights-renewal", right = look::about(&row)),
        None => look::about(&row),
    };
    let name = written::name(&row.owner_name, &row.owner_name_other);
    let owner = t!("review-rights-owner", owner = name);
    let org = written::name(&pending.org_name, &pending.org_name_other);
    table::row(vec![
        table::head_cell(view! {
            <a class="notice-list__title" href=href>
                {if row.title.is_empty() {
                    labels::right_kind(row.kind).into_any()
                } else {
                    runs(&row.title)
                }}
            </a>
            <span class="meta">{runs(&about)}</span>
        }),
        view! {
            <td role="cell">
                {runs(&org)} <span class="meta pending__owner">{runs(&owner)}</span>
            </td>
        }
        .into_any(),
        table::end_cell(t!("review-rights-column-since"), format::day(pending.since)),
        table::end_cell(t!("review-column-due"), format::datetime_beijing(pending.decide_by)),
    ])
}
