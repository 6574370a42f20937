//! The decision: approve or reject and why, or what was decided already.

use std::time::Duration;

use api::ProblemCode;
use api::endpoint::Nothing;
use api::rights::{
    DecideRenewal, DecideRenewalRequest, DecideRight, DecideRightRequest, ListPendingRights,
    PendingRight, Right,
};
use domain::ids::RightId;
use domain::right::{RenewalKind, RightEvent};
use domain::time::parse_date;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::super::verdict::{self, Ground, Subject};
use super::ground::{self, Row, ground, preview, told};
use crate::{
    client, errors,
    forms::{self, Faults},
    i18n::{format, labels},
    pages::{loaded::Loaded, review::just, rights::look},
    platform::{dom, timer},
    routes::Page,
    ui::{
        announcer,
        button::{Button, ButtonKind, ButtonLink},
        chip::Chip,
        field::Choice,
        layout::Actions,
        notice::Inset,
        tabs::Segments,
    },
};

pub(super) fn decision(right: Signal<Right>, again: Loaded<Right>, faults: Faults) -> AnyView {
    let open = Memo::new(move |_| right.with(Subject::of));
    (move || match open.get() {
        Some(subject) => decide(subject, right, again, faults),
        None => decided(right),
    })
    .into_any()
}

/// Decided already, here or by a colleague.
fn decided(right: Signal<Right>) -> AnyView {
    let state = move || {
        let row = right.get().row;
        let (knot, tint) = look::standing(row.standing);
        view! { <Chip label=labels::standing(row.standing) knot tint /> }
    };
    let reasons = move || {
        let Right { row, renewal, authority, .. } = right.get();
        let renewals = [renewal, authority].into_iter().flatten();
        let rows = row.rejections.into_iter().chain(renewals.flat_map(|one| one.rejections));
        rows.map(|one| told(&one, row.kind)).collect_view()
    };
    view! {
        <section class="sheet verdict__side" aria-labelledby="verdict">
            <h2 id="verdict">{move || t!("review-right-decided")}</h2>
            <p>{state}</p>
            {reasons}
            <Actions>
                <ButtonLink
                    kind=ButtonKind::Secondary
                    href=Page::ReviewRights.path()
                    label=move || t!("review-rights-back")
                />
            </Actions>
        </section>
    }
    .into_any()
}

fn decide(subject: Subject, right: Signal<Right>, again: Loaded<Right>, faults: Faults) -> AnyView {
    let event = RwSignal::new(String::new());
    let last = StoredValue::new(0_u32);
    let rows = RwSignal::new(vec![Row::new(0, subject)]);
    let more = move |()| {
        last.update_value(|last| *last += 1);
        rows.update(|rows| rows.push(Row::new(last.get_value(), subject)));
        announcer::announce(t!("review-reason-added"));
    };
    let less = move |key: u32| {
        let at = rows.with_untracked(|rows| rows.iter().position(|row| row.key == key));
        rows.update(|rows| rows.retain(|row| row.key != key));
        // The button goes with its reason. Those after it are drawn anew with other numbers, so
        // focus goes to the one that stands in its place once they are.
        let last = rows.with_untracked(Vec::len).saturating_sub(1);
        let to = ground::reason_id(at.unwrap_or(last).min(last));
        timer::after(Duration::ZERO, move || _ = dom::focus(&to));
    };
    let busy = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    let send = move |()| {
        let Some(chosen) = RightEvent::from_code(&event.get_untracked()) else {
            faults.set([forms::Fault::new("verdict-send", || t!("review-right-choose"))]);
            return;
        };
        let grounds: Vec<Ground> = untrack(|| rows.get().into_iter().map(Row::ground).collect());
        let rejections = match chosen {
            RightEvent::Reject => match verdict::ready(&grounds) {
                Ok(rejections) => rejections,
                Err(lacking) => {
                    faults.set(errors::on_page(lacking));
                    return;
                }
            },
            _ => Vec::new(),
        };
        faults.clear();
        busy.set(true);
        let now = right.get_untracked();
        let (id, version) = (now.row.id, now.version);
        // After each wait: whether the reviewer has left. Then nothing of this is theirs to hear.
        let gone = move || busy.try_get_untracked().is_none();
        spawn_local(async move {
            let (done, event) = (id.clone(), chosen);
            let answer = match subject {
                Subject::Right => {
                    let request = DecideRightRequest { id, event, version, rejections };
                    client::call::<DecideRight>(request).await
                }
                Subject::Renewal(renews) => {
                    let request = DecideRenewalRequest { id, renews, event, version, rejections };
                    client::call::<DecideRenewal>(request).await
                }
            };
            if gone() {
                return;
            }
            match answer {
                Ok(_) => {
                    let next = next(&done).await;
                    if gone() {
                        return;
                    }
                    just::say(match (chosen, &next) {
                        (RightEvent::Approve, Some(_)) => || t!("review-right-approved-next"),
                        (RightEvent::Approve, None) => || t!("review-right-approved"),
                        (_, Some(_)) => || t!("review-right-rejected-next"),
                        (_, None) => || t!("review-right-rejected"),
                    });
                    let to = next.unwrap_or_else(|| Page::ReviewRights.path());
                    navigate.try_with_value(|go| go(&to, NavigateOptions::default()));
                }
                Err(error) => {
                    // Somebody was faster: show what they decided.
                    if matches!(error.code(), Some(ProblemCode::Stale | ProblemCode::WrongState)) {
                        again.reload();
                    }
                    faults.set(errors::call_faults(error, "verdict-send"));
                }
            }
            busy.try_set(false);
        });
    };
    let choices = Signal::derive(|| {
        [RightEvent::Approve, RightEvent::Reject]
            .into_iter()
            .map(|event| Choice::new(event.code(), labels::right_event(event)))
            .collect::<Vec<_>>()
    });
    let rejecting = Memo::new(move |_| event.get() == RightEvent::Reject.code());
    let several = Memo::new(move |_| rows.with(|rows| rows.len() > 1));
    let numbered =
        Memo::new(move |_| rows.with(|rows| rows.iter().copied().enumerate().collect::<Vec<_>>()));
    let reasons = move || {
        rejecting.get().then(|| {
            view! {
                <For
                    each=move || numbered.get()
                    key=|(index, row)| (*index, row.key)
                    children=move |(index, row)| {
                        ground(index, row, subject, right, faults, several, Callback::new(less))
                    }
                />
                <Button
                    small=true
                    label=move || t!("review-reason-more")
                    on_press=Callback::new(more)
                />
            }
        })
    };
    let approving = move || {
        (event.get() == RightEvent::Approve.code())
            .then(|| view! { <Inset><p>{move || approval(subject, right)}</p></Inset> })
    };
    let label = move || match RightEvent::from_code(&event.get()) {
        Some(RightEvent::Approve) => match subject {
            Subject::Right => t!("review-right-approve"),
            Subject::Renewal(RenewalKind::Term) => t!("review-renewal-approve"),
            Subject::Renewal(RenewalKind::Authority) => t!("review-authority-approve"),
        },
        Some(RightEvent::Reject) => t!("review-right-reject"),
        _ => t!("review-right-decide"),
    };
    view! {
        <section class="sheet verdict__side" aria-labelledby="verdict">
            <h2 id="verdict">{move || t!("review-decision")}</h2>
            <p class="hint">{move || t!("review-right-hint")}</p>
            <Segments label=move || t!("review-decision") value=event choices />
            {approving}
            {reasons}
            {move || rejecting.get().then(|| preview(rows, right.with_untracked(|right| right.row.kind)))}
            <Actions>
                <Button
                    id="verdict-send"
                    kind=ButtonKind::Primary
                    label
                    busy
                    busy_label=move || t!("review-deciding")
                    on_press=Callback::new(send)
                />
            </Actions>
        </section>
    }
    .into_any()
}

/// What an approval brings about.
fn approval(subject: Subject, right: Signal<Right>) -> String {
    match subject {
        Subject::Right => t!("review-right-approve-means"),
        Subject::Renewal(of) => {
            let until = right.with(|right| parse_date(&right.renewal_of(of)?.until));
            let date = until.map(format::date).unwrap_or_default();
            match of {
                RenewalKind::Term => t!("review-renewal-approve-means", date = date),
                RenewalKind::Authority => t!("review-authority-approve-means", date = date),
            }
        }
    }
}

/// The next right that waits, other than this one.
async fn next(done: &RightId) -> Option<String> {
    let all = client::call::<ListPendingRights>(Nothing {}).await.ok()?;
    let next: PendingRight = all.rows.into_iter().find(|one| one.row.id != *done)?;
    Some(Page::ReviewRight(next.row.id.to_string()).path())
}
