//! The bytes of files, kept under the hash of their content: on disk, or in an S3-compatible
//! store.

use std::error::Error as _;
use std::io;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::stream::BoxStream;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{Error, ObjectStore, ObjectStoreExt as _, PutMode, PutOptions};

#[derive(Clone)]
pub struct Blobs(Arc<dyn ObjectStore>);

/// Why bytes cannot be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    #[error("no room left")]
    Full,
    #[error("not there")]
    Missing,
    #[error("{0}")]
    Other(String),
}

impl From<Error> for BlobError {
    fn from(error: Error) -> Self {
        if matches!(error, Error::NotFound { .. }) {
            return Self::Missing;
        }
        let mut cause = error.source();
        while let Some(inner) = cause {
            if inner.downcast_ref::<io::Error>().is_some_and(is_full) {
                return Self::Full;
            }
            cause = inner.source();
        }
        Self::Other(error.to_string())
    }
}

impl From<io::Error> for BlobError {
    fn from(error: io::Error) -> Self {
        if is_full(&error) { Self::Full } else { Self::Other(error.to_string()) }
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

impl Blobs {
    /// A folder, made if it is not there. Every file is on disk before it is answered for.
    pub fn folder(path: &Path) -> Result<Self, BlobError> {
        std::fs::create_dir_all(path)?;
        let store = LocalFileSystem::new_with_prefix(path)?.with_fsync(true);
        Ok(Self(Arc::new(store)))
    }

    /// `s3://bucket`, with the usual `AWS_…` variables for the keys, region and end point.
    #[cfg(feature = "s3")]
    pub fn s3(url: &str) -> Result<Self, BlobError> {
        // The cryptography that mail uses as well; fails only if it is set already.
        drop(rustls::crypto::ring::default_provider().install_default());
        let store = object_store::aws::AmazonS3Builder::from_env().with_url(url).build()?;
        Ok(Self(Arc::new(store)))
    }

    #[cfg(not(feature = "s3"))]
    pub fn s3(_url: &str) -> Result<Self, BlobError> {
        Err(BlobError::Other("this program was built without the feature `s3`".into()))
    }

    /// Keeps bytes. Those that are there already are the same ones.
    pub async fn put(&self, sha256: &str, bytes: Bytes) -> Result<(), BlobError> {
        let options = PutOptions { mode: PutMode::Create, ..PutOptions::default() };
        match self.0.put_opts(&key(sha256), bytes.into(), options).await {
            Ok(_) | Err(Error::AlreadyExists { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The bytes, piece by piece.
    pub async fn get(
        &self,
        sha256: &str,
    ) -> Result<BoxStream<'static, object_store::Result<Bytes>>, BlobError> {
        Ok(self.0.get(&key(sha256)).await?.into_stream())
    }

    /// Whether the store answers.
    pub async fn ready(&self) -> Result<(), BlobError> {
        match self.0.head(&Key::from("ready")).await {
            Ok(_) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Two levels, so that no folder grows too long.
fn key(sha256: &str) -> Key {
    Key::from(format!("{}/{sha256}", sha256.get(..2).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::TryStreamExt as _;

    #[tokio::test]
    async fn the_same_bytes_are_kept_once_and_read_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let blobs = Blobs::folder(&folder.path().join("blobs")).expect("opens");
        blobs.ready().await.expect("ready");
        for _ in 0..2 {
            blobs.put("ab12", Bytes::from_static(b"bytes")).await.expect("kept");
        }
        let read: Vec<Bytes> =
            blobs.get("ab12").await.expect("there").try_collect().await.expect("read");
        assert_eq!(read.concat(), b"bytes");
        assert!(matches!(blobs.get("ff00").await, Err(BlobError::Missing)));
    }
}
