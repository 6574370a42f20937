//! Accounts: signing up and in, a new password, settings, and the demo's banner and mailbox.

pub mod banner;
mod contact;
pub mod gate;
pub mod mailbox;
pub mod model;
pub mod new_password;
pub mod settings;
pub mod sign_in;
pub mod sign_up;

use leptos::prelude::*;

use crate::routes::Page;

/// The pages of this area.
pub fn draw(page: Page) -> AnyView {
    match page {
        Page::SignUp(_) => sign_up::SignUpPage().into_any(),
        Page::NewPassword(_) => new_password::NewPasswordPage().into_any(),
        Page::Settings => settings::SettingsPage().into_any(),
        Page::Mailbox => mailbox::MailboxPage().into_any(),
        _ => sign_in::SignInPage().into_any(),
    }
}
