//! The extractor finds in wasm what it finds natively.

use domain::listing::{Formats, Kind, extract};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

const EXAMPLES: &str = include_str!("../../../crates/domain/tests/data/listing-paste.jsonl");
const NAUGHTY: &str = include_str!("../../../crates/domain/tests/data/naughty-strings.json");

#[wasm_bindgen_test]
fn every_shared_example() {
    for line in EXAMPLES.lines() {
        let example: Value = serde_json::from_str(line).unwrap();
        let paste = example["paste"].as_str().unwrap();
        let found = extract(paste, &Formats::default(), 1_000).rows;
        let found: Vec<Value> = found
            .iter()
            .map(|row| {
                let mut value = match &row.kind {
                    Kind::Item(id) => json!({ "item": id }),
                    Kind::Repeat { id, .. } => json!({ "repeat": id }),
                    Kind::Shop(id) => json!({ "shop": id }),
                    Kind::ShortLink(url) => json!({ "short_link": url }),
                    Kind::OtherPlatform { host, .. } => json!({ "other_platform": host }),
                    Kind::NotAListing => json!({ "not_a_listing": row.raw }),
                };
                if !row.note.is_empty() {
                    value["note"] = json!(row.note);
                }
                value
            })
            .collect();
        assert_eq!(Value::from(found), example["expect"], "{paste}");
    }
}

#[wasm_bindgen_test]
fn no_hostile_string_stops_it() {
    let strings: Vec<String> = serde_json::from_str(NAUGHTY).unwrap();
    let whole = strings.join("\n");
    for paste in strings.iter().chain([&whole]) {
        let found = extract(paste, &Formats::nanshi(), 1_000);
        assert!(found.rows.len() <= 1_000);
    }
}
