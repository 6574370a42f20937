//! Numbers that say who someone is, with the check digits that catch a slip of the hand.

use serde::{Deserialize, Serialize};

use crate::text::register_number;

/// Why a text is no such number. Positions count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    #[error("nothing was entered")]
    Empty,
    /// Both numbers have 18 characters.
    #[error("{got} characters")]
    Length { got: usize },
    /// A character that cannot stand there, such as O for 0.
    #[error("{found:?} cannot stand at {at}")]
    Character { at: usize, found: char },
    /// The day of birth in a resident identity number does not exist.
    #[error("no such day of birth")]
    BirthDate,
    #[error("the check digit does not fit")]
    CheckDigit,
}

/// A unified social credit code 统一社会信用代码 (GB 32100-2015).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Uscc(String);

/// A resident identity number 公民身份号码 (GB 11643-1999). Its `Debug` is masked, so that no
/// log shows one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct ResidentId(String);

impl Uscc {
    /// Accepts spaces, dashes, lower case and full-width characters.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        // No I, O, S, V, Z: each is mistaken for a digit or another letter.
        const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        let code = eighteen(text)?;
        let (mut sum, mut weight) = (0, 1);
        for (i, c) in code.chars().enumerate() {
            let value = ALPHABET.find(c).filter(|value| match i {
                0 => *value > 0,
                // The region.
                2..=7 => *value < 10,
                _ => true,
            });
            sum += value.ok_or(IdentityError::Character { at: i + 1, found: c })? * weight;
            weight = weight * 3 % 31;
        }
        // With C18 = (31 − Σ Ci·3^(i−1) mod 31) mod 31, and as 3^17 ≡ 22 (mod 31), the check
        // digit is compared by taking its own share out of the sum again.
        let check = code.chars().last().and_then(|c| ALPHABET.find(c)).unwrap_or_default();
        let sum = sum - check * 22;
        if (31 - sum % 31) % 31 == check { Ok(Self(code)) } else { Err(IdentityError::CheckDigit) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ResidentId {
    /// Accepts spaces, dashes, a small x and full-width characters.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let number = eighteen(text)?;
        // ISO 7064 MOD 11-2: the weighted sum of all 18 leaves 1, with X for 10. The weight of
        // the i-th of 18 is 2^(18−i) mod 11.
        let (mut sum, mut weight) = (0, 1);
        for (i, c) in number.chars().enumerate().collect::<Vec<_>>().into_iter().rev() {
            let value = match c {
                'X' if i == 17 => 10,
                c => c.to_digit(10).ok_or(IdentityError::Character { at: i + 1, found: c })?,
            };
            sum += value * weight;
            weight = weight * 2 % 11;
        }
        let part = |range: std::ops::Range<usize>| number[range].parse().unwrap_or_default();
        let (year, month, day): (i16, i16, i16) = (part(6..10), part(10..12), part(12..14));
        let month_day = i8::try_from(month).ok().zip(i8::try_from(day).ok());
        let born = month_day.and_then(|(m, d)| jiff::civil::Date::new(year, m, d).ok());
        if born.is_none_or(|date| date.year() < 1850) {
            return Err(IdentityError::BirthDate);
        }
        if sum % 11 == 1 { Ok(Self(number)) } else { Err(IdentityError::CheckDigit) }
    }

    /// For storing and checking only; show [`Self::masked`].
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `110***********002X`: enough for its owner to recognise.
    pub fn masked(&self) -> String {
        format!("{}***********{}", &self.0[..3], &self.0[14..])
    }
}

impl std::fmt::Debug for ResidentId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ResidentId({})", self.masked())
    }
}

/// 18 ASCII characters, upper case.
fn eighteen(text: &str) -> Result<String, IdentityError> {
    let text: String = register_number(text).replace(['-', '\u{2013}', '\u{2014}'], "");
    let foreign = text.chars().enumerate().find(|(_, c)| !c.is_ascii_alphanumeric());
    match (text.chars().count(), foreign) {
        (0, _) => Err(IdentityError::Empty),
        (18, Some((i, found))) => Err(IdentityError::Character { at: i + 1, found }),
        (18, None) => Ok(text),
        (got, _) => Err(IdentityError::Length { got }),
    }
}

macro_rules! as_text {
    ($($name:ident),+) => {$(
        impl TryFrom<String> for $name {
            type Error = IdentityError;
            fn try_from(text: String) -> Result<Self, IdentityError> { Self::parse(&text) }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self { value.0 }
        }
    )+};
}

as_text!(Uscc, ResidentId);
