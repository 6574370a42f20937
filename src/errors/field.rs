//! The nouns of the fields, as the questions use them.

use domain::declaration::DeclarationId;
use domain::right::DocumentKind;

use crate::i18n::{Language, labels, language};

/// The part of a field's path that names it: `sample.order` is about `order`, `listings.3.note`
/// about `note`, `documents.certificate` about `documents`.
pub fn name(path: &str) -> &str {
    let path = inner(path);
    let mut parts = path.split('.').filter(|part| part.parse::<usize>().is_err());
    let first = parts.next().unwrap_or(path);
    match (first, parts.next_back()) {
        ("documents" | "accepted", _) | (_, None) => first,
        ("listings", Some("id")) => "listing",
        (_, Some(last)) => last,
    }
}

/// Without the wrapping in which a request carries a whole form.
fn inner(path: &str) -> &str {
    path.strip_prefix("answers.").or_else(|| path.strip_prefix("form.")).unwrap_or(path)
}

/// What a field is called in the middle of a sentence. Tracked.
pub fn noun(path: &str) -> String {
    let part = inner(path).split_once('.').map_or("", |(_, part)| part);
    match name(path) {
        // Account
        "contact" => t!("field-contact"),
        "code" => t!("field-code"),
        "ticket" => t!("field-ticket"),
        "password" => t!("field-password"),
        "name" => t!("field-name"),
        "org_kind" => t!("field-org-kind"),
        "org_name" => t!("field-org-name"),
        "language" => t!("field-language"),
        // Right
        "kind" => t!("field-kind"),
        "granted" => t!("field-granted"),
        "title" => t!("field-title"),
        "title_mark" => t!("field-title-mark"),
        "title_work" => t!("field-title-work"),
        "title_patent" => t!("field-title-patent"),
        "owner_name" => t!("field-owner-name"),
        "owner_name_work" => t!("field-owner-name-work"),
        "owner_other" => t!("field-owner-other"),
        "owner_kind" => t!("field-owner-kind"),
        "for_owner" => t!("field-for-owner"),
        "authority_until" => t!("field-authority-until"),
        "registered" => t!("field-registered"),
        "number" => t!("field-number"),
        "number_mark" => t!("field-number-mark"),
        "number_work" => t!("field-number-work"),
        "number_patent" => t!("field-number-patent"),
        "office" => t!("field-office"),
        "mark_type" => t!("field-mark-type"),
        "classes" => t!("field-classes"),
        "goods" => t!("field-goods"),
        "registered_on" => t!("field-registered-on"),
        "renewed_until" => t!("field-renewed-until"),
        "work_type" => t!("field-work-type"),
        "author" => t!("field-author"),
        "completed_on" => t!("field-completed-on"),
        "published_on" => t!("field-published-on"),
        "filed_on" => t!("field-filed-on"),
        "granted_on" => t!("field-granted-on"),
        "brief_description" => t!("field-brief-description"),
        "documents" => match DocumentKind::from_code(part) {
            Some(kind) => inside(labels::document_kind(kind)),
            None => t!("field-documents"),
        },
        // Renewal
        "until" => t!("field-until"),
        "certificate" => inside(labels::document_kind(DocumentKind::Renewal)),
        // Notice
        "right" => t!("field-right"),
        "place" => t!("field-place"),
        "claim" => t!("field-claim"),
        "matching" => t!("field-matching"),
        "original" => t!("field-original"),
        "paste" => t!("field-paste"),
        "listings" => t!("field-listings"),
        "listing" => t!("field-listing"),
        "note" => t!("field-note"),
        "evidence" => t!("field-evidence"),
        "bought" | "sample" => t!("field-bought"),
        "order" => t!("field-order"),
        "bought_on" => t!("field-bought-on"),
        "explanation" => t!("field-explanation"),
        "accepted" => match DeclarationId::from_code(part) {
            Some(id) => t!("field-statement-named", title = labels::declaration(id)),
            None => t!("field-statement"),
        },
        "signer" => t!("field-signer"),
        "capacity" => t!("field-capacity"),
        "text" => t!("field-text"),
        // Review
        "reason" => t!("field-reason"),
        "facts" => t!("field-facts"),
        "hint" => t!("field-hint"),
        "event" => t!("field-event"),
        "decisions" => t!("field-decisions"),
        "rejections" => t!("field-rejections"),
        // Lists and files
        "reference" => t!("field-reference"),
        "search" => t!("field-search"),
        "file" => t!("field-file"),
        "files" => t!("field-files"),
        "sheet" => t!("field-sheet"),
        _ => t!("field-other"),
    }
}

/// A label in the middle of an English sentence: "Registration certificate" loses its capital,
/// "CNIPA" keeps it.
fn inside(label: String) -> String {
    let mut chars = label.chars();
    match (language(), chars.next(), chars.next()) {
        (Language::English, Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(std::iter::once(second)).chain(chars).collect()
        }
        _ => label,
    }
}
