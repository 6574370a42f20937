//! What the desk writes to people: templates in both languages, queued in the outbox with the
//! work that causes them, and made into letters when they are sent.

use crate::{Cx, Fail, Settings};
use domain::contact::Contact;
use domain::language::Language;
use std::collections::BTreeMap;
use store::outbox::{self, Message};

pub const MAIL: &str = "mail";
pub const SMS: &str = "sms";
/// The channel of a message that goes nowhere. See [`queue_nothing`].
pub const NOWHERE: &str = "none";

/// What a message says. Its code stands in the outbox and names the files of its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    SignUpCode,
    ResetCode,
    /// In place of a sign-up code, to a contact that has an account.
    HaveAccount,
    PasswordChanged,
    /// The receipt of a notice.
    NoticeReceived,
}

impl Template {
    pub const ALL: [Self; 5] = [
        Self::SignUpCode,
        Self::ResetCode,
        Self::HaveAccount,
        Self::PasswordChanged,
        Self::NoticeReceived,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::SignUpCode => "sign_up_code",
            Self::ResetCode => "reset_code",
            Self::HaveAccount => "have_account",
            Self::PasswordChanged => "password_changed",
            Self::NoticeReceived => "notice_received",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.code() == code)
    }
}

/// A message as it is read. An SMS is only its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    pub body: String,
}

macro_rules! texts {
    ($template:expr, $language:expr, $($variant:ident = $file:literal),+ $(,)?) => {
        match ($template, $language) {$(
            (Template::$variant, Language::English) => [
                include_str!(concat!("../../../locales/mail/en/", $file, ".mail.txt")),
                include_str!(concat!("../../../locales/mail/en/", $file, ".sms.txt")),
            ],
            (Template::$variant, Language::Chinese) => [
                include_str!(concat!("../../../locales/mail/zh-Hans/", $file, ".mail.txt")),
                include_str!(concat!("../../../locales/mail/zh-Hans/", $file, ".sms.txt")),
            ],
        )+}
    };
}

/// The texts of a template: mail (subject, empty line, body) and SMS.
const fn texts(template: Template, language: Language) -> [&'static str; 2] {
    texts!(
        template,
        language,
        SignUpCode = "sign_up_code",
        ResetCode = "reset_code",
        HaveAccount = "have_account",
        PasswordChanged = "password_changed",
        NoticeReceived = "notice_received",
    )
}

/// Makes a letter of a row of the outbox; `None` for a row that is not ours to write.
pub fn letter(settings: &Settings, message: &Message) -> Option<Letter> {
    let template = Template::from_code(&message.template)?;
    let language = Language::from_code(&message.language)?;
    let params: BTreeMap<String, String> = serde_json::from_str(&message.params).ok()?;
    let marketplace = match language {
        Language::English => &settings.marketplace,
        Language::Chinese => &settings.marketplace_zh,
    };
    let [mail, sms] = texts(template, language);
    let (subject, body) = match message.channel.as_str() {
        MAIL => mail.split_once("\n\n")?,
        SMS => ("", sms),
        _ => return None,
    };
    let fill = |text: &str| {
        let text = text.replace("{marketplace}", marketplace);
        let filled = params
            .iter()
            .fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value));
        filled.trim().to_owned()
    };
    Some(Letter { subject: fill(subject), body: fill(body) })
}

/// Queues a message; it is sent after commit.
pub(crate) fn queue(
    cx: &mut Cx,
    to: &Contact,
    template: Template,
    language: Language,
    params: &[(&str, &str)],
) -> Result<(), Fail> {
    let channel = match to {
        Contact::Email(_) => MAIL,
        Contact::Phone(_) => SMS,
    };
    insert(cx, (channel, outbox::QUEUED), to, (template, language), params)
}

/// Does the work of [`queue`] and sends nothing, so that time does not tell whether there was
/// somebody to send to.
pub(crate) fn queue_nothing(
    cx: &mut Cx,
    to: &Contact,
    language: Language,
    code: &str,
) -> Result<(), Fail> {
    let template = (Template::ResetCode, language);
    insert(cx, (NOWHERE, outbox::SENT), to, template, &[("code", code)])
}

fn insert(
    cx: &mut Cx,
    (channel, state): (&str, &str),
    to: &Contact,
    (template, language): (Template, Language),
    params: &[(&str, &str)],
) -> Result<(), Fail> {
    let params: BTreeMap<_, _> = params.iter().copied().collect();
    let now = cx.now().0;
    let message = Message {
        id: cx.new_id(),
        channel: channel.to_owned(),
        recipient: to.as_str().to_owned(),
        template: template.code().to_owned(),
        language: language.code().to_owned(),
        params: serde_json::to_string(&params).unwrap_or_default(),
        state: state.to_owned(),
        attempts: 0,
        next_at: now,
        created_at: now,
        last_error: None,
    };
    outbox::insert(cx.tx, &[message])?;
    cx.effects.outbox = true;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ruleset::CN;

    fn settings() -> Settings {
        Settings {
            marketplace: "Nanshi".into(),
            marketplace_zh: "南市".into(),
            demo: true,
            link_formats: Vec::new(),
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
            params: r#"{"code":"12345678","reference":"RD-2026-7K3M9Q2X","listings":"1000","decide_by":"2026-11-24"}"#.into(),
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
                assert!(
                    length <= if *language == Language::Chinese { 70 } else { 160 },
                    "{length}"
                );
            }
        }
    }
}
