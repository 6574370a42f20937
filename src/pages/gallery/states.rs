//! Chips, bars, slips, words that stand out, and waiting.

use leptos::prelude::*;

use super::section;
use crate::ui::{
    bars::{Outcome, OutcomeBar, ProgressBar, ValidityBar, Years},
    button::ButtonLink,
    chip::{Chip, Code, Tint},
    deadline::{DeadlineBand, Period},
    empty::EmptyState,
    knot::Knot,
    loading::{LoadError, Skeleton, Unavailable},
    notice::{Inset, Interruption, Notice, Tone},
    slip::TitleSlip,
    switches::ThemeSwitch,
};

const REFERENCE: &str = "RD-2026-048217";

pub fn states() -> AnyView {
    let few = || vec![(Outcome::Removed, 12), (Outcome::Kept, 3), (Outcome::You, 1)];
    let many = || {
        vec![
            (Outcome::Removed, 700),
            (Outcome::Kept, 200),
            (Outcome::Waiting, 60),
            (Outcome::You, 40),
        ]
    };
    let years = || Years { total: 10, passed: 9.45, renewal: true, grace: true };
    section(
        || t!("gallery-states"),
        view! {
            <div class="gallery__row">
                <Chip knot=Knot::Done tint=Tint::Good label=move || t!("gallery-removed") />
                <Chip knot=Knot::Kept label=move || t!("gallery-knot-kept") />
                <Chip knot=Knot::You tint=Tint::You label=move || t!("gallery-awaiting") />
                <Chip knot=Knot::Half tint=Tint::Going label=move || t!("gallery-with-us") />
                <Chip knot=Knot::Repeated label=move || t!("gallery-knot-repeated") />
                <Chip knot=Knot::Reported label=move || t!("gallery-knot-reported") />
                <Chip knot=Knot::Elsewhere label=move || t!("gallery-knot-elsewhere") />
                <Chip knot=Knot::Missing label=move || t!("gallery-knot-missing") />
                <Code code="EV03" />
            </div>
            <div class="gallery__row">
                <TitleSlip label=move || t!("gallery-notice") reference=REFERENCE />
                <TitleSlip small=true label=move || t!("gallery-notice") reference=REFERENCE />
                <ThemeSwitch />
            </div>
            <div class="stack">
                <OutcomeBar groups=Signal::derive(few) />
                <OutcomeBar groups=Signal::derive(many) />
                <ValidityBar
                    years=Signal::derive(years)
                    from=move || t!("gallery-years-from")
                    until=move || t!("gallery-years-until")
                />
                <ValidityBar years=Signal::derive(years) small=true />
                <DeadlineBand
                    period=Signal::stored(Period { days: 15, passed: 3 })
                    left="11"
                    left_words=move || t!("gallery-deadline-left")
                    ends=move || t!("gallery-deadline-ends")
                    from="11-24"
                    today=move || t!("gallery-today")
                    until="12-8"
                >
                    {move || t!("gallery-deadline-law")}
                </DeadlineBand>
            </div>
        }
        .into_any(),
    )
}

pub fn words() -> AnyView {
    section(
        || t!("gallery-words"),
        view! {
            <Notice tone=Tone::You title=move || t!("gallery-preflight")>
                <p>{move || t!("gallery-preflight-text")} " " <Code code="EV03" /></p>
            </Notice>
            <Notice tone=Tone::Good title=move || t!("gallery-approved") />
            <Notice title=move || t!("gallery-with-us") />
            <Inset tone=Tone::You>{move || t!("gallery-deadline-law")}</Inset>
            <EmptyState
                title=move || t!("gallery-empty")
                text=move || t!("gallery-empty-text")
            >
                <ButtonLink href="/" label=move || t!("gallery-continue") />
            </EmptyState>
            <Interruption>
                <h3>{move || t!("gallery-years-until")}</h3>
                <p class="hint">{move || t!("gallery-empty-text")}</p>
            </Interruption>
        }
        .into_any(),
    )
}

pub fn loading() -> AnyView {
    section(
        || t!("gallery-loading"),
        view! {
            <Skeleton count=2 />
            <LoadError
                text=move || t!("gallery-error-text")
                reference="q7x2m"
                on_retry=|()| ()
            />
            <ProgressBar
                label=move || t!("gallery-reading")
                share=Signal::stored(Some(0.34))
            />
            <p>
                <Unavailable />
            </p>
        }
        .into_any(),
    )
}
