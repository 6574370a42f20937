//! The list of notices as CSV, page by page: the same endpoint, the same filters.

mod cells;

use api::ProblemCode;
use api::notices::{ListNotices, ListNoticesRequest};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use domain::fault::{Fault, FaultCode};
use domain::language::Language;
use futures_util::{StreamExt as _, stream};
use service::Meta;

use super::decode::from_query;
use super::mount::{caller, meta, perform};
use super::problem::Refusal;
use crate::metrics::Name;
use crate::{App, log};

/// Rows that are read at once.
const PAGE: u32 = 200;

pub fn router() -> Router<App> {
    Router::new().route(api::streams::NOTICES_CSV, get(serve))
}

async fn serve(State(app): State<App>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let mut response = export(app, &parts).await.unwrap_or_else(Refusal::into_response);
    response.extensions_mut().insert(Name("NoticesCsv"));
    response
}

async fn export(app: App, parts: &Parts) -> Result<Response, Refusal> {
    let (language, mut filter) = filter(parts.uri.query().unwrap_or_default())?;
    filter.limit = Some(PAGE);
    filter.after = None;
    let meta = meta(&caller(parts)?, parts);
    // The first page before the first byte, so that a refusal still has its status.
    let (first, next) = page(&app, &meta, &filter, language).await?;
    let start = [Bytes::from(cells::header(language)), first].concat();
    let rest = stream::unfold(next, move |next| {
        let (app, meta) = (app.clone(), meta.clone());
        let filter = ListNoticesRequest { after: next.clone(), ..filter.clone() };
        async move {
            next?;
            match page(&app, &meta, &filter, language).await {
                Ok((rows, next)) => Some((Ok(rows), next)),
                // A file that is cut off must not look whole.
                Err(Refusal(problem)) => {
                    log::warn(format_args!("an export ended early: {}", problem.code.code()));
                    Some((Err(std::io::Error::other("ended early")), None))
                }
            }
        }
    });
    let body = Body::from_stream(stream::iter([Ok(Bytes::from(start))]).chain(rest));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"notices.csv\""),
        ),
    ];
    Ok((headers, body).into_response())
}

/// The filters of the list, and the language of the headings.
fn filter(query: &str) -> Result<(Language, ListNoticesRequest), Refusal> {
    let mut language = Language::English;
    let mut others = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if name == "language" {
            language = Language::from_code(&value)
                .ok_or_else(|| Fault::new("language", FaultCode::NotAnOption))?;
        } else {
            others.append_pair(&name, &value);
        }
    }
    Ok((language, from_query(&Vec::new(), &others.finish())?))
}

async fn page(
    app: &App,
    meta: &Meta,
    filter: &ListNoticesRequest,
    language: Language,
) -> Result<(Bytes, Option<String>), Refusal> {
    let reply = perform::<ListNotices>(app, meta.clone(), filter.clone()).await?;
    let page = reply.result.map_err(Refusal)?;
    let rows = cells::rows(&page.rows, language).ok_or(ProblemCode::Internal)?;
    Ok((rows.into(), page.next))
}
