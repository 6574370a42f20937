//! "This would be refused because": the reviewers' own checks, before they run.

use domain::ids::ListingId;
use domain::notice::{Claim, Finding, Step};
use domain::reason::Reason;
use leptos::prelude::*;
use std::sync::Arc;

use super::super::super::model::{Msg, Wizard, place_of};
use super::super::super::store::Store;
use super::super::super::words;
use crate::i18n::{labels, runs};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::chip::Code;
use crate::ui::notice::{Notice, Tone};

pub const ID: &str = "pre-flight";
/// Findings that are listed one by one.
const LISTED: usize = 20;

/// Why it would be refused, in a sentence that says what to add or to change.
pub fn finding_text(reason: Reason, step: Step, claim: Option<Claim>) -> String {
    match (reason, claim) {
        (Reason::Ev01, _) => t!("wizard-finding-places"),
        (Reason::Ev04, _) if step == Step::Evidence => t!("wizard-finding-ev04-report"),
        (Reason::Ev05, _) if step == Step::Match => t!("wizard-finding-places"),
        (Reason::Rt01, _) => t!("wizard-finding-rt01"),
        (Reason::Rt02, _) => t!("wizard-finding-rt02"),
        (Reason::Rt06, _) => t!("wizard-finding-rt06"),
        (Reason::Au01, _) => t!("wizard-finding-au01"),
        (Reason::Au02, _) => t!("wizard-finding-au02"),
        (Reason::Ev02, Some(claim)) if claim.is_copyright() => t!("wizard-finding-ev02-copyright"),
        (Reason::Ev02, _) => t!("wizard-finding-ev02"),
        (Reason::Ev03, _) => t!("wizard-finding-ev03"),
        (Reason::Ev04, _) => t!("wizard-finding-ev04"),
        (Reason::Ev05, _) => t!("wizard-finding-ev05"),
        (Reason::Lc01, _) => t!("wizard-finding-lc01"),
        (Reason::Lc02, _) => t!("wizard-finding-lc02"),
        (Reason::Lc03, _) => t!("wizard-finding-lc03"),
        (other, _) => labels::reason(other),
    }
}

#[derive(Clone, PartialEq)]
struct Told {
    findings: Vec<Finding>,
    refused: usize,
    stopping: usize,
    total: usize,
    complete: bool,
}

fn told(wizard: &Wizard) -> Told {
    Told {
        findings: wizard.findings(),
        refused: wizard.refused().len(),
        stopping: wizard.stopping().len(),
        total: wizard.answers.listings.len(),
        complete: wizard.first_open().is_none(),
    }
}

pub fn panel(store: Store) -> AnyView {
    let told = store.memo(told);
    let view = move || {
        let told = told.get();
        if !told.complete {
            return ().into_any();
        }
        if told.findings.is_empty() {
            return view! {
                <Notice tone=Tone::Good title=move || t!("wizard-preflight-passes")>
                    <p>{move || t!("wizard-preflight-passes-text", count = told.total)}</p>
                </Notice>
            }
            .into_any();
        }
        found(store, told)
    };
    view! {
        <div id=ID tabindex="-1" class="pre-flight">
            {view}
        </div>
    }
    .into_any()
}

fn found(store: Store, told: Told) -> AnyView {
    let Told { findings, refused, stopping, total, .. } = told;
    let title = move || {
        if stopping > 0 {
            t!("wizard-preflight-stops", count = stopping)
        } else {
            t!("wizard-preflight-some", count = refused, total = total)
        }
    };
    let rest = findings.len().saturating_sub(LISTED);
    let items =
        findings.into_iter().take(LISTED).map(|finding| item(store, finding)).collect_view();
    view! {
        <Notice tone=Tone::You title=title>
            <p class="pre-flight__about">
                {move || t!("wizard-preflight-text", count = total.saturating_sub(refused))}
            </p>
            <ul class="pre-flight__list">{items}</ul>
            {(rest > 0).then(|| view! { <p>{move || t!("wizard-preflight-more", count = rest)}</p> })}
        </Notice>
    }
    .into_any()
}

fn item(store: Store, finding: Finding) -> AnyView {
    let Finding { reason, step, listing } = finding;
    let claim = store.memo(|wizard| wizard.answers.claim);
    let known = listing.clone().and_then(|id| {
        store.wizard.with_untracked(|wizard| wizard.known.get(&id).cloned().flatten())
    });
    let place = listing.clone().and_then(|id| {
        store.wizard.with_untracked(|wizard| place_of(&wizard.answers.listings, &id))
    });
    let picture = known.as_ref().map(|row| row.picture.clone()).filter(|p| !p.is_empty());
    let picture = picture.map(|address| {
        view! { <img class="pre-flight__picture" src=address alt="" width="64" height="64" loading="lazy" /> }
    });
    let title = {
        let listing = listing.clone();
        move || {
            listing.as_ref().map(|id| {
                let name = known.as_ref().map(Arc::clone);
                let name = name.map_or_else(|| id.to_string(), |row| words::listing_title(&row).0);
                let title = match place {
                    Some(place) => t!("wizard-preflight-listing", number = place, title = name),
                    None => name,
                };
                view! { <p class="pre-flight__title">{runs(&title)}</p> }
            })
        }
    };
    let pictured = picture.is_some();
    view! {
        <li class="pre-flight__item" class:pre-flight__item--picture=pictured>
            {picture}
            <div>
                {title}
                <p>
                    {move || finding_text(reason, step, claim.get())} " "
                    <Code code=reason.code().to_owned() />
                </p>
                <p class="pre-flight__actions">
                    {change(store, step)} {leave_out(store, listing, place)}
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// Names the thing, and leads to the page where it is mended.
fn change(store: Store, step: Step) -> AnyView {
    let words = move || match step {
        Step::Right => t!("wizard-change-right"),
        Step::Listings => t!("wizard-change-listings"),
        Step::Sample => t!("wizard-change-sample"),
        Step::Evidence => t!("wizard-change-evidence"),
        Step::Explanation => t!("wizard-change-explanation"),
        Step::Match => t!("wizard-change-match"),
        _ => t!("ui-change"),
    };
    view! { <a class="text-link pre-flight__change" href=store.path(step)>{words}</a> }.into_any()
}

fn leave_out(store: Store, listing: Option<ListingId>, place: Option<usize>) -> Option<AnyView> {
    let (id, place) = (listing?, place?);
    Some(
        view! {
            <Button
                kind=ButtonKind::Link
                label=move || t!("wizard-leave-out", number = place)
                on_press=move |()| store.send(Msg::LeaveOut(id.clone()))
            />
        }
        .into_any(),
    )
}
