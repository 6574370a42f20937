//! Server-sent events.

use std::time::Duration;

use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast as _, prelude::Closure};
use web_sys::{EventSource, MessageEvent, VisibilityState};

use super::{random, timer};

/// A stream that came to nothing, at a proxy whose server is being started, say, is opened anew
/// after this and as much again at most: the browser does so only where nobody answered.
const AGAIN: Duration = Duration::from_secs(15);
/// Out of sight for longer, a device may have slept, and a stream be cut that looks whole.
const ASLEEP_MS: i64 = 30_000;

/// What a stream says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// An event's data.
    Data(String),
    /// It was cut, and goes on: what was said meanwhile is lost. `seen`: because the page has come
    /// back into view.
    Gap { seen: bool },
}

#[derive(Clone, Copy)]
struct Stream {
    url: StoredValue<String>,
    name: StoredValue<String>,
    said: Callback<Said>,
    source: StoredValue<Option<EventSource>, LocalStorage>,
    /// Those of the open source.
    listeners: StoredValue<Vec<Closure<dyn FnMut(MessageEvent)>>, LocalStorage>,
}

/// Listens to a stream until the current owner is cleaned up. Whatever cuts it, it is opened
/// again.
///
/// `name` is the event's type ("message" when the server names none).
pub fn subscribe(url: &str, name: &str, said: impl Fn(Said) + Send + Sync + 'static) {
    let stream = Stream {
        url: StoredValue::new(url.to_owned()),
        name: StoredValue::new(name.to_owned()),
        said: Callback::new(said),
        source: StoredValue::new_local(None),
        listeners: StoredValue::new_local(Vec::new()),
    };
    stream.open(None);
    let hidden = StoredValue::new(None::<i64>);
    let handle = window_event_listener(ev::visibilitychange, move |_| {
        let now = timer::now().0 / 1_000;
        if document().visibility_state() == VisibilityState::Visible {
            let since = hidden.try_update_value(Option::take).flatten();
            if since.is_some_and(|since| now - since > ASLEEP_MS) || stream.has_ended() {
                stream.open(Some(true));
            }
        } else {
            hidden.try_set_value(Some(now));
        }
    });
    on_cleanup(move || {
        handle.remove();
        stream.close();
    });
}

impl Stream {
    /// Opens it, in place of the one before; `gap`: what to say of that.
    fn open(self, gap: Option<bool>) {
        self.close();
        let Some(Ok(source)) = self.url.try_with_value(|url| EventSource::new(url)) else {
            return;
        };
        let data = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            self.said.try_run(Said::Data(event.data().as_string().unwrap_or_default()));
        });
        let mut before = gap;
        let opened = Closure::<dyn FnMut(MessageEvent)>::new(move |_| {
            if let Some(seen) = before.replace(false) {
                self.said.try_run(Said::Gap { seen });
            }
        });
        let failed = Closure::<dyn FnMut(MessageEvent)>::new(move |_| {
            if self.has_ended() {
                timer::after(AGAIN + random::pause(AGAIN), move || {
                    if self.has_ended() {
                        self.open(Some(false));
                    }
                });
            }
        });
        self.name.try_with_value(|name| {
            for (name, listener) in [(name.as_str(), &data), ("open", &opened), ("error", &failed)]
            {
                let listener = listener.as_ref().unchecked_ref();
                drop(source.add_event_listener_with_callback(name, listener));
            }
        });
        self.source.try_set_value(Some(source));
        self.listeners.try_set_value(vec![data, opened, failed]);
    }

    /// Whether the browser has given it up.
    fn has_ended(self) -> bool {
        let ended = |source: &EventSource| source.ready_state() == EventSource::CLOSED;
        self.source.try_with_value(|source| source.as_ref().is_some_and(ended)) == Some(true)
    }

    fn close(self) {
        if let Some(Some(source)) = self.source.try_update_value(Option::take) {
            source.close();
        }
    }
}
