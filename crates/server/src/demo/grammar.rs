//! The words of the titles, by category, always as a Chinese and an English half.
//!
//! A Chinese title runs lead, brand, people, material, product, size, then what it offers; an
//! English one runs brand, material, product, size, people, then the same offers after commas.

mod drinkware;
mod home;
mod wear;

use super::{Category, Pair};

pub(super) struct Product {
    pub name: Pair,
    /// Its picture: a place among the category's shapes.
    pub shape: usize,
    pub sizes: &'static [Pair],
    /// What it costs, in yuan: the cheapest and the dearest.
    pub yuan: (u64, u64),
}

const fn product(
    name: Pair,
    shape: usize,
    sizes: &'static [Pair],
    cheapest: u64,
    dearest: u64,
) -> Product {
    Product { name, shape, sizes, yuan: (cheapest, dearest) }
}

/// Goods of which the same things are said: nobody sells a beech plush toy.
pub(super) struct Family {
    pub products: &'static [Product],
    pub materials: &'static [Pair],
    pub people: &'static [Pair],
    pub offers: &'static [Pair],
}

pub(super) const fn families(category: Category) -> &'static [Family] {
    match category {
        Category::Flask => drinkware::FLASK,
        Category::Tumbler => drinkware::TUMBLER,
        Category::LunchBox => drinkware::LUNCH_BOX,
        Category::TeaSet => drinkware::TEA_SET,
        Category::Bag => wear::BAG,
        Category::Shoe => wear::SHOE,
        Category::TShirt => wear::T_SHIRT,
        Category::PhoneCase => wear::PHONE_CASE,
        Category::Toy => home::TOY,
        Category::Lamp => home::LAMP,
        Category::Cosmetic => home::COSMETIC,
        Category::Kitchen => home::KITCHEN,
    }
}

/// What any seller may put first in Chinese; English readers find it among the offers.
pub(super) const LEADS: &[Pair] = &[
    ("新款", "new"),
    ("2026新款", "2026 model"),
    ("【包邮】", "free postage"),
    ("【现货】", "in stock"),
    ("高颜值", "good-looking"),
    ("ins风", "minimal style"),
    ("网红", "popular online"),
    ("厂家直销", "direct from the factory"),
    ("【买一送一】", "buy one, get one"),
    ("国潮", "new Chinese style"),
];

/// Last words of any title.
pub(super) const TAILS: &[Pair] = &[
    ("礼盒装", "gift box"),
    ("活动价", "sale price"),
    ("送礼", "for a gift"),
    ("假一赔十", "ten times back if fake"),
    ("次日发货", "sent next day"),
    ("团购批发", "trade and group orders"),
    ("七天无理由退换", "seven-day returns"),
    ("节日伴手礼", "holiday gift"),
];

/// How a seller of counterfeits writes the brand.
pub(super) const COUNTERFEIT: &[Pair] = &[
    ("{}同款", "{}-style"),
    ("{}原单", "{} original-order"),
    ("{}尾单", "{} factory overrun"),
    ("高仿{}", "replica {}"),
    ("{}专柜同款", "same as {} counter"),
    ("{}1:1复刻", "1:1 copy of {}"),
];

/// What the owner's own shop, or one it supplies, adds.
pub(super) const GENUINE: &[Pair] = &[
    ("官方正品", "official"),
    ("正品授权", "authorised seller"),
    ("旗舰店正品", "from the flagship shop"),
    ("全国联保", "nationwide warranty"),
];

/// Naming a brand only to say what the goods fit.
pub(super) const COMPATIBLE: &[Pair] =
    &[("可配{}", "fits {}"), ("适用{}", "for use with {}"), ("兼容{}配件", "takes {} parts")];
