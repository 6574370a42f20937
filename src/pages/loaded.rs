//! Something a page asks the server for: loading, there, failed, asked again.

use api::Endpoint;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    client::{self, CallError},
    errors,
    ui::loading::{LoadError, Skeleton},
};

/// An answer and its history. While it is asked for again, the earlier answer stays on screen,
/// so that a live page does not flash.
pub struct Loaded<T: Send + Sync + 'static> {
    pub value: RwSignal<Option<T>>,
    pub error: RwSignal<Option<CallError>>,
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

    /// Asks again.
    pub fn reload(self) {
        self.ask.run(());
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
    let round = StoredValue::new(0_u32);
    let request = StoredValue::new(request);
    let send = move |body: E::Request| {
        round.update_value(|round| *round += 1);
        let own = round.get_value();
        spawn_local(async move {
            let answer = client::call::<E>(body).await;
            // The page may be gone, or have asked for something else meanwhile.
            if round.try_get_value() != Some(own) {
                return;
            }
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
    Loaded { value, error, ask }
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
    let failure = move || {
        loaded.error.get().map(|error| {
            let reference = errors::reference(&error);
            view! {
                <LoadError
                    text=move || errors::call_error_text(&error)
                    reference
                    on_retry=Callback::new(move |()| loaded.reload())
                />
            }
        })
    };
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
        {failure}
        {content}
    }
    .into_any()
}
