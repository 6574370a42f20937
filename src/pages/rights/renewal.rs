//! The renewals of a right, of its term and of its power of attorney, on its own page: the way to
//! each, how it stands, and why it was refused.

pub mod authority;
pub mod form;
mod words;

use api::rights::{RecallRenewal, RecallRenewalRequest, Renewal, Right};
use domain::ids::RightId;
use domain::right::{RenewalKind, RenewalStatus, RightEvent, Standing};
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

pub use words::field_name;

/// Where a renewal is sent in.
fn page(of: RenewalKind, id: &RightId) -> Page {
    match of {
        RenewalKind::Term => Page::Renewal(id.to_string()),
        RenewalKind::Authority => Page::Authority(id.to_string()),
    }
}

/// The same, at one of its fields.
fn path(of: RenewalKind, right: &Right, field: &str) -> String {
    let page = page(of, &right.row.id).path();
    if field.is_empty() { page } else { format!("{page}?field={field}") }
}

/// Nothing of what has no renewal and needs none.
pub fn panels(right: Signal<Right>) -> AnyView {
    RenewalKind::ALL.iter().map(|of| panel(*of, right)).collect_view().into_any()
}

fn panel(of: RenewalKind, right: Signal<Right>) -> AnyView {
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<CallError>);
    let focus_heading = use_focus_heading();
    let recall = Callback::new(move |()| {
        let now = right.get_untracked();
        let request = RecallRenewalRequest { id: now.row.id, renews: of, version: now.version };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            match client::call::<RecallRenewal>(request).await {
                // The list hears of it and reads it again.
                Ok(_) if busy.try_get_untracked().is_some() => {
                    announcer::announce(words::recalled(of));
                    focus_heading();
                }
                // The reader is on another page by now.
                Ok(_) => {}
                Err(error) => _ = failed.try_set(Some(error)),
            }
            busy.try_set(false);
        });
    });
    let content = move || {
        right.with(|right| match right.renewal_of(of) {
            Some(renewal) if renewal.status == RenewalStatus::Pending => {
                pending(of, right, renewal, recall, busy)
            }
            Some(renewal) => refused(of, right, renewal),
            None if right.may_renew(of, RightEvent::Submit) => {
                let href = path(of, right, "");
                match of {
                    RenewalKind::Term => offer(right, href),
                    RenewalKind::Authority => authority::offer(right, href),
                }
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

fn offer(right: &Right, href: String) -> AnyView {
    // A right that can be used has its own first thing to do.
    let usable = right.row.standing.can_be_asserted();
    let kind = if usable { ButtonKind::Secondary } else { ButtonKind::Primary };
    view! {
        <div class="right__actions">
            <ButtonLink kind href label=words::add(RenewalKind::Term) />
        </div>
    }
    .into_any()
}

fn pending(
    of: RenewalKind,
    right: &Right,
    renewal: &Renewal,
    recall: Callback<()>,
    busy: RwSignal<bool>,
) -> AnyView {
    let since = format::datetime(renewal.filed_at);
    let by = renewal.decide_by.map(format::datetime_beijing).unwrap_or_default();
    let until = parse_date(&renewal.until).map(format::date);
    let files = renewal
        .files
        .iter()
        .map(|file| {
            let (href, name) = (client::file(file.id.as_str()), file.name.clone());
            view! {
                <dd>
                    <a href=href rel="external" target="_blank">
                        {name}
                    </a>
                </dd>
            }
        })
        .collect_view();
    let out_of_use = match of {
        RenewalKind::Term => right.row.standing == Standing::InGrace,
        RenewalKind::Authority => authority::is_wanting(right),
    };
    let can_recall = right.may_renew(of, RightEvent::Recall);
    view! {
        <Notice title=words::pending(of)>
            <p>{t!("renewal-pending-text", since = since, by = by)}</p>
            {out_of_use.then(|| view! { <p>{words::in_use_again(of)}</p> })}
            <dl class="right__rows">
                <div>
                    <dt>{words::until(of)}</dt>
                    <dd>{until}</dd>
                </div>
                <div>
                    <dt>{labels::document_kind(of.document())}</dt>
                    {files}
                </div>
            </dl>
            {can_recall
                .then(|| {
                    view! {
                        <Button
                            small=true
                            label=words::recall(of)
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
fn refused(of: RenewalKind, right: &Right, renewal: &Renewal) -> AnyView {
    let open = right.may_renew(of, RightEvent::Submit);
    let fields = move |field: &str| open.then(|| (path(of, right, field), None));
    let again = open.then(|| {
        let href = path(of, right, "");
        view! {
            <div class="right__actions">
                <ButtonLink href label=words::correct(of) />
            </div>
        }
    });
    view! {
        {detail::refusals(right.row.kind, &renewal.rejections, words::refused(of), fields)}
        {again}
    }
    .into_any()
}
