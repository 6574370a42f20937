//! The rights and renewals that wait for approval: the earliest received first.

mod checks;
pub mod one;
mod renewal;
mod verdict;

use api::endpoint::Nothing;
use api::rights::{ListPendingRights, PendingRight};
use leptos::prelude::*;

use super::desk::{Words, desk};
use crate::{
    i18n::{format, labels, runs, written},
    pages::loaded::load,
    routes::Page,
    ui::table::{self, Column, Table},
};

#[component]
pub fn PendingList() -> AnyView {
    let pending = load::<ListPendingRights>(|| Nothing {});
    let words = Words {
        title: || t!("review-rights-title"),
        hint: || t!("review-rights-hint"),
        none: || t!("review-rights-none"),
        none_text: || t!("review-rights-none-text"),
        take_next: || t!("review-rights-take-next"),
    };
    desk(pending, "right", words, |all| &all.rows, case, table)
}

fn case(pending: &PendingRight) -> Page {
    Page::ReviewRight(pending.row.id.to_string())
}

fn table(rows: &[PendingRight]) -> AnyView {
    let columns = vec![
        Column::new(t!("review-rights-column-right")),
        Column::new(t!("review-column-from")),
        Column::new(t!("review-rights-column-since")).end(),
        Column::new(t!("review-column-due")).end(),
    ];
    let rows = rows.iter().map(row).collect_view();
    view! {
        <Table caption=move || t!("review-rights-title") columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(pending: &PendingRight) -> AnyView {
    let row = &pending.row;
    let about = match (row.renewal, row.authority) {
        (Some(_), _) => t!("review-rights-renewal", right = written::right(row)),
        (None, Some(_)) => t!("review-rights-authority", right = written::right(row)),
        (None, None) => written::right(row),
    };
    let name = written::name(&row.owner_name, &row.owner_name_other);
    let owner = t!("review-rights-owner", owner = name);
    let org = written::name(&pending.org_name, &pending.org_name_other);
    table::row(vec![
        table::head_cell(view! {
            <a class="notice-list__title" href=case(pending).path()>
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
