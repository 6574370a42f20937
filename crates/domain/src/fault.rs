//! What is wrong with an answer: a field, a code and its figures. Never a sentence: the reader's
//! language makes that, from the same noun the question used.

use crate::notice::Finding;
use serde::{Deserialize, Serialize};

crate::codes! {
    /// Why an answer is refused. Empty answers are told what to enter; wrong ones, what must hold.
    pub enum FaultCode {
        /// Nothing was entered.
        Enter = "enter",
        /// Nothing was chosen.
        Choose = "choose",
        /// No file was added.
        AddFile = "add_file",
        /// Shorter than `min` characters.
        TooShort = "too_short",
        /// Longer than `max` characters.
        TooLong = "too_long",
        /// Not a date that exists.
        NotADate = "not_a_date",
        /// A date after today, where it must be today or earlier.
        InFuture = "in_future",
        /// A date before the one it must follow.
        TooEarly = "too_early",
        /// A date after the last that is possible.
        TooLate = "too_late",
        /// Not one of the values that can be chosen.
        NotAnOption = "not_an_option",
        /// Not a number of the kind the register gives.
        NotANumber = "not_a_number",
        /// Neither an email address nor a telephone number.
        NotAContact = "not_a_contact",
        /// Not a web address.
        NotALink = "not_a_link",
        /// A link to a listing of this platform, where the own work is asked for.
        PlatformLink = "platform_link",
        /// Not the form the field asks for.
        WrongShape = "wrong_shape",
        /// More than `max` of them.
        TooMany = "too_many",
        /// Larger than `max` bytes.
        TooLarge = "too_large",
        /// Not one of the file types that are accepted.
        WrongType = "wrong_type",
        /// Nothing in it.
        Empty = "empty",
        /// The code does not match, or has been used.
        WrongCode = "wrong_code",
        /// The password is on the list of common ones.
        CommonPassword = "common_password",
        /// Registered already in this organisation.
        AlreadyRegistered = "already_registered",
        /// Does not exist, or not for this reader.
        Unknown = "unknown",
        /// Reviewers would refuse it: `finding` says why.
        WouldBeRefused = "would_be_refused",
        /// A statement that must be confirmed.
        MustConfirm = "must_confirm",
        /// Not a field of this request.
        NotAField = "not_a_field",
        /// Cannot be decided: it has been decided already or taken back.
        NotOpen = "not_open",
    }
}

/// One thing wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fault {
    /// The field as the request spells it, with dots and indices: `trademark.classes`,
    /// `listings.3`.
    pub field: String,
    pub code: FaultCode,
    /// The limit that was missed, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// The value that was found, where quoting it helps: a count, a size in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub got: Option<i64>,
    /// What the pre-flight found there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<Finding>,
}

impl Fault {
    pub fn new(field: impl Into<String>, code: FaultCode) -> Self {
        Self { field: field.into(), code, limit: None, got: None, finding: None }
    }

    #[must_use]
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = i64::try_from(limit).ok();
        self
    }

    #[must_use]
    pub fn finding(mut self, finding: Finding) -> Self {
        self.finding = Some(finding);
        self
    }

    #[must_use]
    pub fn got(mut self, got: usize) -> Self {
        self.got = i64::try_from(got).ok();
        self
    }
}

/// Collects faults while fields are read one after another, so that a form reports all of them
/// at once.
#[derive(Debug, Default)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    pub fn add(&mut self, field: &str, code: FaultCode) {
        self.0.push(Fault::new(field, code));
    }

    /// A text of `min` to `max` characters; an optional one has `min` 0.
    pub fn text(&mut self, field: &str, value: &str, min: usize, max: usize) -> String {
        let value = value.trim();
        if crate::text::is_blank(value) {
            if min > 0 {
                self.add(field, FaultCode::Enter);
            }
        } else if !crate::text::is_at_least(value, min) {
            let got = crate::text::length(value);
            self.0.push(Fault::new(field, FaultCode::TooShort).limit(min).got(got));
        } else if value.len() > max {
            // No text has more characters than bytes.
            let got = crate::text::length(value);
            if got > max {
                self.0.push(Fault::new(field, FaultCode::TooLong).limit(max).got(got));
            }
        }
        value.to_owned()
    }

    /// A date that must be given; `None` has been reported.
    pub fn date(&mut self, field: &str, value: &str) -> Option<crate::time::Date> {
        if crate::text::is_blank(value) || value.trim_matches('-').trim().is_empty() {
            self.add(field, FaultCode::Enter);
            return None;
        }
        let date = crate::time::parse_date(value.trim());
        if date.is_none() {
            self.add(field, FaultCode::NotADate);
        }
        date
    }

    /// A date that may be left out.
    pub fn optional_date(&mut self, field: &str, value: &str) -> Option<crate::time::Date> {
        if value.trim_matches('-').trim().is_empty() { None } else { self.date(field, value) }
    }

    pub fn past_date(
        &mut self,
        field: &str,
        value: &str,
        today: crate::time::Date,
    ) -> Option<crate::time::Date> {
        let date = self.date(field, value)?;
        if date > today {
            self.add(field, FaultCode::InFuture);
            return None;
        }
        Some(date)
    }

    pub fn chosen<T>(&mut self, field: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.add(field, FaultCode::Choose);
        }
        value
    }

    pub fn result<T>(self, value: T) -> Result<T, Vec<Fault>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}
