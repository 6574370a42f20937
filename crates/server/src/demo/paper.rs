//! Documents of the demo's rights: certificates and other papers as PDF, specimens and views as PNG.
//!
//! Every page says in both languages that it is not real, and none imitates an office's form.

mod figure;
mod glyph;
mod outline;
mod page;
mod pdf;
mod png;

pub(super) use figure::Figure;

use super::cast::{Authority, Right};

/// The kinds of document that the demo draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Document {
    Certificate,
    GoodsPage,
    Specimen,
    Renewal,
    ClaimsAndDescription,
    FeeProof,
    EvaluationReport,
    Views,
    PowerOfAttorney,
}

impl Document {
    /// A code of `domain::right::DocumentKind`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::GoodsPage => "goods_page",
            Self::Specimen => "specimen",
            Self::Renewal => "renewal",
            Self::ClaimsAndDescription => "claims_and_description",
            Self::FeeProof => "fee_proof",
            Self::EvaluationReport => "evaluation_report",
            Self::Views => "views",
            Self::PowerOfAttorney => "power_of_attorney",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub file_name: String,
    /// `application/pdf` or `image/png`.
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// One document of a right.
pub fn certificate(right: &Right, document: Document) -> Paper {
    let name = format!("{}-{}", right.key, document.code());
    // A picture of what is protected: it stands beside the right in lists.
    if matches!(document, Document::Specimen | Document::Views) {
        return Paper {
            file_name: format!("{name}.png"),
            media_type: "image/png",
            bytes: png::grey(&right.figure.outlines(), figure::WIDTH, figure::HEIGHT),
        };
    }
    Paper {
        file_name: format!("{name}.pdf"),
        media_type: "application/pdf",
        bytes: page::of_right(right, document).finish(),
    }
}

/// The power of attorney that the agent adds to what it registers for the owner.
pub fn power_of_attorney(authority: &Authority) -> Paper {
    Paper {
        file_name: "tangmu-power_of_attorney.pdf".to_owned(),
        media_type: "application/pdf",
        bytes: page::of_authority(authority).finish(),
    }
}
