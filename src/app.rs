//! The frame around every page: providers, router, header and footer.

pub mod frame;
pub mod navigation;

use leptos::{mount::mount_to, prelude::*};
use leptos_router::components::Router;

use crate::{pages, platform, routes::Page};

/// Puts the app in place of the static shell.
pub fn start() {
    console_error_panic_hook::set_once();
    let place = platform::dom::take_mount_point();
    mount_to(place, App).forget();
}

#[component]
pub fn App() -> impl IntoView {
    // Before the router, whose own listener must find the trail up to date.
    platform::history::watch();
    frame::provide();
    pages::wizard::outbox::watch();
    view! {
        <Router>
            <frame::Frame>
                <Pages />
            </frame::Frame>
        </Router>
    }
}

/// The page of the current path; a guest is asked to sign in where that is needed.
#[component]
fn Pages() -> AnyView {
    let page = navigation::page_to_draw();
    let gate = pages::account::gate::gate();
    (move || {
        let page = page.get();
        if page.as_ref().is_some_and(Page::needs_sign_in)
            && let Some(instead) = gate.get().instead()
        {
            return instead;
        }
        draw(page)
    })
    .into_any()
}

fn draw(page: Option<Page>) -> AnyView {
    match page {
        Some(Page::Home) => pages::home::Home().into_any(),
        Some(Page::SignIn) => pages::account::sign_in::SignInPage().into_any(),
        Some(Page::SignUp(_)) => pages::account::sign_up::SignUpPage().into_any(),
        Some(Page::NewPassword(_)) => pages::account::new_password::NewPasswordPage().into_any(),
        Some(Page::Settings) => pages::account::settings::SettingsPage().into_any(),
        Some(Page::Mailbox) => pages::account::mailbox::MailboxPage().into_any(),
        #[cfg(feature = "gallery")]
        Some(Page::Gallery) => pages::gallery::Gallery().into_any(),
        Some(Page::Notices) => view! { <pages::notices::list::NoticeList /> }.into_any(),
        Some(Page::Notice(reference)) => {
            view! { <pages::notices::detail::NoticePage reference /> }.into_any()
        }
        Some(Page::Rights | Page::Right(_)) => view! { <pages::rights::RightsPage /> }.into_any(),
        Some(Page::NewRight | Page::RightStep(..)) => {
            view! { <pages::rights::register::Register /> }.into_any()
        }
        Some(Page::ReviewRights) => view! { <pages::review::rights::PendingList /> }.into_any(),
        Some(Page::ReviewRight(id)) => {
            view! { <pages::review::rights::one::RightCase id /> }.into_any()
        }
        Some(Page::Review) => view! { <pages::review::queue::Queue /> }.into_any(),
        Some(Page::ReviewCase(reference)) => {
            view! { <pages::review::case::Case reference /> }.into_any()
        }
        Some(Page::NewNotice(_)) => view! { <pages::wizard::NoticeWizard /> }.into_any(),
        Some(Page::Receipt(reference)) => {
            view! { <pages::wizard::receipt::ReceiptPage reference /> }.into_any()
        }
        _ => pages::not_found::NotFound().into_any(),
    }
}
