//! What happened, and what comes by law: newest first, on the thread, at every width.

use leptos::prelude::*;

use crate::ui::knot::Knot;

/// One event. Empty parts are not drawn.
#[derive(Clone)]
pub struct Event {
    /// The moment in the page's words; `machine` in ISO 8601 for machines.
    pub when: String,
    pub machine: String,
    pub what: String,
    pub knot: Knot,
    /// What is to come: dashed thread, no stitch.
    pub coming: bool,
    /// What is going on now: bold.
    pub now: bool,
    /// Below the event: a reason, a link to an article.
    pub more: Option<ViewFn>,
}

impl Event {
    pub fn new(when: impl Into<String>, what: impl Into<String>, knot: Knot) -> Self {
        Self {
            when: when.into(),
            machine: String::new(),
            what: what.into(),
            knot,
            coming: false,
            now: false,
            more: None,
        }
    }
}

/// The events, newest first. Put coming legal events before them.
///
/// `compact`: one line each, for the reviewer's case.
#[component]
pub fn Timeline(
    #[prop(into)] events: Signal<Vec<Event>>,
    #[prop(optional)] compact: bool,
) -> AnyView {
    let items = move || {
        events
            .get()
            .into_iter()
            .map(|event| {
                let machine = if event.machine.is_empty() { None } else { Some(event.machine) };
                view! {
                    <li class="timeline__event" class:is-coming=event.coming class:is-now=event.now>
                        {event.knot.draw()} <p class="timeline__when">
                            <time datetime=machine>{event.when}</time>
                        </p> <p class="timeline__what">{event.what}</p>
                        {event.more.map(|more| view! { <div class="timeline__more">{more.run()}</div> })}
                    </li>
                }
                .into_any()
            })
            .collect_view()
    };
    view! {
        <ol class="timeline" class:timeline--compact=compact>
            {items}
        </ol>
    }
    .into_any()
}
