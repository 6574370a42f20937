//! The questions of a registration: which of them each kind of right is asked, and where.
//!
//! One table drives the pages, the check page and the links from an error to its field.

use domain::right::{
    DocumentKind, MarkType, Office, OwnerKind, RightForm, RightKind, WorkType, accepted_documents,
};

/// The five sections of a registration; their number never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Type,
    Owner,
    Detail,
    Documents,
    Check,
}

impl Step {
    pub const ALL: [Self; 5] =
        [Self::Type, Self::Owner, Self::Detail, Self::Documents, Self::Check];

    /// As the address has it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Owner => "owner",
            Self::Detail => "detail",
            Self::Documents => "documents",
            Self::Check => "check",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    pub fn index(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0)
    }

    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }

    pub fn previous(self) -> Option<Self> {
        self.index().checked_sub(1).and_then(|index| Self::ALL.get(index).copied())
    }

    /// The step that asks a field, by the field's name in the form.
    pub fn of(field: &str) -> Self {
        let name = field.split('.').next().unwrap_or(field);
        match Field::ALL.iter().find(|candidate| candidate.name() == name) {
            Some(field) => field.step(),
            None if name == "documents" => Self::Documents,
            None => Self::Check,
        }
    }
}

/// One question, by the field of [`RightForm`] that holds its answer. `Granted` has none: what
/// is only applied for cannot be registered at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Kind,
    Registered,
    Granted,
    Title,
    Office,
    Number,
    OwnerName,
    OwnerOther,
    OwnerKind,
    AuthorityUntil,
    MarkType,
    Classes,
    Goods,
    RegisteredOn,
    RenewedUntil,
    WorkType,
    Author,
    CompletedOn,
    PublishedOn,
    FiledOn,
    GrantedOn,
    BriefDescription,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Line,
    /// A number that is compared character by character.
    Code,
    Lines,
    Date,
    Choice,
}

impl Field {
    pub const ALL: [Self; 22] = [
        Self::Kind,
        Self::Registered,
        Self::Granted,
        Self::Title,
        Self::Office,
        Self::Number,
        Self::OwnerName,
        Self::OwnerOther,
        Self::OwnerKind,
        Self::AuthorityUntil,
        Self::MarkType,
        Self::Classes,
        Self::Goods,
        Self::RegisteredOn,
        Self::RenewedUntil,
        Self::WorkType,
        Self::Author,
        Self::CompletedOn,
        Self::PublishedOn,
        Self::FiledOn,
        Self::GrantedOn,
        Self::BriefDescription,
    ];

    /// The name in the form, which is also the id of its control.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Registered => "registered",
            Self::Granted => "granted",
            Self::Title => "title",
            Self::Office => "office",
            Self::Number => "number",
            Self::OwnerName => "owner_name",
            Self::OwnerOther => "owner_other",
            Self::OwnerKind => "owner_kind",
            Self::AuthorityUntil => "authority_until",
            Self::MarkType => "mark_type",
            Self::Classes => "classes",
            Self::Goods => "goods",
            Self::RegisteredOn => "registered_on",
            Self::RenewedUntil => "renewed_until",
            Self::WorkType => "work_type",
            Self::Author => "author",
            Self::CompletedOn => "completed_on",
            Self::PublishedOn => "published_on",
            Self::FiledOn => "filed_on",
            Self::GrantedOn => "granted_on",
            Self::BriefDescription => "brief_description",
        }
    }

    pub const fn step(self) -> Step {
        match self {
            Self::Kind | Self::Registered | Self::Granted => Step::Type,
            Self::Title
            | Self::Office
            | Self::Number
            | Self::OwnerName
            | Self::OwnerOther
            | Self::OwnerKind
            | Self::AuthorityUntil => Step::Owner,
            _ => Step::Detail,
        }
    }

    pub const fn shape(self) -> Shape {
        match self {
            Self::Kind
            | Self::Registered
            | Self::Granted
            | Self::Office
            | Self::OwnerKind
            | Self::MarkType
            | Self::WorkType => Shape::Choice,
            Self::Number => Shape::Code,
            Self::Goods | Self::BriefDescription => Shape::Lines,
            Self::AuthorityUntil
            | Self::RegisteredOn
            | Self::RenewedUntil
            | Self::CompletedOn
            | Self::PublishedOn
            | Self::FiledOn
            | Self::GrantedOn => Shape::Date,
            Self::Title | Self::OwnerName | Self::OwnerOther | Self::Classes | Self::Author => {
                Shape::Line
            }
        }
    }

    pub const fn optional(self) -> bool {
        matches!(self, Self::OwnerOther | Self::RenewedUntil | Self::PublishedOn)
    }

    /// Whether a form like this one is asked the question.
    pub fn is_asked(self, form: &RightForm) -> bool {
        let trademark = form.kind == RightKind::Trademark;
        let copyright = form.kind == RightKind::Copyright;
        match self {
            Self::Kind | Self::Title | Self::OwnerName | Self::OwnerOther | Self::OwnerKind => true,
            Self::Granted => !copyright,
            Self::Registered
            | Self::WorkType
            | Self::Author
            | Self::CompletedOn
            | Self::PublishedOn => copyright,
            Self::Number => !copyright || form.registered != Some(false),
            Self::AuthorityUntil => form.for_owner,
            Self::Office
            | Self::MarkType
            | Self::Classes
            | Self::Goods
            | Self::RegisteredOn
            | Self::RenewedUntil => trademark,
            Self::FiledOn | Self::GrantedOn => form.kind.is_patent(),
            Self::BriefDescription => form.kind == RightKind::Design,
        }
    }

    /// The answer as typed; a choice as its code.
    pub fn read(self, form: &RightForm) -> String {
        let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
        match self {
            Self::Kind => form.kind.code().to_owned(),
            Self::Granted => String::new(),
            Self::Registered => match form.registered {
                Some(true) => "yes".to_owned(),
                Some(false) => "no".to_owned(),
                None => String::new(),
            },
            Self::Office => code(form.office.map(Office::code)),
            Self::OwnerKind => code(form.owner_kind.map(OwnerKind::code)),
            Self::MarkType => code(form.mark_type.map(MarkType::code)),
            Self::WorkType => code(form.work_type.map(WorkType::code)),
            _ => self.text(form).cloned().unwrap_or_default(),
        }
    }

    pub fn write(self, form: &mut RightForm, answer: &str) {
        match self {
            Self::Kind => {
                if let Some(kind) = RightKind::from_code(answer) {
                    form.kind = kind;
                }
            }
            Self::Registered => {
                form.registered = match answer {
                    "yes" => Some(true),
                    "no" => Some(false),
                    _ => None,
                }
            }
            Self::Office => form.office = Office::from_code(answer),
            Self::OwnerKind => form.owner_kind = OwnerKind::from_code(answer),
            Self::MarkType => form.mark_type = MarkType::from_code(answer),
            Self::WorkType => form.work_type = WorkType::from_code(answer),
            _ => {
                if let Some(text) = self.text_mut(form) {
                    answer.clone_into(text);
                }
            }
        }
    }

    fn text(self, form: &RightForm) -> Option<&String> {
        Some(match self {
            Self::Title => &form.title,
            Self::Number => &form.number,
            Self::OwnerName => &form.owner_name,
            Self::OwnerOther => &form.owner_other,
            Self::AuthorityUntil => &form.authority_until,
            Self::Classes => &form.classes,
            Self::Goods => &form.goods,
            Self::RegisteredOn => &form.registered_on,
            Self::RenewedUntil => &form.renewed_until,
            Self::Author => &form.author,
            Self::CompletedOn => &form.completed_on,
            Self::PublishedOn => &form.published_on,
            Self::FiledOn => &form.filed_on,
            Self::GrantedOn => &form.granted_on,
            Self::BriefDescription => &form.brief_description,
            _ => return None,
        })
    }

    fn text_mut(self, form: &mut RightForm) -> Option<&mut String> {
        Some(match self {
            Self::Title => &mut form.title,
            Self::Number => &mut form.number,
            Self::OwnerName => &mut form.owner_name,
            Self::OwnerOther => &mut form.owner_other,
            Self::AuthorityUntil => &mut form.authority_until,
            Self::Classes => &mut form.classes,
            Self::Goods => &mut form.goods,
            Self::RegisteredOn => &mut form.registered_on,
            Self::RenewedUntil => &mut form.renewed_until,
            Self::Author => &mut form.author,
            Self::CompletedOn => &mut form.completed_on,
            Self::PublishedOn => &mut form.published_on,
            Self::FiledOn => &mut form.filed_on,
            Self::GrantedOn => &mut form.granted_on,
            Self::BriefDescription => &mut form.brief_description,
            _ => return None,
        })
    }
}

/// The questions of one step, in order.
pub fn asked(step: Step, form: &RightForm) -> Vec<Field> {
    Field::ALL.into_iter().filter(|field| field.step() == step && field.is_asked(form)).collect()
}

/// The form with only what its kind is asked: answers to another kind's questions, kept for a
/// change of mind, do not travel.
pub fn only_asked(form: &RightForm) -> RightForm {
    let mut sent = RightForm { for_owner: form.for_owner, ..RightForm::new(form.kind) };
    for field in Field::ALL.into_iter().filter(|field| field.is_asked(form)) {
        field.write(&mut sent, &field.read(form));
    }
    let accepted: Vec<DocumentKind> = accepted_documents(&sent);
    sent.documents = form
        .documents
        .iter()
        .filter(|document| accepted.contains(&document.kind))
        .cloned()
        .collect();
    sent
}
