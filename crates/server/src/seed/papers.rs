//! The demo's papers: drawn, and on disk, before the transaction that speaks of them.

use std::collections::BTreeMap;

use bytes::Bytes;
use domain::audit::hex;
use domain::file::FileType;
use domain::time::Date;
use sha2::{Digest as _, Sha256};

use super::SeedError;
use crate::Blobs;
use crate::demo::{Document, Paper, cast, certificate, power_of_attorney};

/// Of which right, and which of its papers.
type Key = (&'static str, &'static str);

#[derive(Clone, Debug)]
pub struct Papers(BTreeMap<Key, Kept>);

/// A paper without its bytes.
#[derive(Clone, Debug)]
pub struct Kept {
    pub file_name: String,
    pub kind: FileType,
    pub sha256: String,
    pub size: usize,
}

impl Papers {
    pub async fn keep(blobs: &Blobs, today: Date) -> Result<Self, SeedError> {
        let mut papers = BTreeMap::new();
        for right in cast::rights(today) {
            // A drawing of the goods is the evidence of notices; the first mark is renewed.
            let more = [Document::Specimen, Document::Renewal];
            for document in right.documents.iter().chain(&more) {
                let kept = keep(blobs, certificate(&right, *document)).await?;
                papers.insert((right.key, document.code()), kept);
            }
        }
        let power = keep(blobs, power_of_attorney(&cast::authority(today))).await?;
        papers.insert(("", Document::PowerOfAttorney.code()), power);
        Ok(Self(papers))
    }

    pub fn get(&self, right: &'static str, document: Document) -> Result<&Kept, SeedError> {
        let code = document.code();
        self.0.get(&(right, code)).ok_or_else(|| SeedError::Data(format!("no {code} of {right}")))
    }
}

async fn keep(blobs: &Blobs, paper: Paper) -> Result<Kept, SeedError> {
    let Paper { file_name, bytes, .. } = paper;
    let kind = FileType::sniff(&bytes).ok_or_else(|| SeedError::Data(file_name.clone()))?;
    let (size, sha256) = (bytes.len(), hex(&Sha256::digest(&bytes)));
    blobs.put(&sha256, Bytes::from(bytes)).await?;
    Ok(Kept { file_name, kind, sha256, size })
}
