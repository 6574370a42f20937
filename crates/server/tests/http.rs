//! The server as clients meet it: spawned on a free port, spoken to over TCP.

#[path = "http/support.rs"]
mod support;

#[path = "http/app.rs"]
mod app;
#[path = "http/catalogue.rs"]
mod catalogue;
#[path = "http/documents.rs"]
mod documents;
#[path = "http/files.rs"]
mod files;
#[path = "http/input.rs"]
mod input;
#[path = "http/live.rs"]
mod live;
#[path = "http/sessions.rs"]
mod sessions;
