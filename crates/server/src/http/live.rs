//! Live updates: server-sent events that say what has changed, never what it is now. The reader
//! asks for that through the ordinary endpoint, with its ordinary checks.

use std::convert::Infallible;
use std::time::Duration;

use api::account::Viewer;
use api::streams::Change;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use domain::policy::{Capability, can};
use futures_util::stream;
use service::Meta;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};
use tokio::time::{Instant, interval_at};

use super::mount::{caller, meta, viewer};
use super::problem::Refusal;
use super::session::require;
use crate::App;
use crate::hub::Word;
use crate::metrics::Name;

/// Proxies cut a connection that is silent for longer.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// Milliseconds until a browser comes back.
const HELLO: &str = "retry: 3000\n\n";

pub fn router() -> Router<App> {
    Router::new().route(api::streams::LIVE, get(serve))
}

async fn serve(State(app): State<App>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let opened = async {
        let viewer = require(&app, &parts, &[]).await?;
        let meta = meta(&caller(&parts)?, &parts);
        Ok::<_, Refusal>(Listener::new(&app, viewer, meta))
    };
    let mut response = match opened.await {
        Ok(listener) => {
            let events = stream::unfold(listener, Listener::next);
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
                (
                    header::HeaderName::from_static("x-accel-buffering"),
                    HeaderValue::from_static("no"),
                ),
            ];
            (headers, Body::from_stream(events)).into_response()
        }
        Err(refusal) => refusal.into_response(),
    };
    response.extensions_mut().insert(Name("Live"));
    response
}

struct Listener {
    app: App,
    viewer: Viewer,
    meta: Meta,
    words: broadcast::Receiver<Word>,
    stopping: watch::Receiver<bool>,
    beat: tokio::time::Interval,
    greeted: bool,
}

enum Heard {
    Word(Result<Word, RecvError>),
    Beat,
    Stop,
}

type Step = Option<(Result<Bytes, Infallible>, Listener)>;

impl Listener {
    fn new(app: &App, viewer: Viewer, meta: Meta) -> Self {
        Self {
            viewer,
            meta,
            words: app.hub.listen(),
            stopping: app.stopping.subscribe(),
            beat: interval_at(Instant::now() + KEEP_ALIVE, KEEP_ALIVE),
            greeted: false,
            app: app.clone(),
        }
    }

    /// The next event; `None` ends the stream.
    async fn next(mut self) -> Step {
        if !self.greeted {
            self.greeted = true;
            return Some((Ok(Bytes::from_static(HELLO.as_bytes())), self));
        }
        loop {
            let heard = tokio::select! {
                word = self.words.recv() => Heard::Word(word),
                _ = self.beat.tick() => Heard::Beat,
                _ = self.stopping.wait_for(|stop| *stop) => Heard::Stop,
            };
            match heard {
                Heard::Word(Ok(Word::Changed(org, change))) if self.concerns(org.as_ref()) => {
                    return Some((Ok(event(&[change])), self));
                }
                Heard::Word(Ok(Word::Changed(..) | Word::Queued)) => {}
                // Some were missed, or it was too slow to hear each one: look at all again.
                Heard::Word(Ok(Word::Missed) | Err(RecvError::Lagged(_))) => {
                    return Some((Ok(event(&everything())), self));
                }
                Heard::Word(Err(RecvError::Closed)) | Heard::Stop => return None,
                Heard::Beat => {
                    // Ends with the session.
                    viewer(&self.app, &self.meta).await.ok().flatten()?;
                    return Some((Ok(Bytes::from_static(b":\n\n")), self));
                }
            }
        }
    }

    fn concerns(&self, org: Option<&domain::ids::OrgId>) -> bool {
        match org {
            Some(org) => *org == self.viewer.org,
            None => {
                can(self.viewer.role, Capability::DecideNotices)
                    || can(self.viewer.role, Capability::ReviewRights)
            }
        }
    }
}

fn event(changes: &[Change]) -> Bytes {
    let lines = changes.iter().filter_map(|change| serde_json::to_string(change).ok());
    lines.map(|json| format!("data: {json}\n\n")).collect::<String>().into()
}

fn everything() -> [Change; 3] {
    ["notice", "right", "queue"].map(|topic| Change { topic: topic.to_owned(), reference: None })
}
