//! Pages for those who are signed in: others sign in first, and then go on.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::{
    platform::timer,
    routes::Page,
    session::{SessionState, use_session},
    ui::{
        layout::{Wrap, WrapProps},
        loading::{Shape, Skeleton, SkeletonProps},
    },
};

/// Whether the session lets a reader in. Does not change with the viewer's name or language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    Unknown,
    Closed,
    Open,
}

pub fn gate() -> Memo<Gate> {
    let session = use_session();
    Memo::new(move |_| match session.get() {
        SessionState::Loading => Gate::Unknown,
        SessionState::Guest => Gate::Closed,
        SessionState::SignedIn(_) => Gate::Open,
    })
}

impl Gate {
    /// What is drawn in place of the page; `None` draws the page.
    pub fn instead(self) -> Option<AnyView> {
        match self {
            Self::Unknown => Some(waiting()),
            Self::Closed => Some(to_sign_in()),
            Self::Open => None,
        }
    }
}

fn waiting() -> AnyView {
    let skeleton = || Skeleton(SkeletonProps { shape: Shape::Text, count: 4 });
    Wrap(WrapProps::builder().children(Box::new(move || skeleton().into_any())).build()).into_any()
}

/// Leads to the sign-in page, which knows where to return to.
fn to_sign_in() -> AnyView {
    let location = use_location();
    let navigate = use_navigate();
    let here = format!(
        "{}{}",
        location.pathname.get_untracked(),
        match location.search.get_untracked() {
            search if search.is_empty() => search,
            search => format!("?{search}"),
        },
    );
    // After this page has been drawn: the router is busy with it.
    timer::after(std::time::Duration::ZERO, move || {
        let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
        navigate(&sign_in_for(&here), replace);
    });
    waiting()
}

/// The sign-in page that returns to an address.
pub fn sign_in_for(here: &str) -> String {
    with_next(&Page::SignIn, here)
}

/// A page that leads on to an address.
pub fn with_next(page: &Page, here: &str) -> String {
    let escaped: String = here
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect();
    format!("{}?next={escaped}", page.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_travels_in_the_address() {
        assert_eq!(sign_in_for("/notices/new/check"), "/sign-in?next=/notices/new/check");
        assert_eq!(sign_in_for("/notices?search=a&b"), "/sign-in?next=/notices%3Fsearch%3Da%26b");
    }
}
