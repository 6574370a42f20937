//! Whether the browser has a network, and whether anyone looks at the page.

use leptos::{ev, prelude::*};
use web_sys::VisibilityState;

/// `false` while the browser knows that it has no network. `true` proves nothing.
pub fn online() -> ReadSignal<bool> {
    let (online, set) = signal(web_sys::window().is_none_or(|window| window.navigator().on_line()));
    let up = window_event_listener(ev::online, move |_| set.set(true));
    let down = window_event_listener(ev::offline, move |_| set.set(false));
    on_cleanup(move || {
        up.remove();
        down.remove();
    });
    online
}

/// Whether the page is in front. Saving when it turns `false` is the last sure chance to save:
/// phones then end pages without a word.
pub fn visible() -> ReadSignal<bool> {
    let seen = || document().visibility_state() == VisibilityState::Visible;
    let (visible, set) = signal(seen());
    let handle = window_event_listener(ev::visibilitychange, move |_| set.set(seen()));
    on_cleanup(move || handle.remove());
    visible
}
