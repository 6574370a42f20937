//! Every template, in both languages and both channels.

use super::*;
use domain::ruleset::CN;

/// Every value that a template takes, each as long as it can be.
const PARAMS: &str = r#"{"code":"12345678","reference":"RD-2026-7K3M9Q2X","listings":"1000",
    "decide_by":"2026-11-24","removed":"1000","kept":"1000","until":"2037-06-13",
    "title":"YANQUE sparrow under the eave, in gold, with the name of the house in capital letters"}"#;

fn settings() -> Settings {
    Settings {
        marketplace: "Nanshi".into(),
        marketplace_zh: "南市".into(),
        demo: true,
        link_formats: domain::listing::Formats::default(),
        version: "0".into(),
        secret: [1; 32],
        ruleset: CN,
    }
}

fn message(template: Template, language: Language, channel: &str) -> Message {
    Message {
        id: "1".into(),
        channel: channel.into(),
        recipient: "a@example.com".into(),
        template: template.code().into(),
        language: language.code().into(),
        params: PARAMS.into(),
        state: outbox::QUEUED.into(),
        attempts: 0,
        next_at: 0,
        created_at: 0,
        last_error: None,
    }
}

#[test]
fn every_template_is_complete_in_both_languages() {
    for template in Template::ALL {
        for language in Language::ALL {
            for channel in [MAIL, SMS] {
                let letter = letter(&settings(), &message(template, *language, channel));
                let letter = letter.expect("a letter");
                assert_eq!(letter.subject.is_empty(), channel == SMS);
                assert!(!letter.body.is_empty());
                let all = format!("{} {}", letter.subject, letter.body);
                assert!(!all.contains(['{', '}']), "{all}");
                let coded = matches!(template, Template::SignUpCode | Template::ResetCode);
                assert_eq!(letter.body.contains("12345678"), coded, "{all}");
                let chinese = all.chars().any(|c| ('\u{4e00}'..'\u{9fff}').contains(&c));
                assert_eq!(chinese, *language == Language::Chinese, "{all}");
            }
        }
    }
}

#[test]
fn an_sms_is_short() {
    for template in Template::ALL {
        for language in Language::ALL {
            let letter = letter(&settings(), &message(template, *language, SMS));
            let length = letter.expect("a letter").body.chars().count();
            assert!(length <= if *language == Language::Chinese { 70 } else { 160 }, "{length}");
        }
    }
}
