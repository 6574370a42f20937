//! What screen readers say without focus moving: "Draft saved", "3 files uploaded".

use leptos::prelude::*;

thread_local! {
    static SAID: ArcRwSignal<(usize, String)> = ArcRwSignal::default();
}

/// Says a text once, politely. Use it for what happens away from focus; a change of page needs
/// none, because focus moves to its heading.
pub fn announce(text: impl Into<String>) {
    SAID.with(|said| {
        said.update(|(count, said)| {
            *count += 1;
            *said = text.into();
        });
    });
}

/// The live regions. Stands once, in the shell. Two take turns, so that the same text said
/// twice is a change twice.
#[component]
pub fn Announcer() -> AnyView {
    let said = SAID.with(|said| RwSignal::from(said.clone()));
    let turn = move |odd: usize| {
        said.with(|(count, text)| if count % 2 == odd { text.clone() } else { String::new() })
    };
    view! {
        <div class="visually-hidden" role="status">{move || turn(0)}</div>
        <div class="visually-hidden" role="status">{move || turn(1)}</div>
    }
    .into_any()
}
