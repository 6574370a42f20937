//! Where things are.

use std::path::{Path, PathBuf};

/// The checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

/// Native build output, wherever `CARGO_TARGET_DIR` puts it.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// Wasm build output: apart from the native one, so that the two do not wait for one lock.
pub fn wasm_target() -> PathBuf {
    target().join("wasm")
}

/// The built single-page app.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The Playwright package.
pub fn e2e() -> PathBuf {
    root().join("tests/e2e")
}

/// Tools shared by every checkout of this user.
pub fn tools() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").filter(|dir| !dir.is_empty()).map_or_else(
        || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache"),
        PathBuf::from,
    );
    cache.join("rightsdesk/tools")
}

/// A program's path: in the tools folder, on PATH, or where Debian hides `PostgreSQL`'s.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([tools().join("bin")])
        .chain(postgres_dirs())
        .map(|dir| dir.join(program))
        .find(|file| file.is_file())
}

/// Debian keeps `initdb` and `postgres` off PATH, one folder a version; the newest first.
fn postgres_dirs() -> Vec<PathBuf> {
    let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") else { return Vec::new() };
    let mut dirs: Vec<_> = versions.flatten().map(|entry| entry.path().join("bin")).collect();
    dirs.sort();
    dirs.reverse();
    dirs
}
