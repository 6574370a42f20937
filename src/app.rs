//! The frame around every page: providers, router, header and footer.

pub mod frame;
pub mod navigation;
pub mod parts;

use leptos::{mount::mount_to, prelude::*};
use leptos_router::components::Router;
use wasm_bindgen_futures::spawn_local;

use crate::{
    i18n::both,
    pages, platform,
    routes::Page,
    session::{self, SessionState},
    ui::curtain,
};
use parts::Part;

/// Puts the app in place of the static shell.
pub fn start() {
    console_error_panic_hook::set_once();
    let draw = || curtain::start(|place| mount_to(place, App).forget());
    if both::is_kept() {
        // First, so that nothing on the page moves for it.
        spawn_local(async move {
            parts::show_both().await;
            draw();
        });
    } else {
        draw();
    }
}

#[component]
pub fn App() -> impl IntoView {
    // Before the router, whose own listener must find the trail up to date.
    platform::history::watch();
    frame::provide();
    parts::watch_outbox();
    parts::fetch_ahead();
    parts::follow_both();
    view! {
        <Router>
            <frame::Frame>
                {curtain::later(pages)}
            </frame::Frame>
        </Router>
    }
}

/// The page of the current path; a guest is asked to sign in where that is needed, and whoever
/// could do nothing there is told so.
fn pages() -> AnyView {
    let page = navigation::page_to_draw();
    let gate = pages::account::gate::gate();
    let session = session::use_session();
    let role = Memo::new(move |_| session.with(SessionState::role));
    (move || {
        let page = page.get();
        if page.as_ref().is_some_and(Page::needs_sign_in)
            && let Some(instead) = gate.get().instead()
        {
            return instead;
        }
        if let (Some(page), Some(role)) = (&page, role.get())
            && !page.is_for(role)
        {
            return pages::not_found::not_yours();
        }
        draw(page)
    })
    .into_any()
}

fn draw(page: Option<Page>) -> AnyView {
    let Some(page) = page else { return pages::not_found::NotFound().into_any() };
    match Part::of(&page) {
        Some(part) => parts::draw(part, page),
        #[cfg(feature = "gallery")]
        None if page == Page::Gallery => pages::gallery::Gallery().into_any(),
        None => pages::home::Home().into_any(),
    }
}
