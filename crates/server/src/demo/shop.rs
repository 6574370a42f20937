//! The shops: what each sells, and how it behaves.

use super::rng::{Rng, Stream};
use super::{Brand, Category, Pair};

use Category::{
    Bag, Cosmetic, Flask, Kitchen, Lamp, LunchBox, PhoneCase, Shoe, TShirt, TeaSet, Toy, Tumbler,
};

#[derive(Clone, Debug)]
pub(super) struct Shop {
    /// Nine digits.
    pub id: String,
    pub name: String,
    pub name_en: String,
    pub sells: &'static [Category],
    /// Of a thousand listings, how many infringe something.
    pub infringing: u64,
    /// The brand that supplies it. Its goods of that brand are genuine.
    pub supplied_by: Option<Brand>,
}

/// The shops that the stories of the demo name: six merchants, then a flagship for each brand.
pub(super) const FIXED: usize = MERCHANTS.len() + Brand::ALL.len();

const MERCHANTS: [(Pair, &[Category], u64); 6] = [
    (("小满杂货铺", "Xiaoman Sundries"), &[Flask, Tumbler, LunchBox, Bag], 180),
    (("云朵日用百货", "Cloud Daily"), &[Flask, LunchBox, Kitchen, Lamp], 60),
    (("阿拾家居馆", "Ashi Home"), &[Tumbler, Lamp, Kitchen], 40),
    (("山行茶器", "Shanxing Tea Goods"), &[TeaSet, Flask], 30),
    (("满仓礼品", "Mancang Gifts"), &[Flask, Bag, TeaSet, Toy], 90),
    (("桥头尾货仓", "Qiaotou Outlet"), &[Flask, Tumbler, Shoe, TShirt], 120),
];

/// A kind of shop: how its name ends, and what it sells.
const KINDS: [(Pair, &[Category]); 28] = [
    (("杂货铺", "Sundries"), &[Flask, Tumbler, LunchBox, Bag, Toy, Lamp, Kitchen]),
    (("日用百货", "Daily"), &[Tumbler, LunchBox, Kitchen, Lamp, Cosmetic]),
    (("家居馆", "Home"), &[Lamp, Kitchen, TeaSet, LunchBox]),
    (("生活馆", "Living"), &[Flask, LunchBox, Lamp, Kitchen]),
    (("优选", "Select"), &[Flask, Tumbler, Bag, Shoe, TShirt, PhoneCase]),
    (("尾货仓", "Outlet"), &[Flask, Bag, Shoe, TShirt, Cosmetic]),
    (("礼品", "Gifts"), &[Flask, TeaSet, Toy, Bag]),
    (("文创", "Studio Gifts"), &[Tumbler, Bag, Toy, PhoneCase]),
    (("杯具专营店", "Cups"), &[Flask, Tumbler]),
    (("水杯店", "Bottle Shop"), &[Flask, Tumbler]),
    (("餐盒工厂店", "Lunch Box Factory"), &[LunchBox, Kitchen]),
    (("茶器", "Tea Goods"), &[TeaSet]),
    (("茶具坊", "Teaware Workshop"), &[TeaSet, Tumbler]),
    (("箱包", "Bags"), &[Bag]),
    (("皮具店", "Leather Goods"), &[Bag, Shoe]),
    (("鞋业", "Footwear"), &[Shoe]),
    (("鞋履馆", "Shoe House"), &[Shoe]),
    (("服饰", "Clothing"), &[TShirt, Bag]),
    (("潮服工作室", "Streetwear"), &[TShirt, Shoe]),
    (("数码配件", "Phone Parts"), &[PhoneCase]),
    (("手机壳铺", "Phone Cases"), &[PhoneCase]),
    (("母婴玩具", "Baby and Toys"), &[Toy, Tumbler, LunchBox]),
    (("玩具屋", "Toy House"), &[Toy]),
    (("灯饰", "Lighting"), &[Lamp]),
    (("照明专营店", "Lamps"), &[Lamp]),
    (("美妆", "Beauty"), &[Cosmetic]),
    (("护肤小铺", "Skin Care"), &[Cosmetic]),
    (("厨具", "Kitchenware"), &[Kitchen, LunchBox]),
];

/// How its name begins.
const WORDS: [Pair; 100] = [
    ("青禾", "Qinghe"),
    ("知夏", "Zhixia"),
    ("南风", "South Wind"),
    ("半亩", "Half Acre"),
    ("拾光", "Shiguang"),
    ("木子", "Muzi"),
    ("小鹿", "Little Deer"),
    ("一间", "One Room"),
    ("橘子", "Orange"),
    ("微澜", "Weilan"),
    ("大福", "Dafu"),
    ("盛源", "Shengyuan"),
    ("宏达", "Hongda"),
    ("恒泰", "Hengtai"),
    ("悦己", "Yueji"),
    ("北巷", "North Lane"),
    ("老街", "Old Street"),
    ("晴川", "Qingchuan"),
    ("初见", "Chujian"),
    ("长安里", "Chang’an Lane"),
    ("稻香", "Daoxiang"),
    ("春和", "Chunhe"),
    ("秋实", "Qiushi"),
    ("冬藏", "Dongcang"),
    ("竹里", "Zhuli"),
    ("听雨", "Tingyu"),
    ("望山", "Wangshan"),
    ("溪谷", "Brook Valley"),
    ("星野", "Starfield"),
    ("月白", "Yuebai"),
    ("白露", "White Dew"),
    ("谷雨", "Guyu"),
    ("立春", "Lichun"),
    ("清和", "Early Summer"),
    ("有间", "Youjian"),
    ("不二", "Bu’er"),
    ("三石", "Three Stones"),
    ("五味", "Five Tastes"),
    ("七号", "No. 7"),
    ("九木", "Nine Trees"),
    ("百味", "Baiwei"),
    ("千寻", "Qianxun"),
    ("万家", "Wanjia"),
    ("吉祥", "Jixiang"),
    ("如意", "Ruyi"),
    ("平安", "Ping’an"),
    ("乐活", "Lehuo"),
    ("安心", "Anxin"),
    ("暖阳", "Warm Sun"),
    ("微光", "Glimmer"),
    ("小城", "Small Town"),
    ("江南", "Jiangnan"),
    ("塞北", "Saibei"),
    ("岭南", "Lingnan"),
    ("东篱", "Dongli"),
    ("西窗", "West Window"),
    ("浅草", "Shallow Grass"),
    ("深蓝", "Deep Blue"),
    ("绿洲", "Oasis"),
    ("红豆", "Red Bean"),
    ("紫苏", "Perilla"),
    ("金桂", "Golden Osmanthus"),
    ("银杏", "Ginkgo"),
    ("松间", "Songjian"),
    ("梅里", "Meili"),
    ("兰亭", "Lanting"),
    ("菊影", "Juying"),
    ("荷塘", "Lotus Pond"),
    ("葵花", "Sunflower"),
    ("麦田", "Wheat Field"),
    ("果果", "Guoguo"),
    ("糖糖", "Tangtang"),
    ("豆豆", "Doudou"),
    ("圆圆", "Yuanyuan"),
    ("妞妞", "Niuniu"),
    ("阿梅", "Amei"),
    ("阿强", "Aqiang"),
    ("老陈", "Old Chen"),
    ("李记", "Li’s"),
    ("周家", "Zhou Family"),
    ("吴越", "Wuyue"),
    ("鸿运", "Hongyun"),
    ("顺发", "Shunfa"),
    ("兴旺", "Xingwang"),
    ("佳美", "Jiamei"),
    ("丽人", "Liren"),
    ("雅致", "Yazhi"),
    ("简素", "Jiansu"),
    ("格物", "Gewu"),
    ("造物", "Zaowu"),
    ("良品", "Good Things"),
    ("优鲜", "Youxian"),
    ("天天", "Every Day"),
    ("日日新", "New Daily"),
    ("快乐", "Happy"),
    ("飞燕", "Swallow"),
    ("海棠", "Crabapple"),
    ("石榴", "Pomegranate"),
    ("芒种", "Mangzhong"),
    ("小雪", "Light Snow"),
];

impl Shop {
    /// Shop number `index` of a seed; the first [`FIXED`] are the same for every seed.
    pub(super) fn new(seed: u64, index: usize) -> Self {
        if let Some((name, sells, infringing)) = MERCHANTS.get(index) {
            return Self::named(index, *name, sells, *infringing, None);
        }
        if let Some(brand) = Brand::ALL.get(index - MERCHANTS.len()) {
            let face = brand.face();
            let name = (format!("{}官方旗舰店", face.name.0), format!("{} Flagship", face.name.1));
            return Self::named(index, (&name.0, &name.1), face.makes, 0, Some(*brand));
        }
        Self::invented(seed, index)
    }

    fn invented(seed: u64, index: usize) -> Self {
        let mut rng = Rng::new(seed, Stream::Shop, index as u64);
        let names = WORDS.len() * KINDS.len();
        let number = index - FIXED;
        // 1,531 is prime to 2,800, so each name is used once before any is used again.
        let slot = (number % names) * 1531 % names;
        let (word, (kind, sells)) = (WORDS[slot % WORDS.len()], KINDS[slot / WORDS.len()]);
        let (mut name, mut name_en) =
            (format!("{}{}", word.0, kind.0), format!("{} {}", word.1, kind.1));
        if number >= names {
            let branch = number / names + 1;
            name = format!("{name}{branch}店");
            name_en = format!("{name_en} No. {branch}");
        }
        // Most shops are honest; a few live off the names of others.
        let infringing = match rng.below(1000) {
            0..700 => 4,
            700..900 => 35,
            900..970 => 180,
            _ => 680,
        };
        let supplied_by = if rng.chance(60) { Brand::making(*rng.pick(sells)) } else { None };
        let infringing = if supplied_by.is_some() { infringing.min(4) } else { infringing };
        Self::named(index, (&name, &name_en), sells, infringing, supplied_by)
    }

    fn named(
        index: usize,
        name: (&str, &str),
        sells: &'static [Category],
        infringing: u64,
        supplied_by: Option<Brand>,
    ) -> Self {
        // 7,919,331 is prime to 10^8, so no two of 10^8 shops share a number.
        let number = (index as u64 * 7_919_331 + 17_204_583) % 100_000_000;
        Self {
            id: format!("6{number:08}"),
            name: name.0.to_owned(),
            name_en: name.1.to_owned(),
            sells,
            infringing,
            supplied_by,
        }
    }
}
