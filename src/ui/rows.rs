//! Many rows without a frozen page.

use std::{collections::HashMap, hash::Hash};

use leptos::prelude::*;

use crate::platform::timer;

/// Rows drawn at once. Forty rows of a listing take a slow phone about 30 ms.
const CHUNK: usize = 40;

/// Draws rows in chunks, letting the browser take input in between, so that a thousand pasted
/// links never block typing. Rows that stay are kept when the list changes, by their key.
///
/// - `items`: all rows. A change while drawing goes on from where it was.
/// - `key`: tells rows apart. A row whose key stays is not drawn anew: put into the key all
///   that changes how it looks, or let the row read signals.
/// - `row`: draws one.
pub fn rows<T, K>(
    items: impl Into<Signal<Vec<T>>>,
    key: impl Fn(&T) -> K + Clone + Send + Sync + 'static,
    row: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    K: Eq + Hash + Send + Sync + 'static,
{
    let items = items.into();
    let shown = RwSignal::new(CHUNK);
    let drawing = StoredValue::new(false);
    Effect::new(move || {
        let total = items.with(Vec::len);
        if total < shown.get_untracked() {
            shown.set(total.max(CHUNK));
        }
        if total <= shown.get_untracked() || drawing.get_value() {
            return;
        }
        drawing.set_value(true);
        leptos::task::spawn_local(async move {
            loop {
                timer::breathe().await;
                // The page may have gone meanwhile.
                let Some(total) = items.try_with_untracked(Vec::len) else { return };
                let Some(now) = shown.try_get_untracked() else { return };
                if now >= total {
                    break;
                }
                shown.set(now + CHUNK);
            }
            drawing.set_value(false);
        });
    });
    let visible =
        move || items.with(|items| items.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    view! { <For each=visible key=key children=row /> }.into_any()
}

/// Counts by some property: the figures of filters.
pub fn tally<K: Eq + Hash + Copy>(values: impl IntoIterator<Item = K>) -> HashMap<K, usize> {
    let mut counts = HashMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    counts
}
