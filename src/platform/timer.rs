//! The clock and timers.

use std::{cell::Cell, rc::Rc, time::Duration};

use domain::time::Timestamp;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Now, by this device's clock, which may be wrong: good for showing, never for deciding.
pub fn now() -> Timestamp {
    if !super::in_browser() {
        return Timestamp(0);
    }
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit")]
    Timestamp(js_sys::Date::now() as i64 * 1_000)
}

/// Runs once, later.
pub fn after(delay: Duration, run: impl FnOnce() + 'static) {
    set_timeout(run, delay);
}

/// Runs again and again until the current owner is cleaned up.
pub fn every(period: Duration, run: impl Fn() + 'static) {
    if let Ok(handle) = set_interval_with_handle(run, period) {
        on_cleanup(move || handle.clear());
    }
}

/// Lets the browser paint and take input, then goes on. Call it between chunks of long work.
///
/// By a message to this page itself: a timer that sets the next one waits 4 ms from the fifth on.
pub async fn breathe() {
    let Ok(channel) = web_sys::MessageChannel::new() else { return };
    let (sender, receiver) = (channel.port1(), channel.port2());
    let promise = js_sys::Promise::new(&mut |resolve, _| receiver.set_onmessage(Some(&resolve)));
    if sender.post_message(&JsValue::NULL).is_ok() {
        drop(JsFuture::from(promise).await);
    }
    receiver.close();
}

/// Runs only when no further call came within the delay; the last call wins.
#[derive(Clone)]
pub struct Debounce {
    delay: Duration,
    pending: Rc<Cell<Option<TimeoutHandle>>>,
}

impl Debounce {
    pub fn new(delay: Duration) -> Self {
        Self { delay, pending: Rc::default() }
    }

    pub fn call(&self, run: impl FnOnce() + 'static) {
        self.cancel();
        self.pending.set(set_timeout_with_handle(run, self.delay).ok());
    }

    pub fn cancel(&self) {
        if let Some(handle) = self.pending.take() {
            handle.clear();
        }
    }
}
