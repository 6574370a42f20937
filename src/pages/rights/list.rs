//! The list: what needs the owner first, then what can be used.

use api::rights::{RightRow, Rights};
use domain::right::{RenewalKind, RenewalStatus, Standing};
use leptos::prelude::*;

use super::{
    life,
    look::{self, Group},
    register::today,
};
use crate::{
    i18n::{runs, written},
    routes::Page,
    ui::{
        announcer,
        empty::EmptyState,
        knot::Knot,
        tabs::{Filter, Filters},
    },
};

/// Draws the list; `shown` is the right that is open beside it.
pub fn list(rights: Signal<Rights>, shown: Memo<Option<String>>) -> AnyView {
    let filter = RwSignal::new(String::new());
    let rows = Memo::new(move |_| rights.with(|rights| in_order(&rights.rows)));
    let kept = Memo::new(move |_| {
        let filter = filter.get();
        rows.with(|rows| {
            rows.iter().filter(|row| passes(row, &filter)).cloned().collect::<Vec<_>>()
        })
    });
    Effect::new(move |before: Option<String>| {
        let now = filter.get();
        if before.is_some_and(|before| before != now) {
            announcer::announce(t!("rights-found", count = kept.with_untracked(Vec::len)));
        }
        now
    });
    let filters = Signal::derive(move || {
        rows.with(|rows| {
            let count = |code: &str| Some(rows.iter().filter(|row| passes(row, code)).count());
            vec![
                Filter::new("", t!("rights-all"), count("")),
                Filter::new("in_force", t!("rights-in-force"), count("in_force")),
                Filter::new("with_us", t!("rights-with-us"), count("with_us")),
                Filter::new("problem", t!("rights-problem"), count("problem")),
            ]
        })
    });
    let items = move || {
        let rows = kept.get();
        if rows.is_empty() {
            return view! {
                <EmptyState title=move || t!("rights-no-match") text=move || t!("rights-no-match-text") />
            }
            .into_any();
        }
        let items = rows.into_iter().map(|row| item(row, shown)).collect_view();
        view! { <ol class="rights__items">{items}</ol> }.into_any()
    };
    view! {
        <nav aria-label=move || t!("rights-title")>
            <Filters label=move || t!("rights-filter") value=filter filters />
            {items}
        </nav>
    }
    .into_any()
}

fn item(row: RightRow, shown: Memo<Option<String>>) -> AnyView {
    let id = row.id.to_string();
    let href = Page::Right(id.clone()).path();
    let refused = renewal_is(&row, RenewalStatus::Rejected);
    let knot = if refused { Knot::You } else { look::standing(row.standing).0 };
    let on = Memo::new(move |_| shown.with(|shown| shown.as_deref() == Some(&id)));
    let bar = matches!(row.standing, Standing::InForce | Standing::Expiring).then(|| {
        life::small(row.kind, row.valid_from.as_deref()?, row.valid_to.as_deref()?, today())
    });
    let name = if row.title.is_empty() { t!("rights-untitled") } else { row.title.clone() };
    view! {
        <li class="right-item" class:is-on=move || on.get()>
            <a href=href aria-current=move || on.get().then_some("true")>
                {look::specimen(&row, "right-item__picture")}
                <span class="right-item__body">
                    <span class="right-item__title">{runs(&name)}</span>
                    <span class="right-item__about">{runs(&written::right(&row))}</span>
                    {bar}
                    <span
                        class="right-item__state"
                        class:right-item__state--you=knot == Knot::You
                    >
                        {knot.draw()}
                        <span>{look::state(&row, today())}</span>
                    </span>
                </span>
            </a>
        </li>
    }
    .into_any()
}

/// Whether one of its renewals stands so.
fn renewal_is(row: &RightRow, status: RenewalStatus) -> bool {
    RenewalKind::ALL.iter().any(|kind| row.renewing(*kind) == Some(status))
}

fn passes(row: &RightRow, filter: &str) -> bool {
    let group = look::group(row.standing);
    match filter {
        "in_force" => group == Group::InForce,
        "with_us" => group == Group::WithUs || renewal_is(row, RenewalStatus::Pending),
        "problem" => group == Group::Problem || renewal_is(row, RenewalStatus::Rejected),
        _ => true,
    }
}

/// Problems first, then what is in force, what is with us, drafts, and what has ended; within
/// each as the server lists them.
pub fn in_order(rows: &[RightRow]) -> Vec<RightRow> {
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| match row.standing {
        _ if renewal_is(row, RenewalStatus::Rejected) => 0,
        Standing::Rejected | Standing::InGrace | Standing::Suspended => 0,
        Standing::Expiring | Standing::InForce => 1,
        Standing::Pending => 2,
        Standing::Draft => 3,
        Standing::Expired => 4,
    });
    rows
}
