//! Every endpoint, from the one list.

use api::samples::Sample;
use api::{Access, Method};
use serde_json::{Map, Value};

use crate::support::{Answer, Client, server};

/// Calls an endpoint with a request, as the single-page app does.
fn call<E: Sample>(client: &Client) -> Answer {
    let request = serde_json::to_value(E::sample()).expect("JSON");
    let mut fields: Map<String, Value> = request.as_object().expect("an object").clone();
    let mut path = String::from("/api/v1");
    for part in E::PATH.split('/').skip(1) {
        path.push('/');
        match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(name) => {
                path.push_str(fields.remove(name).expect("a field").as_str().expect("text"));
            }
            None => path.push_str(part),
        }
    }
    match E::METHOD {
        Method::Get | Method::Delete => {
            let pairs = fields.iter().filter(|(_, value)| !value.is_null());
            let query: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
            if !query.is_empty() {
                path = format!("{path}?{}", query.join("&"));
            }
            client.call(E::METHOD.name(), &path, &[], b"")
        }
        Method::Post | Method::Put => {
            let body = serde_json::to_vec(&fields).expect("JSON");
            client.call(E::METHOD.name(), &path, &[("content-type", "application/json")], &body)
        }
    }
}

fn guest_is_told<E: Sample>() {
    let answer = call::<E>(&server().guest());
    assert!(answer.status < 500, "{}: {}", E::NAME, answer.status);
    assert_eq!(answer.header("cache-control"), Some("no-store"), "{}", E::NAME);
    assert_eq!(answer.header("content-type"), Some("application/json"), "{}", E::NAME);
    if !matches!(E::ACCESS, Access::Anyone(_)) {
        assert_eq!(answer.status, 401, "{}", E::NAME);
        assert_eq!(answer.problem().0, "sign_in_needed", "{}", E::NAME);
    }
}

fn roles_are_told<E: Sample>(people: &[(Client, domain::policy::Role)]) {
    // These end the session that the others need.
    if ["SignOut", "SignOutEverywhere"].contains(&E::NAME) {
        return;
    }
    for (client, role) in people {
        let answer = call::<E>(client);
        let name = E::NAME;
        assert!(answer.status < 500, "{name} as {}: {}", role.code(), answer.status);
        let refused = answer.status == 403;
        assert_eq!(refused, !E::ACCESS.admits(Some(*role)), "{name} as {}", role.code());
    }
}

#[test]
fn a_guest_gets_an_answer_and_never_a_fault() {
    macro_rules! each {
        ($($module:ident::$name:ident),* $(,)?) => { $(guest_is_told::<api::$module::$name>();)* };
    }
    api::catalogue!(each);
}

#[test]
fn every_role_is_let_in_exactly_where_the_policy_says() {
    use domain::policy::Role;
    let people = [
        ("holder", Role::HolderAdmin),
        ("merchant", Role::Merchant),
        ("reviewer", Role::Reviewer),
        ("senior", Role::SeniorReviewer),
        ("admin", Role::Administrator),
    ]
    .map(|(name, role)| (server().sign_in(name), role));
    macro_rules! each {
        ($($module:ident::$name:ident),* $(,)?) => {
            $(roles_are_told::<api::$module::$name>(&people);)*
        };
    }
    api::catalogue!(each);
}
