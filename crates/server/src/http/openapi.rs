//! The OpenAPI 3.1 description, made from the catalogue: nothing in it is written twice.

mod operation;
mod streams;

use std::sync::OnceLock;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::App;
use crate::metrics::Name;

pub fn router() -> Router<App> {
    Router::new().route("/api/openapi.json", get(serve))
}

async fn serve() -> Response {
    static TEXT: OnceLock<String> = OnceLock::new();
    let json = HeaderValue::from_static("application/json");
    let text = TEXT.get_or_init(document).as_str();
    let mut response = ([(header::CONTENT_TYPE, json)], text).into_response();
    response.extensions_mut().insert(Name("OpenApi"));
    response
}

/// The whole description, as JSON.
pub fn document() -> String {
    let mut settings = SchemaSettings::draft2020_12();
    settings.definitions_path = "/components/schemas".into();
    settings.meta_schema = None;
    let mut schemas = settings.into_generator();
    let mut paths = Map::new();
    macro_rules! describe {
        ($($module:ident::$name:ident),* $(,)?) => {$(
            operation::add::<api::$module::$name>(&mut paths, &mut schemas, stringify!($module));
        )*};
    }
    api::catalogue!(describe);
    streams::add(&mut paths, &mut schemas);
    let problem = schemas.subschema_for::<api::Problem>();
    let components = schemas.take_definitions(true);
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Rightsdesk",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
            "description": "The intellectual property desk of a marketplace. Times are \
                microseconds since 1970 (UTC). Problems are codes and fields, never sentences.",
        },
        "servers": [{ "url": "/api/v1" }],
        "paths": paths,
        "components": {
            "schemas": components,
            "responses": {
                "Problem": {
                    "description": "Why the request was refused.",
                    "content": { "application/json": { "schema": problem } },
                },
            },
            "securitySchemes": {
                "session": {
                    "type": "apiKey",
                    "in": "cookie",
                    "name": "session",
                    "description": "Set by signing in; `__Host-session` where there is TLS.",
                },
            },
        },
    });
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

/// The answers besides success: each a problem.
fn problems(statuses: &[u16]) -> Map<String, Value> {
    let problem = json!({ "$ref": "#/components/responses/Problem" });
    let named = statuses.iter().map(ToString::to_string).chain([String::from("default")]);
    named.map(|status| (status, problem.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reference_leads_somewhere() {
        fn visit(value: &Value, document: &Value) {
            match value {
                Value::Object(fields) => {
                    if let Some(Value::String(to)) = fields.get("$ref") {
                        let found = to.strip_prefix('#').and_then(|to| document.pointer(to));
                        assert!(found.is_some(), "{to}");
                    }
                    fields.values().for_each(|value| visit(value, document));
                }
                Value::Array(items) => items.iter().for_each(|value| visit(value, document)),
                _ => {}
            }
        }
        let document: Value = serde_json::from_str(&document()).expect("JSON");
        visit(&document, &document);
    }

    #[test]
    fn operations_are_unique_and_none_is_open_by_accident() {
        let document: Value = serde_json::from_str(&document()).expect("JSON");
        let paths = document["paths"].as_object().expect("paths");
        let mut ids = Vec::new();
        for (path, methods) in paths {
            for (method, operation) in methods.as_object().expect("methods") {
                ids.push(operation["operationId"].as_str().expect("an id").to_owned());
                let open = operation["security"] == json!([]);
                let limited = operation["responses"].get("429").is_some();
                assert!(!open || limited, "{method} {path} is open and has no limit");
            }
        }
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count);
        assert!(count > 30);
    }
}
