//! Bars of stitches: the outcome of a notice, the life of a right, how much is done.

use leptos::prelude::*;

/// Up to so many listings, each has its own stitch; beyond, groups are proportional.
const STITCHES: usize = 60;
/// The same in a list, where the bar is short.
const SMALL_STITCHES: usize = 20;

/// What became of a group of listings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Removed,
    Kept,
    /// Needs the reader.
    You,
    /// With us or with the merchant.
    Waiting,
}

impl Outcome {
    const fn class(self) -> &'static str {
        match self {
            Self::Removed => "outcome__stitch outcome__stitch--removed",
            Self::Kept => "outcome__stitch outcome__stitch--kept",
            Self::You => "outcome__stitch outcome__stitch--you",
            Self::Waiting => "outcome__stitch outcome__stitch--waiting",
        }
    }
}

/// The outcome of a notice. The heading above it says the same in words and knots, so the bar
/// is hidden from screen readers.
///
/// - `small`: for a row of a list, below the words.
#[component]
pub fn OutcomeBar(
    #[prop(into)] groups: Signal<Vec<(Outcome, usize)>>,
    #[prop(optional)] small: bool,
) -> AnyView {
    let most = if small { SMALL_STITCHES } else { STITCHES };
    let stitches = move || {
        let groups: Vec<_> = groups.get().into_iter().filter(|(_, count)| *count > 0).collect();
        let each = groups.iter().map(|(_, count)| count).sum::<usize>() <= most;
        groups
            .into_iter()
            .map(|(outcome, count)| {
                let grow = count.to_string();
                let inner = (0..if each { count } else { 1 })
                    .map(|_| view! { <i class=outcome.class()></i> }.into_any())
                    .collect_view();
                view! {
                    <span class="outcome__group" style:flex-grow=move || grow.clone()>
                        {inner}
                    </span>
                }
                .into_any()
            })
            .collect_view()
    };
    view! {
        <div class="outcome" class:outcome--small=small aria-hidden="true">
            {stitches}
        </div>
    }
    .into_any()
}

/// The years of a right. Counted by the page from its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Years {
    /// Years in all.
    pub total: u32,
    /// Years passed; the fraction fills part of the current year.
    pub passed: f64,
    /// The last year is the one for renewal.
    pub renewal: bool,
    /// A dashed half year after the end.
    pub grace: bool,
}

/// The life of a right, one stitch a year: passed filled, renewal in amber, grace dashed.
///
/// - `from`, `until`: the dates in words, below the bar. They say what the bar shows, which is
///   therefore hidden from screen readers.
/// - `small`: the bar alone, for a list.
#[component]
pub fn ValidityBar(
    #[prop(into)] years: Signal<Years>,
    #[prop(optional, into)] from: Signal<String>,
    #[prop(optional, into)] until: Signal<String>,
    #[prop(optional)] small: bool,
) -> AnyView {
    let stitches = move || {
        let years = years.get();
        (0..years.total.min(100))
            .map(|year| {
                let filled = (years.passed - f64::from(year)).clamp(0.0, 1.0);
                let renewal = years.renewal && year + 1 == years.total;
                let class = if renewal {
                    "validity__year validity__year--renewal"
                } else {
                    "validity__year"
                };
                let fill = format!("{:.0}%", filled * 100.0);
                view! { <i class=class style=("--filled", move || fill.clone())></i> }.into_any()
            })
            .collect_view()
    };
    let grace = move || {
        years.get().grace.then(|| view! { <i class="validity__year validity__year--grace"></i> })
    };
    view! {
        <div class="validity" class:validity--small=small>
            <div class="validity__bar" aria-hidden="true">
                {stitches}
                {grace}
            </div>
            {(!small)
                .then(|| {
                    view! {
                        <div class="validity__ends">
                            <span>{from}</span>
                            <span>{until}</span>
                        </div>
                    }
                })}
        </div>
    }
    .into_any()
}

/// How much of a long job is done: "340 of 1,000 rows read".
///
/// `share` from 0 to 1, `None` while unknown. `label` says it in words and is shown.
#[component]
pub fn ProgressBar(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] share: Signal<Option<f64>>,
) -> AnyView {
    view! {
        <div class="progress">
            <span class="progress__label">{label}</span>
            <progress
                class="progress__bar"
                max="1"
                value=move || share.get()
                aria-label=move || label.get()
            ></progress>
        </div>
    }
    .into_any()
}
