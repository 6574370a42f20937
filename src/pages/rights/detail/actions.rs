//! What can be done with a right: always the next thing first.

use api::rights::{MoveRight, MoveRightRequest, Right};
use domain::right::{RightEvent, RightStatus};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::super::{register::field::Step, renewal::authority};
use super::refusals;
use crate::{
    client, errors,
    routes::Page,
    ui::{
        announcer,
        button::{Button, ButtonKind, ButtonLink},
        heading::use_focus_heading,
        notice::{Inset, Tone},
    },
};

/// What can be done: always the next thing first.
pub(super) fn actions(right: Signal<Right>) -> AnyView {
    let failed = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    let focus_heading = use_focus_heading();
    let step = move |event: RightEvent, then: Option<String>| {
        let now = right.get_untracked();
        let request = MoveRightRequest { id: now.row.id, event, version: now.version };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            match client::call::<MoveRight>(request).await {
                Ok(_) => {
                    // The list hears of it and reads it again.
                    if let Some(to) = then {
                        navigate.try_with_value(|go| go(&to, NavigateOptions::default()));
                    } else if busy.try_get_untracked().is_some() {
                        announcer::announce(t!("rights-recalled"));
                        focus_heading();
                    }
                }
                Err(error) => _ = failed.try_set(Some(error)),
            }
            busy.try_set(false);
        });
    };
    let buttons = move || {
        let now = right.get();
        let id = now.row.id.to_string();
        let edit = Page::RightStep(id.clone(), "check".to_owned()).path();
        let main = if authority::is_wanting(&now) {
            // Another one comes first; the panel below leads there.
            None
        } else if now.row.standing.can_be_asserted() {
            let notice = format!("{}?right={id}", Page::NewNotice("right".to_owned()).path());
            Some(view! { <ButtonLink href=notice label=t!("rights-start-notice") /> }.into_any())
        } else if now.row.status == RightStatus::Draft && now.allowed.contains(&RightEvent::Submit)
        {
            Some(view! { <ButtonLink href=edit.clone() label=t!("rights-go-on") /> }.into_any())
        } else if now.allowed.contains(&RightEvent::Reopen) {
            let to = edit.clone();
            Some(
                view! {
                    <Button
                        kind=ButtonKind::Primary
                        label=t!("rights-put-right")
                        busy
                        busy_label=t!("rights-opening")
                        on_press=Callback::new(move |()| step(RightEvent::Reopen, Some(to.clone())))
                    />
                }
                .into_any(),
            )
        } else {
            None
        };
        let recall = now.allowed.contains(&RightEvent::Recall).then(|| {
            view! {
                <Button
                    label=t!("rights-recall")
                    busy
                    busy_label=t!("rights-recalling")
                    on_press=Callback::new(move |()| step(RightEvent::Recall, None))
                />
            }
        });
        let fixes = (now.allowed.contains(&RightEvent::Reopen)
            || now.row.status == RightStatus::Draft)
            .then(|| {
                let reopen = now.allowed.contains(&RightEvent::Reopen);
                let way = move |field: &str| {
                    let to = format!(
                        "{}?field={field}",
                        Page::RightStep(id.clone(), Step::of(field).code().to_owned()).path()
                    );
                    Some((
                        to,
                        reopen.then(|| Callback::new(move |to| step(RightEvent::Reopen, Some(to)))),
                    ))
                };
                refusals(now.row.kind, &now.row.rejections, t!("rights-refused"), way)
            });
        view! {
            <div class="right__actions">{main} {recall}</div>
            {fixes}
        }
    };
    view! {
        {buttons}
        {failure(failed)}
    }
    .into_any()
}

/// Why the last press of a button changed nothing.
pub fn failure(failed: RwSignal<Option<client::CallError>>) -> AnyView {
    (move || {
        failed.get().map(|error| {
            view! {
                <div role="alert">
                    <Inset tone=Tone::You>
                        <p>{errors::call_error_text(&error)}</p>
                    </Inset>
                </div>
            }
        })
    })
    .into_any()
}
