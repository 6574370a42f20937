//! How to reach someone: an email address or a mobile number, as people write them.

use serde::{Deserialize, Serialize};

use crate::fault::{Fault, FaultCode};
use crate::text::{fold_width, is_invisible};

/// Why a text is no contact. Lengths and counts are in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContactError {
    #[error("nothing was entered")]
    Empty,
    /// A mainland mobile number has 11 digits, any other 7 to 15 after `+`.
    #[error("{got} digits")]
    PhoneDigits { got: usize },
    /// A mainland mobile number begins with 13 to 19; a country code never with 0.
    #[error("no telephone number begins so")]
    PhonePrefix,
    #[error("not the shape of an email address")]
    EmailShape,
    /// Longer than 254, which no mail server takes (RFC 5321, 4.5.3.1.3).
    #[error("too long")]
    TooLong,
}

impl ContactError {
    /// The same, as what is wrong with a field.
    pub fn fault(self, field: &str) -> Fault {
        match self {
            Self::Empty => Fault::new(field, FaultCode::Enter),
            Self::TooLong => Fault::new(field, FaultCode::TooLong).limit(MAX),
            Self::PhoneDigits { .. } | Self::PhonePrefix | Self::EmailShape => {
                Fault::new(field, FaultCode::NotAContact)
            }
        }
    }
}

const MAX: usize = 254;

/// An email address; its domain is in lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// A telephone number in E.164: `+`, then 7 to 15 digits. `+86` is a mobile number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Either of them, decided by what it looks like. A plain text on the wire.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
#[serde(try_from = "String", into = "String")]
pub enum Contact {
    Email(Email),
    Phone(Phone),
}

impl Contact {
    /// Anything with `@` or a letter was meant as an email address.
    pub fn parse(text: &str) -> Result<Self, ContactError> {
        let text = tidy(text)?;
        if text.contains('@') || text.chars().any(char::is_alphabetic) {
            email(&text).map(Self::Email)
        } else {
            phone(&text).map(Self::Phone)
        }
    }

    pub fn as_str(&self) -> &str {
        match self {
            Self::Email(Email(text)) | Self::Phone(Phone(text)) => text,
        }
    }

    /// What two spellings of one contact have in common, for finding an account: mail
    /// servers that tell `A@` from `a@` are not met, people who type both are.
    pub fn key(&self) -> String {
        self.as_str().to_ascii_lowercase()
    }
}

impl Email {
    pub fn parse(text: &str) -> Result<Self, ContactError> {
        email(&tidy(text)?)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Phone {
    /// Accepts +86, 0086, 86 or nothing before a mainland mobile number; `+` or 00 before any
    /// other; spaces, dashes, brackets and full-width digits anywhere.
    pub fn parse(text: &str) -> Result<Self, ContactError> {
        phone(&tidy(text)?)
    }

    /// E.164.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As its owner writes it: `138 0000 0000` on the mainland, E.164 elsewhere.
    pub fn display(&self) -> String {
        match self.0.strip_prefix("+86") {
            Some(n) if n.len() == 11 => format!("{} {} {}", &n[..3], &n[3..7], &n[7..]),
            _ => self.0.clone(),
        }
    }
}

fn tidy(text: &str) -> Result<String, ContactError> {
    let text: String = fold_width(text).chars().filter(|c| !is_invisible(*c)).collect();
    let text = text.trim();
    match text.chars().count() {
        0 => Err(ContactError::Empty),
        n if n > MAX => Err(ContactError::TooLong),
        _ => Ok(text.to_owned()),
    }
}

fn phone(text: &str) -> Result<Phone, ContactError> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let got = digits.len();
    let separator = |c: char| {
        c.is_whitespace() || matches!(c, '-' | '(' | ')' | '.' | '/' | '\u{2010}'..='\u{2015}')
    };
    let mut rest = text.trim_start_matches(separator);
    let plus = rest.starts_with('+');
    rest = rest.strip_prefix('+').unwrap_or(rest);
    if rest.chars().any(|c| !c.is_ascii_digit() && !separator(c)) {
        return Err(ContactError::PhoneDigits { got });
    }
    let abroad = if plus { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    let mainland = match abroad {
        Some(number) => number.strip_prefix("86"),
        None => Some(digits.strip_prefix("86").filter(|n| n.len() == 11).unwrap_or(&digits)),
    };
    match (mainland, abroad.unwrap_or_default()) {
        (Some(n), _) if n.len() != 11 => Err(ContactError::PhoneDigits { got: n.len() }),
        (Some(n), _) if !n.starts_with('1') || n[1..].starts_with(['0', '1', '2']) => {
            Err(ContactError::PhonePrefix)
        }
        (Some(n), _) => Ok(Phone(format!("+86{n}"))),
        (None, n) if !(7..=15).contains(&n.len()) => {
            Err(ContactError::PhoneDigits { got: n.len() })
        }
        (None, n) if n.starts_with('0') => Err(ContactError::PhonePrefix),
        (None, n) => Ok(Phone(format!("+{n}"))),
    }
}

/// What RFC 5321 takes without quotation marks. Only a delivered code proves more.
fn email(text: &str) -> Result<Email, ContactError> {
    let (local, domain) = text.rsplit_once('@').ok_or(ContactError::EmailShape)?;
    // An input method writes its own full stop.
    let domain = domain.replace('。', ".").to_ascii_lowercase();
    let atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    let local_ok =
        local.len() <= 64 && local.split('.').all(|s| !s.is_empty() && s.chars().all(atom));
    let label = |l: &str| {
        (1..=63).contains(&l.len())
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !l.starts_with('-')
            && !l.ends_with('-')
    };
    let top = domain.rsplit_once('.').map_or("", |(_, top)| top);
    let domain_ok = top.len() >= 2
        && top.starts_with(|c: char| c.is_ascii_alphabetic())
        && domain.split('.').all(label);
    if local_ok && domain_ok {
        Ok(Email(format!("{local}@{domain}")))
    } else {
        Err(ContactError::EmailShape)
    }
}

macro_rules! as_text {
    ($($name:ident),+) => {$(
        impl TryFrom<String> for $name {
            type Error = ContactError;
            fn try_from(text: String) -> Result<Self, ContactError> { Self::parse(&text) }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self { value.as_str().to_owned() }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    )+};
}

as_text!(Email, Phone, Contact);
