//! A body that is kept on disk while it comes in, so that slow senders cost no memory.

use std::io::{Read as _, Seek as _, Write as _};
use std::time::Duration;

use api::ProblemCode;
use axum::body::Body;
use axum::http::{header, request::Parts};
use bytes::Bytes;
use domain::audit::hex;
use domain::fault::{Fault, FaultCode};
use futures_util::StreamExt as _;
use sha2::{Digest as _, Sha256};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::files::refused;
use super::problem::Refusal;
use crate::{BlobError, log};

/// For the whole body.
const TIME: Duration = Duration::from_mins(5);
/// Between two pieces.
const PATIENCE: Duration = Duration::from_secs(30);
/// Of a body that is too large, this much more is read and thrown away: a browser that is still
/// sending would otherwise take the answer for a broken connection.
const THROWN_AWAY: usize = 64 * 1024 * 1024;
/// Whole files in memory at once.
static IN_MEMORY: Semaphore = Semaphore::const_new(4);

pub struct Received {
    pub size: usize,
    pub sha256: String,
    pub bytes: Bytes,
    /// One of the places for whole files: goes with the bytes wherever they go.
    pub place: SemaphorePermit<'static>,
}

impl Received {
    /// Enough to tell the type.
    pub fn head(&self) -> &[u8] {
        self.bytes.get(..64).unwrap_or(&self.bytes)
    }
}

/// Receives up to `limit` bytes.
pub async fn receive(parts: &Parts, body: Body, limit: usize) -> Result<Received, Refusal> {
    let declared = parts.headers.get(header::CONTENT_LENGTH);
    let declared = declared.and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    let mut pieces = body.into_data_stream();
    let mut scratch = tempfile::tempfile().map_err(BlobError::from)?;
    let mut hash = Sha256::new();
    let (mut size, mut over) = (0_usize, declared.is_some_and(|declared| declared > limit));
    let end = tokio::time::Instant::now() + TIME;
    loop {
        let wait = end.min(tokio::time::Instant::now() + PATIENCE);
        let piece = tokio::time::timeout_at(wait, pieces.next()).await;
        let Some(piece) = piece.map_err(|_| Refusal::wait(ProblemCode::Busy, 1))? else { break };
        // The sender has gone away; nobody reads this.
        let piece = piece.map_err(|_| ProblemCode::Busy)?;
        size = size.saturating_add(piece.len());
        over |= size > limit;
        if over {
            if size > limit.saturating_add(THROWN_AWAY) {
                break;
            }
            continue;
        }
        hash.update(&piece);
        // Short writes to the page cache: not worth another thread.
        scratch.write_all(&piece).map_err(BlobError::from)?;
    }
    if over {
        let got = declared.unwrap_or_default().max(size);
        return Err(refused(Fault::new("file", FaultCode::TooLarge).limit(limit).got(got)));
    }
    let place = IN_MEMORY.acquire().await.map_err(|_| ProblemCode::Busy)?;
    let mut bytes = Vec::with_capacity(size);
    scratch.rewind().and_then(|()| scratch.read_to_end(&mut bytes)).map_err(|error| {
        log::error(format_args!("cannot read back an upload: {error}"));
        ProblemCode::Internal
    })?;
    let sha256 = hex(&hash.finalize());
    Ok(Received { size, sha256, bytes: bytes.into(), place })
}
