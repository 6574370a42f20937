//! The desk's settings from its options.

use domain::ruleset::CN;
use service::Settings;

use super::options::{DeskOptions, StoreOptions};
use super::{Failure, formats};

pub fn settings(desk: &DeskOptions, store: &StoreOptions) -> Result<Settings, Failure> {
    let or = |given: &Option<String>, demo: &str, plain: &str| {
        given.clone().unwrap_or_else(|| if desk.demo { demo } else { plain }.to_owned())
    };
    Ok(Settings {
        marketplace: or(&desk.marketplace, "Nanshi", "Rightsdesk"),
        marketplace_zh: or(&desk.marketplace_zh, "南市", "正本"),
        demo: desk.demo,
        link_formats: formats::read(&desk.link_formats, desk.demo)?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        secret: store.key()?,
        ruleset: CN,
    })
}
