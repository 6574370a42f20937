//! Writes down, now and then, that a session is in use: it ends when it is not.

use std::time::{Duration, Instant};

use service::{Meta, session};
use store::Outcome;

use crate::{App, log};

/// How often the store is asked. It writes only every ten minutes.
pub const EVERY: Duration = Duration::from_mins(5);

/// A call with this session has succeeded. Nobody waits for this.
pub fn used(app: &App, meta: &Meta) {
    let (Some(token), now) = (&meta.token, Instant::now()) else { return };
    if app.touched.get(token, now).is_some() {
        return;
    }
    app.touched.put(token, (), now);
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
