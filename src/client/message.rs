//! From a request to a method, an address and a body, and from an answer to a response.

use api::{Endpoint, Method, Problem};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::CallError;

/// Where every endpoint stands.
const BASE: &str = "/api/v1";

/// A call, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub method: Method,
    pub url: String,
    /// JSON; only for POST and PUT.
    pub body: Option<String>,
}

/// Writes a request. The path's placeholders take the fields of their name; the others go to
/// the query string, or into the body. `None` for a request that cannot be written as JSON,
/// which none of the contract's is.
pub fn write<E: Endpoint>(request: &E::Request) -> Option<Message> {
    compose(E::METHOD, E::PATH, serde_json::to_value(request).ok()?)
}

fn compose(method: Method, path: &str, request: Value) -> Option<Message> {
    let Value::Object(mut fields) = request else { return None };
    let path = fill(path, &mut fields)?;
    let mut url = format!("{BASE}{path}");
    let body = match method {
        Method::Get | Method::Delete => {
            url.push_str(&query(&fields)?);
            None
        }
        Method::Post | Method::Put => Some(Value::Object(fields).to_string()),
    };
    Some(Message { method, url, body })
}

/// The address of a document that was added to a right or a notice.
pub fn file(id: &str) -> String {
    address("/files/{id}", id)
}

/// The address of a route that is not an endpoint, such as a download: `{id}` is filled in.
pub fn address(path: &str, id: &str) -> String {
    format!("{BASE}{}", path.replace("{id}", &escape(id)))
}

fn fill(path: &str, fields: &mut Map<String, Value>) -> Option<String> {
    let mut filled = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        filled.push_str(before);
        filled.push_str(&escape(&plain(&fields.remove(name)?)?));
        rest = after;
    }
    filled.push_str(rest);
    Some(filled)
}

fn query(fields: &Map<String, Value>) -> Option<String> {
    let mut query = String::new();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_null()) {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        query.push_str(&escape(&plain(value)?));
    }
    Some(query)
}

/// A value that can stand in an address.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Percent-encoding of all but the unreserved characters (RFC 3986, 2.3).
fn escape(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len()), |mut escaped, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            _ = write!(escaped, "%{byte:02X}");
        }
        escaped
    })
}

/// The body of a success, or the problem that an answer of another status holds.
pub fn success(status: u16, body: String) -> Result<String, CallError> {
    let body = if body.is_empty() { "{}".to_owned() } else { body };
    if (200..300).contains(&status) {
        return Ok(body);
    }
    let problem = serde_json::from_str::<Problem>(&body).map_err(|_| CallError::Malformed)?;
    Err(CallError::Problem(problem))
}

/// The response that a success holds.
pub fn parse<R: DeserializeOwned>(body: &str) -> Result<R, CallError> {
    serde_json::from_str(body).map_err(|_| CallError::Malformed)
}

#[cfg(test)]
mod tests;
