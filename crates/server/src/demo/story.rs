//! The listings that the demo's stories tell of. They open the catalogue of every seed, so that a
//! guide, a test or a talk can name them.

use super::listing::{Infringement, ListingRow, Way};
use super::shop::Shop;
use super::{Brand, Pair};

struct Told {
    id: &'static str,
    title: Pair,
    /// Index of its shop.
    shop: usize,
    price_fen: i64,
    picture: &'static str,
    way: Option<Way>,
}

/// No other listing is numbered inside this block, after the common prefix.
pub(super) const RESERVED: std::ops::Range<u64> = 45_381_200..45_381_300;

pub(super) const COUNT: usize = TOLD.len();

const TOLD: [Told; 11] = [
    Told {
        id: "548745381247",
        title: ("檐雀同款保温杯500ml 礼盒装", "YANQUE-style vacuum flask 500 ml, gift box"),
        shop: 0,
        price_fen: 3990,
        picture: "flask-1-blue-yanque-c",
        way: Some(Way::Counterfeit),
    },
    Told {
        id: "548745381248",
        title: ("316不锈钢保温杯 小雀标 可刻字", "316 steel flask, sparrow mark, can be engraved"),
        shop: 1,
        price_fen: 4500,
        picture: "flask-1-graphite-yanque-c",
        way: Some(Way::Counterfeit),
    },
    Told {
        id: "548745381249",
        title: ("小鸟标大容量手柄杯900ml", "Handle tumbler 900 ml, little bird mark"),
        shop: 2,
        price_fen: 5900,
        picture: "tumbler-1-sage-yanque-c",
        way: Some(Way::Counterfeit),
    },
    Told {
        id: "548745381250",
        title: ("儿童吸管杯 檐下小雀图案", "Kids’ straw bottle, sparrow under eave"),
        shop: 0,
        price_fen: 3280,
        picture: "tumbler-2-sky-yanque-p",
        way: Some(Way::CopiedPicture),
    },
    Told {
        id: "548745381251",
        title: ("礼品袋 小雀印花", "Gift bag, sparrow print"),
        shop: 4,
        price_fen: 1280,
        picture: "bag-1-clay-yanque-l",
        way: Some(Way::LookAlike),
    },
    Told {
        id: "548745381252",
        title: ("便携旅行茶具 檐纹保温壶", "Travel tea set with flask, eave pattern"),
        shop: 3,
        price_fen: 12800,
        picture: "teaset-1-clay-yanque-c",
        way: Some(Way::Counterfeit),
    },
    Told {
        id: "548745381253",
        title: ("檐雀迷你口袋保温杯200ml", "YANQUE mini flask 200 ml"),
        shop: 0,
        price_fen: 3600,
        picture: "flask-3-plum-yanque-c",
        way: Some(Way::Counterfeit),
    },
    Told {
        id: "548745381254",
        title: ("檐雀手柄杯900ml 尾货", "YANQUE handle tumbler 900 ml, outlet batch"),
        shop: 5,
        price_fen: 4900,
        picture: "tumbler-1-teal-yanque-g",
        way: None,
    },
    // Names the brand only for what it fits, so it is lawful, and worth reporting in a lesson.
    Told {
        id: "548745381255",
        title: ("焖烧杯800ml 可配檐雀杯盖", "Steel lunch flask 800 ml, fits YANQUE lid"),
        shop: 1,
        price_fen: 6600,
        picture: "lunchbox-1-orange",
        way: None,
    },
    Told {
        id: "548745381256",
        title: ("办公室带盖马克杯 小雀logo", "Office mug with lid, sparrow logo"),
        shop: 2,
        price_fen: 2990,
        picture: "tumbler-3-sand-yanque-c",
        way: Some(Way::Counterfeit),
    },
    Told {
        id: "548745381257",
        title: ("檐雀对杯礼盒 婚庆款 两只装", "Flask gift pair, YANQUE wedding edition"),
        shop: 4,
        price_fen: 7500,
        picture: "flask-4-olive-yanque-c",
        way: Some(Way::Counterfeit),
    },
];

pub(super) fn row(index: usize, shops: &[Shop]) -> Option<ListingRow> {
    let told = TOLD.get(index)?;
    let shop = shops.get(told.shop)?;
    Some(ListingRow {
        id: told.id.to_owned(),
        title: told.title.0.to_owned(),
        title_en: told.title.1.to_owned(),
        shop_id: shop.id.clone(),
        shop_name: shop.name.clone(),
        shop_name_en: shop.name_en.clone(),
        price_fen: told.price_fen,
        picture: format!("/pictures/{}.svg", told.picture),
        infringing: told.way.map(|way| Infringement { brand: Brand::Yanque, way }),
    })
}
