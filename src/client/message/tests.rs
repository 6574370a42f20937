use super::*;
use api::account::WhoAmI;
use api::notices::{ListNotices, ListNoticesRequest};
use api::rights::{GetRight, RightPath};
use api::samples::Sample;
use api::{ProblemCode, account, desk, drafts, listings, notices, review, rights};
use domain::ids::RightId;

fn read<R: DeserializeOwned>(status: u16, body: &str) -> Result<R, CallError> {
    parse(&success(status, body.to_owned())?)
}

/// What the server reads from a message: the fields of the path, the query and the body.
fn received<E: Endpoint>(message: &Message) -> E::Request {
    let (path, query) = message.url.split_once('?').unwrap_or((&message.url, ""));
    let mut fields = match &message.body {
        Some(body) => serde_json::from_str(body).expect("an object"),
        None => Map::new(),
    };
    let template = format!("{BASE}{}", E::PATH);
    let parts: Vec<_> = template.split('/').zip(path.split('/')).collect();
    assert_eq!(template.split('/').count(), path.split('/').count(), "{path}");
    for (name, value) in parts {
        match name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => drop(fields.insert(name.to_owned(), value.into())),
            None => assert_eq!(name, value),
        }
    }
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        let value = value.parse::<u32>().map_or_else(|_| value.into(), Value::from);
        fields.insert(name.to_owned(), value);
    }
    serde_json::from_value(Value::Object(fields)).expect("the request again")
}

macro_rules! every {
    ($($endpoint:path,)+ $(,)?) => {
        #[test]
        fn every_sample_arrives_as_it_was_sent() {
            $(
                let sample = <$endpoint as Sample>::sample();
                let message = write::<$endpoint>(&sample).expect("a message");
                let again = received::<$endpoint>(&message);
                assert_eq!(
                    serde_json::to_value(&again).expect("JSON"),
                    serde_json::to_value(&sample).expect("JSON"),
                    "{}", message.url,
                );
                assert_eq!(message.body.is_some(), matches!(message.method, Method::Post | Method::Put));
            )+
        }
    };
    ($($endpoint:path),+) => { every!($($endpoint,)+); };
}
api::catalogue!(every);

#[test]
fn filters_stand_in_the_query_and_nothing_else_does() {
    let request = ListNoticesRequest {
        search: Some("檐雀 & 100%".into()),
        limit: Some(50),
        ..ListNoticesRequest::default()
    };
    let message = write::<ListNotices>(&request).expect("a message");
    assert_eq!(message.url, "/api/v1/notices?limit=50&search=%E6%AA%90%E9%9B%80%20%26%20100%25");
    let id = RightId::parse("right-1").expect("an id");
    let message = write::<GetRight>(&RightPath { id }).expect("a message");
    assert_eq!((message.url.as_str(), message.body), ("/api/v1/rights/right-1", None));
}

#[test]
fn answers_are_read_by_their_status() {
    type Response = <WhoAmI as Endpoint>::Response;
    assert_eq!(read::<Response>(200, "{}").map(|who| who.viewer), Ok(None));
    assert_eq!(read::<Response>(200, "<html>").err(), Some(CallError::Malformed));
    assert_eq!(read::<Response>(502, "Bad gateway").err(), Some(CallError::Malformed));
    let refused = read::<Response>(429, r#"{"code":"too_often","retry_after":30}"#);
    let problem = Problem { retry_after: Some(30), ..Problem::new(ProblemCode::TooOften) };
    assert_eq!(refused.err(), Some(CallError::Problem(problem)));
}

#[test]
fn an_address_cannot_be_broken_out_of() {
    assert_eq!(address("/files/{id}", "a/../b?c"), "/api/v1/files/a%2F..%2Fb%3Fc");
}
