//! Listings as the catalogue has them, looked up for the rows of a notice.

use crate::{Access, endpoint, wire};
use domain::ids::{ListingId, NoticeRef};
use domain::notice::ListingState;
use domain::policy::Capability;

wire! {
    pub struct LookUpRequest {
        /// At most 1,000.
        pub ids: Vec<ListingId>,
    }
    pub struct ListingRow {
        pub id: ListingId,
        pub title: String,
        /// The title in the other language, where the merchant gave one.
        pub title_other: String,
        pub shop: String,
        pub shop_name: String,
        pub shop_name_other: String,
        /// Hundredths of the currency.
        pub price: i64,
        pub currency: String,
        pub picture: String,
        pub state: ListingState,
        /// An open notice of the reader's organisation that names it.
        #[serde(default)]
        pub reported_in: Option<NoticeRef>,
    }
    /// Those that exist, in the order asked for; one that is missing here is not on the platform.
    pub struct LookUpResponse {
        pub rows: Vec<ListingRow>,
    }
}

endpoint! {
    LookUpListings: Post "/listings/look-up", Access::Can(Capability::LookUpListings), reads,
        LookUpRequest => LookUpResponse;
}
