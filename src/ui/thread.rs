//! The thread: which sections of a file are bound. In the wizard at the left of the leaf, on
//! phones a row of knots above the question.

use leptos::prelude::*;

use crate::{i18n::runs, ui::knot::Knot};

/// How far a section is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    #[default]
    Todo,
    Now,
    Done,
    /// Done, but something in it needs the reader.
    You,
}

impl Progress {
    const fn knot(self) -> Knot {
        match self {
            Self::Todo => Knot::Todo,
            Self::Now => Knot::Half,
            Self::Done => Knot::Done,
            Self::You => Knot::You,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Todo => "thread__item",
            Self::Now => "thread__item is-now",
            Self::Done | Self::You => "thread__item is-done",
        }
    }
}

/// One section: its name, the answer so far, how far it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    pub name: String,
    pub answer: String,
    pub progress: Progress,
}

/// The thread of a wizard. Labels are not links: the answers are changed from the check page.
///
/// Accessibility: an ordered list named `label`; the current section has `aria-current`, and
/// each knot's meaning is said in words. The row on phones is hidden from screen readers,
/// because the heading's caption says "2 / 5".
#[component]
pub fn Thread(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] sections: Signal<Vec<Section>>,
) -> AnyView {
    let items = move || {
        sections
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, section)| {
                let state = match section.progress {
                    Progress::Todo => t!("ui-thread-todo"),
                    Progress::Now => t!("ui-thread-now"),
                    Progress::Done => t!("ui-thread-done"),
                    Progress::You => t!("ui-thread-you"),
                };
                view! {
                    <li
                        class=section.progress.class()
                        aria-current=(section.progress == Progress::Now).then_some("step")
                    >
                        {section.progress.knot().draw()}
                        <span class="thread__name">
                            {index + 1} "\u{2002}" {section.name}
                            <span class="visually-hidden">" " {state}</span>
                        </span>
                        {(!section.answer.is_empty())
                            .then(|| view! { <span class="thread__answer">{runs(&section.answer)}</span> })}
                    </li>
                }
                .into_any()
            })
            .collect_view()
    };
    let knots = move || {
        sections
            .get()
            .into_iter()
            .map(|section| {
                view! { <span class=section.progress.class()>{section.progress.knot().draw()}</span> }
                    .into_any()
            })
            .collect_view()
    };
    view! {
        <div class="thread-column">
            <ol class="thread" aria-label=move || label.get()>
                {items}
            </ol>
            <div class="thread-row" aria-hidden="true">
                {knots}
            </div>
        </div>
    }
    .into_any()
}
