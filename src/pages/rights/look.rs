//! How a right's standing looks: shape, tint, words.

use api::rights::RightRow;
use domain::right::{RenewalStatus, RightKind, Standing};
use domain::time::{Date, parse_date};
use leptos::prelude::*;

use super::life::{self, Renewal};
use crate::{
    client,
    i18n::{format, labels},
    ui::{chip::Tint, icon::Icon, knot::Knot},
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

/// "Trademark 21384756, class 21".
pub fn about(row: &RightRow) -> String {
    let kind = labels::right_kind(row.kind);
    let number = row.number.clone().unwrap_or_default();
    match (row.kind, number.is_empty(), row.classes.trim()) {
        (_, true, _) => kind,
        (RightKind::Trademark, _, classes) if !classes.is_empty() => {
            t!("rights-about-mark", kind = kind, number = number, classes = classes)
        }
        _ => t!("rights-about", kind = kind, number = number),
    }
}

/// The line of a row: how it stands, and until when.
pub fn state(row: &RightRow, today: Date) -> String {
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

/// The address of a document.
pub fn file(id: &str) -> String {
    client::address(&format!("/files/{id}"), "")
}

/// The picture of a right, or a sheet where there is none.
pub fn specimen(row: &RightRow, class: &'static str) -> AnyView {
    match &row.specimen {
        // The title beside it says what it is.
        Some(id) => view! { <img class=class src=file(id) alt="" loading="lazy" /> }.into_any(),
        None => view! {
            <span class=class data-empty="true">
                {Icon::Document.draw()}
            </span>
        }
        .into_any(),
    }
}
