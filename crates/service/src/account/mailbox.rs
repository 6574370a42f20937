//! The messages that a demo desk did not send.

use super::display;
use crate::{Cx, Fail, Handle, Settings, messages};
use api::ProblemCode;
use api::account::{Mailbox, MailboxRow, ReadMailbox};
use api::endpoint::Nothing;
use domain::contact::Contact;
use domain::language::Language;
use domain::time::Timestamp;
use store::outbox::Message;

const ROWS: u32 = 50;

impl Handle for ReadMailbox {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<Mailbox, Fail> {
        if !cx.env.settings.demo {
            return Err(ProblemCode::NotFound.into());
        }
        let settings = &cx.env.settings;
        let messages = store::outbox::newest(cx.tx, None, ROWS)?;
        let rows = messages.into_iter().filter_map(|message| row(settings, message)).collect();
        Ok(Mailbox { rows })
    }
}

/// A message as it is read; `None` for one that goes nowhere, or that another version wrote.
fn row(settings: &Settings, message: Message) -> Option<MailboxRow> {
    let letter = messages::letter(settings, &message)?;
    let language = Language::from_code(&message.language)?;
    let to = match Contact::parse(&message.recipient) {
        Ok(contact) => display(&contact),
        Err(_) => message.recipient,
    };
    Some(MailboxRow {
        id: message.id,
        to,
        channel: message.channel,
        language,
        subject: letter.subject,
        body: letter.body,
        at: Timestamp(message.created_at),
    })
}
