//! What is wrong with a form, and where.
//!
//! A message is a closure, not a text, so that switching the language rewrites the errors that
//! stand on the page:
//!
//! ```text
//! let faults = Faults::new();
//! faults.set([Fault::new("number", || t!("rights-number-empty"))]);
//! view! {
//!     <ErrorSummary faults />
//!     <TextField id="number" error=faults.on("number") ... />
//! }
//! ```

use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::{dom, timer};

/// A text that follows the language.
pub type Text = Arc<dyn Fn() -> String + Send + Sync>;

/// The id of the error summary.
pub const SUMMARY: &str = "error-summary";

/// One field and what is wrong with it. The field's name is its element's id.
#[derive(Clone)]
pub struct Fault {
    pub field: String,
    pub message: Text,
}

impl Fault {
    pub fn new(
        field: impl Into<String>,
        message: impl Fn() -> String + Send + Sync + 'static,
    ) -> Self {
        Self { field: field.into(), message: Arc::new(message) }
    }
}

/// The faults of one form, in the order of its fields.
#[derive(Clone, Copy)]
pub struct Faults(RwSignal<Vec<Fault>>);

impl Default for Faults {
    fn default() -> Self {
        Self::new()
    }
}

impl Faults {
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Replaces all faults. Any at all, and the summary takes focus. Does nothing once the page has
    /// gone: another may have a summary of its own.
    pub fn set(self, faults: impl IntoIterator<Item = Fault>) {
        let faults: Vec<Fault> = faults.into_iter().collect();
        let any = !faults.is_empty();
        if self.0.try_set(faults).is_none() && any {
            focus_summary();
        }
    }

    /// Replaces all faults and leaves focus where it is: for faults that a draft arrives with.
    pub fn show_quietly(self, faults: impl IntoIterator<Item = Fault>) {
        self.0.set(faults.into_iter().collect());
    }

    /// Adds one, for example one that the server found.
    pub fn add(self, fault: Fault) {
        if self.0.try_update(|faults| faults.push(fault)).is_some() {
            focus_summary();
        }
    }

    pub fn clear(self) {
        if self.0.try_with_untracked(Vec::is_empty) == Some(false) {
            self.0.set(Vec::new());
        }
    }

    /// Tracked.
    pub fn is_empty(self) -> bool {
        self.0.with(Vec::is_empty)
    }

    /// Tracked: every fault, in order.
    pub fn all(self) -> Vec<Fault> {
        self.0.get()
    }

    /// The message at one field, for its `error` property.
    pub fn on(self, field: impl Into<String>) -> Signal<Option<String>> {
        let field = field.into();
        Signal::derive(move || {
            self.0.with(|faults| {
                faults.iter().find(|fault| fault.field == field).map(|fault| (fault.message)())
            })
        })
    }
}

fn focus_summary() {
    if crate::platform::in_browser() {
        // After it has been drawn.
        timer::after(std::time::Duration::ZERO, || _ = dom::focus(SUMMARY));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, switch_language};

    #[test]
    fn an_answer_that_comes_after_the_form_has_gone_does_nothing() {
        let owner = Owner::new();
        let faults = owner.with(Faults::new);
        owner.cleanup();
        faults.set([Fault::new("a", || t!("ui-back"))]);
        faults.add(Fault::new("a", || t!("ui-back")));
        faults.clear();
    }

    #[test]
    fn messages_follow_the_language() {
        let owner = Owner::new();
        owner.with(|| {
            let faults = Faults::new();
            let message = faults.on("a");
            assert_eq!(message.get_untracked(), None);
            faults.set([Fault::new("a", || t!("ui-back")), Fault::new("b", || t!("ui-back"))]);
            switch_language(Language::Chinese);
            assert_eq!(message.get_untracked().as_deref(), Some("返回"));
            switch_language(Language::English);
            assert_eq!(message.get_untracked().as_deref(), Some("Back"));
            faults.clear();
            assert_eq!(message.get_untracked(), None);
        });
    }
}
