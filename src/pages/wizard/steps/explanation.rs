//! W8: why it infringes, from a starting text in either language.

use domain::language::Language;
use domain::notice::{Claim, EXPLANATION_MAX, Step};
use leptos::prelude::*;

use super::super::frame::question;
use super::super::model::{Edit, Msg};
use super::super::store::Store;
use super::head;
use crate::i18n::language;
use crate::ui::button::Button;
use crate::ui::field::TextArea;

pub fn page(store: Store) -> AnyView {
    question(store, Step::Explanation, move |faults| {
        let value = store
            .text(|answers| answers.explanation.clone(), |text| Msg::Edit(Edit::Explanation(text)));
        let claim = store.memo(|wizard| wizard.answers.claim.unwrap_or(Claim::Counterfeit));
        let insert = move |in_language: Language| {
            let text = template(claim.get_untracked(), in_language);
            value.update(|written| join(written, &text));
        };
        let insert_ours = move |()| insert(crate::i18n::language_untracked());
        let insert_other = move |()| insert(crate::i18n::language_untracked().other());
        let own = move || match language() {
            Language::English => t!("wizard-insert-english"),
            Language::Chinese => t!("wizard-insert-chinese"),
        };
        let other = move || match language() {
            Language::English => t!("wizard-insert-chinese"),
            Language::Chinese => t!("wizard-insert-english"),
        };
        view! {
            {head(
                Step::Explanation,
                || t!("wizard-explanation-title"),
                || t!("wizard-explanation-hint"),
            )}
            <div class="wizard-actions wizard-actions--above">
                <Button small=true label=own on_press=insert_ours />
                <Button small=true label=other on_press=insert_other />
            </div>
            <TextArea
                id="explanation"
                label=move || t!("wizard-explanation-label")
                value=value
                error=faults.on("explanation")
                limit=EXPLANATION_MAX
                count=domain::text::length
                rows=12
            />
        }
        .into_any()
    })
}

/// Adds a starting text after what is written; nothing is replaced.
pub fn join(written: &mut String, text: &str) {
    if written.trim().is_empty() {
        text.clone_into(written);
    } else {
        let kept = written.trim_end().len();
        written.truncate(kept);
        written.push_str("\n\n");
        written.push_str(text);
    }
}

fn template(claim: Claim, language: Language) -> String {
    match claim {
        Claim::Counterfeit => tx!(language, "wizard-template-counterfeit"),
        Claim::MarkOnGoods => tx!(language, "wizard-template-mark-on-goods"),
        Claim::MarkInTitle => tx!(language, "wizard-template-mark-in-title"),
        Claim::CopiedPictures => tx!(language, "wizard-template-copied"),
        Claim::PiratedWork => tx!(language, "wizard-template-pirated"),
        Claim::PatentDesign => tx!(language, "wizard-template-design"),
        Claim::PatentUtilityModel => tx!(language, "wizard-template-utility"),
        Claim::PatentInvention => tx!(language, "wizard-template-invention"),
    }
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn a_starting_text_never_replaces_what_is_written() {
        let mut text = "  \n".to_owned();
        join(&mut text, "甲");
        join(&mut text, "乙");
        assert_eq!(text, "甲\n\n乙");
    }
}
