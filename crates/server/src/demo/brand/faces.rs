//! The brands in the order of [`Brand`](super::Brand).

use super::{Design, Face};
use crate::demo::Category::{
    Bag, Cosmetic, Flask, Kitchen, Lamp, LunchBox, PhoneCase, Shoe, TShirt, TeaSet, Toy, Tumbler,
};

pub(super) const FACES: [Face; 10] = [
    Face {
        code: "yanque",
        name: ("檐雀", "YANQUE"),
        makes: &[Flask, Tumbler, LunchBox],
        lookalikes: [("燕雀", "YANQVE"), ("檐鹊", "YANQUEE")],
        hints: [
            ("小雀标", "sparrow mark"),
            ("小鸟标", "little bird mark"),
            ("檐下小雀图案", "sparrow under eave"),
        ],
        design: Design {
            category: Flask,
            at: (0, 4),
            feature: ("旋锁环杯盖", "lid with locking ring"),
        },
    },
    Face {
        code: "tingzhan",
        name: ("汀盏", "TINGZHAN"),
        makes: &[TeaSet],
        lookalikes: [("汀站", "TINGZAN"), ("町盏", "TINZHAN")],
        hints: [
            ("水波杯标", "cup over water mark"),
            ("浮盏图案", "floating cup print"),
            ("盏底水纹款", "water line on the base"),
        ],
        design: Design {
            category: TeaSet,
            at: (0, 1),
            feature: ("断水鹰嘴壶流", "hooked no-drip spout"),
        },
    },
    Face {
        code: "tuoyue",
        name: ("驮月", "TUOYUE"),
        makes: &[Bag],
        lookalikes: [("驼月", "TUOYUEE"), ("驮玥", "TUOYVE")],
        hints: [
            ("弯月标", "crescent mark"),
            ("月牙五金扣", "crescent clasp"),
            ("山月刺绣", "moon over hill embroidery"),
        ],
        design: Design {
            category: Bag,
            at: (2, 0),
            feature: ("月牙弧形包身", "crescent-shaped body"),
        },
    },
    Face {
        code: "talu",
        name: ("踏芦", "TALU"),
        makes: &[Shoe],
        lookalikes: [("踏庐", "TALUU"), ("塔芦", "TAIU")],
        hints: [
            ("三叶芦标", "three-reed mark"),
            ("芦叶侧标", "reed leaves on the side"),
            ("芦苇刺绣", "reed embroidery"),
        ],
        design: Design {
            category: Shoe, at: (0, 0), feature: ("波浪分体鞋底", "split wave sole")
        },
    },
    Face {
        code: "miandu",
        name: ("棉渡", "MIANDU"),
        makes: &[TShirt],
        lookalikes: [("绵渡", "MIAMDU"), ("棉度", "MIANDUO")],
        hints: [
            ("小船印花", "little boat print"),
            ("渡船刺绣标", "ferry embroidery"),
            ("帆船胸标", "sail on the chest"),
        ],
        design: Design {
            category: TShirt,
            at: (0, 1),
            feature: ("斜襟拼接领", "slanted pieced collar"),
        },
    },
    Face {
        code: "qoyu",
        name: ("壳屿", "QOYU"),
        makes: &[PhoneCase],
        lookalikes: [("壳玙", "QOYUU"), ("売屿", "OOYU")],
        hints: [
            ("小岛标", "little island mark"),
            ("贝壳岛图案", "shell island print"),
            ("日落小岛款", "sunset island print"),
        ],
        design: Design { category: PhoneCase, at: (0, 2), feature: ("波浪边框", "wavy frame") },
    },
    Face {
        code: "muludo",
        name: ("木鹿岛", "MULUDO"),
        makes: &[Toy],
        lookalikes: [("木鹿鸟", "MULUDOO"), ("沐鹿岛", "MULUBO")],
        hints: [
            ("小鹿角标", "little antlers mark"),
            ("鹿角图案", "antler print"),
            ("森林小鹿款", "forest deer print"),
        ],
        design: Design {
            category: Toy,
            at: (1, 2),
            feature: ("磁吸连接车厢", "magnet-coupled wagons"),
        },
    },
    Face {
        code: "denqi",
        name: ("灯砌", "DENQI"),
        makes: &[Lamp],
        lookalikes: [("灯彻", "DENQII"), ("灯栖", "DENOI")],
        hints: [
            ("半月光标", "half-light mark"),
            ("砌光图案", "stacked light print"),
            ("双弧灯标", "two-arc mark"),
        ],
        design: Design {
            category: Lamp,
            at: (0, 2),
            feature: ("环形悬光灯头", "floating ring head"),
        },
    },
    Face {
        code: "zhitanlu",
        name: ("芷檀露", "ZHITANLU"),
        makes: &[Cosmetic],
        lookalikes: [("芷檀璐", "ZHITANLV"), ("芝檀露", "ZHITANIU")],
        hints: [
            ("露珠叶标", "dew and leaf mark"),
            ("檀叶瓶身", "leaf on the bottle"),
            ("水滴盖", "drop-shaped cap"),
        ],
        design: Design {
            category: Cosmetic,
            at: (1, 2),
            feature: ("斜肩按压瓶", "slant-shouldered pump bottle"),
        },
    },
    Face {
        code: "zaoqing",
        name: ("灶青", "ZAOQING"),
        makes: &[Kitchen],
        lookalikes: [("灶清", "ZAOQINC"), ("皂青", "ZAOQIMG")],
        hints: [
            ("青焰标", "green flame mark"),
            ("小火苗标", "little flame mark"),
            ("焰纹锅柄", "flame on the handle"),
        ],
        design: Design {
            category: Kitchen,
            at: (0, 0),
            feature: ("可拆卸折叠锅柄", "folding detachable handle"),
        },
    },
];
