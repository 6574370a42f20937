//! A question that must be answered before anything else.

use leptos::{html, prelude::*};

use crate::{platform::dom, ui::icon::Icon};

/// A dialog over the page. Use it rarely: for what cannot be undone. A page is better for
/// anything with more than one field.
///
/// - `open`: set it to show; the dialog sets it to `false` when it was closed by Escape, ×, or
///   its own buttons.
/// - children: the text and the buttons, the safe one first.
///
/// Accessibility: a native modal `<dialog>`: focus stays inside, Escape closes, and focus
/// returns to where it was.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    children: ChildrenFn,
) -> AnyView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = node.get() {
            if open.get() {
                dom::open_dialog(&dialog);
            } else {
                dialog.close();
            }
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=node
            aria-labelledby="dialog-title"
            on:close=move |_| open.set(false)
        >
            {move || {
                let children = children.clone();
                open.get()
                    .then(|| {
                        view! {
                            <div class="dialog__head">
                                <h2 id="dialog-title">{title}</h2>
                                <button
                                    type="button"
                                    class="icon-button"
                                    aria-label=move || t!("ui-close")
                                    on:click=move |_| open.set(false)
                                >
                                    {Icon::Close.draw()}
                                </button>
                            </div>
                            <div class="dialog__body">{children()}</div>
                        }
                    })
            }}
        </dialog>
    }
    .into_any()
}
