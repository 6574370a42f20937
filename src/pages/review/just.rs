//! What a reviewer has just decided, said to the eye as well: the page that comes next opens with
//! it, and nothing else shows that the one before was taken.

use std::cell::Cell;

use leptos::prelude::*;

use crate::ui::{
    announcer::announce,
    notice::{Inset, Tone},
};

thread_local! {
    static SAID: Cell<Option<fn() -> String>> = const { Cell::new(None) };
}

/// Says it now to the ear, and on the page that comes next to the eye.
pub fn say(words: fn() -> String) {
    announce(words());
    SAID.set(Some(words));
}

/// What was said on the way to this page. Ask once, where the page is made.
pub fn said() -> Option<fn() -> String> {
    SAID.take()
}

/// Draws it.
pub fn shown(said: Option<fn() -> String>) -> AnyView {
    said.map(|words| {
        view! { <Inset tone=Tone::Good>
            <p>{words}</p>
        </Inset> }
    })
    .into_any()
}
