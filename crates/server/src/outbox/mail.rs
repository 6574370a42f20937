//! Mail by SMTP.

use std::time::Duration;

use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{Message as Envelope, SmtpTransport, Transport as _};
use service::messages::Letter;
use store::outbox::Message;

use super::Undelivered;
use crate::secret::Secret;

const TIMEOUT: Duration = Duration::from_secs(30);

pub struct Mail {
    transport: SmtpTransport,
    from: Mailbox,
}

impl Mail {
    /// `smtps://user:password@host` (TLS at once), `smtp://host?tls=required` (STARTTLS), or
    /// `smtp://host:25` (in the clear, for a relay on the same machine).
    pub fn new(url: &Secret, from: &str) -> Result<Self, String> {
        let transport = SmtpTransport::from_url(&url.0).map_err(|error| error.to_string())?;
        let from = from.parse().map_err(|_| format!("`{from}` is not a mail address"))?;
        Ok(Self { transport: transport.timeout(Some(TIMEOUT)).build(), from })
    }

    pub fn send(&self, message: &Message, letter: &Letter) -> Result<(), Undelivered> {
        let to = message.recipient.parse::<lettre::Address>();
        let to = to.map_err(|error| Undelivered::Never(error.to_string()))?;
        let envelope = Envelope::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(letter.subject.clone())
            .message_id(Some(format!("<{}@{}>", message.id, self.from.email.domain())))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone());
        let envelope = envelope.map_err(|error| Undelivered::Never(error.to_string()))?;
        match self.transport.send(&envelope) {
            Ok(_) => Ok(()),
            // The text may quote the address; the log shows only the kind of failure.
            Err(error) if error.is_permanent() => Err(Undelivered::Never(kind(&error))),
            Err(error) => Err(Undelivered::Later(kind(&error))),
        }
    }
}

fn kind(error: &lettre::transport::smtp::Error) -> String {
    error.status().map_or_else(|| "no connection".to_owned(), |code| format!("SMTP {code}"))
}
