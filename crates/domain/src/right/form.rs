//! The registration form of a right, with the fields each kind needs and no others.
//!
//! The form keeps what was typed, so that a draft holds anything; [`RightForm::check`] reads it
//! into facts or says what is wrong with which field.

use super::{DocumentKind, RightDocument, RightKind, required_documents};
use crate::fault::{Fault, FaultCode, Faults};
use crate::policy::OrgKind;
use crate::text::register_number;
use crate::time::Date;
use serde::{Deserialize, Serialize};

crate::codes! {
    pub enum Office {
        /// China National Intellectual Property Administration.
        Cnipa = "cnipa",
        /// An international registration extended to China.
        Wipo = "wipo",
    }
}
crate::codes! {
    pub enum MarkType { Word = "word", Device = "device", Combination = "combination" }
}
crate::codes! {
    pub enum WorkType {
        Picture = "picture",
        Photograph = "photograph",
        Text = "text",
        AppliedArt = "applied_art",
        Software = "software",
        Audiovisual = "audiovisual",
        Other = "other",
    }
}
crate::codes! {
    pub enum OwnerKind { Company = "company", Person = "person" }
}

/// The form as typed. Dates are `YYYY-MM-DD`; an empty text is "not answered".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RightForm {
    pub kind: RightKind,
    /// What the right is called in lists: the mark, the title of the work, the name of the patent.
    #[serde(default)]
    pub title: String,
    /// The owner, exactly as the register has it.
    #[serde(default)]
    pub owner_name: String,
    /// The owner's name in the other script.
    #[serde(default)]
    pub owner_other: String,
    #[serde(default)]
    pub owner_kind: Option<OwnerKind>,
    /// An agent registers it for the owner, and adds the power of attorney.
    #[serde(default)]
    pub for_owner: bool,
    /// The last day of the power of attorney.
    #[serde(default)]
    pub authority_until: String,
    /// Copyright only: whether the work is registered.
    #[serde(default)]
    pub registered: Option<bool>,
    #[serde(default)]
    pub number: String,
    #[serde(default)]
    pub office: Option<Office>,
    #[serde(default)]
    pub mark_type: Option<MarkType>,
    /// Nice classes, as typed: `11, 21`.
    #[serde(default)]
    pub classes: String,
    #[serde(default)]
    pub goods: String,
    #[serde(default)]
    pub registered_on: String,
    #[serde(default)]
    pub renewed_until: String,
    #[serde(default)]
    pub work_type: Option<WorkType>,
    #[serde(default)]
    pub author: String,
    #[serde(default)]
    pub completed_on: String,
    #[serde(default)]
    pub published_on: String,
    #[serde(default)]
    pub filed_on: String,
    #[serde(default)]
    pub granted_on: String,
    /// Design only: the brief description.
    #[serde(default)]
    pub brief_description: String,
    #[serde(default)]
    pub documents: Vec<RightDocument>,
}

/// What a complete form says, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightFacts {
    pub title: String,
    pub owner_name: String,
    /// Comparable form of the number; `None` for an unregistered work.
    pub number: Option<String>,
    pub classes: Vec<u8>,
    pub valid_from: Option<Date>,
    pub valid_to: Option<Date>,
    pub authority_until: Option<Date>,
}

/// Trademark classes run from 1 to 45 (Nice Classification, 12th edition).
const LAST_CLASS: u8 = 45;

impl RightForm {
    pub fn new(kind: RightKind) -> Self {
        Self {
            kind,
            title: String::new(),
            owner_name: String::new(),
            owner_other: String::new(),
            owner_kind: None,
            for_owner: false,
            authority_until: String::new(),
            registered: None,
            number: String::new(),
            office: None,
            mark_type: None,
            classes: String::new(),
            goods: String::new(),
            registered_on: String::new(),
            renewed_until: String::new(),
            work_type: None,
            author: String::new(),
            completed_on: String::new(),
            published_on: String::new(),
            filed_on: String::new(),
            granted_on: String::new(),
            brief_description: String::new(),
            documents: Vec::new(),
        }
    }

    /// Reads the form, or lists everything that is wrong with it, in the order of the questions.
    pub fn check(&self, today: Date) -> Result<RightFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let title = faults.text("title", &self.title, 1, 200);
        let owner_name = faults.text("owner_name", &self.owner_name, 2, 200);
        faults.text("owner_other", &self.owner_other, 0, 200);
        faults.chosen("owner_kind", self.owner_kind);
        let authority_until = if self.for_owner {
            let until = faults.date("authority_until", &self.authority_until);
            if until.is_some_and(|until| until < today) {
                faults.add("authority_until", FaultCode::TooEarly);
            }
            until
        } else {
            None
        };
        let (number, classes) = match self.kind {
            RightKind::Trademark => self.check_trademark(&mut faults, today),
            RightKind::Copyright => (self.check_copyright(&mut faults, today), Vec::new()),
            _ => (Some(self.check_patent(&mut faults, today)), Vec::new()),
        };
        self.check_documents(&mut faults);
        let validity = super::validity(self);
        faults.result(RightFacts {
            title,
            owner_name,
            number,
            classes,
            valid_from: validity.from,
            valid_to: validity.to,
            authority_until,
        })
    }

    /// [`Self::check`], of what an organisation of this kind sends in. An agent firm acts for an
    /// owner, and shows its power of attorney: without one it could file no notice.
    pub fn check_of(&self, org: OrgKind, today: Date) -> Result<RightFacts, Vec<Fault>> {
        let checked = self.check(today);
        if org != OrgKind::AgentFirm || self.for_owner {
            return checked;
        }
        let mut faults = checked.err().unwrap_or_default();
        faults.insert(0, Fault::new("for_owner", FaultCode::MustConfirm));
        Err(faults)
    }

    fn check_trademark(&self, faults: &mut Faults, today: Date) -> (Option<String>, Vec<u8>) {
        faults.chosen("office", self.office);
        faults.chosen("mark_type", self.mark_type);
        let number = register_number(&self.number);
        if number.is_empty() {
            faults.add("number", FaultCode::Enter);
        } else if !(4..=12).contains(&number.len())
            || !number.bytes().all(|b| b.is_ascii_alphanumeric())
            || !number.bytes().any(|b| b.is_ascii_digit())
        {
            faults.add("number", FaultCode::NotANumber);
        }
        let classes = read_classes(&self.classes, faults);
        faults.text("goods", &self.goods, 1, 2000);
        let registered = faults.past_date("registered_on", &self.registered_on, today);
        let renewed = faults.optional_date("renewed_until", &self.renewed_until);
        if let (Some(registered), Some(renewed)) = (registered, renewed)
            && renewed <= registered
        {
            faults.add("renewed_until", FaultCode::TooEarly);
        }
        (Some(number), classes)
    }

    fn check_copyright(&self, faults: &mut Faults, today: Date) -> Option<String> {
        faults.chosen("registered", self.registered);
        faults.chosen("work_type", self.work_type);
        faults.text("author", &self.author, 1, 200);
        let completed = faults.past_date("completed_on", &self.completed_on, today);
        let published = if self.published_on.trim_matches('-').trim().is_empty() {
            None
        } else {
            faults.past_date("published_on", &self.published_on, today)
        };
        if let (Some(completed), Some(published)) = (completed, published)
            && published < completed
        {
            faults.add("published_on", FaultCode::TooEarly);
        }
        if self.registered == Some(false) {
            return None;
        }
        let number = register_number(&self.number);
        if number.is_empty() {
            faults.add("number", FaultCode::Enter);
        } else if number.chars().count() > 40 || !number.chars().any(|c| c.is_ascii_digit()) {
            faults.add("number", FaultCode::NotANumber);
        }
        Some(number)
    }

    fn check_patent(&self, faults: &mut Faults, today: Date) -> String {
        let number = register_number(&self.number);
        if number.is_empty() {
            faults.add("number", FaultCode::Enter);
        } else if !is_patent_number(&number, self.kind) {
            faults.add("number", FaultCode::NotANumber);
        }
        let filed = faults.past_date("filed_on", &self.filed_on, today);
        let granted = faults.past_date("granted_on", &self.granted_on, today);
        if let (Some(filed), Some(granted)) = (filed, granted)
            && granted <= filed
        {
            faults.add("granted_on", FaultCode::TooEarly);
        }
        if self.kind == RightKind::Design {
            faults.text("brief_description", &self.brief_description, 1, 2000);
        }
        number
    }

    fn check_documents(&self, faults: &mut Faults) {
        if self.documents.len() > crate::file::MAX_FILES {
            let fault = Fault::new("documents", FaultCode::TooMany)
                .limit(crate::file::MAX_FILES)
                .got(self.documents.len());
            faults.0.push(fault);
        }
        let has = |kind: DocumentKind| self.documents.iter().any(|d| d.kind == kind);
        for kind in required_documents(self).into_iter().filter(|kind| !has(*kind)) {
            faults.add(&format!("documents.{}", kind.code()), FaultCode::AddFile);
        }
    }
}

fn read_classes(text: &str, faults: &mut Faults) -> Vec<u8> {
    // As certificates print them: 第21类, Class 21.
    let text = crate::text::fold_width(text).to_lowercase();
    let text = text.replace("class", " ").replace(['第', '类'], " ");
    let mut classes: Vec<u8> = Vec::new();
    for part in text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        match part.parse::<u8>() {
            Ok(class) if (1..=LAST_CLASS).contains(&class) => classes.push(class),
            _ => {
                faults.add("classes", FaultCode::NotANumber);
                return Vec::new();
            }
        }
    }
    if classes.is_empty() {
        faults.add("classes", FaultCode::Enter);
    }
    classes.sort_unstable();
    classes.dedup();
    classes
}

/// The shape of a Chinese patent number: `ZL`, the year (2 digits until 2003, then 4), the kind
/// (1 invention, 2 utility model, 3 design; 8 and 9 came by PCT), the serial, a dot and a check
/// digit (ZC 0006-2003). The check digit is the sum of digits × 2…9, 2…5, mod 11, `X` for 10.
fn is_patent_number(number: &str, kind: RightKind) -> bool {
    let digits = number.strip_prefix("ZL").unwrap_or(number).replace('.', "");
    let kind_at = match digits.len() {
        13 => 4,
        9 => 2,
        _ => return false,
    };
    if !digits.is_ascii() {
        return false;
    }
    let (body, check) = digits.split_at(digits.len() - 1);
    if !body.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let kinds: &[u8] = match kind {
        RightKind::Invention => b"18",
        RightKind::UtilityModel => b"29",
        _ => b"3",
    };
    kinds.contains(&body.as_bytes()[kind_at]) && check == patent_check_digit(body)
}

fn patent_check_digit(body: &str) -> String {
    let sum: u32 = body
        .bytes()
        .zip((2..=9).cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    match sum % 11 {
        10 => "X".to_owned(),
        digit => digit.to_string(),
    }
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
