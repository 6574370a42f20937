//! The sentences: complete in both languages, all used, none hidden in code.

mod catalogue;
mod shell;
mod source;

use std::collections::{BTreeMap, BTreeSet};

use catalogue::Catalogue;
use source::Source;

/// Keys whose English holds Chinese: it names itself, or what stands on a Chinese certificate.
const CHINESE_IN_ENGLISH: &[&str] = &[
    "ui-language-both",
    "gallery-answer-right",
    "kind-invention-not",
    "right-number-mark-hint",
    "right-number-work-hint",
    "ui-brand",
    "ui-language",
    "ui-title",
    "ui-title-faulty",
];

/// Keys whose Chinese needs no words.
const NO_CHINESE: &[&str] = &["review-open-of"];

/// Texts that may stand in code: names, formats, separators, the languages' own names.
const IN_CODE: &[&str] = &[
    "中文",
    "对照",
    "English",
    "EN",
    "CSV",
    "CNIPA",
    "PDF",
    "SHA-256",
    "RD-2026-7K3M9Q2X",
    "正本",
    "、",
];

fn faults(found: &[String]) {
    assert!(found.is_empty(), "{} faults:\n{}\n", found.len(), found.join("\n"));
}

fn both() -> (Catalogue, Catalogue) {
    (Catalogue::read("en"), Catalogue::read("zh-Hans"))
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let (english, chinese) = both();
    let mut found = Vec::new();
    found.extend(english.faults.iter().cloned());
    found.extend(chinese.faults.iter().cloned());
    for (key, message) in &english.messages {
        match chinese.messages.get(key) {
            None => found.push(format!("{key}: missing in zh-Hans")),
            Some(other) if other.variables != message.variables => found.push(format!(
                "{key}: variables differ: en {:?}, zh-Hans {:?}",
                message.variables, other.variables
            )),
            Some(_) => {}
        }
    }
    for key in chinese.messages.keys() {
        if !english.messages.contains_key(key) {
            found.push(format!("{key}: missing in en"));
        }
    }
    faults(&found);
}

#[test]
fn every_key_is_used_and_every_used_key_exists_with_its_variables() {
    let (english, _) = both();
    let mut found = Vec::new();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let sources = Source::all();
    for source in &sources {
        for call in &source.calls {
            used.insert(&call.key);
            let Some(message) = english.messages.get(&call.key) else {
                found.push(format!("{}: {} is in no .ftl file", source.path, call.key));
                continue;
            };
            if call.variables != message.variables {
                found.push(format!(
                    "{}: {} is given {:?} and wants {:?}",
                    source.path, call.key, call.variables, message.variables
                ));
            }
        }
        found.extend(source.dynamic.iter().map(|what| format!("{}: {what}", source.path)));
    }
    for (key, message) in &english.messages {
        if !used.contains(key.as_str()) && !english.refers_to(key) {
            found.push(format!("{key}: in {}, used nowhere", message.file));
        }
    }
    faults(&found);
}

#[test]
fn every_sentence_is_translated() {
    let (english, chinese) = both();
    let mut found = Vec::new();
    let translated: BTreeMap<_, _> = english
        .messages
        .iter()
        .filter_map(|(key, message)| Some((key, (message, chinese.messages.get(key)?))))
        .collect();
    for (key, (message, other)) in translated {
        if message.text.chars().any(source::is_chinese)
            && !CHINESE_IN_ENGLISH.contains(&key.as_str())
        {
            found.push(format!("{key}: Chinese in the English file"));
        }
        // Capitals and digits alone are a name or a format.
        let words = message.text.chars().any(char::is_lowercase);
        if words
            && !other.text.chars().any(source::is_chinese)
            && !NO_CHINESE.contains(&key.as_str())
        {
            found.push(format!("{key}: no Chinese in the Chinese file"));
        }
    }
    faults(&found);
}

/// What follows a figure and stands on its line: a no-break space comes between.
const UNITS: &[&str] = &[
    "MB", "KB", "second", "minute", "hour", "day", "month", "working", "件", "份", "项", "处",
    "个", "天", "日", "小时", "分钟", "秒", "字", "行", "类", "条", "家", "位", "页",
];

#[test]
fn a_figure_and_its_unit_keep_to_one_line() {
    let mut found = Vec::new();
    for language in ["en", "zh-Hans"] {
        for (key, line) in Catalogue::lines(language) {
            // A starting text is sent as it is typed.
            if key.starts_with("wizard-template") || line.starts_with('#') {
                continue;
            }
            let torn = line.match_indices(' ').any(|(at, _)| {
                let figure = line[..at].ends_with(|c: char| c == '}' || c.is_ascii_digit());
                figure && UNITS.iter().any(|unit| line[at + 1..].starts_with(unit))
            });
            if torn {
                found.push(format!("{language} {key}: {line}"));
            }
        }
    }
    faults(&found);
}

#[test]
fn no_sentence_stands_in_code() {
    let mut found = Vec::new();
    for source in Source::all() {
        for (line, text) in &source.sentences {
            if !IN_CODE.contains(&text.trim()) {
                found.push(format!("{}:{line}: {text:?}", source.path));
            }
        }
    }
    faults(&found);
}

/// The files of `locales/` whose sentences a source file may say: its own area's and those of the
/// frame. Another's may not have come yet (see `src/app/parts.rs`).
fn known_to(path: &str) -> Vec<&'static str> {
    let own: &[&str] = match path.split("pages/").nth(1).unwrap_or_default() {
        page if page.starts_with("account") => &["account"],
        page if page.starts_with("rights") => &["rights"],
        page if page.starts_with("notices") => &["notices"],
        page if page.starts_with("wizard") => &["wizard"],
        page if page.starts_with("review") => &["review", "review-rights", "notices", "rights"],
        page if page.starts_with("gallery") => &["gallery"],
        _ => &[],
    };
    [own, &["ui", "errors", "labels", "home"]].concat()
}

#[test]
fn every_part_says_only_sentences_that_came_with_it() {
    let (english, _) = both();
    let mut found = Vec::new();
    for source in Source::all() {
        let known = known_to(&source.path);
        for call in &source.calls {
            let Some(message) = english.messages.get(&call.key) else { continue };
            let area = message.file.trim_start_matches("en/").trim_end_matches(".ftl");
            if !known.contains(&area) {
                found.push(format!("{}: {} comes with {area}", source.path, call.key));
            }
        }
    }
    faults(&found);
}
