//! For tests alone: a place of their own on the PostgreSQL server that they share.

use postgres::{Client, NoTls};

/// An empty schema of this name, as the URL of a database: what is left of an earlier one is
/// dropped.
///
/// The server is that of `RIGHTSDESK_TEST_POSTGRES`; `None` without one.
///
/// # Panics
///
/// If the server cannot be used, or if there is none and `RIGHTSDESK_REQUIRE_POSTGRES` is 1.
pub fn empty(name: &str) -> Option<String> {
    let Ok(url) = std::env::var("RIGHTSDESK_TEST_POSTGRES") else {
        let required = std::env::var("RIGHTSDESK_REQUIRE_POSTGRES").is_ok_and(|v| v == "1");
        assert!(!required, "RIGHTSDESK_TEST_POSTGRES is not set");
        // Nobody should take this for a pass.
        eprintln!("NOT RUN on PostgreSQL: RIGHTSDESK_TEST_POSTGRES is not set");
        return None;
    };
    let fresh = format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}");
    let mut client = Client::connect(&url, NoTls).expect("connects");
    client.batch_execute(&fresh).expect("creates");
    let and = if url.contains('?') { '&' } else { '?' };
    Some(format!("{url}{and}options=-c%20search_path%3D{name}"))
}
