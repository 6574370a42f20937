//! `cargo xtask tidy`: the rules that neither the compiler nor clippy knows.

mod arrows;
mod text;

use std::fs;

use anyhow::{Result, bail};

use crate::args::Args;
use crate::count::Count;
use crate::{paths, sh};

pub fn run(_: &Args) -> Result<()> {
    check().map(|count| println!("{} passed, 0 failed", count.passed))
}

/// Every rule counts as one check; all offences are printed before it fails.
pub fn check() -> Result<Count> {
    let files = files()?;
    let mut count = Count::default();
    let mut offences = arrows::offences()?;
    count.passed += arrows::RULES;
    for rule in text::RULES {
        for file in &files {
            offences.extend(rule.offences(file));
        }
        count.passed += 1;
    }
    offences.extend(text::stale_exceptions(&files));
    count.passed += 1;
    if offences.is_empty() {
        println!("    {} rules hold over {} files", count.passed, files.len());
        return Ok(count);
    }
    for offence in &offences {
        println!("    {offence}");
    }
    bail!("{} offences against the tidy rules", offences.len())
}

/// A text file of the project: its path from the root, with `/`, and what it says.
struct File {
    path: String,
    text: String,
}

/// All that git tracks or would track, but for files that are not text.
fn files() -> Result<Vec<File>> {
    let mut git = sh::command("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let list = sh::output(&mut git)?;
    let mut files = Vec::new();
    for path in list.split('\0').filter(|path| !path.is_empty()) {
        // Deleted in the work tree, or not UTF-8: nothing to read.
        if let Ok(text) = fs::read_to_string(paths::root().join(path)) {
            files.push(File { path: path.to_owned(), text });
        }
    }
    Ok(files)
}
