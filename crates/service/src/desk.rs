//! What the desk tells everyone.

use crate::{Cx, Fail, Handle};
use api::desk::{Desk, GetDesk};
use api::endpoint::Nothing;

impl Handle for GetDesk {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<Desk, Fail> {
        let settings = &cx.env.settings;
        Ok(Desk {
            marketplace: settings.marketplace.clone(),
            marketplace_zh: settings.marketplace_zh.clone(),
            demo: settings.demo,
            link_formats: settings.link_formats.clone(),
            version: settings.version.clone(),
            now: cx.now(),
        })
    }
}
