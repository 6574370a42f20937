//! While something loads, and when it did not.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    platform::timer,
    ui::{button::Button, icon::Icon},
};

/// Before this, showing nothing looks faster than showing that we wait.
const QUIET: Duration = Duration::from_millis(300);
/// After this, the wait needs words.
const LONG: Duration = Duration::from_secs(5);

/// What the blocks imitate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Rows of a list: picture, two lines, a chip.
    #[default]
    Rows,
    /// A paragraph.
    Text,
}

/// Blocks where content will stand: nothing for 300 ms, then still blocks (no shimmer), after
/// 5 s also "still loading" in words, which is announced.
#[component]
pub fn Skeleton(#[prop(optional)] shape: Shape, #[prop(default = 4)] count: usize) -> AnyView {
    let stage = RwSignal::new(0_u8);
    let raise = move |to: u8| _ = stage.try_set(to);
    timer::after(QUIET, move || raise(1));
    timer::after(LONG, move || raise(2));
    let class = match shape {
        Shape::Rows => "skeleton skeleton--rows",
        Shape::Text => "skeleton skeleton--text",
    };
    let blocks = move || {
        (stage.get() > 0).then(|| {
            let rows = (0..count)
                .map(|_| {
                    view! { <div class="skeleton__row"><i></i><i></i><i></i><i></i></div> }
                        .into_any()
                })
                .collect_view();
            view! {
                <div class=class aria-hidden="true">
                    {rows}
                </div>
            }
        })
    };
    view! {
        {blocks}
        <p class="loading__long" role="status">
            {move || (stage.get() > 1).then(|| t!("ui-still-loading"))}
        </p>
    }
    .into_any()
}

/// Something did not load: what happened to the reader's answers, what still works, a code to
/// quote, and "Try again".
///
/// - `text`: in the page's words.
/// - `reference`: the code, if the server gave one.
/// - `busy`: while it is tried again.
#[component]
pub fn LoadError(
    #[prop(into)] text: Signal<String>,
    #[prop(optional, into)] reference: Signal<String>,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(into)] on_retry: Callback<()>,
) -> AnyView {
    view! {
        <div class="load-error" role="alert">
            {Icon::Clock.draw()}
            <div class="load-error__text">
                <p>{text}</p>
                {move || {
                    let reference = reference.get();
                    (!reference.is_empty())
                        .then(|| {
                            view! {
                                <p class="load-error__code">
                                    {t!("ui-reference", code = reference)}
                                </p>
                            }
                        })
                }}
            </div>
            <Button
                small=true
                label=move || t!("ui-retry")
                busy
                busy_label=move || t!("ui-loading")
                on_press=on_retry
            />
        </div>
    }
    .into_any()
}

/// In place of a part that is missing; never a blank or a zero.
#[component]
pub fn Unavailable() -> AnyView {
    view! { <span class="unavailable">{move || t!("ui-unavailable")}</span> }.into_any()
}
