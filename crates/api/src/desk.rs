//! What the desk tells everyone: its marketplace, its limits, whether it is a demonstration.

use crate::endpoint::Nothing;
use crate::{Access, Limiter, endpoint, wire};
use domain::listing::Formats;
use domain::time::Timestamp;

wire! {
    pub struct Desk {
        /// The marketplace, in English and Chinese.
        pub marketplace: String,
        pub marketplace_zh: String,
        /// A demonstration with invented data, where codes are read in the app.
        pub demo: bool,
        pub version: String,
        /// The server's clock, so that a device with a wrong one shows right periods.
        pub now: Timestamp,
    }

    /// Apart from [`Desk`], which every first page asks for: only a guided notice reads links.
    pub struct LinkFormats {
        /// The marketplace's own first.
        pub formats: Formats,
    }
}

endpoint! {
    GetDesk: Get "/desk", Access::Anyone(Limiter { burst: 300, per_minute: 600 }), reads,
        Nothing => Desk;
    GetLinkFormats: Get "/desk/link-formats",
        Access::Anyone(Limiter { burst: 300, per_minute: 600 }), reads, Nothing => LinkFormats;
}
