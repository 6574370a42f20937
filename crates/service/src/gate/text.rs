//! Which texts cannot be kept: those with U+0000, which one engine takes and the other refuses.
//! Nobody types it. All other characters are kept as they came.

use domain::fault::{Fault, FaultCode};
use serde_json::Value;

/// The fields of a request, given as JSON, that hold U+0000.
pub fn unstorable(json: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    // Found in nearly no request, so that nearly none is read twice. It may still be a backslash
    // that somebody typed.
    if json.contains("\\u0000")
        && let Ok(value) = serde_json::from_str(json)
    {
        walk(&value, &mut String::new(), &mut faults);
    }
    faults
}

fn walk(value: &Value, path: &mut String, faults: &mut Vec<Fault>) {
    match value {
        Value::String(text) if text.contains('\0') => {
            faults.push(Fault::new(path.as_str(), FaultCode::WrongShape));
        }
        Value::Array(all) => {
            all.iter().enumerate().for_each(|(i, v)| step(&i.to_string(), v, path, faults));
        }
        Value::Object(all) => all.iter().for_each(|(name, v)| step(name, v, path, faults)),
        _ => {}
    }
}

fn step(name: &str, value: &Value, path: &mut String, faults: &mut Vec<Fault>) {
    let length = path.len();
    if length > 0 {
        path.push('.');
    }
    path.push_str(name);
    walk(value, path, faults);
    path.truncate(length);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_named() {
        let value = serde_json::json!({
            "a": "x\0", "b": {"c": ["fine", {"d": "\0"}]}, "e": "\\u0000", "f": "\u{1}\u{b}",
        });
        let fields: Vec<_> = unstorable(&value.to_string()).into_iter().map(|f| f.field).collect();
        assert_eq!(fields, ["a", "b.c.1.d"]);
        assert!(unstorable(r#"{"a":"\\\\u0000"}"#).is_empty());
    }
}
