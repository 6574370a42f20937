//! Around every request: an id, a place among those in flight, the check for other sites, panics
//! caught, the headers, the count.

use std::panic::AssertUnwindSafe;
use std::time::Instant;

use api::ProblemCode;
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::audit::hex;
use futures_util::FutureExt as _;

use super::caller::Caller;
use super::problem::Refusal;
use super::{cross_site, headers};
use crate::App;
use crate::metrics::Name;
use crate::{clock, log};

pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let id = hex(&clock::random()[..8]);
    let (mut parts, body) = request.into_parts();
    let caller = Caller::new(&parts, &app.front);
    let https = caller.https;
    let path = parts.uri.path().to_owned();
    let allowed = cross_site::allowed(&parts, &caller, &app.front);
    parts.extensions.insert(caller);

    let response = if let Ok(_place) = app.in_flight.try_acquire() {
        if allowed {
            let run = AssertUnwindSafe(next.run(Request::from_parts(parts, body))).catch_unwind();
            run.await.unwrap_or_else(|_| {
                log::error(format_args!("request {id}: panicked at {path}"));
                Refusal::from(ProblemCode::Internal).into_response()
            })
        } else {
            Refusal::from(ProblemCode::CrossSite).into_response()
        }
    } else {
        Refusal::wait(ProblemCode::Busy, 1).into_response()
    };
    finish(&app, response, &id, &path, https, start)
}

fn finish(
    app: &App,
    mut response: Response,
    id: &str,
    path: &str,
    https: bool,
    start: Instant,
) -> Response {
    let name = response.extensions().get::<Name>().map_or("other", |name| name.0);
    if let Some(refusal) = response.extensions_mut().remove::<Refusal>() {
        let headers = std::mem::take(response.headers_mut());
        response = refusal.write(id);
        response.headers_mut().extend(headers);
    }
    if response.status().is_server_error() {
        log::warn(format_args!("request {id}: {} at {name}", response.status().as_u16()));
    }
    headers::add(response.headers_mut(), &app.policy, path, https);
    if let Ok(id) = HeaderValue::try_from(id) {
        response.headers_mut().insert("x-request-id", id);
    }
    app.metrics.count(name, response.status().as_u16(), start.elapsed());
    response
}
