//! Requests read into their types, with faults that name the field.

use api::{Problem, ProblemCode};
use domain::fault::{Fault, FaultCode};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Map, Value};
use serde_path_to_error::{Path, Segment};

/// The placeholders of the path, decoded.
pub type Params = Vec<(String, String)>;

/// GET and DELETE: the path's placeholders and the query string. Numbers and the like are read
/// from their text.
pub fn from_query<T: DeserializeOwned>(params: &Params, query: &str) -> Result<T, Problem> {
    let mut all = form_urlencoded::Serializer::new(String::new());
    for (name, value) in params {
        all.append_pair(name, value);
    }
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if params.iter().any(|(taken, _)| *taken == name) {
            return Err(Fault::new(name, FaultCode::NotAField).into());
        }
        // A filter that is left empty is not set.
        if !value.is_empty() {
            all.append_pair(&name, &value);
        }
    }
    let text = all.finish();
    let pairs = form_urlencoded::parse(text.as_bytes());
    serde_path_to_error::deserialize(serde_html_form::Deserializer::new(pairs))
        .map_err(|error| fault(error.path(), &error.inner().to_string()).into())
}

/// POST and PUT: a JSON object, and the path's placeholders as further fields of it.
pub fn from_json<T: DeserializeOwned>(params: &Params, body: &[u8]) -> Result<T, Problem> {
    // Serde also reads a list as a struct, by position. The contract has objects only.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(match serde_json::from_slice::<IgnoredAny>(body) {
            Ok(_) => Fault::new("", FaultCode::WrongShape).into(),
            Err(_) => Problem::new(ProblemCode::NotJson),
        });
    }
    if params.is_empty() {
        let mut reader = serde_json::Deserializer::from_slice(body);
        let value = serde_path_to_error::deserialize(&mut reader)
            .map_err(|error| problem(error.path(), error.inner()))?;
        reader.end().map_err(|_| Problem::new(ProblemCode::NotJson))?;
        return Ok(value);
    }
    let mut fields: Map<String, Value> =
        serde_json::from_slice(body).map_err(|_| Problem::new(ProblemCode::NotJson))?;
    for (name, value) in params {
        if fields.insert(name.clone(), Value::String(value.clone())).is_some() {
            return Err(Fault::new(name, FaultCode::NotAField).into());
        }
    }
    serde_path_to_error::deserialize(Value::Object(fields))
        .map_err(|error| problem(error.path(), error.inner()))
}

fn problem(path: &Path, error: &serde_json::Error) -> Problem {
    if error.is_data() {
        fault(path, &error.to_string()).into()
    } else {
        Problem::new(ProblemCode::NotJson)
    }
}

/// Serde tells what is wrong in a sentence whose beginnings are its own and stable; the tests
/// below would notice a change.
fn fault(path: &Path, message: &str) -> Fault {
    let mut field = dotted(path);
    if let Some(name) = quoted(message, "missing field `") {
        if !field.is_empty() {
            field.push('.');
        }
        field.push_str(name);
        return Fault::new(field, FaultCode::Enter);
    }
    if let Some(name) = quoted(message, "unknown field `") {
        if field.rsplit('.').next() != Some(name) {
            let dot = if field.is_empty() { "" } else { "." };
            field = format!("{field}{dot}{name}");
        }
        return Fault::new(field, FaultCode::NotAField);
    }
    let code = if message.starts_with("unknown variant") {
        FaultCode::NotAnOption
    } else {
        FaultCode::WrongShape
    };
    Fault::new(field, code)
}

fn quoted<'a>(message: &'a str, beginning: &str) -> Option<&'a str> {
    message.strip_prefix(beginning)?.split('`').next()
}

/// `listings.3.note`
fn dotted(path: &Path) -> String {
    let steps = path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { variant } => Some(variant.clone()),
        Segment::Unknown => None,
    });
    steps.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::account::SignInRequest;
    use api::drafts::SaveDraftRequest;
    use api::notices::{ListItemsRequest, ListNoticesRequest};

    fn told<T>(result: Result<T, Problem>) -> (String, String) {
        let Err(problem) = result else { panic!("was accepted") };
        match problem.fields.first() {
            Some(fault) => (fault.field.clone(), fault.code.code().to_owned()),
            None => (String::new(), problem.code.code().to_owned()),
        }
    }

    fn pair(a: &str, b: &str) -> (String, String) {
        (a.to_owned(), b.to_owned())
    }

    fn sign_in(body: &str) -> (String, String) {
        told(from_json::<SignInRequest>(&Vec::new(), body.as_bytes()))
    }

    #[test]
    fn a_fault_names_its_field() {
        assert_eq!(sign_in(r#"{"contact":"a"}"#), pair("password", "enter"));
        assert_eq!(
            sign_in(r#"{"contact":"a","password":"b","pasword":"c"}"#),
            pair("pasword", "not_a_field"),
        );
        assert_eq!(sign_in(r#"{"contact":1,"password":"b"}"#), pair("contact", "wrong_shape"));
        assert_eq!(sign_in("[]"), pair("", "wrong_shape"));
        for not_json in ["", "{", "\u{feff}{}", "{'a':1}", "nul"] {
            assert_eq!(sign_in(not_json), pair("", "not_json"), "{not_json}");
        }
    }

    #[test]
    fn deep_faults_have_a_whole_path() {
        let draft = |answers: &str| {
            let body = format!(r#"{{"answers":{answers},"step":"start","version":0}}"#);
            told(from_json::<SaveDraftRequest>(&vec![pair("id", "draft-1")], body.as_bytes()))
        };
        assert_eq!(
            draft(r#"{"listings":[{"id":"1"},{"id":"2","nte":""}]}"#),
            pair("answers.listings.1.nte", "not_a_field"),
        );
        assert_eq!(draft(r#"{"listings":[{}]}"#), pair("answers.listings.0.id", "enter"));
        assert_eq!(draft(r#"{"claim":"theft"}"#), pair("answers.claim", "not_an_option"));
        assert_eq!(draft(r#"{"right":"../x"}"#), pair("answers.right", "wrong_shape"));
    }

    #[test]
    fn the_path_is_a_part_of_the_request_and_only_there() {
        let body = br#"{"id":"other","answers":{},"step":"start","version":0}"#;
        let params = vec![pair("id", "draft-1")];
        assert_eq!(told(from_json::<SaveDraftRequest>(&params, body)), pair("id", "not_a_field"));
        let params = vec![pair("reference", "RD-2026-7K3M9Q2X")];
        let read: Result<ListItemsRequest, _> = from_query(&params, "limit=20");
        assert_eq!(read.map(|r| r.limit), Ok(Some(20)));
        let twice = from_query::<ListItemsRequest>(&params, "reference=RD-1");
        assert_eq!(told(twice), pair("reference", "not_a_field"));
    }

    #[test]
    fn a_query_is_read_by_type() {
        let read = |query| from_query::<ListNoticesRequest>(&Vec::new(), query);
        assert_eq!(read("search=%E6%AA%90+x").map(|r| r.search), Ok(Some("檐 x".into())));
        assert_eq!(read("state=").map(|r| r.state), Ok(None));
        assert_eq!(told(read("limit=many")), pair("limit", "wrong_shape"));
        assert_eq!(told(read("state=lost")), pair("state", "not_an_option"));
        assert_eq!(told(read("serach=x")), pair("serach", "not_a_field"));
    }
}
