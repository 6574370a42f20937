//! Words that stand out of the text: a notice, an inset, an interruption.

use leptos::prelude::*;

use crate::ui::knot::Knot;

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    /// Something went well.
    Good,
    /// Something needs the reader. Not an error: nothing is wrong yet.
    You,
}

/// A notice with a title: pre-flight, "reviewing", "approved".
///
/// `level`: the title's place under the page's heading, 2 unless given.
#[component]
pub fn Notice(
    #[prop(into)] title: Signal<String>,
    #[prop(optional)] tone: Tone,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let (class, knot) = match tone {
        Tone::Plain => ("notice", Knot::Half),
        Tone::Good => ("notice notice--good", Knot::Done),
        Tone::You => ("notice notice--you", Knot::You),
    };
    view! {
        <section class=class>
            <h2 class="notice__title">{knot.draw()} <span>{title}</span></h2>
            {children.map(|children| view! { <div class="notice__body">{children()}</div> })}
        </section>
    }
    .into_any()
}

/// A passage set apart, with no title: a tinted paragraph.
#[component]
pub fn Inset(#[prop(optional)] tone: Tone, children: Children) -> AnyView {
    let class = match tone {
        Tone::Plain => "inset",
        Tone::Good => "inset inset--good",
        Tone::You => "inset inset--you",
    };
    view! { <div class=class>{children()}</div> }.into_any()
}

/// A page in place of the question: this account or this right cannot go on here, and why. Not
/// an error. Put a [`crate::ui::heading::Heading`] first and one action last.
#[component]
pub fn Interruption(children: Children) -> AnyView {
    view! { <div class="interruption">{Knot::You.draw()} <div>{children()}</div></div> }.into_any()
}
