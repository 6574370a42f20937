//! Notices: the list, and one notice followed.

mod answer;
pub mod detail;
pub mod items;
pub mod list;
pub mod look;

use leptos::prelude::*;

use crate::routes::Page;

/// The pages of this area.
pub fn draw(page: Page) -> AnyView {
    match page {
        Page::Notice(reference) => view! { <detail::NoticePage reference /> }.into_any(),
        _ => list::NoticeList().into_any(),
    }
}
