//! A date, typed: no calendar to click through for a date known from a certificate.

use leptos::prelude::*;

use crate::{
    i18n::{Language, language},
    ui::{
        error::{FieldError, FieldErrorProps},
        field::{Surround, hint_line},
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    Day,
}

impl Part {
    const fn index(self) -> usize {
        match self {
            Self::Year => 0,
            Self::Month => 1,
            Self::Day => 2,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
        }
    }
}

/// A date in three boxes: 年 月 日 in Chinese, day month year in English.
///
/// - `value`: "YYYY-MM-DD" as typed, for example "2026-2-31" or "2026--5": wrong and half
///   typed dates stay, and the page says what is wrong with them. Empty when all are empty.
/// - `id`: the first box shown is what the error summary leads to.
#[component]
pub fn DateField(
    #[prop(into)] id: String,
    #[prop(into)] legend: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] birthday: bool,
) -> AnyView {
    let surround = Surround { id: id.clone(), label: legend, hint, error, optional: false };
    let (described, invalid) = (surround.description(), surround.invalid());
    let boxes = {
        let id = id.clone();
        move || {
            let order = match language() {
                Language::English => [Part::Day, Part::Month, Part::Year],
                Language::Chinese => [Part::Year, Part::Month, Part::Day],
            };
            let id = id.clone();
            order
                .into_iter()
                .map(move |part| {
                    let id = format!("{id}-{}", part.code());
                    let label = match part {
                        Part::Year => t!("ui-year"),
                        Part::Month => t!("ui-month"),
                        Part::Day => t!("ui-day"),
                    };
                    let class = match part {
                        Part::Year => "input input--year",
                        Part::Month | Part::Day => "input input--day",
                    };
                    let complete = birthday.then(|| format!("bday-{}", part.code()));
                    view! {
                        <div class="date__part">
                            <label class="date__label" for=id.clone()>
                                {label}
                            </label>
                            <input
                                class=class
                                id=id
                                type="text"
                                inputmode="numeric"
                                autocomplete=complete
                                aria-invalid=move || invalid.get()
                                prop:value=move || value.with(|date| part_of(date, part))
                                on:input=move |event| {
                                    let typed = event_target_value(&event);
                                    value.update(|date| *date = with_part(date, part, &typed));
                                }
                            />
                        </div>
                    }
                    .into_any()
                })
                .collect_view()
        }
    };
    view! {
        <fieldset
            class="field field--group"
            class:is-wrong=move || error.with(Option::is_some)
            id=id.clone()
            aria-describedby=move || described.get()
        >
            <legend class="field__label">{legend}</legend>
            {hint_line(&id, hint)}
            {FieldError(FieldErrorProps { id: id.clone(), error })}
            <div class="date">{boxes}</div>
        </fieldset>
    }
    .into_any()
}

fn part_of(date: &str, part: Part) -> String {
    date.splitn(3, '-').nth(part.index()).unwrap_or_default().to_owned()
}

fn with_part(date: &str, part: Part, typed: &str) -> String {
    let mut parts: Vec<&str> = date.splitn(3, '-').collect();
    parts.resize(3, "");
    // Hyphens would move what follows into the next box.
    let typed: String = typed.chars().filter(|&sign| sign != '-' && sign != ' ').collect();
    parts[part.index()] = &typed;
    if parts.iter().all(|part| part.is_empty()) { String::new() } else { parts.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_and_go_without_touching_each_other() {
        let date = with_part("", Part::Month, "2");
        assert_eq!(date, "-2-");
        let date = with_part(&date, Part::Year, "2026");
        let date = with_part(&date, Part::Day, "31");
        assert_eq!(date, "2026-2-31");
        assert_eq!(part_of(&date, Part::Year), "2026");
        assert_eq!(part_of(&date, Part::Day), "31");
        let date = with_part(&date, Part::Month, "");
        assert_eq!(date, "2026--31");
        let date = with_part(&with_part(&date, Part::Year, ""), Part::Day, "");
        assert_eq!(date, "");
    }

    #[test]
    fn pasted_hyphens_stay_in_their_box() {
        assert_eq!(with_part("2026-01-02", Part::Year, "20-27"), "2027-01-02");
    }
}
