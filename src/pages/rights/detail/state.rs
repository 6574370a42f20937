//! How a right stands: with us, refused or suspended, and where in its years it is.

use api::rights::Right;
use domain::right::{RenewalStatus, RightKind, RightStatus, Standing, renewal_window};
use leptos::prelude::*;

use super::super::{
    life::{self, Renewal},
    register::today,
};
use crate::{
    i18n::{format, labels, runs},
    ui::{
        chip::Code,
        knot::Knot,
        notice::{Inset, Notice, Tone},
    },
};

/// With us since when, by when; refused; suspended.
pub(super) fn state(right: &Right) -> AnyView {
    match right.row.standing {
        Standing::Pending => {
            let since = right.row.submitted_at.map(format::datetime).unwrap_or_default();
            let by = right.decide_by.map(format::datetime_beijing).unwrap_or_default();
            view! {
                <Notice title=t!("rights-pending")>
                    <p>{t!("rights-pending-text", since = since, by = by)}</p>
                </Notice>
            }
            .into_any()
        }
        Standing::Suspended => {
            let why = right
                .row
                .rejections
                .iter()
                .map(|one| {
                    view! {
                        <p>
                            {labels::reason(one.reason)} " "
                            <Code code=one.reason.code().to_owned() />
                        </p>
                        <p class="as-typed">{runs(&one.facts)}</p>
                    }
                })
                .collect_view();
            view! {
                <Notice title=t!("rights-suspended") tone=Tone::You>
                    <p>{t!("rights-suspended-text")}</p>
                    {why}
                </Notice>
            }
            .into_any()
        }
        Standing::Draft => {
            view! { <Notice title=t!("rights-draft")><p>{t!("rights-draft-text")}</p></Notice> }
                .into_any()
        }
        _ => ().into_any(),
    }
}

/// Its years as a bar, and what they ask for now.
pub(super) fn bar(right: &Right) -> AnyView {
    let row = &right.row;
    let (Some(from), Some(to)) = (row.valid_from.as_deref(), row.valid_to.as_deref()) else {
        let open = row.kind == RightKind::Copyright && row.valid_from.is_some();
        return open
            .then(|| view! { <Inset><p>{move || t!("register-lasts-life")}</p></Inset> })
            .into_any();
    };
    let day = |date: domain::time::Date| format::date(date);
    // With a renewal on its way, that says how it stands.
    let asks = row.status == RightStatus::Approved && row.renewal != Some(RenewalStatus::Pending);
    let band = match life::renewal(row.kind, Some(to), today()) {
        Renewal::Open(left) => {
            let opened = domain::time::parse_date(to)
                .map(|to| day(*renewal_window(to).start()))
                .unwrap_or_default();
            Some((t!("rights-days-left", count = left), t!("rights-renewal-open", date = opened)))
        }
        Renewal::Ends(left) => Some((t!("rights-days-left", count = left), t!("rights-ends-text"))),
        Renewal::Grace(_) => Some((t!("rights-grace"), t!("rights-grace-text"))),
        Renewal::Over => Some((t!("rights-over"), t!("rights-over-text"))),
        Renewal::Quiet => None,
    };
    let law = row.kind == RightKind::Trademark;
    view! {
        <section class="right__life" aria-label=t!("rights-life")>
            {life::bar(row.kind, from, to, today())}
            {band
                .filter(|_| asks)
                .map(|(lead, text)| {
                    view! {
                        <p class="right__band">
                            {Knot::You.draw()}
                            <span>
                                <b>{lead}</b>
                                " "
                                {text}
                                {law.then(|| view! { " " <span class="meta">{t!("rights-law")}</span> })}
                            </span>
                        </p>
                    }
                })}
        </section>
    }
    .into_any()
}
