//! Several lines of text, with a count.

use std::time::Duration;

use leptos::prelude::*;

use super::Surround;
use crate::{platform::timer::Debounce, ui::announcer::announce};

/// Several lines of text. Enter makes a new line.
///
/// - `limit`: shows how many characters are left, and says so after a pause. Typing more is
///   not prevented: cutting what was pasted would lose it; validate on Continue.
/// - `count`: what counts as a character; Unicode scalar values unless given.
/// - `rows`: the height to begin with; the reader can drag it.
/// - `mono`: for pasted links.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] limit: Option<usize>,
    #[prop(optional)] count: Option<fn(&str) -> usize>,
    #[prop(default = 6)] rows: u32,
    #[prop(optional)] mono: bool,
    #[prop(optional)] optional: bool,
    #[prop(optional)] autocomplete: &'static str,
) -> AnyView {
    let surround = Surround { id: id.clone(), label, hint, error, optional };
    let (described, invalid) = (surround.description(), surround.invalid());
    let control = view! {
        <textarea
            class="input input--area"
            class:input--mono=mono
            id=id
            rows=rows
            autocomplete=super::wanted(autocomplete)
            spellcheck=mono.then_some("false")
            aria-describedby=move || described.get()
            aria-invalid=move || invalid.get()
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        ></textarea>
        {limit.map(|limit| counter(value, limit, count.unwrap_or(|text| text.chars().count())))}
    };
    surround.around(control.into_any())
}

fn counter(value: RwSignal<String>, limit: usize, count: fn(&str) -> usize) -> AnyView {
    let used = Memo::new(move |_| value.with(|text| count(text)));
    let words = move || match used.get() {
        used if used <= limit => t!("ui-characters-left", count = limit - used),
        used => t!("ui-characters-over", count = used - limit),
    };
    let pause = StoredValue::new_local(Debounce::new(Duration::from_secs(1)));
    Effect::new(move |started: Option<()>| {
        let now = used.get();
        if started.is_some() && now * 10 >= limit * 9 {
            pause.with_value(|pause| pause.call(move || announce(untrack(words))));
        }
    });
    view! {
        <p class="counter" class:is-over=move || { used.get() > limit }>
            {words}
        </p>
    }
    .into_any()
}
