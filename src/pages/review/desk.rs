//! What the two queues of a reviewer have in common: how they begin, and what to take next.

use leptos::prelude::*;

use super::just;
use crate::{
    live,
    pages::loaded::{Loaded, show},
    routes::Page,
    ui::{
        button::ButtonLink,
        empty::EmptyState,
        heading::Heading,
        layout::{PageHead, Wrap},
    },
};

/// The words of one queue.
#[derive(Clone, Copy)]
pub struct Words {
    pub title: fn() -> String,
    pub hint: fn() -> String,
    pub none: fn() -> String,
    pub none_text: fn() -> String,
    pub take_next: fn() -> String,
}

/// A queue, asked for again when the server tells of a change of its `topic`.
///
/// - `rows`: of the answer; `first`: the page of a row, for the first of them.
/// - `table`: all rows.
pub fn desk<T, R>(
    queue: Loaded<T>,
    topic: &'static str,
    words: Words,
    rows: fn(&T) -> &[R],
    page: fn(&R) -> Page,
    table: fn(&[R]) -> AnyView,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    R: 'static,
{
    let changes = live::use_changes();
    Effect::new(move || {
        if changes.get().is_some_and(|change| change.topic == topic) {
            queue.reload();
        }
    });
    let draw = move |answer: Signal<T>| {
        (move || {
            answer.with(|answer| match rows(answer) {
                [] => view! { <EmptyState title=words.none text=words.none_text /> }.into_any(),
                all @ [first, ..] => view! {
                    <div class="desk">
                        <p class="desk__next">
                            <ButtonLink href=page(first).path() label=words.take_next />
                        </p>
                        {table(all)}
                    </div>
                }
                .into_any(),
            })
        })
        .into_any()
    };
    view! {
        <Wrap>
            <PageHead>
                <Heading text=words.title />
                <p class="hint">{words.hint}</p>
            </PageHead>
            {just::shown(just::said())}
            <Desks />
            {show(queue, draw)}
        </Wrap>
    }
    .into_any()
}

/// Notices | Rights: the two queues of a reviewer.
#[component]
fn Desks() -> AnyView {
    let page = crate::routes::use_page();
    let link = move |to: Page, label: Signal<String>| {
        let href = to.path();
        let current = move || page.with(|page| page.as_ref() == Some(&to)).then_some("page");
        view! {
            <a class="filters__button" href=href aria-current=current data-label=label>
                {label}
            </a>
        }
    };
    view! {
        <nav class="filters" aria-label=move || t!("review-desks")>
            {link(Page::Review, Signal::derive(|| t!("review-desk-notices")))}
            {link(Page::ReviewRights, Signal::derive(|| t!("review-desk-rights")))}
        </nav>
    }
    .into_any()
}
