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
