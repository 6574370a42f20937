//! The renewal of a trademark on the right's own page: the way to it, how it stands, and why it
//! was refused.

pub mod form;

use api::rights::{RecallRenewal, RecallRenewalRequest, Renewal, Right};
use domain::right::{DocumentKind, RenewalStatus, RightEvent, RightKind, Standing};
use domain::time::parse_date;
use leptos::{prelude::*, task::spawn_local};

use super::detail;
use crate::{
    client::{self, CallError},
    i18n::{format, labels},
    routes::Page,
    ui::{
        announcer,
        button::{Button, ButtonKind, ButtonLink},
        heading::use_focus_heading,
        notice::Notice,
    },
};

/// Where the renewal of a right is sent in, at one of its fields.
fn path(right: &Right, field: &str) -> String {
    let page = Page::Renewal(right.row.id.to_string()).path();
    if field.is_empty() { page } else { format!("{page}?field={field}") }
}

/// Nothing where the right has no renewal and needs none.
pub fn panel(right: Signal<Right>) -> AnyView {
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<CallError>);
    let focus_heading = use_focus_heading();
    let recall = Callback::new(move |()| {
        let now = right.get_untracked();
        let request = RecallRenewalRequest { id: now.row.id, version: now.version };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            match client::call::<RecallRenewal>(request).await {
                // The list hears of it and reads it again.
                Ok(_) => {
                    announcer::announce(t!("renewal-recalled"));
                    focus_heading();
                }
                Err(error) => _ = failed.try_set(Some(error)),
            }
            busy.try_set(false);
        });
    });
    let content = move || {
        right.with(|right| match &right.renewal {
            Some(renewal) if renewal.status == RenewalStatus::Pending => {
                pending(right, renewal, recall, busy)
            }
            Some(renewal) => refused(right, renewal),
            None if right.renewal_allowed.contains(&RightEvent::Submit) => {
                // A right that can be used has its own first thing to do.
                let usable = right.row.standing.can_be_asserted();
                let kind = if usable { ButtonKind::Secondary } else { ButtonKind::Primary };
                let href = path(right, "");
                view! {
                    <div class="right__actions">
                        <ButtonLink kind href label=t!("renewal-add") />
                    </div>
                }
                .into_any()
            }
            None => ().into_any(),
        })
    };
    view! {
        {content}
        {detail::failure(failed)}
    }
    .into_any()
}

fn pending(
    right: &Right,
    renewal: &Renewal,
    recall: Callback<()>,
    busy: RwSignal<bool>,
) -> AnyView {
    let since = format::datetime(renewal.filed_at);
    let by = renewal.decide_by.map(format::datetime_beijing).unwrap_or_default();
    let until = parse_date(&renewal.until).map(format::date);
    let (file, name) =
        (client::file(renewal.certificate.id.as_str()), renewal.certificate.name.clone());
    let out_of_force = right.row.standing == Standing::InGrace;
    let can_recall = right.renewal_allowed.contains(&RightEvent::Recall);
    view! {
        <Notice title=t!("renewal-pending")>
            <p>{t!("renewal-pending-text", since = since, by = by)}</p>
            {out_of_force.then(|| view! { <p>{t!("renewal-pending-grace")}</p> })}
            <dl class="right__rows">
                <div>
                    <dt>{t!("renewal-until")}</dt>
                    <dd>{until}</dd>
                </div>
                <div>
                    <dt>{labels::document_kind(DocumentKind::Renewal)}</dt>
                    <dd>
                        <a href=file rel="external" target="_blank">
                            {name}
                        </a>
                    </dd>
                </div>
            </dl>
            {can_recall
                .then(|| {
                    view! {
                        <Button
                            small=true
                            label=t!("renewal-recall")
                            busy
                            busy_label=t!("rights-recalling")
                            on_press=recall
                        />
                    }
                })}
        </Notice>
    }
    .into_any()
}

/// Why, and the way to the field that mends it.
fn refused(right: &Right, renewal: &Renewal) -> AnyView {
    let open = right.renewal_allowed.contains(&RightEvent::Submit);
    let fields = move |field: &str| open.then(|| (path(right, field), None));
    let again = open.then(|| {
        let href = path(right, "");
        view! {
            <div class="right__actions">
                <ButtonLink href label=t!("renewal-correct") />
            </div>
        }
    });
    view! {
        {detail::refusals(RightKind::Trademark, &renewal.rejections, t!("renewal-refused"), fields)}
        {again}
    }
    .into_any()
}

/// What the fields of a renewal are called.
pub fn field_name(field: &str) -> Option<String> {
    match field {
        "until" => Some(t!("renewal-until")),
        "certificate" => Some(labels::document_kind(DocumentKind::Renewal)),
        _ => None,
    }
}
