//! The files of the single-page app: inside the program, or in a folder.
//!
//! The build script takes in the folder that `RIGHTSDESK_DIST` names at build time, with the
//! compressed forms that lie beside each file (`app.js.br`, `app.js.gz`).

use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use domain::audit::hex;
use sha2::{Digest as _, Sha256};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// A file as the build script lists it: its path from the root, and its bytes.
type Embedded = (&'static str, &'static [u8]);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// The smaller first.
    const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Asset {
    path: String,
    /// What the content is known by.
    tag: String,
    plain: Bytes,
    smaller: Vec<(Encoding, Bytes)>,
}

#[derive(Clone, Debug)]
pub enum Assets {
    /// With the tag of each file, in the same order, once it has been asked for: to read them all
    /// at the start would bring them all into memory.
    Embedded(Arc<[OnceLock<String>]>),
    Folder(PathBuf),
}

impl Assets {
    /// What is inside the program, unless a folder is named or nothing is inside.
    pub fn new(folder: Option<PathBuf>) -> Self {
        match folder {
            Some(folder) => Self::Folder(folder),
            None if EMBEDDED.is_empty() => Self::Folder("dist".into()),
            None => Self::Embedded(EMBEDDED.iter().map(|_| OnceLock::new()).collect()),
        }
    }

    /// A file by its path from the root, such as `/index.html`.
    pub async fn find(&self, path: &str) -> Option<Asset> {
        match self {
            Self::Embedded(tags) => embedded(tags, path),
            Self::Folder(folder) => from_folder(folder, path).await,
        }
    }
}

fn embedded(tags: &[OnceLock<String>], path: &str) -> Option<Asset> {
    let find = |path: &str| EMBEDDED.binary_search_by(|(name, _)| (*name).cmp(path)).ok();
    let bytes = |at: usize| EMBEDDED.get(at).map(|(_, bytes)| Bytes::from_static(bytes));
    let at = find(path)?;
    let smaller = Encoding::ALL.into_iter().filter_map(|encoding| {
        Some((encoding, bytes(find(&format!("{path}{}", encoding.ending()))?)?))
    });
    let plain = bytes(at)?;
    Some(Asset {
        path: path.to_owned(),
        tag: tags.get(at)?.get_or_init(|| tag(&plain)).clone(),
        plain,
        smaller: smaller.collect(),
    })
}

/// By content, so that every server of a group says the same.
fn tag(bytes: &[u8]) -> String {
    format!("\"{}\"", hex(&Sha256::digest(bytes)[..8]))
}

async fn from_folder(folder: &Path, path: &str) -> Option<Asset> {
    let inside = Path::new(path.strip_prefix('/')?);
    let is_plain = inside.components().all(|part| matches!(part, Component::Normal(_)));
    if !is_plain || path.contains('\0') {
        return None;
    }
    let file = folder.join(inside);
    let plain = Bytes::from(tokio::fs::read(&file).await.ok()?);
    let mut smaller = Vec::new();
    for encoding in Encoding::ALL {
        let mut name = file.clone().into_os_string();
        name.push(encoding.ending());
        if let Ok(bytes) = tokio::fs::read(name).await {
            smaller.push((encoding, Bytes::from(bytes)));
        }
    }
    Some(Asset { path: path.to_owned(), tag: tag(&plain), plain, smaller })
}

impl Asset {
    /// Whether the path changes with the content: the name of the file, or of the folder with the
    /// app's parts, then has sixteen hexadecimal digits in it.
    pub fn is_hashed(&self) -> bool {
        self.path
            .split(['/', '-', '_', '.'])
            .any(|part| part.len() == 16 && part.bytes().all(|b| b.is_ascii_hexdigit()))
    }

    pub fn tag(&self) -> &str {
        &self.tag
    }

    pub fn media_type(&self) -> &'static str {
        match self.path.rsplit('.').next().unwrap_or_default() {
            "css" => "text/css; charset=utf-8",
            "html" => "text/html; charset=utf-8",
            "ico" => "image/x-icon",
            "js" | "mjs" => "text/javascript; charset=utf-8",
            "json" => "application/json",
            "png" => "image/png",
            "svg" => "image/svg+xml",
            "txt" | "ftl" | "md" => "text/plain; charset=utf-8",
            "wasm" => "application/wasm",
            "webmanifest" => "application/manifest+json",
            "webp" => "image/webp",
            "woff2" => "font/woff2",
            "xml" => "application/xml",
            _ => "application/octet-stream",
        }
    }

    /// The smallest form that the client takes.
    pub fn best(&self, accepted: &str) -> (Option<Encoding>, Bytes) {
        let best = self.smaller.iter().find(|(encoding, _)| accepts(accepted, encoding.name()));
        match best {
            Some((encoding, bytes)) => (Some(*encoding), bytes.clone()),
            None => (None, self.plain.clone()),
        }
    }
}

/// RFC 9110, 12.5.3: listed, and not with a weight of zero.
fn accepts(accepted: &str, name: &str) -> bool {
    accepted.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let listed = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case(name));
        let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok());
        listed && weight.is_none_or(|weight| weight > 0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(path: &str) -> Asset {
        let smaller = vec![
            (Encoding::Brotli, Bytes::from_static(b"br")),
            (Encoding::Gzip, Bytes::from_static(b"gz")),
        ];
        let plain = Bytes::from_static(b"plain");
        Asset { path: path.into(), tag: tag(&plain), plain, smaller }
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(asset("/app-0123456789abcdef.js").is_hashed());
        assert!(asset("/app-0123456789abcdef/split_wizard.wasm").is_hashed());
        assert!(!asset("/index.html").is_hashed());
        assert!(!asset("/boot.js").is_hashed());
    }

    #[test]
    fn the_smallest_accepted_form_is_sent() {
        let best = |accepted| asset("/a.js").best(accepted).0;
        assert_eq!(best("gzip, deflate, br"), Some(Encoding::Brotli));
        assert_eq!(best("gzip;q=1.0, br;q=0"), Some(Encoding::Gzip));
        assert_eq!(best("identity"), None);
    }

    #[tokio::test]
    async fn a_path_never_leaves_the_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let inner = folder.path().join("dist");
        std::fs::create_dir(&inner).expect("a folder");
        std::fs::write(folder.path().join("secret.txt"), "x").expect("a file");
        let assets = Assets::new(Some(inner));
        for path in ["/../secret.txt", "//secret.txt", "/a/../../secret.txt", "/", "secret.txt"] {
            assert!(assets.find(path).await.is_none(), "{path}");
        }
    }
}
