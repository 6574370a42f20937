//! The words of a registration's questions and answers. Tracked, like `t!`.

use domain::fault::Fault;
use domain::right::{DocumentKind, MarkType, Office, OwnerKind, RightForm, RightKind, WorkType};
use domain::time::parse_date;

use super::register::field::{Field, Shape, Step};
use super::register::model::ABROAD;
use crate::i18n::{format, labels};

pub fn step(step: Step, kind: RightKind) -> String {
    match (step, kind) {
        (Step::Type, _) => t!("register-step-type"),
        (Step::Owner, _) => t!("register-step-owner"),
        (Step::Detail, RightKind::Trademark) => t!("register-step-goods"),
        (Step::Detail, RightKind::Copyright) => t!("register-step-work"),
        (Step::Detail, _) => t!("register-step-dates"),
        (Step::Documents, _) => t!("register-step-documents"),
        (Step::Check, _) => t!("register-step-check"),
    }
}

/// What a field is called above its control and beside its answer.
pub fn label(field: Field, kind: RightKind) -> String {
    match (field, kind) {
        (Field::Kind, _) => t!("right-kind"),
        (Field::Registered, _) => t!("right-registered"),
        (Field::Granted, _) => t!("right-granted"),
        (Field::Title, RightKind::Trademark) => t!("right-title-mark"),
        (Field::Title, RightKind::Copyright) => t!("right-title-work"),
        (Field::Title, _) => t!("right-title-patent"),
        (Field::Office, _) => t!("right-office"),
        (Field::Number, RightKind::Trademark) => t!("right-number-mark"),
        (Field::Number, RightKind::Copyright) => t!("right-number-work"),
        (Field::Number, _) => t!("right-number-patent"),
        (Field::OwnerName, RightKind::Copyright) => t!("right-owner-name-work"),
        (Field::OwnerName, _) => t!("right-owner-name"),
        (Field::OwnerOther, _) => t!("right-owner-other"),
        (Field::OwnerKind, _) => t!("right-owner-kind"),
        (Field::AuthorityUntil, _) => t!("right-authority-until"),
        (Field::MarkType, _) => t!("right-mark-type"),
        (Field::Classes, _) => t!("right-classes"),
        (Field::Goods, _) => t!("right-goods"),
        (Field::RegisteredOn, _) => t!("right-registered-on"),
        (Field::RenewedUntil, _) => t!("right-renewed-until"),
        (Field::WorkType, _) => t!("right-work-type"),
        (Field::Author, _) => t!("right-author"),
        (Field::CompletedOn, _) => t!("right-completed-on"),
        (Field::PublishedOn, _) => t!("right-published-on"),
        (Field::FiledOn, _) => t!("right-filed-on"),
        (Field::GrantedOn, _) => t!("right-granted-on"),
        (Field::BriefDescription, _) => t!("right-brief-description"),
    }
}

/// What a fact is called beside its value: a noun where the question is a sentence.
pub fn fact(field: Field, kind: RightKind) -> String {
    match field {
        Field::Registered => t!("right-fact-registered"),
        Field::Granted => t!("right-fact-granted"),
        Field::Office => t!("right-fact-office"),
        Field::OwnerKind => t!("right-fact-owner-kind"),
        Field::AuthorityUntil => t!("right-fact-authority-until"),
        _ => label(field, kind),
    }
}

/// A fault whose sentence says the noun of the question of this kind of right: a mark has a name
/// and a registration number, a work a title, a patent a patent number.
pub fn precise(fault: &Fault, kind: RightKind) -> Fault {
    let noun = match (fault.field.as_str(), kind) {
        ("title", RightKind::Trademark) => "title_mark",
        ("title", RightKind::Copyright) => "title_work",
        ("title", _) => "title_patent",
        ("number", RightKind::Trademark) => "number_mark",
        ("number", RightKind::Copyright) => "number_work",
        ("number", _) => "number_patent",
        ("owner_name", RightKind::Copyright) => "owner_name_work",
        (other, _) => other,
    };
    Fault { field: noun.to_owned(), ..fault.clone() }
}

/// The line under the label; empty where the label says enough.
pub fn hint(field: Field, kind: RightKind) -> String {
    match (field, kind) {
        (Field::Title, RightKind::Trademark) => t!("right-title-mark-hint"),
        (Field::Number, RightKind::Trademark) => t!("right-number-mark-hint"),
        (Field::Number, RightKind::Copyright) => t!("right-number-work-hint"),
        (Field::Number, RightKind::Invention) => t!("right-number-invention-hint"),
        (Field::Number, RightKind::UtilityModel) => t!("right-number-utility-model-hint"),
        (Field::Number, RightKind::Design) => t!("right-number-design-hint"),
        (Field::OwnerName, _) => t!("right-owner-name-hint"),
        (Field::AuthorityUntil, _) => t!("right-authority-until-hint"),
        (Field::Classes, _) => t!("right-classes-hint"),
        (Field::Goods, _) => t!("right-goods-hint"),
        (Field::RenewedUntil, _) => t!("right-renewed-until-hint"),
        (Field::PublishedOn, _) => t!("right-published-on-hint"),
        (Field::BriefDescription, _) => t!("right-brief-description-hint"),
        _ => String::new(),
    }
}

/// The values of a choice, with their words.
pub fn choices(field: Field) -> Vec<(&'static str, String)> {
    match field {
        Field::Kind => {
            RightKind::ALL.iter().map(|kind| (kind.code(), labels::right_kind(*kind))).collect()
        }
        Field::Registered => {
            vec![("yes", t!("right-registered-yes")), ("no", t!("right-registered-no"))]
        }
        Field::Granted => vec![("yes", t!("right-granted-yes")), ("no", t!("right-granted-no"))],
        Field::Office => Office::ALL
            .iter()
            .map(|office| (office.code(), labels::office(*office)))
            .chain([(ABROAD, t!("right-office-abroad"))])
            .collect(),
        Field::OwnerKind => {
            OwnerKind::ALL.iter().map(|kind| (kind.code(), labels::owner_kind(*kind))).collect()
        }
        Field::MarkType => {
            MarkType::ALL.iter().map(|kind| (kind.code(), labels::mark_type(*kind))).collect()
        }
        Field::WorkType => {
            WorkType::ALL.iter().map(|kind| (kind.code(), labels::work_type(*kind))).collect()
        }
        _ => Vec::new(),
    }
}

/// An answer as it is read: a choice by its words, a date as dates are written.
pub fn answer(field: Field, form: &RightForm) -> String {
    let typed = field.read(form);
    match field.shape() {
        Shape::Choice => choices(field)
            .into_iter()
            .find_map(|(code, words)| (code == typed).then_some(words))
            .unwrap_or_default(),
        Shape::Date => parse_date(typed.trim()).map_or(typed, format::date),
        Shape::Line | Shape::Code | Shape::Lines => typed,
    }
}

pub fn kind_text(kind: RightKind) -> (String, String) {
    match kind {
        RightKind::Trademark => (t!("kind-trademark-text"), t!("kind-trademark-not")),
        RightKind::Copyright => (t!("kind-copyright-text"), t!("kind-copyright-not")),
        RightKind::Invention => (t!("kind-invention-text"), t!("kind-invention-not")),
        RightKind::UtilityModel => (t!("kind-utility-model-text"), t!("kind-utility-model-not")),
        RightKind::Design => (t!("kind-design-text"), t!("kind-design-not")),
    }
}

/// What must be seen on a document; empty where its name says enough.
pub fn document_hint(kind: DocumentKind) -> String {
    match kind {
        DocumentKind::Certificate => t!("document-certificate-hint"),
        DocumentKind::GoodsPage => t!("document-goods-page-hint"),
        DocumentKind::Specimen => t!("document-specimen-hint"),
        DocumentKind::ChinaExtension => t!("document-china-extension-hint"),
        DocumentKind::OwnershipStatement => t!("document-ownership-statement-hint"),
        DocumentKind::CreationEvidence => t!("document-creation-evidence-hint"),
        DocumentKind::FeeProof => t!("document-fee-proof-hint"),
        DocumentKind::EvaluationReport => t!("document-evaluation-report-hint"),
        DocumentKind::Views => t!("document-views-hint"),
        DocumentKind::Translation => t!("document-translation-hint"),
        DocumentKind::PowerOfAttorney => t!("document-power-of-attorney-hint"),
        DocumentKind::NameChange => t!("document-name-change-hint"),
        DocumentKind::ColourCertificate
        | DocumentKind::Renewal
        | DocumentKind::Assignment
        | DocumentKind::ClaimsAndDescription
        | DocumentKind::OwnerIdentity => String::new(),
    }
}
