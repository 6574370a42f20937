//! Who is signed in, and what the desk says of itself. One state for the whole app.

use std::time::Duration;

use api::account::{SignOut, Viewer, WhoAmI};
use api::desk::{Desk, GetDesk};
use api::endpoint::Nothing;
use domain::policy::Role;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use crate::{
    app::frame::Chrome,
    client, i18n,
    platform::timer,
    ui::{curtain, shell::Account},
};

/// Between two attempts to reach the server at the start.
const AGAIN: Duration = Duration::from_secs(4);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SessionState {
    /// Not known yet: the server has not answered.
    #[default]
    Loading,
    Guest,
    SignedIn(Viewer),
}

impl SessionState {
    pub const fn viewer(&self) -> Option<&Viewer> {
        match self {
            Self::SignedIn(viewer) => Some(viewer),
            Self::Loading | Self::Guest => None,
        }
    }

    pub fn role(&self) -> Option<Role> {
        self.viewer().map(|viewer| viewer.role)
    }
}

thread_local! {
    // Not contexts: also needed after an `await`, where no owner is current.
    static SESSION: ArcRwSignal<SessionState> = ArcRwSignal::new(SessionState::Loading);
    static DESK: ArcRwSignal<Option<Desk>> = ArcRwSignal::new(None);
}

pub fn use_session() -> RwSignal<SessionState> {
    SESSION.with(|session| RwSignal::from(session.clone()))
}

/// What the desk tells everyone; `None` until the server has answered.
pub fn use_desk() -> RwSignal<Option<Desk>> {
    DESK.with(|desk| RwSignal::from(desk.clone()))
}

/// Whether this desk is a demonstration. Tracked; `false` until known.
pub fn is_demo() -> bool {
    DESK.with(|desk| desk.with(|desk| desk.as_ref().is_some_and(|desk| desk.demo)))
}

/// Signed in, or with new settings.
pub fn began(viewer: Viewer) {
    SESSION.with(|session| session.set(SessionState::SignedIn(viewer)));
}

/// Signed out, or found to be: the server no longer knows the session.
pub fn ended() {
    SESSION.with(|session| {
        if session.with_untracked(|state| *state != SessionState::Guest) {
            session.set(SessionState::Guest);
        }
    });
}

/// Asks the server who we are, each question in a task of its own, and keeps the frame in step
/// with the answer. Once, at the start, inside the router.
pub fn start() {
    let navigate = use_navigate();
    let leave = Callback::new(move |()| {
        spawn_local({
            let navigate = navigate.clone();
            async move {
                // Where the server was not reached, the session lives on, and so does the page.
                if client::call::<SignOut>(Nothing {}).await.is_ok() {
                    navigate("/", NavigateOptions::default());
                    ended();
                }
            }
        });
    });
    follow(expect_context::<Chrome>(), leave);
    ask_who();
    ask_desk();
}

fn ask_who() {
    // With the answer the first page is right from its first moment.
    let held = curtain::hold();
    spawn_local(async move {
        timer::breathe().await;
        match client::call::<WhoAmI>(Nothing {}).await {
            Ok(answer) => answer.viewer.map_or_else(ended, began),
            Err(_) => timer::after(AGAIN, ask_who),
        }
        drop(held);
    });
}

fn ask_desk() {
    let held = curtain::hold();
    spawn_local(async move {
        timer::breathe().await;
        match client::call::<GetDesk>(Nothing {}).await {
            Ok(desk) => DESK.with(|known| known.set(Some(desk))),
            Err(_) => timer::after(AGAIN, ask_desk),
        }
        drop(held);
    });
}

fn follow(chrome: Chrome, leave: Callback<()>) {
    let session = use_session();
    Effect::new(move || {
        session.with(|state| {
            chrome.account.set(state.viewer().map(|viewer| Account {
                name: i18n::written::name(&viewer.org_name, &viewer.org_name_other),
                initials: initials(&viewer.name),
            }));
            chrome.role.set(state.role());
        });
    });
    Effect::new(move || {
        use_desk().with(|desk| {
            let Some(desk) = desk else { return };
            let name = match i18n::language() {
                i18n::Language::English => &desk.marketplace,
                i18n::Language::Chinese => &desk.marketplace_zh,
            };
            chrome.operator.set(name.clone());
        });
    });
    chrome.sign_out.set(Some(leave));
}

/// For the round sign: the first character of a Chinese name, two initials of others.
fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let Some(start) = first(name) else { return String::new() };
    if !start.is_ascii() {
        return start.to_string();
    }
    name.split_whitespace().filter_map(first).take(2).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shortened_in_their_own_script() {
        for (name, short) in
            [("陈雨薇", "陈"), ("Ada Lovelace King", "AL"), ("ann", "A"), ("«»", ""), ("", "")]
        {
            assert_eq!(initials(name), short, "{name}");
        }
    }
}
