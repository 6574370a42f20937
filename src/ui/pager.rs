//! More of a list, by a button: the reader keeps the place, and the foot of the page.

use leptos::prelude::*;

use crate::ui::button::Button;

/// "Show 50 more". Draws nothing when `more` is 0.
///
/// - `more`: how many the next press brings; give a plain number of rows when the rest is not
///   known.
/// - `busy`: while they load.
/// - `error`: why the last press brought nothing. The button stays, with the focus, and tries again.
#[component]
pub fn Pager(
    #[prop(into)] more: Signal<usize>,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] error: Signal<String>,
    #[prop(into)] on_more: Callback<()>,
) -> AnyView {
    let any = Memo::new(move |_| more.get() > 0);
    (move || {
        any.get().then(|| {
            view! {
                <div class="pager">
                    <div role="alert">
                        {move || {
                            let error = error.get();
                            (!error.is_empty()).then(|| view! { <p class="field-error">{error}</p> })
                        }}
                    </div>
                    <Button
                        label=move || t!("ui-show-more", count = more.get())
                        busy
                        busy_label=move || t!("ui-loading")
                        on_press=on_more
                    />
                </div>
            }
        })
    })
    .into_any()
}
