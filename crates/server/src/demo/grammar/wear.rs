use super::{Family, product};
use crate::demo::Pair;

const ADULT: &[Pair] =
    &[("M码", "size M"), ("L码", "size L"), ("XL码", "size XL"), ("M-3XL", "sizes M–3XL")];
const FEET: &[Pair] = &[
    ("35-40码", "sizes 35–40"),
    ("36-41码", "sizes 36–41"),
    ("38-44码", "sizes 38–44"),
    ("39-45码", "sizes 39–45"),
];
const PHONES: &[Pair] = &[
    ("多机型", "many models"),
    ("6.1英寸", "6.1 inch"),
    ("6.7英寸", "6.7 inch"),
    ("折叠屏", "folding phones"),
];

pub(super) const BAG: &[Family] = &[
    Family {
        products: &[
            product(
                ("托特包", "tote"),
                0,
                &[("中号", "medium"), ("大号", "large"), ("A4", "A4")],
                19,
                129,
            ),
            product(
                ("环保购物袋", "shopping bag"),
                0,
                &[("中号", "medium"), ("大号", "large")],
                9,
                49,
            ),
        ],
        materials: &[
            ("加厚帆布", "heavy canvas"),
            ("棉麻", "cotton and linen"),
            ("防泼水", "water-repellent"),
        ],
        people: &[
            ("通勤", "for commuting"),
            ("女款", "for women"),
            ("大学生", "for students"),
            ("旅行", "for travel"),
        ],
        offers: &[("大容量", "roomy"), ("可定制图案", "print your own"), ("内袋", "inside pocket")],
    },
    Family {
        products: &[
            product(
                ("双肩包", "backpack"),
                1,
                &[("18L", "18 l"), ("25L", "25 l"), ("15.6寸", "15.6 inch")],
                59,
                299,
            ),
            product(("书包", "school bag"), 1, &[("小号", "small"), ("大号", "large")], 49, 219),
        ],
        materials: &[
            ("防泼水尼龙", "water-repellent nylon"),
            ("牛津布", "Oxford cloth"),
            ("轻量", "lightweight"),
        ],
        people: &[
            ("大学生", "for students"),
            ("男女同款", "unisex"),
            ("中学生", "for secondary school"),
        ],
        offers: &[
            ("减负护脊", "easy on the back"),
            ("电脑夹层", "laptop pocket"),
            ("USB接口", "USB port"),
            ("多隔层", "many pockets"),
        ],
    },
    Family {
        products: &[
            product(
                ("月牙腋下包", "crescent shoulder bag"),
                2,
                &[("小号", "small"), ("中号", "medium")],
                39,
                259,
            ),
            product(
                ("斜挎小包", "small crossbody bag"),
                2,
                &[("迷你", "mini"), ("中号", "medium")],
                29,
                189,
            ),
        ],
        materials: &[
            ("头层牛皮", "full-grain leather"),
            ("软皮", "soft leather"),
            ("复古油蜡皮", "waxed leather"),
        ],
        people: &[("女款", "for women"), ("通勤", "for commuting"), ("约会", "for evenings")],
        offers: &[
            ("可调节肩带", "adjustable strap"),
            ("磁吸扣", "magnetic clasp"),
            ("百搭", "goes with anything"),
        ],
    },
];

pub(super) const SHOE: &[Family] = &[
    Family {
        products: &[
            product(("缓震跑步鞋", "cushioned running shoes"), 0, FEET, 89, 469),
            product(("老爹鞋", "chunky trainers"), 0, FEET, 79, 359),
            product(("高帮帆布鞋", "high-top canvas shoes"), 1, FEET, 49, 239),
            product(("休闲鞋", "casual shoes"), 0, FEET, 69, 299),
        ],
        materials: &[
            ("透气", "breathable"),
            ("轻便", "light"),
            ("厚底", "thick-soled"),
            ("防滑", "non-slip"),
        ],
        people: &[
            ("女款", "for women"),
            ("男款", "for men"),
            ("情侣款", "for couples"),
            ("学生", "for students"),
        ],
        offers: &[
            ("增高5cm", "5 cm taller"),
            ("软底不累脚", "soft sole"),
            ("断码清仓", "last sizes"),
            ("百搭", "goes with anything"),
        ],
    },
    Family {
        products: &[
            product(("洞洞鞋", "garden clogs"), 2, FEET, 25, 129),
            product(("居家拖鞋", "house slippers"), 2, FEET, 12, 59),
        ],
        materials: &[
            ("EVA", "EVA"),
            ("踩屎感", "cloud-soft"),
            ("防滑", "non-slip"),
            ("厚底", "thick-soled"),
        ],
        people: &[("女款", "for women"), ("男款", "for men"), ("亲子款", "for the family")],
        offers: &[("浴室可穿", "fine when wet"), ("静音", "quiet"), ("夏季透气", "cool in summer")],
    },
];

pub(super) const T_SHIRT: &[Family] = &[Family {
    products: &[
        product(("圆领短袖T恤", "crew-neck T-shirt"), 0, ADULT, 19, 109),
        product(("翻领POLO衫", "polo shirt"), 1, ADULT, 39, 189),
        product(("宽松印花T恤", "loose printed T-shirt"), 2, ADULT, 25, 129),
        product(("短袖打底衫", "basic T-shirt"), 0, ADULT, 15, 79),
    ],
    materials: &[
        ("230g重磅纯棉", "230 g cotton"),
        ("新疆长绒棉", "long-staple cotton"),
        ("冰丝", "cooling fabric"),
        ("双纱", "double-yarn"),
        ("莫代尔", "modal"),
    ],
    people: &[
        ("男女同款", "unisex"),
        ("女款", "for women"),
        ("男款", "for men"),
        ("班服", "for class teams"),
    ],
    offers: &[
        ("不易变形", "keeps its shape"),
        ("落肩袖", "drop shoulders"),
        ("可定制图案", "print your own"),
        ("三件装", "pack of three"),
        ("美式复古", "vintage American"),
    ],
}];

pub(super) const PHONE_CASE: &[Family] = &[Family {
    products: &[
        product(("磨砂手机壳", "matt phone case"), 0, PHONES, 9, 59),
        product(("支架腕带手机壳", "phone case with strap and stand"), 1, PHONES, 15, 79),
        product(("波浪边手机壳", "wavy-edge phone case"), 2, PHONES, 9, 49),
        product(("磁吸手机壳", "magnetic phone case"), 0, PHONES, 19, 99),
    ],
    materials: &[
        ("液态硅胶", "liquid silicone"),
        ("素皮", "vegan leather"),
        ("超薄", "ultra-thin"),
        ("奶油胶", "soft-touch"),
        ("透明TPU", "clear TPU"),
    ],
    people: &[("女款", "for women"), ("情侣", "for couples"), ("商务", "for business")],
    offers: &[
        ("全包防摔", "full drop protection"),
        ("镜头保护", "lens guard"),
        ("不发黄", "does not yellow"),
        ("送钢化膜", "with screen glass"),
        ("亲肤手感", "soft in the hand"),
    ],
}];
