//! The bar that shows while there is no network.

use leptos::prelude::*;

use crate::{platform::connectivity, ui::knot::Knot};

/// Shows itself while the browser is offline. `note` adds what the page knows: "Saved on this
/// device at 14:32".
#[component]
pub fn OfflineBar(#[prop(optional, into)] note: Signal<String>) -> AnyView {
    let online = connectivity::online();
    view! {
        <div role="status">
            {move || {
                (!online.get())
                    .then(|| {
                        view! {
                            <div class="offline">
                                {Knot::Half.draw()}
                                <span>{move || t!("ui-offline")} " " {note}</span>
                            </div>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}
