//! W10: everything once more, the reviewers' checks, and the submission.

mod merchant;
mod preflight;
mod submit;
mod summary;

use domain::notice::Step;
use leptos::prelude::*;

use super::super::frame::{caption, faults, page as around};
use super::super::model::step_of;
use super::super::store::Store;
use crate::platform::{dom, timer};
use crate::ui::error::ErrorSummary;
use crate::ui::heading::Heading;

pub use preflight::finding_text;

/// Where the summary of a page's answers stands, for the error summary.
fn row_id(step: Step) -> String {
    format!("check-{}", step.code())
}

pub fn page(store: Store) -> AnyView {
    let faults = faults(store, |field| row_id(step_of(field)));
    let attempt = store.memo(|wizard| (wizard.attempt, wizard.faults.is_empty()));
    Effect::new(move |before: Option<u32>| {
        let (attempt, answered) = attempt.get();
        if before.is_some_and(|before| before < attempt) && answered {
            // Nothing is missing, but something would be refused: that takes focus.
            timer::after(std::time::Duration::ZERO, || _ = dom::focus(preflight::ID));
        }
        attempt
    });
    let content = view! {
        <div class="spread spread--check">
            <div class="sheet sheet--bound check-leaf">
                <ErrorSummary faults />
                <Heading
                    text=move || t!("wizard-check-title")
                    caption=move || caption(Step::Check)
                />
                {preflight::panel(store)}
                {summary::sections(store)}
                {submit::foot(store)}
            </div>
            <aside class="rail">{merchant::rail(store)}</aside>
        </div>
    };
    around(store, Step::Check, content.into_any())
}
