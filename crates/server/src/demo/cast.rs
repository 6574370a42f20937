//! The people, organisations and rights of the demo.
//!
//! Plain data: codes are the ones that `domain` uses, and a [`Form`] has the fields of its form,
//! so whoever fills the database decides how.

mod rights;

pub use rights::{Form, Progress, Right, rights};

use jiff::civil::{Date, date};

/// The password of every demo account.
pub const PASSWORD: &str = "demo-demo-demo";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// A handle for use inside the demo data.
    pub key: &'static str,
    /// A code of `domain::policy::OrgKind`.
    pub kind: &'static str,
    pub name: &'static str,
    pub name_en: &'static str,
    /// The merchant's shop in the catalogue.
    pub shop_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub email: &'static str,
    pub name: &'static str,
    pub name_en: &'static str,
    /// Key of the organisation.
    pub organisation: &'static str,
    /// A code of `domain::policy::Role`.
    pub role: &'static str,
    /// How the person signs.
    pub capacity: &'static str,
    pub capacity_en: &'static str,
}

/// The agent may file for the owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    pub principal: &'static str,
    pub agent: &'static str,
    /// The last day.
    pub until: Date,
}

pub const OWNER: &str = "yanque";
pub const AGENT: &str = "tangmu";
pub const MERCHANT: &str = "xiaoman";
pub const PLATFORM: &str = "nanshi";

pub const OWNER_NAME: &str = "檐雀家居用品（杭州）有限公司";
pub const OWNER_NAME_EN: &str = "Yanque Home Goods (Hangzhou) Co., Ltd.";
const AGENT_NAME: &str = "棠木知识产权代理";
const AGENT_NAME_EN: &str = "Tangmu IP Agency";

pub fn organisations() -> [Organisation; 4] {
    // The first shop is the same in the catalogue of every seed.
    let shop = super::shop::Shop::new(super::SEED, 0);
    let organisation =
        |key, kind, name, name_en, shop_id| Organisation { key, kind, name, name_en, shop_id };
    [
        organisation(OWNER, "rights_owner", OWNER_NAME, OWNER_NAME_EN, None),
        organisation(AGENT, "agent_firm", AGENT_NAME, AGENT_NAME_EN, None),
        organisation(MERCHANT, "merchant", "小满杂货铺", "Xiaoman Sundries", Some(shop.id)),
        organisation(PLATFORM, "platform", "南市", "Nanshi", None),
    ]
}

pub const fn people() -> [Person; 6] {
    [
        Person {
            email: "holder@demo.test",
            name: "何知微",
            name_en: "He Zhiwei",
            organisation: OWNER,
            role: "holder_admin",
            capacity: "法务经理",
            capacity_en: "Legal manager",
        },
        Person {
            email: "agent@demo.test",
            name: "陈雨薇",
            name_en: "Chen Yuwei",
            organisation: AGENT,
            role: "holder_admin",
            capacity: "代理人",
            capacity_en: "Agent",
        },
        Person {
            email: "merchant@demo.test",
            name: "马小满",
            name_en: "Ma Xiaoman",
            organisation: MERCHANT,
            role: "merchant",
            capacity: "店主",
            capacity_en: "Shop owner",
        },
        Person {
            email: "reviewer@demo.test",
            name: "沈岚",
            name_en: "Shen Lan",
            organisation: PLATFORM,
            role: "reviewer",
            capacity: "审核员",
            capacity_en: "Reviewer",
        },
        Person {
            email: "senior@demo.test",
            name: "罗敬之",
            name_en: "Luo Jingzhi",
            organisation: PLATFORM,
            role: "senior_reviewer",
            capacity: "高级审核员",
            capacity_en: "Senior reviewer",
        },
        Person {
            email: "admin@demo.test",
            name: "唐予安",
            name_en: "Tang Yu’an",
            organisation: PLATFORM,
            role: "administrator",
            capacity: "平台管理员",
            capacity_en: "Platform administrator",
        },
    ]
}

pub fn authority(today: Date) -> Authority {
    Authority { principal: OWNER, agent: AGENT, until: later(date(2028, 3, 31), today, 490) }
}

/// The date of the story while it is still at least a month ahead, and `days` from today after.
fn later(story: Date, today: Date, days: i64) -> Date {
    let from_today = |days| today.saturating_add(jiff::Span::new().days(days));
    if story > from_today(30) { story } else { from_today(days) }
}
