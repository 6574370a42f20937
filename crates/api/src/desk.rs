//! What the desk tells everyone: its marketplace, its limits, whether it is a demonstration.

use crate::endpoint::Nothing;
use crate::{Access, Limiter, endpoint, wire};
use domain::time::Timestamp;

wire! {
    pub struct Desk {
        /// The marketplace, in English and Chinese.
        pub marketplace: String,
        pub marketplace_zh: String,
        /// A demonstration with invented data, where codes are read in the app.
        pub demo: bool,
        /// Which sets of link formats are active, by name.
        pub link_formats: Vec<String>,
        pub version: String,
        /// The server's clock, so that a device with a wrong one shows right periods.
        pub now: Timestamp,
    }
}

endpoint! {
    GetDesk: Get "/desk", Access::Anyone(Limiter { burst: 300, per_minute: 600 }), reads,
        Nothing => Desk;
}
