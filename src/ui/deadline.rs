//! The deadline band: what is left, when it ends, by which article, and what then.

use leptos::prelude::*;

use crate::ui::knot::Knot;

/// Where a period stands, in whole days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    pub days: u32,
    pub passed: u32,
}

/// A period with its end.
///
/// - `left`: the figure alone ("11"), drawn large, and `left_words` after it ("days left").
/// - `ends`: when, in Beijing time and in the reader's.
/// - `from`, `today`, `until`: the labels under the row of knots, at most 31 of them.
/// - children: the article and the consequence, always beside the deadline.
#[component]
pub fn DeadlineBand(
    #[prop(into)] period: Signal<Period>,
    #[prop(into)] left: Signal<String>,
    #[prop(into)] left_words: Signal<String>,
    #[prop(into)] ends: Signal<String>,
    #[prop(into)] from: Signal<String>,
    #[prop(into)] today: Signal<String>,
    #[prop(into)] until: Signal<String>,
    children: Children,
) -> AnyView {
    let knots = move || {
        let Period { days, passed } = period.get();
        let days = days.clamp(2, 31);
        (0..days)
            .map(|day| {
                let knot = match day {
                    day if day + 1 == days => Knot::You,
                    day if day < passed => Knot::Done,
                    day if day == passed => Knot::Half,
                    _ => Knot::Todo,
                };
                view! { <span class="deadline__day">{knot.draw()}</span> }.into_any()
            })
            .collect_view()
    };
    let share = Signal::derive(move || {
        let Period { days, passed } = period.get();
        let last = days.clamp(2, 31) - 1;
        format!("{:.3}", f64::from(passed.min(last)) / f64::from(last))
    });
    // The start's label hides where "Today" would run into it.
    let near_start = move || period.get().passed < 2;
    view! {
        <div class="deadline">
            <div class="deadline__head">
                <p class="deadline__left">
                    <b>{left}</b>
                    {left_words}
                </p>
                <p class="deadline__ends">{ends}</p>
            </div>
            <div class="deadline__clock" aria-hidden="true" style=("--passed", move || share.get())>
                <div class="deadline__days">{knots}</div>
                <div class="deadline__labels">
                    <span class:is-hidden=near_start>{from}</span>
                    <span class="deadline__today">{today}</span>
                    <span>{until}</span>
                </div>
            </div>
            <div class="deadline__law">{children()}</div>
        </div>
    }
    .into_any()
}
