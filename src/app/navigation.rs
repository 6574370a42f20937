//! What a change of page does beside drawing it: scroll, and focus on the new heading.

use leptos::prelude::*;
use leptos_router::{
    hooks::use_location,
    location::{BrowserUrl, LocationProvider as _},
};

use crate::{
    platform::{dom, history, timer},
    routes::{Page, use_page},
    ui::heading::HeadingFocus,
};

/// The page to draw: changes only when another component has to be drawn.
///
/// Every change of path, also from one step to the next, ends with focus on the page's `h1`
/// (see [`crate::ui::heading`]), which announces it once. Not so a change of the query alone, which
/// holds what a list is searched for, nor a registration that gets its id: their reader is typing.
pub fn page_to_draw() -> Memo<Option<Page>> {
    let page = use_page();
    let search = use_location().search;
    let router = use_context::<BrowserUrl>();
    let focus = expect_context::<HeadingFocus>();
    Effect::new(move |before: Option<Option<Page>>| {
        let now = page.get();
        search.track();
        let Some(before) = before else { return now };
        if before == now {
            timer::after(std::time::Duration::ZERO, history::rename);
        } else {
            let same = matches!((&before, &now), (Some(old), Some(new)) if old.only_gets_id(new));
            if !same {
                history::leave();
            }
            // The router waits for this before it writes the address.
            if let Some(router) = &router {
                router.ready_to_complete();
            }
            if !same {
                focus.request();
            }
            // After the address has been written.
            timer::after(std::time::Duration::ZERO, move || match history::arrive() {
                _ if same => {}
                history::Arrival::Forward => dom::scroll_to_top(),
                history::Arrival::Return(offset) => history::scroll_when_possible(offset),
            });
        }
        now
    });
    Memo::new_with_compare(
        move |_| page.get(),
        |before, now| match (before, now) {
            (Some(Some(before)), Some(Some(now))) => !before.stays(now),
            _ => before != now,
        },
    )
}
