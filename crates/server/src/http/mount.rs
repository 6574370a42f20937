//! The one adapter between HTTP and an endpoint's function.

use std::sync::Arc;
use std::time::{Duration, Instant};

use api::{Access, Method, Problem, ProblemCode};
use axum::body::Body;
use axum::extract::{FromRequestParts as _, RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodFilter, on};
use axum::{Router, body::Bytes};
use domain::notice::{MAX_FACTS, MAX_LISTINGS};
use domain::policy::Role;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use service::gate::{Reply, admit};
use service::{Call, Effects, Handle, Meta, Prepared};
use store::Outcome;

use super::blocking;
use super::caller::Caller;
use super::cookie;
use super::decode::{self, Params};
use super::problem::Refusal;
use crate::App;
use crate::hub::Word;
use crate::metrics::Name;

const BODY: usize = 1024 * 1024;
/// The answers of a notice hold the whole pasted text, up to 512 KB before it is escaped.
const ANSWERS_BODY: usize = 2 * 1024 * 1024;
/// Every listing of a notice is decided at once, each with its facts and how to put it right, up to
/// three bytes a character.
const DECISIONS_BODY: usize = MAX_LISTINGS * 2 * MAX_FACTS * 3 + BODY;
const BODY_TIME: Duration = Duration::from_secs(30);
/// After this the client is told to try again; what was begun is still finished or undone whole.
const STORE_TIME: Duration = Duration::from_secs(15);
/// Passwords that may wait for a core.
const HASHING_TIME: Duration = Duration::from_secs(5);
/// For which a role is believed before the body of a request is read.
pub const ROLE_TIME: Duration = Duration::from_mins(1);

/// Every endpoint of the catalogue.
pub fn catalogue(app: &App) -> Router<App> {
    macro_rules! mount {
        ($($module:ident::$name:ident),* $(,)?) => {
            Router::new()$(.merge(endpoint::<api::$module::$name>(app)))*
        };
    }
    api::catalogue!(mount)
}

fn endpoint<E: Handle>(app: &App) -> Router<App> {
    app.metrics.register(E::NAME);
    let filter = match E::METHOD {
        Method::Get => MethodFilter::GET,
        Method::Post => MethodFilter::POST,
        Method::Put => MethodFilter::PUT,
        Method::Delete => MethodFilter::DELETE,
    };
    Router::new().route(E::PATH, on(filter, call::<E>))
}

async fn call<E: Handle>(State(app): State<App>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let result = run::<E>(&app, &mut parts, body).await;
    let mut response = result.unwrap_or_else(Refusal::into_response);
    response.extensions_mut().insert(Name(E::NAME));
    response
}

async fn run<E: Handle>(app: &App, parts: &mut Parts, body: Body) -> Result<Response, Refusal> {
    let caller = caller(parts)?;
    if let Access::Anyone(limiter) = E::ACCESS {
        let counted = app.limits.count(E::NAME, limiter, &caller.address, Instant::now());
        counted.map_err(|wait| Refusal::wait(ProblemCode::TooOften, wait))?;
    }
    let has_body = matches!(E::METHOD, Method::Post | Method::Put);
    let meta = meta(&caller, parts);
    // A guest or a bad token must cost neither the reading of a body nor the writer's time.
    if !matches!(E::ACCESS, Access::Anyone(_)) && (has_body || !E::READS) {
        admit::<E>(role(app, &meta).await?)?;
    }
    let params = params(parts).await?;
    let request: E::Request = if has_body {
        is_json(parts)?;
        decode::from_json(&params, &read(body, limit(E::NAME)).await?)?
    } else {
        decode::from_query(&params, parts.uri.query().unwrap_or_default())?
    };
    let touched = meta.clone();
    let reply = perform::<E>(app, meta, request).await?;
    if let (Err(problem), Some(token)) = (&reply.result, &touched.token)
        && matches!(problem.code, ProblemCode::SignInNeeded | ProblemCode::NotAllowed)
    {
        app.roles.forget(token);
    }
    let response = reply
        .result
        .map(|value| json(&value))
        .unwrap_or_else(|problem| Refusal(problem).into_response());
    if !matches!(E::ACCESS, Access::Anyone(_)) && response.status().is_success() {
        super::touch::used(app, &touched);
    }
    Ok(apply(app, &caller, reply.effects, response))
}

/// The function, in its transaction.
pub async fn perform<E: Handle>(
    app: &App,
    meta: Meta,
    request: E::Request,
) -> Result<Reply<E::Response>, Refusal> {
    let env = app.env();
    let call = Arc::new(Call::new::<E>(request)?);
    let prepared = if E::SLOW {
        let place = Arc::clone(&app.hashing).acquire_owned();
        let place = tokio::time::timeout(HASHING_TIME, place).await;
        let place = place.map_err(|_| Refusal::wait(ProblemCode::Busy, 2))?;
        let place = place.map_err(|_| ProblemCode::Busy)?;
        let (db, env, call) = (app.db.clone(), env.clone(), Arc::clone(&call));
        let work = blocking::run(place, move || E::prepare(&db, &env, &call.request));
        work.await.map_err(|_| ProblemCode::Internal)??
    } else {
        Prepared::default()
    };
    let outcome =
        move |tx: &mut dyn store::Tx| service::run::<E>(tx, &env, &meta, &prepared, &call);
    let pending = if E::READS {
        app.db.read(move |tx| match outcome(tx)? {
            Outcome::Commit(reply) | Outcome::Rollback(reply) => Ok(reply),
        })
    } else {
        app.db.write(outcome)
    };
    in_time(pending).await
}

/// Waits for the store, but not for ever.
pub async fn in_time<T>(pending: store::Pending<T>) -> Result<T, Refusal> {
    let answer = tokio::time::timeout(STORE_TIME, pending).await;
    Ok(answer.map_err(|_| Refusal::wait(ProblemCode::Busy, 5))??)
}

/// The role of who is signed in, which may be a minute old: it turns away early, the gate decides.
async fn role(app: &App, meta: &Meta) -> Result<Option<Role>, Refusal> {
    let Some(token) = &meta.token else { return Ok(None) };
    if let Some(role) = app.roles.get(token, Instant::now()) {
        return Ok(Some(role));
    }
    let role = viewer(app, meta).await?.map(|viewer| viewer.role);
    if let Some(role) = role {
        app.roles.put(token, role, Instant::now());
    }
    Ok(role)
}

/// Who is signed in.
pub async fn viewer(app: &App, meta: &Meta) -> Result<Option<api::account::Viewer>, Refusal> {
    if meta.token.is_none() {
        return Ok(None);
    }
    let (env, meta) = (app.env(), meta.clone());
    in_time(app.db.read(move |tx| service::session::viewer(tx, &env, &meta))).await
}

pub fn caller(parts: &Parts) -> Result<Caller, Refusal> {
    parts.extensions.get().cloned().ok_or_else(|| ProblemCode::Internal.into())
}

pub fn meta(caller: &Caller, parts: &Parts) -> Meta {
    let key = parts.headers.get("idempotency-key");
    Meta {
        token: caller.token.clone(),
        // One that cannot be read is refused by the gate, like any that is not a key.
        idempotency_key: key.map(|key| key.to_str().unwrap_or_default().to_owned()),
        address: caller.address.clone(),
    }
}

async fn params(parts: &mut Parts) -> Result<Params, Refusal> {
    let params = RawPathParams::from_request_parts(parts, &()).await;
    let params = params.map_err(|_| ProblemCode::NotFound)?;
    Ok(params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

fn limit(endpoint: &str) -> usize {
    match endpoint {
        "SaveDraft" | "SubmitNotice" | "CheckNotice" => ANSWERS_BODY,
        "DecideItems" => DECISIONS_BODY,
        _ => BODY,
    }
}

fn is_json(parts: &Parts) -> Result<(), ProblemCode> {
    let value = parts.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let essence = value.and_then(|v| v.split(';').next()).map(str::trim);
    match essence {
        Some(essence) if essence.eq_ignore_ascii_case("application/json") => Ok(()),
        _ => Err(ProblemCode::WrongMediaType),
    }
}

/// The whole body, up to a limit in bytes and in time.
pub async fn read(body: Body, limit: usize) -> Result<Bytes, Refusal> {
    let whole = tokio::time::timeout(BODY_TIME, Limited::new(body, limit).collect()).await;
    match whole {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(ProblemCode::TooLarge.into()),
        // The sender has gone away; nobody reads this.
        Ok(Err(_)) => Err(ProblemCode::NotJson.into()),
        Err(_) => Err(Refusal::wait(ProblemCode::Busy, 1)),
    }
}

pub fn json<T: serde::Serialize>(value: &T) -> Response {
    let json = HeaderValue::from_static("application/json");
    match serde_json::to_vec(value) {
        Ok(body) => ([(header::CONTENT_TYPE, json)], body).into_response(),
        Err(_) => Refusal::from(Problem::new(ProblemCode::Internal)).into_response(),
    }
}

/// What happens after commit.
fn apply(app: &App, caller: &Caller, effects: Effects, mut response: Response) -> Response {
    let cookie = effects.session.and_then(|change| cookie::write(&change, caller.https));
    if let Some(cookie) = cookie {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    let changed = effects.changes.into_iter().map(|(org, change)| Word::Changed(org, change));
    for word in changed.chain(effects.outbox.then_some(Word::Queued)) {
        app.hub.tell(&app.db, word);
    }
    response
}
