//! The band above every page of a demonstration.

use leptos::prelude::*;

use crate::{routes::Page, session};

pub fn banner() -> AnyView {
    (move || {
        session::is_demo().then(|| {
            view! {
                <div class="banner" role="region" aria-label=move || t!("ui-demo-region")>
                    <div class="wrap banner__in">
                        <span>{move || t!("ui-demo-banner")}</span>
                        <a href=Page::Mailbox.path()>{move || t!("ui-demo-mailbox")}</a>
                    </div>
                </div>
            }
        })
    })
    .into_any()
}
