//! The way of a notice.

use leptos::prelude::*;

use crate::ui::knot::Knot;

/// The five stations of a notice, with their periods and articles.
pub(super) fn way() -> AnyView {
    let rules = domain::ruleset::CN;
    let station = |knot: Knot, texts: [AnyView; 4]| {
        let [title, text, period, article] = texts;
        view! {
            <li class="way__station">
                {knot.draw()} <h3>{title}</h3> <p>{text}</p> <p class="way__period">{period}</p>
                <p class="way__article">{article}</p>
            </li>
        }
        .into_any()
    };
    let text = |text: fn() -> String| (move || text()).into_any();
    let target = move || {
        t!(
            "home-way-decide-period",
            days = rules.decide_working_days,
            patent = rules.decide_patent_working_days
        )
    };
    view! {
        <section class="way">
            <h2>{move || t!("home-way")}</h2>
            <ol class="way__line">
                {station(
                    Knot::Done,
                    [
                        text(|| t!("home-way-submit")),
                        text(|| t!("home-way-submit-text")),
                        text(|| t!("home-way-submit-period")),
                        ().into_any(),
                    ],
                )}
                {station(
                    Knot::Decision,
                    [
                        text(|| t!("home-way-decide")),
                        text(|| t!("home-way-decide-text")),
                        target.into_any(),
                        text(|| t!("home-article-42")),
                    ],
                )}
                {station(
                    Knot::Done,
                    [
                        text(|| t!("home-way-told")),
                        text(|| t!("home-way-told-text")),
                        text(|| t!("home-way-told-period")),
                        text(|| t!("home-article-42")),
                    ],
                )}
                {station(
                    Knot::Half,
                    [
                        text(|| t!("home-way-answer")),
                        text(|| t!("home-way-answer-text")),
                        text(|| t!("home-way-answer-period")),
                        text(|| t!("home-article-43")),
                    ],
                )}
                {station(
                    Knot::You,
                    [
                        text(|| t!("home-way-act")),
                        text(|| t!("home-way-act-text")),
                        text(|| t!("home-way-act-period")),
                        text(|| t!("home-article-43")),
                    ],
                )}
            </ol>
        </section>
    }
    .into_any()
}
