//! What the desk tells everyone.

use crate::{Cx, Fail, Handle};
use api::desk::{Desk, GetDesk, GetLinkFormats, LinkFormats};
use api::endpoint::Nothing;

impl Handle for GetDesk {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<Desk, Fail> {
        let settings = &cx.env.settings;
        Ok(Desk {
            marketplace: settings.marketplace.clone(),
            marketplace_zh: settings.marketplace_zh.clone(),
            demo: settings.demo,
            version: settings.version.clone(),
            now: cx.now(),
        })
    }
}

impl Handle for GetLinkFormats {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<LinkFormats, Fail> {
        Ok(LinkFormats { formats: cx.env.settings.link_formats.clone() })
    }
}
