//! Server-sent events.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, prelude::Closure};
use web_sys::{EventSource, MessageEvent};

/// Listens to a stream until the current owner is cleaned up; the browser reconnects by
/// itself. The callback receives each event's data.
///
/// `name` is the event's type ("message" when the server names none).
pub fn subscribe(url: &str, name: &str, mut received: impl FnMut(String) + 'static) {
    let Ok(source) = EventSource::new(url) else { return };
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        received(event.data().as_string().unwrap_or_default());
    });
    drop(source.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref()));
    let held = StoredValue::new_local((source, listener));
    on_cleanup(move || {
        held.with_value(|(source, _)| source.close());
    });
}
