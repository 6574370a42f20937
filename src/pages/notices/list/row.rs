//! One notice in the list: its name, its state, its result, and by when it is decided.

use api::notices::NoticeRow;
use domain::{notice::NoticeState, time::Timestamp};
use leptos::prelude::*;

use super::super::look;
use crate::{
    i18n::{format, labels, runs},
    platform::timer,
    routes::Page,
    ui::{bars::OutcomeBar, chip::Chip, table},
};

pub(super) fn row(row: NoticeRow) -> AnyView {
    let reference = row.reference.to_string();
    let href = Page::Notice(reference.clone()).path();
    let (knot, tint) = look::notice(row.state);
    table::row(vec![
        table::head_cell(view! {
            <a class="notice-list__title" href=href>
                {runs(&row.right_title)}
            </a>
            <span class="meta">
                <span class="mono">{reference}</span>
                " · "
                {labels::claim(row.claim)}
            </span>
        }),
        view! {
            <td role="cell">
                <Chip label=labels::notice_state(row.state) knot tint />
            </td>
        }
        .into_any(),
        view! {
            <td role="cell" class="notice-list__result">
                {look::result(row.tally)}
                <OutcomeBar
                    small=true
                    groups=Signal::stored(
                        look::groups(row.tally)
                            .into_iter()
                            .map(|(outcome, count)| (outcome, count as usize))
                            .collect::<Vec<_>>(),
                    )
                />
                {(row.state == NoticeState::InReview)
                    .then(|| {
                        view! {
                            <span class="meta notice-list__due">
                                {by(row.decide_by)}
                            </span>
                        }
                    })}
            </td>
        }
        .into_any(),
        view! {
            <td role="cell" class="table__end">
                {format::day(row.submitted_at)}
            </td>
        }
        .into_any(),
    ])
}

/// By when, or since when it is late.
fn by(due: Timestamp) -> String {
    let date = format::datetime_beijing(due);
    if due < timer::now() { t!("notices-late", date = date) } else { t!("notices-by", date = date) }
}
