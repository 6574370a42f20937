//! What is due: open notices, the earliest due first.

use api::review::{QueueRequest, QueueRow, ReviewQueue};
use leptos::prelude::*;

use super::{just, rights::Desks};
use crate::{
    i18n::{format, labels, runs, written},
    live,
    pages::loaded::{load, show},
    platform::timer,
    routes::Page,
    ui::{
        button::{ButtonKind, ButtonLink},
        empty::EmptyState,
        heading::Heading,
        knot::Knot,
        layout::{PageHead, Wrap},
        table::{self, Column, Table},
    },
};

/// Open notices on one page of the queue; a reviewer works from the top.
const SHOWN: u32 = 100;

#[component]
pub fn Queue() -> AnyView {
    let queue =
        load::<ReviewQueue>(|| QueueRequest { limit: Some(SHOWN), ..QueueRequest::default() });
    let changes = live::use_changes();
    Effect::new(move || {
        if changes.get().is_some_and(|change| change.topic == "queue") {
            queue.reload();
        }
    });
    view! {
        <Wrap>
            <PageHead>
                <Heading text=move || t!("review-title") />
                <p class="hint">{move || t!("review-hint")}</p>
            </PageHead>
            {just::shown(just::said())}
            <Desks />
            {show(
                queue,
                |part| {
                    let empty = Memo::new(move |_| part.with(|part| part.rows.is_empty()));
                    (move || {
                        if empty.get() {
                            view! {
                                <EmptyState
                                    title=move || t!("review-none")
                                    text=move || t!("review-none-text")
                                />
                            }
                                .into_any()
                        } else {
                            work(part.get().rows)
                        }
                    })
                        .into_any()
                },
            )}
        </Wrap>
    }
    .into_any()
}

fn work(rows: Vec<QueueRow>) -> AnyView {
    let first = rows.first().map(|row| {
        let href = Page::ReviewCase(row.notice.reference.to_string()).path();
        view! { <ButtonLink href label=move || t!("review-take-next") /> }
    });
    view! {
        <div class="desk">
            <p class="desk__next">{first}</p>
            {list(rows)}
        </div>
    }
    .into_any()
}

fn list(rows: Vec<QueueRow>) -> AnyView {
    let columns = vec![
        Column::new(t!("review-column-notice")),
        Column::new(t!("review-column-from")),
        Column::new(t!("review-column-listings")).end(),
        Column::new(t!("review-column-due")).end(),
    ];
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <Table caption=move || t!("review-title") columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(row: QueueRow) -> AnyView {
    let notice = row.notice;
    let reference = notice.reference.to_string();
    table::row(vec![
        table::head_cell(view! {
            <a class="notice-list__title" href=Page::ReviewCase(reference.clone()).path()>
                {runs(&notice.right_title)}
            </a>
            <span class="meta">
                <span class="mono">{reference}</span>
                " · "
                {labels::claim(notice.claim)}
            </span>
        }),
        view! { <td role="cell">{runs(&written::name(&row.org_name, &row.org_name_other))}</td> }
            .into_any(),
        table::end_cell(
            t!("review-column-listings"),
            t!("review-open-of", open = notice.tally.waiting, total = notice.tally.total),
        ),
        table::end_cell(
            t!("review-column-due"),
            view! {
                {(notice.decide_by < timer::now())
                    .then(|| view! { <span class="queue__late">{Knot::You.draw()}</span> })}
                {format::datetime_beijing(notice.decide_by)}
            },
        ),
    ])
}

/// A link back to the queue, for the foot of a case.
#[component]
pub fn ToQueue() -> AnyView {
    view! {
        <ButtonLink
            href=Page::Review.path()
            label=move || t!("review-to-queue")
            kind=ButtonKind::Secondary
        />
    }
    .into_any()
}
