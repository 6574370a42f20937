//! What is due: open notices, the earliest due first.

use api::review::{QueueRequest, QueueRow, ReviewQueue};
use leptos::prelude::*;

use super::desk::{Words, desk};
use crate::{
    i18n::{format, labels, runs, written},
    pages::loaded::load,
    platform::timer,
    routes::Page,
    ui::{
        button::{ButtonKind, ButtonLink},
        knot::Knot,
        table::{self, Column, Table},
    },
};

/// Open notices on one page of the queue; a reviewer works from the top.
const SHOWN: u32 = 100;

#[component]
pub fn Queue() -> AnyView {
    let queue =
        load::<ReviewQueue>(|| QueueRequest { limit: Some(SHOWN), ..QueueRequest::default() });
    let words = Words {
        title: || t!("review-title"),
        hint: || t!("review-hint"),
        none: || t!("review-none"),
        none_text: || t!("review-none-text"),
        take_next: || t!("review-take-next"),
    };
    desk(queue, "queue", words, |part| &part.rows, case, list)
}

fn case(row: &QueueRow) -> Page {
    Page::ReviewCase(row.notice.reference.to_string())
}

fn list(rows: &[QueueRow]) -> AnyView {
    let columns = vec![
        Column::new(t!("review-column-notice")),
        Column::new(t!("review-column-from")),
        Column::new(t!("review-column-listings")).end(),
        Column::new(t!("review-column-due")).end(),
    ];
    let rows = rows.iter().map(row).collect_view();
    view! {
        <Table caption=move || t!("review-title") columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(row: &QueueRow) -> AnyView {
    let notice = &row.notice;
    let reference = notice.reference.to_string();
    table::row(vec![
        table::head_cell(view! {
            <a class="notice-list__title" href=case(row).path()>
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
