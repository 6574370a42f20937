//! What `index.html` says before the app: word for word what the app will say in its place.

use std::{fs, path::Path};

/// The heading and the lead of each page that the shell knows.
const SAID: [&str; 6] = [
    "home-title",
    "home-lead",
    "account-sign-in-title",
    "account-sign-in-lead",
    "account-sign-up-title",
    "account-sign-up-lead",
];

#[test]
fn the_shell_says_what_the_app_says() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html");
    let page = fs::read_to_string(page).expect("index.html");
    let (english, chinese) = super::both();
    let mut found = Vec::new();
    for (language, catalogue) in [("en", english), ("zh-Hans", chinese)] {
        for key in SAID {
            let said = format!("<span lang=\"{language}\">{}</span>", catalogue.messages[key].text);
            if !page.contains(&said) {
                found.push(format!("index.html lacks {key}: {said}"));
            }
        }
    }
    super::faults(&found);
}
