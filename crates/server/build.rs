//! Takes the built single-page app into the program: every file of the folder that
//! `RIGHTSDESK_DIST` names. Without it the program serves the app from a folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=RIGHTSDESK_DIST");
    let mut files = Vec::new();
    if let Some(dist) = env::var_os("RIGHTSDESK_DIST").map(PathBuf::from) {
        println!("cargo::rerun-if-changed={}", dist.display());
        if dist.is_dir() {
            collect(&dist, &dist, &mut files)?;
        }
    }
    // Sorted by path, for a binary search.
    files.sort();
    let mut code = String::from("static EMBEDDED: &[Embedded] = &[\n");
    for (name, path) in &files {
        println!("cargo::rerun-if-changed={}", path.display());
        // Writing to a string does not fail.
        let path = path.display().to_string();
        let _ = writeln!(code, "    ({name:?}, include_bytes!({path:?})),");
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    fs::write(out.join("embedded.rs"), code)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if let Ok(inside) = path.strip_prefix(root) {
            let name = inside.to_string_lossy().replace('\\', "/");
            files.push((format!("/{name}"), path.canonicalize()?));
        }
    }
    Ok(())
}
