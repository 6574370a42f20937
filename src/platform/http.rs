//! One request, with a limit on how long it may take.

use gloo_net::http::{Method, RequestBuilder};
use web_sys::AbortSignal;

/// Longer than any answer takes, shorter than anyone waits.
const PATIENCE_MS: u32 = 30_000;

/// The server's answer, of any status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub body: String,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// No connection, or it broke.
    Offline,
    Timeout,
}

/// Sends a request to our own server and waits for the whole answer. `body` is JSON.
pub async fn send(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: Option<String>,
) -> Result<Answer, Broken> {
    let method = match method {
        "POST" => Method::POST,
        "PUT" => Method::PUT,
        "DELETE" => Method::DELETE,
        _ => Method::GET,
    };
    let limit = AbortSignal::timeout_with_u32(PATIENCE_MS);
    let mut request = RequestBuilder::new(url)
        .method(method)
        .header("Accept", "application/json")
        .abort_signal(Some(&limit));
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let request = match body {
        Some(body) => request.header("Content-Type", "application/json").body(body),
        None => request.build(),
    };
    let broken = |_| if limit.aborted() { Broken::Timeout } else { Broken::Offline };
    let response = request.map_err(broken)?.send().await.map_err(broken)?;
    let status = response.status();
    let body = response.text().await.map_err(broken)?;
    Ok(Answer { status, body })
}
