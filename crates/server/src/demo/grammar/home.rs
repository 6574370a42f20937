use super::{Family, product};
use crate::demo::Pair;

const PLUSH: &[Pair] =
    &[("25cm", "25 cm"), ("35cm", "35 cm"), ("50cm", "50 cm"), ("80cm", "80 cm")];
const PIECES: &[Pair] = &[("52粒", "52 pieces"), ("100粒", "100 pieces"), ("160粒", "160 pieces")];
const WATTS: &[Pair] = &[("5W", "5 W"), ("8W", "8 W"), ("12W", "12 W")];
const PAN: &[Pair] = &[("24cm", "24 cm"), ("26cm", "26 cm"), ("28cm", "28 cm"), ("30cm", "30 cm")];

pub(super) const TOY: &[Family] = &[
    Family {
        products: &[
            product(("毛绒玩偶", "plush toy"), 0, PLUSH, 19, 129),
            product(("安抚抱枕", "cuddly pillow"), 0, PLUSH, 29, 139),
        ],
        materials: &[
            ("超软短毛绒", "short-pile"),
            ("可水洗", "washable"),
            ("羽绒棉", "down-cotton"),
        ],
        people: &[("女孩", "for girls"), ("宝宝", "for toddlers"), ("情侣", "for couples")],
        offers: &[
            ("陪睡", "for bedtime"),
            ("生日礼物", "birthday gift"),
            ("可拆洗", "removable cover"),
        ],
    },
    Family {
        products: &[
            product(("积木", "building blocks"), 1, PIECES, 29, 169),
            product(("拼搭玩具", "construction set"), 1, PIECES, 35, 199),
            product(
                ("磁力小火车", "magnetic train"),
                2,
                &[("五节", "five wagons"), ("十节", "ten wagons")],
                25,
                149,
            ),
        ],
        materials: &[
            ("榉木", "beech"),
            ("水性漆实木", "water-based painted wood"),
            ("大颗粒", "chunky"),
            ("无甲醛", "formaldehyde-free"),
        ],
        people: &[
            ("3岁以上", "from age 3"),
            ("宝宝", "for toddlers"),
            ("男孩", "for boys"),
            ("幼儿园", "for kindergarten"),
        ],
        offers: &[
            ("益智早教", "early learning"),
            ("圆角打磨", "rounded edges"),
            ("附收纳桶", "with storage tub"),
            ("亲子互动", "to play together"),
        ],
    },
];

pub(super) const LAMP: &[Family] = &[Family {
    products: &[
        product(("护眼台灯", "desk lamp"), 0, WATTS, 39, 289),
        product(("蘑菇小夜灯", "mushroom night light"), 1, WATTS, 25, 139),
        product(("环形床头灯", "ring bedside lamp"), 2, WATTS, 49, 269),
        product(("学习阅读灯", "reading lamp"), 0, WATTS, 35, 219),
        product(("氛围灯", "mood light"), 1, WATTS, 29, 159),
    ],
    materials: &[
        ("无线充电", "cordless"),
        ("三色调光", "three-tone dimmable"),
        ("触控", "touch"),
        ("全光谱", "full-spectrum"),
        ("铝合金", "aluminium"),
    ],
    people: &[
        ("宿舍", "for dormitories"),
        ("儿童", "for children"),
        ("卧室", "for the bedroom"),
        ("书房", "for the study"),
    ],
    offers: &[
        ("无频闪", "no flicker"),
        ("定时关灯", "switch-off timer"),
        ("USB充电", "charges by USB"),
        ("高显指Ra97", "colour rendering Ra 97"),
        ("可折叠", "folds flat"),
    ],
}];

pub(super) const COSMETIC: &[Family] = &[
    Family {
        products: &[
            product(
                ("口红", "lipstick"),
                0,
                &[("3.2g", "3.2 g"), ("两支装", "pack of two")],
                19,
                149,
            ),
            product(
                ("唇釉", "lip glaze"),
                0,
                &[("2.5g", "2.5 g"), ("三支装", "pack of three")],
                15,
                99,
            ),
        ],
        materials: &[
            ("丝绒", "velvet"),
            ("雾面", "matt"),
            ("镜面", "mirror-shine"),
            ("滋润", "nourishing"),
        ],
        people: &[("学生党", "for students"), ("黄皮", "for warm skin")],
        offers: &[
            ("不沾杯", "does not smudge"),
            ("显白", "brightens the face"),
            ("持久不脱色", "long-lasting"),
        ],
    },
    Family {
        products: &[
            product(
                ("保湿面霜", "moisturising cream"),
                1,
                &[("50g", "50 g"), ("80g", "80 g")],
                29,
                259,
            ),
            product(
                ("睡眠面膜", "sleeping mask"),
                1,
                &[("100g", "100 g"), ("120g", "120 g")],
                29,
                169,
            ),
            product(
                ("身体乳", "body lotion"),
                2,
                &[("250ml", "250 ml"), ("400ml", "400 ml")],
                25,
                139,
            ),
            product(
                ("洗面奶", "cleanser"),
                2,
                &[("120ml", "120 ml"), ("200ml", "200 ml")],
                19,
                109,
            ),
        ],
        materials: &[
            ("烟酰胺", "niacinamide"),
            ("植萃", "botanical"),
            ("玻尿酸", "hyaluronic"),
            ("氨基酸", "amino-acid"),
        ],
        people: &[
            ("敏感肌", "for sensitive skin"),
            ("干皮", "for dry skin"),
            ("油皮", "for oily skin"),
        ],
        offers: &[
            ("补水锁水", "locks in moisture"),
            ("无酒精", "alcohol-free"),
            ("持久留香", "lasting scent"),
            ("赠小样", "samples included"),
        ],
    },
];

pub(super) const KITCHEN: &[Family] = &[
    Family {
        products: &[
            product(("平底锅", "frying pan"), 0, PAN, 39, 269),
            product(("炒锅", "wok"), 0, PAN, 59, 299),
            product(
                ("双耳汤锅", "two-handled stock pot"),
                1,
                &[("20cm", "20 cm"), ("22cm", "22 cm"), ("24cm", "24 cm")],
                49,
                329,
            ),
        ],
        materials: &[
            ("不粘", "non-stick"),
            ("麦饭石", "stone-coated"),
            ("304不锈钢", "304 steel"),
            ("精铁", "iron"),
            ("珐琅", "enamelled"),
        ],
        people: &[
            ("家用", "for home"),
            ("宝宝辅食", "for baby food"),
            ("租房", "for small kitchens"),
        ],
        offers: &[
            ("少油烟", "little smoke"),
            ("电磁炉通用", "works on induction"),
            ("送硅胶铲", "silicone spatula included"),
            ("防烫手柄", "cool handle"),
        ],
    },
    Family {
        products: &[
            product(
                ("锅铲套装", "spatula set"),
                2,
                &[
                    ("三件套", "three pieces"),
                    ("五件套", "five pieces"),
                    ("七件套", "seven pieces"),
                ],
                15,
                119,
            ),
            product(
                ("厨具套装", "kitchen tool set"),
                2,
                &[("六件套", "six pieces"), ("十件套", "ten pieces")],
                25,
                139,
            ),
        ],
        materials: &[("硅胶", "silicone"), ("304不锈钢", "304 steel"), ("榉木柄", "beech-handled")],
        people: &[("家用", "for home"), ("租房", "for small kitchens")],
        offers: &[
            ("不伤锅", "kind to pans"),
            ("耐高温", "heat-proof"),
            ("带收纳桶", "with holder"),
            ("防烫手柄", "cool handle"),
        ],
    },
];
