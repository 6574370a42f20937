//! The messages that a demo desk did not send.

use super::display;
use crate::cx::corrupt;
use crate::{Cx, Fail, Handle, messages};
use api::ProblemCode;
use api::account::{Mailbox, MailboxRow, ReadMailbox};
use api::endpoint::Nothing;
use domain::contact::Contact;
use domain::language::Language;
use domain::time::Timestamp;

const ROWS: u32 = 50;

impl Handle for ReadMailbox {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<Mailbox, Fail> {
        if !cx.env.settings.demo {
            return Err(ProblemCode::NotFound.into());
        }
        let mut rows = Vec::new();
        for message in store::outbox::newest(cx.tx, None, ROWS)? {
            if message.channel == messages::NOWHERE {
                continue;
            }
            let letter =
                messages::letter(&cx.env.settings, &message).ok_or_else(|| corrupt("message"))?;
            rows.push(MailboxRow {
                language: Language::from_code(&message.language)
                    .ok_or_else(|| corrupt("language"))?,
                id: message.id,
                to: Contact::parse(&message.recipient)
                    .map_or(message.recipient, |contact| display(&contact)),
                channel: message.channel,
                subject: letter.subject,
                body: letter.body,
                at: Timestamp(message.created_at),
            });
        }
        Ok(Mailbox { rows })
    }
}
