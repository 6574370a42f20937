//! Text messages, given to an operator's own gateway as a signed JSON call.
//!
//! `POST` with `{"id", "to", "text", "language"}` and the headers `X-Rightsdesk-Timestamp`
//! (seconds since 1970) and `X-Rightsdesk-Signature`: the HMAC-SHA256, in hexadecimal, of the
//! timestamp, a full stop and the body, under the shared secret. Any 2xx is a success; 4xx except
//! 408 and 429 is final; all else is tried again with the same `id`.

use std::time::Duration;

use domain::audit::hex;
use hmac::{Hmac, Mac as _};
use serde::Serialize;
use service::messages::Letter;
use sha2::Sha256;
use store::outbox::Message;

use super::Undelivered;
use crate::clock;
use crate::secret::Secret;

const TIMEOUT: Duration = Duration::from_secs(20);

#[derive(Serialize)]
struct Call<'a> {
    id: &'a str,
    to: &'a str,
    text: &'a str,
    language: &'a str,
}

pub struct Sms {
    url: String,
    secret: Secret,
    agent: ureq::Agent,
}

impl Sms {
    pub fn new(url: String, secret: Secret) -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(TIMEOUT))
            .http_status_as_error(false)
            .max_redirects(0)
            .build();
        Self { url, secret, agent: config.into() }
    }

    pub fn send(&self, message: &Message, letter: &Letter) -> Result<(), Undelivered> {
        let call = Call {
            id: &message.id,
            to: &message.recipient,
            text: &letter.body,
            language: &message.language,
        };
        let body = serde_json::to_string(&call);
        let body = body.map_err(|error| Undelivered::Never(error.to_string()))?;
        let time = clock::now().0 / domain::time::SECOND;
        let answer = self
            .agent
            .post(&self.url)
            .header("content-type", "application/json")
            .header("x-rightsdesk-timestamp", time.to_string())
            .header("x-rightsdesk-signature", signature(&self.secret, time, &body))
            .send(&body);
        match answer.map(|answer| answer.status().as_u16()) {
            Ok(200..=299) => Ok(()),
            Ok(status @ (408 | 429)) => Err(Undelivered::Later(format!("HTTP {status}"))),
            Ok(status @ 400..=499) => Err(Undelivered::Never(format!("HTTP {status}"))),
            Ok(status) => Err(Undelivered::Later(format!("HTTP {status}"))),
            Err(_) => Err(Undelivered::Later("no connection".into())),
        }
    }
}

fn signature(secret: &Secret, time: i64, body: &str) -> String {
    // HMAC takes keys of any length; the error cannot occur.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.0.as_bytes()) else {
        return String::new();
    };
    mac.update(format!("{time}.{body}").as_bytes());
    hex(&mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_covers_time_and_body() {
        // By: printf '1.{}' | openssl dgst -sha256 -hmac key
        let key = Secret("key".into());
        let expected = "1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224";
        assert_eq!(signature(&key, 1, "{}"), expected);
        assert_ne!(signature(&key, 1, "{}"), signature(&key, 2, "{}"));
        assert_ne!(signature(&key, 1, "{}"), signature(&key, 1, "{ }"));
    }
}
