//! Who may import whom: the map of docs/ARCHITECTURE.md, checked against `cargo metadata`.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::sh;

pub const RULES: u64 = 2;

/// Our packages, and which of ours each may name in its manifest (for tests, too).
const MAP: [(&str, &[&str]); 10] = [
    ("rightsdesk", &["api", "domain"]),
    ("domain", &[]),
    ("api", &["domain"]),
    ("service", &["api", "domain", "store", "test-schema"]),
    ("store", &["domain", "test-schema"]),
    ("server", &["service", "api", "domain", "store", "test-schema"]),
    ("practice", &["service", "api"]),
    ("xtask", &[]),
    ("test-schema", &[]),
    // Only tests: they look into every room that compiles for wasm.
    ("wasm-tests", &["service", "store", "api", "domain"]),
];

/// What a browser has no use for: these packages must not reach it, however indirectly.
const PURE: [&str; 3] = ["rightsdesk", "domain", "api"];
const SERVER_ONLY: [&str; 10] = [
    "axum",
    "hyper",
    "lettre",
    "libsqlite3-sys",
    "mio",
    "postgres",
    "rusqlite",
    "sqlite-wasm-rs",
    "tokio",
    "tokio-postgres",
];

pub fn offences() -> Result<Vec<String>> {
    let metadata = |more: &[&str]| -> Result<Value> {
        let mut cargo = sh::command("cargo");
        cargo.args(["metadata", "--format-version=1", "--locked"]).args(more);
        Ok(serde_json::from_str(&sh::output(&mut cargo)?)?)
    };
    let mut offences = direct(&metadata(&["--no-deps"])?)?;
    for package in PURE {
        let mut tree = sh::command("cargo");
        tree.args(["tree", "--locked", "--edges=normal", "--prefix=none", "--format={lib}"]);
        tree.args(["--target=wasm32-unknown-unknown", "--package", package]);
        offences.extend(reached(package, &sh::output(&mut tree)?));
    }
    Ok(offences)
}

/// Arrows between our packages that the map does not draw.
fn direct(metadata: &Value) -> Result<Vec<String>> {
    let map: BTreeMap<&str, &[&str]> = MAP.into_iter().collect();
    let packages = metadata["packages"].as_array().context("cargo metadata names no packages")?;
    let name = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
    let ours: BTreeSet<String> = packages.iter().map(name).collect();
    let mut offences = Vec::new();
    for package in packages {
        let from = name(package);
        let Some(allowed) = map.get(from.as_str()) else {
            offences.push(format!("{from}: a new package; draw its arrows in {}", file!()));
            continue;
        };
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let to = name(dependency);
            if ours.contains(&to) && !allowed.contains(&to.as_str()) {
                offences.push(format!("{from} imports {to}: no such arrow in the architecture"));
            }
        }
    }
    Ok(offences)
}

/// The server's libraries among those that `cargo tree` printed.
fn reached(package: &str, tree: &str) -> Vec<String> {
    let found: BTreeSet<&str> = tree.lines().map(str::trim).collect();
    let server_only = SERVER_ONLY.iter().filter(|name| {
        let as_library = name.replace('-', "_");
        found.contains(**name) || found.contains(as_library.as_str())
    });
    server_only
        .map(|name| format!("{package} reaches {name}, which a browser must not carry"))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{direct, reached};

    #[test]
    fn an_arrow_that_is_not_drawn_is_named() {
        let metadata = json!({ "packages": [
            { "name": "store", "dependencies": [] },
            { "name": "domain", "dependencies": [{ "name": "store" }, { "name": "serde" }] },
            { "name": "newcomer", "dependencies": [] },
        ]});
        let offences = direct(&metadata).unwrap();
        assert_eq!(offences.len(), 2, "{offences:?}");
        assert!(offences[0].starts_with("domain imports store"));
        assert!(offences[1].starts_with("newcomer: a new package"));
    }

    #[test]
    fn what_the_browser_must_not_carry_is_found_however_deep() {
        assert_eq!(reached("api", "api\nserde\ntokio_postgres\n").len(), 1);
        assert!(reached("api", "api\nserde\n").is_empty());
    }
}
