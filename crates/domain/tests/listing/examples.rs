//! The shared examples, and further ones by hand.

use domain::listing::{Formats, Found, Kind, extract};
use serde_json::{Value, json};

pub fn rows(paste: &str, formats: &Formats) -> Vec<Found> {
    extract(paste, formats, 1_000).rows
}

fn as_json(row: &Found) -> Value {
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
}

#[test]
fn every_shared_example() {
    for (n, line) in include_str!("../data/listing-paste.jsonl").lines().enumerate() {
        let example: Value = serde_json::from_str(line).unwrap();
        let paste = example["paste"].as_str().unwrap();
        for formats in [Formats::default(), Formats::nanshi()] {
            let found: Vec<_> = rows(paste, &formats).iter().map(as_json).collect();
            assert_eq!(Value::from(found), example["expect"], "line {}: {paste}", n + 1);
        }
    }
}
