//! Soft grounds and two tones for the product: the tints of the thumbs in the design.

use crate::demo::Pair;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) struct Colour {
    pub code: &'static str,
    /// As a seller writes it.
    pub name: Pair,
    pub ground: &'static str,
    pub body: &'static str,
    pub dark: &'static str,
}

const fn colour(
    code: &'static str,
    name: Pair,
    ground: &'static str,
    body: &'static str,
    dark: &'static str,
) -> Colour {
    Colour { code, name, ground, body, dark }
}

pub(in crate::demo) const COLOURS: [Colour; 12] = [
    colour("blue", ("雾霾蓝", "mist blue"), "#E3E8F0", "#4C628C", "#2F4062"),
    colour("graphite", ("石墨灰", "graphite"), "#E6E8EA", "#525D68", "#2E363E"),
    colour("sage", ("豆绿色", "sage green"), "#E6EDE8", "#7FA898", "#4F7567"),
    colour("sky", ("天蓝色", "sky blue"), "#E4EEF3", "#8DB2C7", "#567C92"),
    colour("clay", ("陶土色", "clay"), "#F1E7DF", "#B9825F", "#7F5438"),
    colour("plum", ("香芋紫", "taro purple"), "#EEE6EC", "#8C6A86", "#5C4158"),
    colour("orange", ("柿橙色", "persimmon"), "#F6E7DC", "#CC7546", "#8C4A28"),
    colour("sand", ("奶咖色", "milk coffee"), "#F3EEE2", "#CDBD9C", "#8F8060"),
    colour("olive", ("橄榄绿", "olive"), "#ECEEE0", "#8C9560", "#5B6338"),
    colour("rose", ("豆沙粉", "dusty pink"), "#F5E6E6", "#C98A8C", "#8F5557"),
    colour("teal", ("孔雀青", "peacock"), "#E0EDEC", "#4E8A88", "#2C5B5B"),
    colour("mustard", ("姜黄色", "turmeric"), "#F5EDD8", "#CDA04A", "#8A6A22"),
];
