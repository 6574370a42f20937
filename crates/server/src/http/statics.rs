//! The single-page app: its files by name, and its page for every other path.

use api::ProblemCode;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::problem::Refusal;
use crate::App;
use crate::assets::{Asset, Encoding};
use crate::metrics::Name;

const FOREVER: &str = "public, max-age=31536000, immutable";
/// Kept, but asked for again each time: an answer is then a mere 304.
const REVALIDATE: &str = "no-cache";

pub async fn serve(State(app): State<App>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let mut response = respond(&app, &parts).await.unwrap_or_else(Refusal::into_response);
    response.extensions_mut().insert(Name("app"));
    response
}

async fn respond(app: &App, request: &Parts) -> Result<Response, Refusal> {
    if !matches!(request.method, Method::GET | Method::HEAD) {
        return Err(ProblemCode::MethodNotAllowed.into());
    }
    let path = request.uri.path();
    let asset = match app.assets.find(path).await {
        Some(asset) => asset,
        // A file that is not there is not a page: a page in its place would only confuse.
        None if is_file(path) => return Err(ProblemCode::NotFound.into()),
        None => {
            let page = app.assets.find("/index.html").await;
            page.ok_or(ProblemCode::Unavailable)?
        }
    };
    Ok(answer(&asset, &request.headers))
}

/// Whether the last part of a path ends like a file of the app.
fn is_file(path: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "css",
        "html",
        "ico",
        "js",
        "json",
        "map",
        "png",
        "svg",
        "txt",
        "wasm",
        "webmanifest",
        "woff2",
    ];
    let last = path.rsplit('/').next().unwrap_or_default();
    last.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

fn answer(asset: &Asset, request: &HeaderMap) -> Response {
    let mut headers = HeaderMap::new();
    let cache = if asset.is_hashed() { FOREVER } else { REVALIDATE };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::try_from(asset.tag()) {
        if request.get(header::IF_NONE_MATCH) == Some(&tag) {
            headers.insert(header::ETAG, tag);
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        headers.insert(header::ETAG, tag);
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type()));
    let accepted = request.get_all(header::ACCEPT_ENCODING).iter();
    let accepted: Vec<&str> = accepted.filter_map(|v| v.to_str().ok()).collect();
    let (encoding, bytes) = asset.best(&accepted.join(","));
    if let Some(name) = encoding.map(Encoding::name) {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    (headers, Body::from(bytes)).into_response()
}
