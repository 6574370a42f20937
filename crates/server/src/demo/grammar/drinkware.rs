use super::{Family, product};
use crate::demo::Pair;

const SMALL: &[Pair] = &[("200ml", "200 ml"), ("260ml", "260 ml"), ("320ml", "320 ml")];
const MIDDLE: &[Pair] =
    &[("380ml", "380 ml"), ("450ml", "450 ml"), ("500ml", "500 ml"), ("600ml", "600 ml")];
const LARGE: &[Pair] =
    &[("800ml", "800 ml"), ("900ml", "900 ml"), ("1000ml", "1,000 ml"), ("1200ml", "1,200 ml")];

pub(super) const FLASK: &[Family] = &[Family {
    products: &[
        product(("保温杯", "vacuum flask"), 0, MIDDLE, 29, 139),
        product(("手提保温壶", "vacuum bottle with loop"), 1, LARGE, 45, 199),
        product(("迷你口袋保温杯", "pocket flask"), 2, SMALL, 25, 99),
        product(("保温对杯", "flask pair"), 3, MIDDLE, 59, 259),
        product(("锁扣盖保温杯", "locking-lid flask"), 4, MIDDLE, 35, 159),
        product(("商务真空水杯", "business vacuum bottle"), 0, MIDDLE, 39, 169),
        product(("运动保温水壶", "sports flask"), 1, LARGE, 49, 189),
    ],
    materials: &[
        ("316不锈钢", "316 steel"),
        ("304不锈钢", "304 steel"),
        ("陶瓷内胆", "ceramic-lined"),
        ("钛合金", "titanium"),
        ("双层真空", "double-wall"),
    ],
    people: &[
        ("学生", "for students"),
        ("女士", "for women"),
        ("男士", "for men"),
        ("车载", "for the car"),
        ("户外", "for outdoors"),
    ],
    offers: &[
        ("24小时保温", "hot for 24 hours"),
        ("智能测温", "temperature display"),
        ("防漏密封", "leak-proof"),
        ("带茶隔", "with tea strainer"),
        ("大容量便携", "roomy and portable"),
        ("一键弹盖", "one-touch lid"),
        ("可刻字", "can be engraved"),
    ],
}];

pub(super) const TUMBLER: &[Family] = &[Family {
    products: &[
        product(("大容量手柄杯", "handle tumbler"), 0, LARGE, 29, 129),
        product(("儿童吸管杯", "kids’ straw bottle"), 1, MIDDLE, 25, 109),
        product(("带盖马克杯", "mug with lid"), 2, SMALL, 15, 79),
        product(("随行咖啡杯", "travel coffee cup"), 3, MIDDLE, 29, 149),
        product(("冰霸杯", "ice tumbler"), 0, LARGE, 35, 139),
        product(("办公室水杯", "office cup"), 2, MIDDLE, 13, 69),
    ],
    materials: &[
        ("不锈钢", "steel"),
        ("Tritan", "Tritan"),
        ("陶瓷", "ceramic"),
        ("食品级", "food-grade"),
        ("高硼硅玻璃", "borosilicate glass"),
    ],
    people: &[
        ("学生", "for school"),
        ("宝宝", "for toddlers"),
        ("上班族", "for the office"),
        ("健身", "for the gym"),
    ],
    offers: &[
        ("带吸管", "with straw"),
        ("防摔", "drop-proof"),
        ("保冰12小时", "ice for 12 hours"),
        ("可机洗", "dishwasher-safe"),
        ("送杯刷", "brush included"),
        ("双饮口", "two ways to drink"),
    ],
}];

pub(super) const LUNCH_BOX: &[Family] = &[
    Family {
        products: &[product(("焖烧杯", "lunch flask"), 0, LARGE, 39, 169)],
        materials: &[("316不锈钢", "316 steel"), ("304不锈钢", "304 steel"), ("真空", "vacuum")],
        people: &[
            ("学生", "for students"),
            ("宝宝粥", "for baby porridge"),
            ("户外", "for outdoors"),
        ],
        offers: &[
            ("超长保温", "keeps hot for long"),
            ("可煮粥焖饭", "cooks porridge"),
            ("送勺子", "spoon included"),
            ("防漏密封", "leak-proof"),
        ],
    },
    Family {
        products: &[
            product(
                ("多层保温饭盒", "tiered lunch box"),
                1,
                &[("两层", "two tiers"), ("三层", "three tiers"), ("1.5L", "1.5 l")],
                35,
                149,
            ),
            product(
                ("折叠饭盒", "folding lunch box"),
                2,
                &[("600ml", "600 ml"), ("900ml", "900 ml")],
                19,
                79,
            ),
            product(
                ("分格便当盒", "divided bento box"),
                1,
                &[("三格", "three cells"), ("四格", "four cells"), ("五格", "five cells")],
                22,
                89,
            ),
        ],
        materials: &[
            ("食品级硅胶", "food-grade silicone"),
            ("304不锈钢", "304 steel"),
            ("食品级PP", "food-grade PP"),
            ("加厚", "thick-walled"),
        ],
        people: &[
            ("上班族", "for the office"),
            ("小学生", "for schoolchildren"),
            ("一人食", "for one"),
            ("露营", "for camping"),
        ],
        offers: &[
            ("密封不漏汤", "keeps soup in"),
            ("带餐具", "with cutlery"),
            ("易清洗", "easy to wash"),
            ("可放冰箱", "fridge-safe"),
        ],
    },
    Family {
        products: &[product(
            ("便当保温袋", "insulated lunch bag"),
            3,
            &[("小号", "small"), ("大号", "large")],
            12,
            59,
        )],
        materials: &[
            ("加厚铝箔", "foil-lined"),
            ("牛津布", "Oxford cloth"),
            ("防水", "waterproof"),
        ],
        people: &[("上班族", "for the office"), ("学生", "for students")],
        offers: &[
            ("保冷保热", "keeps cold and hot"),
            ("可水洗", "washable"),
            ("大开口", "opens wide"),
        ],
    },
];

pub(super) const TEA_SET: &[Family] = &[Family {
    products: &[
        product(
            ("便携旅行茶具", "travel tea set"),
            0,
            &[("一壶一杯", "flask and cup"), ("一壶两杯", "flask and two cups")],
            49,
            268,
        ),
        product(
            ("手工茶壶", "handmade teapot"),
            1,
            &[("180ml", "180 ml"), ("220ml", "220 ml"), ("300ml", "300 ml")],
            68,
            598,
        ),
        product(
            ("盖碗茶具套装", "covered-bowl tea set"),
            2,
            &[("一壶六杯", "for six"), ("一壶四杯", "for four")],
            79,
            468,
        ),
        product(("快客杯", "quick-brew teapot"), 1, &[("一壶二杯", "for two")], 29, 128),
    ],
    materials: &[
        ("紫砂", "Zisha clay"),
        ("德化白瓷", "Dehua white porcelain"),
        ("粗陶", "stoneware"),
        ("汝窑开片", "crackle-glaze"),
        ("羊脂玉瓷", "jade porcelain"),
    ],
    people: &[
        ("家用", "for home"),
        ("办公", "for the office"),
        ("长辈", "for parents"),
        ("户外", "for outdoors"),
    ],
    offers: &[
        ("手绘山水", "hand-painted landscape"),
        ("送收纳包", "with carrying case"),
        ("功夫茶", "for gongfu tea"),
        ("防烫", "cool to hold"),
        ("中式复古", "classic Chinese style"),
    ],
}];
