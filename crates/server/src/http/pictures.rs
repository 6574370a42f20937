//! The demo's pictures, drawn from their names.

use api::ProblemCode;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use super::headers::SANDBOX;
use super::problem::Refusal;
use crate::metrics::Name;
use crate::{App, demo};

/// Names never change their picture within a version; a day is enough for the rest.
const CACHE: &str = "public, max-age=86400";

pub fn router() -> Router<App> {
    Router::new().route("/pictures/{name}", get(serve))
}

async fn serve(State(app): State<App>, Path(name): Path<String>) -> Response {
    let code = name.strip_suffix(".svg").filter(|_| app.settings.demo);
    let mut response = match code.and_then(demo::picture) {
        Some(svg) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml")),
                (header::CACHE_CONTROL, HeaderValue::from_static(CACHE)),
                (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX)),
            ];
            (headers, svg).into_response()
        }
        None => Refusal::from(ProblemCode::NotFound).into_response(),
    };
    response.extensions_mut().insert(Name("Picture"));
    response
}
