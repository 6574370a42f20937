//! The pages of the flow, one question each.

mod check;
mod claim;
mod evidence;
mod explanation;
mod listings;
mod matching;
mod place;
mod right;
mod rows;
mod sample;
pub(super) mod start;
mod statement;

use domain::notice::Step;
use domain::right::RightKind;
use leptos::prelude::*;

use super::frame::caption;
use super::model::Interrupted;
use super::store::Store;
use crate::pages::not_found::NotFound;
use crate::ui::heading::{Heading, use_focus_heading};
use crate::ui::layout::RailNote;

/// The page of the step in the address.
pub fn pages(store: Store, step: Memo<Option<Step>>) -> AnyView {
    let interrupted = store.memo(|wizard| wizard.interrupted);
    // One takes the other's place at the same address: no navigation moves focus.
    let focus_heading = use_focus_heading();
    Effect::new(move |before: Option<Option<Interrupted>>| {
        let now = interrupted.get();
        if before.is_some_and(|before| before != now) {
            focus_heading();
        }
        now
    });
    (move || match (step.get(), interrupted.get()) {
        (Some(Step::Right), Some(why)) => right::interruption(store, why),
        (Some(step), _) => page(store, step),
        (None, _) => NotFound().into_any(),
    })
    .into_any()
}

fn page(store: Store, step: Step) -> AnyView {
    match step {
        Step::Start | Step::Right => right::page(store),
        Step::Place => place::page(store),
        Step::Claim => claim::page(store),
        Step::Match => matching::page(store),
        Step::Listings => listings::page(store),
        Step::Evidence => evidence::page(store),
        Step::Sample => sample::page(store),
        Step::Explanation => explanation::page(store),
        Step::Statement => statement::page(store),
        Step::Check => check::page(store),
    }
}

/// Caption, question and hint.
fn head(
    step: Step,
    question: impl Fn() -> String + Copy + Send + Sync + 'static,
    hint: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    view! {
        <Heading text=question caption=move || caption(step) />
        {move || {
            let hint = hint();
            (!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })
        }}
    }
    .into_any()
}

/// The margin column: why we ask, and what helps to answer.
pub fn rail(store: Store, step: Step) -> AnyView {
    let kind = store.memo(super::model::Wizard::kind);
    let why = move || match step {
        Step::Start | Step::Right => t!("wizard-why-right"),
        Step::Place => t!("wizard-why-place"),
        Step::Claim => t!("wizard-why-claim"),
        Step::Match if kind.get() == Some(RightKind::Copyright) => t!("wizard-why-original"),
        Step::Match => t!("wizard-why-match"),
        Step::Listings => t!("wizard-why-listings"),
        Step::Evidence => t!("wizard-why-evidence"),
        Step::Sample => t!("wizard-why-sample"),
        Step::Explanation => t!("wizard-why-explanation"),
        Step::Statement | Step::Check => t!("wizard-why-statement"),
    };
    let tip = move || match step {
        Step::Evidence => Some((t!("wizard-tip-evidence-title"), t!("wizard-tip-evidence"))),
        Step::Sample => Some((t!("wizard-tip-sample-title"), t!("wizard-tip-sample"))),
        Step::Explanation => {
            Some((t!("wizard-tip-explanation-title"), t!("wizard-tip-explanation")))
        }
        Step::Claim => Some((t!("wizard-tip-claim-title"), t!("wizard-tip-claim"))),
        Step::Match if kind.get() != Some(RightKind::Copyright) => {
            Some((t!("wizard-tip-match-title"), t!("wizard-tip-match")))
        }
        Step::Statement => Some((t!("wizard-tip-statement-title"), t!("wizard-tip-statement"))),
        _ => None,
    };
    view! {
        <RailNote title=move || t!("wizard-why")>
            <p>{why}</p>
        </RailNote>
        {move || {
            tip()
                .map(|(title, text)| {
                    view! {
                        <RailNote title=title>
                            <p>{text}</p>
                        </RailNote>
                    }
                })
        }}
    }
    .into_any()
}
