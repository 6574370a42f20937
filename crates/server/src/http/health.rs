//! Whether the program runs, and whether it should be sent requests.

use api::ProblemCode;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use super::mount::{in_time, json};
use super::problem::Refusal;
use crate::App;

pub fn router() -> Router<App> {
    Router::new().route("/healthz", get(healthz)).route("/readyz", get(readyz))
}

/// The process answers.
async fn healthz() -> Response {
    no_store(json(&serde_json::json!({ "status": "ok" })))
}

/// The database answers with the schema this program needs, files can be kept, and nobody has
/// asked the program to stop.
async fn readyz(State(app): State<App>) -> Response {
    let ready = async {
        if *app.stopping.borrow() {
            return Err(ProblemCode::Unavailable.into());
        }
        in_time(app.db.ready()).await?;
        app.blobs.ready().await.map_err(|_| Refusal::from(ProblemCode::Unavailable))
    };
    no_store(match ready.await {
        Ok(()) => json(&serde_json::json!({ "status": "ready" })),
        Err(refusal) => refusal.into_response(),
    })
}

fn no_store(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
