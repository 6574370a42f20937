//! Programs that the system's package manager provides.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use super::{For, installing};
use crate::{paths, postgres, sh};

/// A program, and what each package manager calls its package.
struct Package {
    /// Any one of these programs, or of these absolute paths, will do.
    any_of: &'static [&'static str],
    need: For,
    apt: &'static str,
    brew: &'static str,
    dnf: &'static str,
    pacman: &'static str,
}

const PACKAGES: [Package; 9] = [
    package(&["node"], For::Serve, "nodejs", "node", "nodejs", "nodejs"),
    package(&["npm"], For::Serve, "npm", "node", "npm", "npm"),
    // The bundled SQLite is C.
    package(&["cc"], For::Serve, "build-essential", "llvm", "gcc", "gcc"),
    package(&CHROMIUM, For::Test, "chromium", "--cask chromium", "chromium", "chromium"),
    package(&CJK_FONTS, For::Test, "fonts-noto-cjk", "", "google-noto-sans-cjk-fonts", CJK_PACMAN),
    package(&["initdb"], For::Test, "postgresql", "postgresql", "postgresql-server", "postgresql"),
    package(&WASM_CLANG, For::Test, "clang-19", "llvm", "clang", "clang"),
    package(&WASM_AR, For::Test, "llvm-19", "llvm", "llvm", "llvm"),
    package(&["valgrind"], For::Bench, "valgrind", "valgrind", "valgrind", "valgrind"),
];

const CHROMIUM: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Only so that screenshots show Chinese; macOS has its own.
const CJK_FONTS: [&str; 4] = [
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts",
    "/System/Library/Fonts",
];
const CJK_PACMAN: &str = "noto-fonts-cjk";

/// Apple's clang has no wasm back end, so a bare `clang` is not enough there; Homebrew's has.
const WASM_CLANG: [&str; 5] = [
    "clang-19",
    "/opt/homebrew/opt/llvm/bin/clang",
    "/usr/local/opt/llvm/bin/clang",
    "/usr/bin/clang-20",
    "/usr/bin/clang",
];
const WASM_AR: [&str; 5] = [
    "llvm-ar-19",
    "/opt/homebrew/opt/llvm/bin/llvm-ar",
    "/usr/local/opt/llvm/bin/llvm-ar",
    "/usr/bin/llvm-ar-20",
    "/usr/bin/llvm-ar",
];

const fn package(
    any_of: &'static [&'static str],
    need: For,
    apt: &'static str,
    brew: &'static str,
    dnf: &'static str,
    pacman: &'static str,
) -> Package {
    Package { any_of, need, apt, brew, dnf, pacman }
}

impl Package {
    fn is_here(&self) -> bool {
        self.any_of.iter().any(|name| is_here(name))
    }
}

fn is_here(name: &str) -> bool {
    if name.starts_with('/') && !(cfg!(target_os = "macos") && name == "/usr/bin/clang") {
        return Path::new(name).exists();
    }
    paths::find(name).is_some()
}

/// The C compiler and archiver that can make wasm.
pub fn wasm_c_compiler() -> Option<(&'static str, &'static str)> {
    let first = |names: &[&'static str]| names.iter().find(|name| is_here(name)).copied();
    Some((first(&WASM_CLANG)?, first(&WASM_AR)?))
}

pub fn ensure(need: For) -> Result<()> {
    let missing: Vec<_> =
        PACKAGES.iter().filter(|package| package.need <= need && !package.is_here()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = |of: fn(&Package) -> &'static str| {
        let mut names: Vec<_> = missing.iter().map(|p| of(p)).filter(|n| !n.is_empty()).collect();
        names.dedup();
        names
    };
    if paths::find("apt-get").is_none() {
        let by_hand = if cfg!(target_os = "macos") {
            format!("brew install {}", names(|p| p.brew).join(" "))
        } else if paths::find("dnf").is_some() {
            format!("sudo dnf install {}", names(|p| p.dnf).join(" "))
        } else {
            format!("sudo pacman -S --needed {}", names(|p| p.pacman).join(" "))
        };
        bail!("some programs are missing. Install them, then run this again:\n\n    {by_hand}");
    }
    let packages = names(|p| p.apt);
    let by_hand = format!("apt-get install --yes --no-install-recommends {}", packages.join(" "));
    let Some(apt_get) = apt_get() else {
        bail!(
            "some programs are missing. Install them, then run this again:\n\n    sudo {by_hand}"
        );
    };
    installing(&packages.join(", "), "Debian packages", || {
        // A line for every unpacked package is no progress that anyone reads; errors are shown.
        sh::output(apt_get().arg("update").arg("--quiet=2"))?;
        let install = ["install", "--yes", "--quiet=2", "--no-install-recommends"];
        sh::output(apt_get().args(install).args(&packages)).map(drop)
    })
}

/// apt-get as root, or through a sudo that asks no password.
fn apt_get() -> Option<impl Fn() -> Command> {
    let sudo = if postgres::id(&["-u"]).is_ok_and(|uid| uid == 0) {
        false
    } else {
        let mut ask = sh::command("sudo");
        ask.args(["-n", "true"]).stdin(Stdio::null()).stderr(Stdio::null());
        if !ask.status().is_ok_and(|status| status.success()) {
            return None;
        }
        true
    };
    Some(move || {
        let mut command = sh::command(if sudo { "sudo" } else { "apt-get" });
        if sudo {
            command.args(["-n", "--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
        }
        command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
        command
    })
}
