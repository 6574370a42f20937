//! How a right's standing looks: shape, tint, words.

use api::rights::RightRow;
use domain::right::{RenewalStatus, RightKind, Standing};
use domain::time::{Date, parse_date};
use leptos::prelude::*;

use super::life::{self, Renewal};
use crate::{
    client,
    i18n::{format, labels},
    ui::{chip::Tint, knot::Knot},
};

pub const fn standing(standing: Standing) -> (Knot, Tint) {
    match standing {
        Standing::InForce => (Knot::Done, Tint::Good),
        Standing::Expiring | Standing::InGrace | Standing::Rejected => (Knot::You, Tint::You),
        Standing::Pending => (Knot::Half, Tint::Going),
        Standing::Draft => (Knot::Todo, Tint::Plain),
        Standing::Suspended | Standing::Expired => (Knot::Missing, Tint::Plain),
    }
}

/// The filters of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    InForce,
    WithUs,
    Problem,
    /// Only in "All": drafts, and what has ended.
    Other,
}

pub const fn group(standing: Standing) -> Group {
    match standing {
        Standing::InForce | Standing::Expiring => Group::InForce,
        Standing::Pending => Group::WithUs,
        Standing::Rejected | Standing::Suspended | Standing::InGrace => Group::Problem,
        Standing::Draft | Standing::Expired => Group::Other,
    }
}

/// The line of a row: how it stands, and until when; and its power of attorney, if that is under
/// way.
pub fn state(row: &RightRow, today: Date) -> String {
    let state = term(row, today);
    match row.authority {
        Some(RenewalStatus::Pending) => t!("rights-authority-pending", state = state),
        Some(RenewalStatus::Rejected) => t!("rights-authority-refused", state = state),
        _ => state,
    }
}

fn term(row: &RightRow, today: Date) -> String {
    let until = row.valid_to.as_deref().and_then(parse_date).map(format::date);
    match (row.standing, until) {
        (Standing::Pending, _) => match row.submitted_at {
            Some(at) => t!("rights-with-us-since", date = format::day(at)),
            None => labels::standing(row.standing),
        },
        (Standing::Rejected | Standing::Draft, _) => match row.rejections.first() {
            Some(first) => labels::reason(first.reason),
            None => labels::standing(row.standing),
        },
        (Standing::InForce | Standing::Expiring, Some(until)) => {
            let renewal = life::renewal(row.kind, row.valid_to.as_deref(), today);
            match (row.renewal, renewal) {
                (Some(RenewalStatus::Pending), _) => t!("rights-until-pending", date = until),
                (Some(RenewalStatus::Rejected), _) => t!("rights-until-refused", date = until),
                (_, Renewal::Open(_)) => t!("rights-until-open", date = until),
                _ => t!("rights-until", date = until),
            }
        }
        (Standing::InForce, None) => t!("rights-no-end"),
        (standing, Some(until)) => {
            t!("rights-ended", standing = labels::standing(standing), date = until)
        }
        (standing, None) => labels::standing(standing),
    }
}

/// The picture of a right, or a drawing of its kind where there is none.
pub fn specimen(row: &RightRow, class: &'static str) -> AnyView {
    match &row.specimen {
        // The title beside it says what it is.
        Some(id) => {
            view! { <img class=class src=client::file(id) alt="" loading="lazy" /> }.into_any()
        }
        None => view! {
            <span class=class data-empty="true">
                <svg class="kind" viewBox="0 0 24 24" aria-hidden="true">
                    <path d=drawing(row.kind) />
                </svg>
            </span>
        }
        .into_any(),
    }
}

/// A tag; the sign ©; a lamp; a lid in section; a box.
const fn drawing(kind: RightKind) -> &'static str {
    match kind {
        RightKind::Trademark => "M4 4h8l8.500 8.500-7.500 7.500L4 12zM8 8h.01",
        RightKind::Copyright => {
            "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.200 9.400a4.100 4.100 0 1 0 0 5.200"
        }
        RightKind::Invention => {
            "M9.500 18h5M10.500 21h3M12 3a6 6 0 0 0-3.800 10.600c.9.800 1.300 1.600 1.300 2.400h5c0-.8.4-1.600 1.300-2.400A6 6 0 0 0 12 3z"
        }
        RightKind::UtilityModel => {
            "M8 3h8v4H8zM5 7h14v4H5zM7.500 11v10h9V11M7.500 14l9 1.500M7.500 17l9 1.500"
        }
        RightKind::Design => "M12 3l8 4.500v9L12 21l-8-4.500v-9zM4 7.500l8 4.500 8-4.500M12 12v9",
    }
}
