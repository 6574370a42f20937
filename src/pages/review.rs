//! The reviewer's desk: what is due, and one case decided listing by listing.

pub mod case;
mod decisions;
mod desk;
mod just;
pub mod queue;
pub mod rights;

use leptos::prelude::*;

use crate::routes::Page;

/// The pages of this area.
pub fn draw(page: Page) -> AnyView {
    match page {
        Page::ReviewCase(reference) => view! { <case::Case reference /> }.into_any(),
        Page::ReviewRights => rights::PendingList().into_any(),
        Page::ReviewRight(id) => view! { <rights::one::RightCase id /> }.into_any(),
        _ => queue::Queue().into_any(),
    }
}
