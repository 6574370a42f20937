//! The routes beside the catalogue.

use api::streams::{Change, DOWNLOAD, LIVE, NOTICES_CSV, SHEET, Sheet, StoredFile, UPLOAD};
use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

use super::problems;

pub fn add(paths: &mut Map<String, Value>, schemas: &mut SchemaGenerator) {
    let stored = schemas.subschema_for::<StoredFile>();
    let sheet = schemas.subschema_for::<Sheet>();
    let change = schemas.subschema_for::<Change>();
    let bytes = json!({ "application/octet-stream": {} });
    let taken = json!({ "required": true, "content": bytes });
    let of = |schema| json!({ "application/json": { "schema": schema } });

    let mut put = |path: &str, method: &str, mut operation: Value, ok: Value, also: &[u16]| {
        let mut responses = problems(also);
        responses.insert("200".into(), json!({ "description": "Done.", "content": ok }));
        operation["tags"] = json!(["streams"]);
        operation["security"] = json!([{ "session": [] }]);
        operation["responses"] = responses.into();
        let entry = paths.entry(path).or_insert_with(|| json!({}));
        entry[method] = operation;
    };
    let upload = json!({
        "operationId": "Upload",
        "x-access": ["register_rights", "file_notices"],
        "description": "PDF, PNG, JPEG or WebP up to 10 MB; the type is told from the content.",
        "parameters": [parameter("name", "query", true, json!({ "type": "string" }))],
        "requestBody": taken,
    });
    put(UPLOAD, "post", upload, of(stored), &[401, 403, 413, 415, 422, 429, 503, 507]);
    let download = json!({
        "operationId": "Download",
        "x-access": "signed_in",
        "parameters": [parameter("id", "path", true, json!({ "type": "string" }))],
    });
    put(DOWNLOAD, "get", download, bytes, &[401, 404, 503]);
    let read = json!({
        "operationId": "ReadSheet",
        "x-access": ["file_notices"],
        "description": "CSV (UTF-8, UTF-16 or GBK) or XLSX up to 5 MB and 5,000 rows.",
        "parameters": [],
        "requestBody": taken,
    });
    put(SHEET, "post", read, of(sheet), &[401, 403, 413, 415, 422, 429, 503]);
    let filters = ["search", "state", "kind", "language"];
    let filters = filters.map(|name| parameter(name, "query", false, json!({ "type": "string" })));
    let export = json!({
        "operationId": "ExportNotices",
        "x-access": ["see_notices"],
        "parameters": filters,
    });
    put(NOTICES_CSV, "get", export, json!({ "text/csv": {} }), &[401, 403, 422, 503]);
    let live = json!({
        "operationId": "Live",
        "x-access": "signed_in",
        "description": "Server-sent events; each is a change to look at again.",
        "parameters": [],
    });
    put(LIVE, "get", live, json!({ "text/event-stream": { "schema": change } }), &[401, 503]);
}

fn parameter(name: &str, place: &str, required: bool, schema: Value) -> Value {
    json!({ "name": name, "in": place, "required": required, "schema": schema })
}
