//! What to have ready, for each kind of right.

use leptos::prelude::*;

use crate::{routes::Page, ui::button::TextLink};

pub(super) fn ready(owner: impl Fn() -> bool + Send + 'static) -> AnyView {
    let list = |title: fn() -> String, lines: [fn() -> String; 3]| {
        let lines =
            lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect_view();
        view! {
            <section>
                <h3>{title}</h3>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    };
    view! {
        <section class="ready">
            <div>
                <h2>{move || t!("home-ready")}</h2>
                <p class="hint">{move || t!("home-ready-text")}</p>
                {move || {
                    owner()
                        .then(|| {
                            view! { <TextLink href=Page::Rights.path() label=move || t!("home-ready-link") /> }
                        })
                }}
            </div>
            <div class="ready__lists">
                {list(
                    || t!("home-ready-trademark"),
                    [
                        || t!("home-ready-trademark-1"),
                        || t!("home-ready-trademark-2"),
                        || t!("home-ready-trademark-3"),
                    ],
                )}
                {list(
                    || t!("home-ready-copyright"),
                    [
                        || t!("home-ready-copyright-1"),
                        || t!("home-ready-copyright-2"),
                        || t!("home-ready-copyright-3"),
                    ],
                )}
                {list(
                    || t!("home-ready-patent"),
                    [
                        || t!("home-ready-patent-1"),
                        || t!("home-ready-patent-2"),
                        || t!("home-ready-patent-3"),
                    ],
                )}
            </div>
        </section>
    }
    .into_any()
}
