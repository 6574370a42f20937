//! The grid: page width, bound leaf, margin column.

use leptos::prelude::*;

/// The width of the page, with its margins.
#[component]
pub fn Wrap(children: Children) -> AnyView {
    view! { <div class="wrap page">{children()}</div> }.into_any()
}

/// A page's head: heading at the left, one action at the right, which may come later.
#[component]
pub fn PageHead(children: Children, #[prop(optional, into)] action: ViewFn) -> AnyView {
    view! {
        <div class="page-head">
            <div class="page-head__text">{children()}</div>
            <div class="page-head__action">{move || action.run()}</div>
        </div>
    }
    .into_any()
}

/// A leaf of the file, bound at its left edge: the thread, then the question. In the wizard a
/// margin column follows with "why we ask" and an example (`rail`), below on phones.
///
/// - `thread`: a [`crate::ui::thread::Thread`].
/// - `wide`: the leaf takes the full page and no margin column.
#[component]
pub fn Leaf(
    #[prop(into)] thread: ViewFn,
    #[prop(optional, into)] rail: Option<ViewFn>,
    #[prop(optional)] wide: bool,
    children: Children,
) -> AnyView {
    view! {
        <div class="spread" class:spread--wide=wide>
            <div class="sheet sheet--bound leaf" class:leaf--wide=wide>
                {thread.run()} <div class="leaf__main">{children()}</div>
            </div>
            {rail.map(|rail| view! { <aside class="rail">{rail.run()}</aside> })}
        </div>
    }
    .into_any()
}

/// One note in the margin column.
#[component]
pub fn RailNote(#[prop(into)] title: Signal<String>, children: Children) -> AnyView {
    view! {
        <section class="rail__note">
            <h2 class="rail__title">{title}</h2>
            {children()}
        </section>
    }
    .into_any()
}

/// A card: a white sheet with an edge.
#[component]
pub fn Sheet(children: Children) -> AnyView {
    view! { <div class="sheet sheet--card">{children()}</div> }.into_any()
}

/// The row of actions at the foot of a form: the primary button first, then links. At most one
/// primary button.
#[component]
pub fn Actions(children: Children) -> AnyView {
    view! { <div class="actions">{children()}</div> }.into_any()
}
