//! A date, typed: no calendar to click through for a date known from a certificate.

use leptos::prelude::*;

use crate::{
    i18n::{Language, language},
    ui::{
        error::{FieldError, FieldErrorProps},
        field::{Surround, hint_line},
    },
};

/// One box of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    Year,
    Month,
    Day,
}

impl DatePart {
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
/// - `wrong`: the box that is wrong, if it is one; else an error marks all three.
/// - `id`: the error summary leads to the first box shown.
#[component]
pub fn DateField(
    #[prop(into)] id: String,
    #[prop(into)] legend: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] wrong: Signal<Option<DatePart>>,
    #[prop(optional)] birthday: bool,
) -> AnyView {
    let surround = Surround { id: id.clone(), label: legend, hint, error, optional: false };
    let (described, invalid) = (surround.description(), surround.invalid());
    let boxes = {
        let id = id.clone();
        move || {
            let order = match language() {
                Language::English => [DatePart::Day, DatePart::Month, DatePart::Year],
                Language::Chinese => [DatePart::Year, DatePart::Month, DatePart::Day],
            };
            let id = id.clone();
            order
                .into_iter()
                .map(move |part| {
                    let id = format!("{id}-{}", part.code());
                    let label = match part {
                        DatePart::Year => t!("ui-year"),
                        DatePart::Month => t!("ui-month"),
                        DatePart::Day => t!("ui-day"),
                    };
                    let class = match part {
                        DatePart::Year => "input input--year",
                        DatePart::Month | DatePart::Day => "input input--day",
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
                                aria-invalid=move || {
                                    invalid.get().filter(|_| wrong.get().is_none_or(|it| it == part))
                                }
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

fn part_of(date: &str, part: DatePart) -> String {
    date.splitn(3, '-').nth(part.index()).unwrap_or_default().to_owned()
}

fn with_part(date: &str, part: DatePart, typed: &str) -> String {
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
        let date = with_part("", DatePart::Month, "2");
        assert_eq!(date, "-2-");
        let date = with_part(&date, DatePart::Year, "2026");
        let date = with_part(&date, DatePart::Day, "31");
        assert_eq!(date, "2026-2-31");
        assert_eq!(part_of(&date, DatePart::Year), "2026");
        assert_eq!(part_of(&date, DatePart::Day), "31");
        let date = with_part(&date, DatePart::Month, "");
        assert_eq!(date, "2026--31");
        let date = with_part(&with_part(&date, DatePart::Year, ""), DatePart::Day, "");
        assert_eq!(date, "");
    }

    #[test]
    fn pasted_hyphens_stay_in_their_box() {
        assert_eq!(with_part("2026-01-02", DatePart::Year, "20-27"), "2027-01-02");
    }
}
