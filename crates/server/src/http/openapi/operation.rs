//! One endpoint as an operation.

use api::samples::Sample;
use api::{Access, Method};
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::problems;

pub fn add<E: Sample>(
    paths: &mut Map<String, Value>,
    schemas: &mut SchemaGenerator,
    area: &'static str,
) where
    E::Request: JsonSchema,
    E::Response: JsonSchema,
{
    let whole = Value::from(E::Request::json_schema(schemas));
    let placed = placeholders(E::PATH);
    let fields = whole.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    let needed: Vec<&str> = whole
        .get("required")
        .and_then(Value::as_array)
        .map(|names| names.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    let has_body = matches!(E::METHOD, Method::Post | Method::Put);

    let mut parameters = Vec::new();
    for (name, schema) in &fields {
        let in_path = placed.contains(&name.as_str());
        if in_path || !has_body {
            parameters.push(json!({
                "name": name,
                "in": if in_path { "path" } else { "query" },
                "required": in_path || needed.contains(&name.as_str()),
                "schema": schema,
            }));
        }
    }
    if !E::READS && !matches!(E::ACCESS, Access::Anyone(_)) {
        parameters.push(json!({
            "name": "Idempotency-Key",
            "in": "header",
            "required": false,
            "description": "A repeat with the same key is answered with the first reply.",
            "schema": { "type": "string", "maxLength": 128 },
        }));
    }
    let mut operation = json!({
        "operationId": E::NAME,
        "tags": [area],
        "x-access": access(E::ACCESS),
        "security": security(E::ACCESS),
        "parameters": parameters,
        "responses": responses::<E>(schemas, has_body),
    });
    if has_body {
        let schema = if placed.is_empty() {
            Value::from(schemas.subschema_for::<E::Request>())
        } else {
            without(whole, &placed)
        };
        let mut example = serde_json::to_value(E::sample()).unwrap_or_default();
        if let Some(example) = example.as_object_mut() {
            example.retain(|name, _| !placed.contains(&name.as_str()));
        }
        let content = json!({ "application/json": { "schema": schema, "example": example } });
        operation["requestBody"] = json!({ "required": true, "content": content });
    }
    let path = paths.entry(E::PATH).or_insert_with(|| json!({}));
    path[E::METHOD.name().to_lowercase()] = operation;
}

fn responses<E: Sample>(schemas: &mut SchemaGenerator, has_body: bool) -> Map<String, Value>
where
    E::Response: JsonSchema,
{
    let schema = schemas.subschema_for::<E::Response>();
    let mut statuses = vec![422, 503];
    if matches!(E::ACCESS, Access::Anyone(_)) {
        statuses.push(429);
    } else {
        statuses.extend([401, 403]);
    }
    if has_body {
        statuses.extend([400, 413, 415]);
    }
    if E::PATH.contains('{') {
        statuses.push(404);
    }
    if !E::READS {
        statuses.push(409);
    }
    let mut all = problems(&statuses);
    let content = json!({ "application/json": { "schema": schema } });
    all.insert("200".into(), json!({ "description": "Done.", "content": content }));
    all
}

/// The body of a request some of whose fields are in the path.
fn without(mut schema: Value, placed: &[&str]) -> Value {
    if let Some(fields) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        fields.retain(|name, _| !placed.contains(&name.as_str()));
    }
    if let Some(needed) = schema.get_mut("required").and_then(Value::as_array_mut) {
        needed.retain(|name| !name.as_str().is_some_and(|name| placed.contains(&name)));
    }
    schema
}

/// `/rights/{id}/state` has `id`.
fn placeholders(path: &str) -> Vec<&str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect()
}

fn security(access: Access) -> Value {
    match access {
        Access::Anyone(_) => json!([]),
        _ => json!([{ "session": [] }]),
    }
}

fn access(access: Access) -> Value {
    match access {
        Access::Anyone(limiter) => json!({
            "anyone": { "burst": limiter.burst, "per_minute": limiter.per_minute },
        }),
        Access::SignedIn => json!("signed_in"),
        Access::Can(capability) => json!([capability.code()]),
        Access::Either(one, other) => json!([one.code(), other.code()]),
    }
}
