//! The desk's settings from its options.

use domain::ruleset::CN;
use service::Settings;

use super::Failure;
use super::options::{DeskOptions, StoreOptions};

pub fn settings(desk: &DeskOptions, store: &StoreOptions) -> Result<Settings, Failure> {
    let or = |given: &Option<String>, demo: &str, plain: &str| {
        given.clone().unwrap_or_else(|| if desk.demo { demo } else { plain }.to_owned())
    };
    let mut link_formats = desk.link_formats.clone();
    if link_formats.is_empty() {
        link_formats.push("default".into());
        if desk.demo {
            link_formats.push("nanshi".into());
        }
    }
    for name in &link_formats {
        if !["default", "nanshi"].contains(&name.as_str()) {
            return Err(Failure::Config(format!("there are no link formats `{name}`")));
        }
    }
    Ok(Settings {
        marketplace: or(&desk.marketplace, "Nanshi", "Rightsdesk"),
        marketplace_zh: or(&desk.marketplace_zh, "南市", "正本"),
        demo: desk.demo,
        link_formats,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        secret: store.key()?,
        ruleset: CN,
    })
}
