//! What must not be written, and where.

use std::path::Path;

use super::File;

/// One rule over one file.
pub struct Rule {
    name: &'static str,
    applies: fn(&str) -> bool,
    /// What is wrong with a line of the file, if anything.
    line: fn(&str) -> bool,
}

/// Rust files may be this long; most are far shorter.
const LONGEST: usize = 300;

/// Files that may break a rule, each with its reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("src/ui/knot.rs", "inline", "SVG shapes that are constants of that file"),
    ("src/pages/wizard/pictures.rs", "inline", "SVG shapes that are constants of that file"),
    ("xtask/src/tidy/text.rs", "unfinished", "names what it bans"),
    (
        "crates/domain/src/right/form.rs",
        "length",
        "every field of the form and its rule, one table",
    ),
    ("crates/domain/tests/listing/examples.rs", "length", "a list of examples"),
    ("crates/server/tests/demo.rs", "length", "one test after the other about one data set"),
    ("src/i18n/labels.rs", "length", "the names of all codes, one function each"),
    ("src/pages/rights/register/field.rs", "length", "every question of the form, one table"),
    ("src/pages/rights/register/store.rs", "length", "one signal and all that it causes"),
    ("tests/native/locales/source.rs", "length", "one reader of the source"),
];

pub const RULES: [Rule; 6] = [
    Rule { name: "module file", applies: |path| path.ends_with("/mod.rs"), line: |_| true },
    Rule { name: "length", applies: is_rust, line: |_| false },
    Rule {
        name: "unfinished",
        applies: is_rust,
        line: |line| {
            let banned = ["todo!(", "unimplemented!(", "#[ignore", "// TODO", "// FIXME", "XXX:"];
            banned.iter().any(|word| line.contains(word))
        },
    },
    // The Content-Security-Policy forbids them, and the page would break only at run time.
    Rule {
        name: "inline",
        applies: |path| path == "index.html" || (path.starts_with("src/") && is_rust(path)),
        line: |line| {
            let banned = [" style=", "<style", "<script>", "inner_html", "javascript:"];
            // Leptos sets `style=(property, value)` through the object model, which is allowed.
            let line = line.replace(" style=(", "");
            banned.iter().any(|word| line.contains(word))
        },
    },
    // A Node project's lock file names hosts unless told not to, and paths creep into anything.
    Rule { name: "place", applies: |path| path != "Cargo.lock", line: names_a_place },
    Rule {
        name: "blank",
        applies: |path| ["rs", "ftl", "css"].iter().any(|kind| is_kind(path, kind)),
        line: |line| line.ends_with([' ', '\t']),
    },
];

fn is_rust(path: &str) -> bool {
    is_kind(path, "rs")
}

fn is_kind(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == extension)
}

/// Registry hosts, absolute paths of one machine, and what is only known where this was written.
/// In two halves, so that this file is not an offence itself.
fn names_a_place(line: &str) -> bool {
    const PLACES: [(&str, &str); 13] = [
        ("registry.npm", "js.org"),
        ("static.crates", ".io"),
        ("index.crates", ".io"),
        ("files.python", "hosted.org"),
        ("deb.deb", "ian.org"),
        ("/ro", "ot/"),
        ("/wo", "rk/main"),
        ("/wo", "rk/shared"),
        ("shared/des", "ign"),
        ("shared/da", "ta"),
        ("anth", "ropic"),
        ("clau", "de"),
        ("chat", "gpt"),
    ];
    let line = line.to_ascii_lowercase();
    PLACES.iter().any(|(head, tail)| {
        line.match_indices(head).any(|(at, _)| line[at + head.len()..].starts_with(tail))
    })
}

impl Rule {
    pub fn offences(&self, file: &File) -> Vec<String> {
        if self.is_excepted(&file.path) { Vec::new() } else { self.found(file) }
    }

    /// Offences, whether or not there is an exception.
    fn found(&self, file: &File) -> Vec<String> {
        if !(self.applies)(&file.path) {
            return Vec::new();
        }
        if self.name == "length" {
            let lines = file.text.lines().count();
            let too_long = lines > LONGEST;
            let offence = format!("{}: {lines} lines, more than {LONGEST}", file.path);
            return too_long.then_some(offence).into_iter().collect();
        }
        if self.name == "module file" {
            return vec![format!("{}: write x.rs and x/, not x/mod.rs", file.path)];
        }
        let lines = file.text.lines().enumerate();
        lines
            .filter(|(_, line)| (self.line)(line))
            .map(|(at, line)| {
                let line: String = line.trim().chars().take(80).collect();
                format!("{}:{}: [{}] {line}", file.path, at + 1, self.name)
            })
            .collect()
    }

    fn is_excepted(&self, path: &str) -> bool {
        EXCEPTIONS.iter().any(|(file, rule, _)| *file == path && *rule == self.name)
    }
}

/// Exceptions that nothing needs any more.
pub fn stale_exceptions(files: &[File]) -> Vec<String> {
    let needed = |path: &str, name: &str| {
        let file = files.iter().find(|file| file.path == path);
        let rule = RULES.iter().find(|rule| rule.name == name);
        file.zip(rule).is_some_and(|(file, rule)| !rule.found(file).is_empty())
    };
    let stale = EXCEPTIONS.iter().filter(|(path, rule, _)| !needed(path, rule));
    stale.map(|(path, rule, _)| format!("{path}: drop its exception to [{rule}]")).collect()
}

#[cfg(test)]
mod tests {
    use super::{File, RULES};

    fn offences(path: &str, text: &str) -> Vec<String> {
        let file = File { path: path.to_owned(), text: text.to_owned() };
        RULES.iter().flat_map(|rule| rule.offences(&file)).collect()
    }

    #[test]
    fn clean_code_passes() {
        assert!(offences("src/app.rs", "fn main() {}\n").is_empty());
    }

    #[test]
    fn every_rule_finds_its_offence() {
        for (path, text) in [
            ("src/ui/mod.rs", "\n"),
            ("src/long.rs", &"\n".repeat(401)),
            ("crates/api/src/lib.rs", "    todo!()\n"),
            ("src/app.rs", "view! { <p style=\"color: red\"> }\n"),
            ("src/app.rs", "<div inner_html=text/>\n"),
            ("index.html", "<script>go()</script>\n"),
            ("README.md", concat!("see /wo", "rk/main/src\n")),
            ("tests/e2e/package-lock.json", concat!("https://registry.npm", "js.org/x\n")),
            ("style/a.css", "a { }  \n"),
        ] {
            assert_eq!(offences(path, text).len(), 1, "{path}: {text:?}");
        }
    }

    #[test]
    fn a_custom_property_set_through_the_object_model_is_not_inline() {
        assert!(offences("src/a.rs", "<i style=(\"--share\", share)></i>").is_empty());
    }
}
