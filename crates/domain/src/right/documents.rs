//! The documents that prove a right, by kind of right.

use super::{Office, OwnerKind, RightForm, RightKind};
use crate::file::StoredFile;
use serde::{Deserialize, Serialize};

crate::codes! {
    pub enum DocumentKind {
        Certificate = "certificate",
        /// The page of the certificate that lists the classes and goods.
        GoodsPage = "goods_page",
        /// The mark, or a sample of the work.
        Specimen = "specimen",
        ColourCertificate = "colour_certificate",
        Renewal = "renewal",
        Assignment = "assignment",
        NameChange = "name_change",
        /// Proof that an international registration extends to China.
        ChinaExtension = "china_extension",
        /// The declaration of ownership of an unregistered work (D8).
        OwnershipStatement = "ownership_statement",
        /// Drafts, metadata, a dated publication.
        CreationEvidence = "creation_evidence",
        ClaimsAndDescription = "claims_and_description",
        FeeProof = "fee_proof",
        EvaluationReport = "evaluation_report",
        /// The drawings or photographs of a design.
        Views = "views",
        Translation = "translation",
        PowerOfAttorney = "power_of_attorney",
        OwnerIdentity = "owner_identity",
    }
}

/// One document of a right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RightDocument {
    pub kind: DocumentKind,
    pub file: StoredFile,
}

/// What must be there before the right can be sent for approval.
pub fn required_documents(form: &RightForm) -> Vec<DocumentKind> {
    use DocumentKind as D;
    let mut all = match form.kind {
        RightKind::Trademark => vec![D::Certificate, D::GoodsPage],
        RightKind::Copyright if form.registered == Some(false) => {
            vec![D::Specimen, D::OwnershipStatement, D::CreationEvidence]
        }
        RightKind::Copyright => vec![D::Certificate, D::Specimen],
        RightKind::Invention => vec![D::Certificate, D::ClaimsAndDescription, D::FeeProof],
        RightKind::UtilityModel => {
            vec![D::Certificate, D::ClaimsAndDescription, D::FeeProof, D::EvaluationReport]
        }
        RightKind::Design => vec![D::Certificate, D::Views, D::EvaluationReport],
    };
    if form.kind == RightKind::Trademark && form.office == Some(Office::Wipo) {
        all.push(D::ChinaExtension);
    }
    if !form.renewed_until.trim_matches('-').trim().is_empty() {
        all.push(D::Renewal);
    }
    if form.for_owner {
        all.push(D::PowerOfAttorney);
    }
    if form.owner_kind == Some(OwnerKind::Person) {
        all.push(D::OwnerIdentity);
    }
    all
}

/// What can be added: what is required, and what helps a reviewer.
pub fn accepted_documents(form: &RightForm) -> Vec<DocumentKind> {
    use DocumentKind as D;
    let mut all = required_documents(form);
    let more: &[D] = match form.kind {
        RightKind::Trademark => {
            &[D::Specimen, D::ColourCertificate, D::Renewal, D::Assignment, D::NameChange]
        }
        RightKind::Copyright => &[D::CreationEvidence, D::Assignment],
        RightKind::Invention | RightKind::UtilityModel | RightKind::Design => {
            &[D::Specimen, D::FeeProof, D::EvaluationReport, D::Assignment, D::NameChange]
        }
    };
    all.extend(more.iter().filter(|d| !required_documents(form).contains(d)));
    all.push(D::Translation);
    all
}
