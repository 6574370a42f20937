//! The link formats of `--link-formats`: built in, or in files as docs/LINK-FORMATS.md describes.

use std::fs;

use domain::listing::{Format, Formats};

use super::Failure;

/// Those that are named, in their order; without names those of the demo or the default ones.
pub fn read(names: &[String], demo: bool) -> Result<Formats, Failure> {
    if names.is_empty() {
        return Ok(if demo { Formats::nanshi() } else { Formats::default() });
    }
    let formats: Result<_, String> = names.iter().map(|name| one(name.trim())).collect();
    let formats = formats.map(Formats);
    formats.map_err(|why| Failure::Config(format!("--link-formats: {why}")))
}

fn one(name: &str) -> Result<Format, String> {
    if let Some(format) = Format::built_in(name) {
        return Ok(format);
    }
    let text = fs::read_to_string(name).map_err(|error| {
        format!("cannot read {name:?}: {error}. Give the path of a JSON file, default or nanshi")
    })?;
    let wrong = |why: String| format!("{name}: {why}. docs/LINK-FORMATS.md has every field");
    let mut reader = serde_json::Deserializer::from_str(text.trim_start_matches('\u{feff}'));
    let format: Format = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let field = if path == "." { String::new() } else { format!("{path}: ") };
        wrong(format!("{field}{}", error.inner()))
    })?;
    reader.end().map_err(|error| wrong(format!("a file holds one marketplace: {error}")))?;
    format.check().map_err(|error| wrong(error.to_string()))?;
    Ok(format)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = include_str!("../../../domain/src/listing/formats/nanshi.json");

    fn names(list: &[&str]) -> Vec<String> {
        list.iter().map(|name| (*name).to_owned()).collect()
    }

    /// What is said of a file with this text.
    fn told(text: &str) -> String {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("north.json");
        fs::write(&path, text).expect("written");
        let read = read(&names(&[&path.to_string_lossy()]), false);
        read.map_or_else(|failure| failure.to_string(), |_| "sound".to_owned())
    }

    #[test]
    fn the_built_in_ones_come_in_the_order_of_their_names() {
        let read = |list: &[&str], demo| {
            let formats = read(&names(list), demo).expect("reads").0;
            formats.into_iter().map(|format| format.name.en).collect::<Vec<_>>()
        };
        assert_eq!(read(&[], false), ["Pinduoduo"]);
        assert_eq!(read(&[], true), ["Nanshi", "Pinduoduo"]);
        assert_eq!(read(&["default", " nanshi"], true), ["Pinduoduo", "Nanshi"]);
    }

    #[test]
    fn a_bad_file_is_named_with_its_field_and_what_it_must_be() {
        assert_eq!(told(SOUND), "sound");
        assert_eq!(told(&format!("\u{feff}{SOUND}\n")), "sound");
        for (from, to, said) in [
            ("\"shop\"", "\"shops\"", "shops: unknown field `shops`"),
            ("\"digits\"", "\"numbers\"", "id.chars: unknown variant `numbers`"),
            ("[6, 16]", "[0, 16]", "id.length: must be"),
            ("[6, 16]", "[1000000000000000000, 1000000000000000000]", "id.length: must be"),
            ("[10, 14]", "[14, 10]", "id.bare: must be"),
            ("\"*.nanshi.example\"", "\"https://nanshi.example\"", "hosts: \"https://"),
            ("\"s.nanshi.example\"", "\"*.nanshi.example\"", "short.hosts: \"*."),
            ("\"南市id\"", "\"南市ID\"", "labels.item: \"南市ID\" must be"),
            ("\"南市id\"", "\"\"", "labels.item: \"\" must be"),
            ("m.nanshi.example/goods?", "m.nanshi.example/thing?", "canonical: \"https://"),
        ] {
            let said_of_it = told(&SOUND.replacen(from, to, 1));
            assert!(said_of_it.contains(&format!("north.json: {said}")), "{to}: {said_of_it}");
            assert!(said_of_it.starts_with("--link-formats: "), "{said_of_it}");
        }
        for text in ["", "[]", "{}", "null", &format!("{SOUND}{SOUND}")] {
            assert!(told(text).contains("docs/LINK-FORMATS.md"), "{text}: {}", told(text));
        }
        for missing in ["", "no-such.json", "Default"] {
            let failure = read(&names(&[missing]), false).expect_err("is none");
            assert!(failure.to_string().contains(&format!("{missing:?}")), "{failure}");
        }
    }
}
