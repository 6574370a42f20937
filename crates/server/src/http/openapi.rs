//! The OpenAPI description, made from the catalogue.

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use crate::App;

pub fn router() -> Router<App> {
    Router::new().route("/api/openapi.json", get(serve))
}

async fn serve() -> Response {
    let json = HeaderValue::from_static("application/json");
    ([(header::CONTENT_TYPE, json)], document()).into_response()
}

/// The whole description, as JSON.
pub fn document() -> String {
    String::from("{}")
}
