//! The metrics, on a listener that the public does not reach.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use super::mount::in_time;
use crate::App;
use crate::metrics::Gauges;

pub fn router(app: &App) -> Router {
    Router::new().route("/metrics", get(serve)).with_state(app.clone())
}

async fn serve(State(app): State<App>) -> Response {
    let backlog = in_time(app.db.read(store::outbox::backlog)).await.ok();
    let waiting = |state: &str| {
        let found = backlog.as_ref()?.iter().find(|(name, _)| name == state);
        Some(found.map_or(0, |(_, count)| *count))
    };
    let gauges = Gauges {
        in_flight: crate::app::IN_FLIGHT - app.in_flight.available_permits(),
        listeners: app.hub.listeners(),
        outbox_waiting: waiting(store::outbox::QUEUED),
        outbox_failed: waiting(store::outbox::DEAD),
        store_ready: in_time(app.db.ready()).await.is_ok(),
    };
    let kind = HeaderValue::from_static("text/plain; version=0.0.4");
    ([(header::CONTENT_TYPE, kind)], app.metrics.text(gauges)).into_response()
}
