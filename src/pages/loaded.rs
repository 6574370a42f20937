//! Something a page asks the server for: loading, there, failed, asked again.

pub mod paged;

use api::Endpoint;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    client::{self, CallError},
    errors,
    platform::dom,
    ui::{
        announcer,
        heading::use_focus_heading,
        loading::{LoadError, Skeleton},
    },
};

/// An answer and its history. While it is asked for again, the earlier answer stays on screen,
/// so that a live page does not flash.
pub struct Loaded<T: Send + Sync + 'static> {
    pub value: RwSignal<Option<T>>,
    pub error: RwSignal<Option<CallError>>,
    /// While the server is asked.
    pub busy: RwSignal<bool>,
    ask: Callback<()>,
}

impl<T: Send + Sync + 'static> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Send + Sync + 'static> Copy for Loaded<T> {}

impl<T: Send + Sync + 'static> Loaded<T> {
    /// Whether there is an answer, good or bad; tracked.
    pub fn is_answered(self) -> bool {
        self.value.with(Option::is_some) || self.error.with(Option::is_some)
    }

    /// Asks again; nothing once the page has gone.
    pub fn reload(self) {
        self.ask.try_run(());
    }
}

/// Asks an endpoint now, and again whenever a signal that `request` reads changes.
pub fn load<E: Endpoint>(
    request: impl Fn() -> E::Request + Send + Sync + 'static,
) -> Loaded<E::Response>
where
    E::Response: Send + Sync,
{
    let value = RwSignal::new(None);
    let error = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let round = StoredValue::new(0_u32);
    let request = StoredValue::new(request);
    let send = move |body: E::Request| {
        round.update_value(|round| *round += 1);
        let own = round.get_value();
        busy.set(true);
        spawn_local(async move {
            let answer = client::call::<E>(body).await;
            // The page may be gone, or have asked for something else meanwhile.
            if round.try_get_value() != Some(own) {
                return;
            }
            busy.try_set(false);
            match answer {
                Ok(answer) => {
                    error.try_set(None);
                    value.try_set(Some(answer));
                }
                Err(failed) => _ = error.try_set(Some(failed)),
            }
        });
    };
    Effect::new(move || send(request.with_value(|request| request())));
    let ask = Callback::new(move |()| send(untrack(|| request.with_value(|request| request()))));
    Loaded { value, error, busy, ask }
}

/// Draws an answer when it is there; a skeleton or what went wrong until then. An error after
/// an answer is drawn above it: what was read stays readable.
pub fn show<T: Clone + Send + Sync + 'static>(
    loaded: Loaded<T>,
    draw: impl Fn(Signal<T>) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    show_after(loaded, || true, draw)
}

/// The same, for what must not be drawn before something else that loads above it is `ready`: it
/// would be pushed down under the reader's eyes.
pub fn show_after<T: Clone + Send + Sync + 'static>(
    loaded: Loaded<T>,
    ready: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn(Signal<T>) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let there = Memo::new(move |_| ready() && loaded.value.with(Option::is_some));
    let content = move || {
        if there.get() {
            // `there` says that the value is some; it never becomes none again.
            let first = loaded.value.get_untracked();
            first.map(|first| {
                let current =
                    Signal::derive(move || loaded.value.get().unwrap_or_else(|| first.clone()));
                draw(current)
            })
        } else {
            loaded.error.with(Option::is_none).then(|| view! { <Skeleton /> }.into_any())
        }
    };
    view! {
        {failure(loaded.error, loaded.busy, Callback::new(move |()| loaded.reload()))}
        {content}
    }
    .into_any()
}

/// What went wrong, and "Try again"; nothing while nothing is wrong. It stays while it is tried, and when it fails again: the
/// button keeps the focus. When it goes, focus moves to the page's heading.
pub fn failure(
    error: RwSignal<Option<CallError>>,
    busy: RwSignal<bool>,
    retry: Callback<()>,
) -> AnyView {
    let failed = Memo::new(move |_| error.with(Option::is_some));
    let text = move || error.with(|error| error.as_ref().map(errors::call_error_text));
    let reference = move || error.with(|error| error.as_ref().map(errors::reference));
    let tried = StoredValue::new(false);
    let focus_heading = use_focus_heading();
    Effect::new(move |before: Option<bool>| {
        let now = error.with(Option::is_some);
        if before == Some(true) && tried.get_value() {
            if now {
                // The same words are no change that would be told.
                announcer::announce(untrack(text).unwrap_or_default());
            } else if dom::focus_is_lost(".load-error") {
                focus_heading();
            }
            tried.set_value(false);
        }
        now
    });
    (move || {
        failed.get().then(|| {
            view! {
                <LoadError
                    text=move || text().unwrap_or_default()
                    reference=move || reference().unwrap_or_default()
                    busy
                    on_retry=Callback::new(move |()| {
                        tried.set_value(true);
                        retry.run(());
                    })
                />
            }
        })
    })
    .into_any()
}
