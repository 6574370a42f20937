//! Files: received piece by piece, kept under the hash of their content, given back inert.

use api::account::Viewer;
use api::{Limiter, Problem, ProblemCode};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use domain::fault::{Fault, FaultCode};
use domain::file::{FileType, MAX_BYTES, StoredFile, check, safe_name};
use domain::ids::FileId;
use domain::policy::{Capability, can};
use domain::time::{DAY, SECOND, Timestamp};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use service::random::Random;
use store::Outcome;
use store::file::File;

use super::headers::SANDBOX;
use super::incoming::{self, Received};
use super::mount::{in_time, json};
use super::problem::Refusal;
use super::session::{count, require};
use crate::metrics::Name;
use crate::{App, BlobError, log};

/// An account's uploads.
const UPLOADS: Limiter = Limiter { burst: 120, per_minute: 60 };
/// What an organisation may send in a day, in bytes: anybody may have one, and the disk is
/// everybody's.
const A_DAY: i64 = 2 * 1024 * 1024 * 1024;
const FIELD: &str = "file";

pub fn router() -> Router<App> {
    Router::new()
        .route(api::streams::UPLOAD, post(upload))
        .route(api::streams::DOWNLOAD, get(download))
}

impl From<BlobError> for Refusal {
    fn from(error: BlobError) -> Self {
        log::error(format_args!("files: {error}"));
        match error {
            BlobError::Full => ProblemCode::StorageFull.into(),
            BlobError::Missing | BlobError::Other(_) => Self::wait(ProblemCode::Unavailable, 5),
        }
    }
}

async fn upload(State(app): State<App>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let stored = receive(&app, &parts, body).await;
    let mut response = stored.map_or_else(Refusal::into_response, |stored| json(&stored));
    response.extensions_mut().insert(Name("Upload"));
    response
}

async fn receive(app: &App, parts: &Parts, body: Body) -> Result<StoredFile, Refusal> {
    let any = [Capability::RegisterRights, Capability::FileNotices];
    let viewer = require(app, parts, &any).await?;
    count(app, "Upload", &viewer, UPLOADS)?;
    let name = named(parts)?;
    let received = incoming::receive(parts, body, MAX_BYTES).await?;
    let kind = check(FIELD, received.size, received.head()).map_err(refused)?;
    // A task of its own: a client that hangs up must neither give the bytes' place away while they
    // are in memory nor leave a file on disk that nobody counts.
    let kept = tokio::spawn(keep(app.clone(), viewer, name, kind, received));
    kept.await.map_err(|_| ProblemCode::Internal)?
}

async fn keep(
    app: App,
    viewer: Viewer,
    name: String,
    kind: FileType,
    received: Received,
) -> Result<StoredFile, Refusal> {
    let Received { size, sha256, bytes, place: _place } = received;
    let env = app.env();
    has_room(&app, &viewer, size, env.now).await?;
    app.blobs.put(&sha256, bytes).await?;

    let id = Random::new(env.seed).id(env.now);
    let file = File {
        org: viewer.org.as_str().to_owned(),
        id: id.clone(),
        sha256,
        name: safe_name(&name, kind),
        mime: kind.code().to_owned(),
        size: i64::try_from(size).unwrap_or(i64::MAX),
        account: viewer.account.as_str().to_owned(),
        created_at: env.now.0,
    };
    let name = file.name.clone();
    let written = app.db.write(move |tx| {
        store::file::insert(tx, &file)?;
        Ok(Outcome::Commit(()))
    });
    in_time(written).await?;
    let id = FileId::parse(&id).map_err(|_| ProblemCode::Internal)?;
    Ok(StoredFile { id, name, kind, size: size as u64 })
}

/// Whether the organisation may send so many bytes more. Files that come at the same moment may
/// all find room: they are few, since each is in memory.
async fn has_room(app: &App, viewer: &Viewer, size: usize, now: Timestamp) -> Result<(), Refusal> {
    let (org, since) = (viewer.org.as_str().to_owned(), now.0 - DAY);
    let received = app.db.read(move |tx| store::file::received(tx, &org, since));
    let (sum, first) = in_time(received).await?;
    if sum.saturating_add(i64::try_from(size).unwrap_or(i64::MAX)) <= A_DAY {
        return Ok(());
    }
    // Until the first of them is a day old.
    let wait = u32::try_from((first - since).div_euclid(SECOND)).unwrap_or_default();
    Err(Refusal::wait(ProblemCode::TooOften, wait.saturating_add(1)))
}

fn named(parts: &Parts) -> Result<String, Refusal> {
    let query = parts.uri.query().unwrap_or_default();
    let mut name = None;
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        if key != "name" {
            return Err(Fault::new(key, FaultCode::NotAField).into());
        }
        name = Some(value.into_owned());
    }
    name.ok_or_else(|| Fault::new("name", FaultCode::Enter).into())
}

/// A file that is not taken, with the status that fits.
pub fn refused(fault: Fault) -> Refusal {
    let code = match fault.code {
        FaultCode::TooLarge => ProblemCode::TooLarge,
        FaultCode::WrongType => ProblemCode::WrongMediaType,
        _ => ProblemCode::Faulty,
    };
    Refusal(Problem { fields: vec![fault], ..Problem::new(code) })
}

async fn download(State(app): State<App>, Path(id): Path<String>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let given = give(&app, &parts, &id).await;
    let mut response = given.unwrap_or_else(Refusal::into_response);
    response.extensions_mut().insert(Name("Download"));
    response
}

/// A file of the reader's own organisation; reviewers see everyone's.
async fn give(app: &App, parts: &Parts, id: &str) -> Result<Response, Refusal> {
    let viewer = require(app, parts, &[]).await?;
    let id = FileId::parse(id).map_err(|_| ProblemCode::NotFound)?;
    let sees_all =
        can(viewer.role, Capability::ReviewRights) || can(viewer.role, Capability::DecideNotices);
    let found = app.db.read(move |tx| {
        if sees_all {
            store::file::by_id(tx, id.as_str())
        } else {
            store::file::get(tx, viewer.org.as_str(), id.as_str())
        }
    });
    let file = in_time(found).await?.ok_or(ProblemCode::NotFound)?;
    let headers = described(&file);
    if parts
        .headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|t| headers.get(header::ETAG) == Some(t))
    {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let bytes = app.blobs.get(&file.sha256).await?;
    Ok((headers, Body::from_stream(bytes)).into_response())
}

fn described(file: &File) -> HeaderMap {
    let kind = FileType::from_code(&file.mime);
    let inline = kind.is_some_and(FileType::is_picture);
    let mut headers = HeaderMap::new();
    let mut set = |name, value: String| {
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(name, value);
        }
    };
    let media = kind.map_or("application/octet-stream", FileType::code);
    set(header::CONTENT_TYPE, media.to_owned());
    set(header::CONTENT_LENGTH, file.size.to_string());
    set(header::CONTENT_DISPOSITION, disposition(&file.name, inline));
    set(header::CONTENT_SECURITY_POLICY, SANDBOX.to_owned());
    set(header::ETAG, format!("\"{}\"", file.sha256));
    // May be kept, but not shown without asking: the session may have ended.
    set(header::CACHE_CONTROL, "private, no-cache".to_owned());
    headers
}

/// RFC 6266: a plain name for old clients and the true one, percent-encoded.
fn disposition(name: &str, inline: bool) -> String {
    let how = if inline { "inline" } else { "attachment" };
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_graphic() && !"\"\\%;".contains(c) || c == ' ' { c } else { '_' })
        .collect();
    let exact = utf8_percent_encode(name, NON_ALPHANUMERIC);
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{exact}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        assert_eq!(
            disposition("证\"; x=.pdf", false),
            "attachment; filename=\"___ x=.pdf\"; filename*=UTF-8''%E8%AF%81%22%3B%20x%3D%2Epdf",
        );
        assert!(HeaderValue::try_from(disposition("a\r\nset-cookie: x", true)).is_ok());
    }
}
