//! News from the server: something on screen has changed, ask for it again.

use api::streams::{Change, LIVE};
use leptos::prelude::*;

use crate::{client, platform::events};

/// The latest change that concerns the reader, for as long as the current owner lives. Ask the
/// ordinary endpoint again when it is about what the page shows:
///
/// ```text
/// let change = live::use_changes();
/// Effect::new(move || if concerns(&change.get()) { reload() });
/// ```
///
/// After the connection was lost the browser opens it again by itself; what was missed in
/// between is not repeated, so a page should also reload when it comes back into view.
pub fn use_changes() -> ReadSignal<Option<Change>> {
    let (change, set) = signal(None);
    events::subscribe(&client::address(LIVE, ""), "message", move |data| {
        if let Ok(news) = serde_json::from_str(&data) {
            set.set(Some(news));
        }
    });
    change
}
