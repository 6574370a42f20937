//! W8: why it infringes, from a starting text in either language.

use api::rights::RightRow;
use domain::language::Language;
use domain::notice::{Answers, Claim, EXPLANATION_MAX, Step, open_places};
use leptos::prelude::*;

use super::super::frame::question;
use super::super::model::{Edit, Msg};
use super::super::store::Store;
use super::head;
use crate::i18n::{format, in_language, language};
use crate::ui::button::Button;
use crate::ui::field::TextArea;
use crate::ui::knot::Knot;

pub fn page(store: Store) -> AnyView {
    question(store, Step::Explanation, move |faults| {
        let value = store
            .text(|answers| answers.explanation.clone(), |text| Msg::Edit(Edit::Explanation(text)));
        let claim = store.memo(|wizard| wizard.answers.claim.unwrap_or(Claim::Counterfeit));
        let insert = move |text_language: Language| {
            let right = store.wizard.with_untracked(|wizard| wizard.chosen.clone());
            let text = template(right.as_ref(), claim.get_untracked(), text_language);
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
            {brackets(store, |answers| &answers.explanation)}
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

/// How much of a starting text still waits for the filer's words; the pre-flight refuses it.
pub fn brackets(store: Store, text: fn(&Answers) -> &str) -> AnyView {
    let left = store.memo(move |wizard| open_places(text(&wizard.answers)));
    (move || {
        let left = left.get();
        (left > 0).then(|| {
            view! {
                <p class="brackets">
                    {Knot::You.draw()} <span>{t!("wizard-brackets", count = left)}</span>
                </p>
            }
        })
    })
    .into_any()
}

/// A starting text that already names the right; what the filer must say stands in square brackets.
fn template(right: Option<&RightRow>, claim: Claim, language: Language) -> String {
    let title = right.map(|right| right.title.clone()).unwrap_or_default();
    let number = right.and_then(|right| right.number.clone()).unwrap_or_default();
    let classes = right.map(|right| right.classes.as_str()).unwrap_or_default();
    let (classes, count) = in_language(language, || format::classes(classes));
    match claim {
        Claim::Counterfeit => tx!(
            language,
            "wizard-template-counterfeit",
            title = title,
            number = number,
            classes = classes,
            count = count
        ),
        Claim::MarkOnGoods => tx!(
            language,
            "wizard-template-mark-on-goods",
            title = title,
            number = number,
            classes = classes,
            count = count
        ),
        Claim::MarkInTitle => {
            tx!(language, "wizard-template-mark-in-title", title = title, number = number)
        }
        Claim::CopiedPictures => tx!(language, "wizard-template-copied", title = title),
        Claim::PiratedWork => tx!(language, "wizard-template-pirated", title = title),
        Claim::PatentDesign => {
            tx!(language, "wizard-template-design", title = title, number = number)
        }
        Claim::PatentUtilityModel => {
            tx!(language, "wizard-template-utility", title = title, number = number)
        }
        Claim::PatentInvention => {
            tx!(language, "wizard-template-invention", title = title, number = number)
        }
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
