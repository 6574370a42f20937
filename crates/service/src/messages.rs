//! What the desk writes to people: templates in both languages, queued in the outbox with the
//! work that causes them, and made into letters when they are sent.

pub(crate) mod decided;
mod template;

use crate::{Cx, Fail, Settings};
use domain::contact::Contact;
use domain::language::Language;
use domain::text::shortened;
use std::collections::BTreeMap;
use store::outbox::{self, Message};

pub use template::Template;

pub const MAIL: &str = "mail";
pub const SMS: &str = "sms";
/// The channel of a message that goes nowhere. See [`queue_nothing`].
pub const NOWHERE: &str = "none";
/// Characters of a value in a text message, which is paid for by its length.
const SMS_VALUE: usize = 20;

/// A message as it is read. An SMS is only its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    pub body: String,
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
    let [mail, sms] = template.texts(language);
    let (subject, body, longest) = match message.channel.as_str() {
        MAIL => mail.split_once("\n\n").map(|(subject, body)| (subject, body, usize::MAX))?,
        SMS => ("", sms, SMS_VALUE),
        _ => return None,
    };
    let fill = |text: &str| {
        let text = text.replace("{marketplace}", marketplace);
        let filled = params.iter().fold(text, |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), &shortened(value, longest))
        });
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
mod tests;
