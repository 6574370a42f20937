//! Writes down, now and then, that a session is in use: it ends when it is not.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use service::{Meta, session};
use store::Outcome;

use crate::{App, log};

/// How often the store is asked. It writes only every ten minutes.
const EVERY: Duration = Duration::from_mins(5);
/// Sessions remembered.
const PLACES: usize = 50_000;

/// When this server last looked at a session.
#[derive(Default)]
pub struct Touched(Mutex<HashMap<String, Instant>>);

impl Touched {
    fn is_due(&self, token: &str, now: Instant) -> bool {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.get(token).is_some_and(|at| now.duration_since(*at) < EVERY) {
            return false;
        }
        if seen.len() >= PLACES {
            seen.retain(|_, at| now.duration_since(*at) < EVERY);
            if seen.len() >= PLACES {
                seen.clear();
            }
        }
        seen.insert(token.to_owned(), now);
        true
    }
}

/// A call with this session has succeeded. Nobody waits for this.
pub fn used(app: &App, meta: &Meta) {
    let due = meta.token.as_ref().is_some_and(|t| app.touched.is_due(t, Instant::now()));
    if !due {
        return;
    }
    let (app, meta) = (app.clone(), meta.clone());
    tokio::spawn(async move {
        let (env, asked) = (app.env(), meta.clone());
        let stale = app.db.read(move |tx| session::is_stale(tx, &env, &asked)).await;
        if stale != Ok(true) {
            return;
        }
        let env = app.env();
        let written = app.db.write(move |tx| {
            session::touch(tx, &env, &meta)?;
            Ok(Outcome::Commit(()))
        });
        if let Err(error) = written.await {
            log::warn(format_args!("cannot note the use of a session: {error}"));
        }
    });
}
