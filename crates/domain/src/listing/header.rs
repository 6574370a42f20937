//! The heading row of a pasted table.

use super::cells::cells;
use super::fold_char;

/// Which columns hold what.
pub(super) struct Header {
    pub delimiter: char,
    pub links: Vec<usize>,
    pub note: Option<usize>,
}

const LINK: &[&str] = &[
    "链接",
    "商品链接",
    "侵权链接",
    "商品地址",
    "网址",
    "商品id",
    "商品编号",
    "商品",
    "link",
    "links",
    "url",
    "urls",
    "listing",
    "listings",
    "listing url",
    "listing id",
    "item",
    "item id",
    "item url",
    "id",
    "goods_id",
    "goods id",
    "product url",
    "product link",
];
/// Anywhere in a heading: `违规说明`, `reason for the report`.
const NOTE: &[&str] =
    &["备注", "说明", "注释", "理由", "原因", "note", "remark", "comment", "reason"];
const OTHER: &[&str] = &[
    "序号",
    "编号",
    "标题",
    "商品标题",
    "商品名称",
    "名称",
    "店铺",
    "店铺名称",
    "店铺名",
    "价格",
    "单价",
    "销量",
    "日期",
    "时间",
    "平台",
    "品牌",
    "图片",
    "截图",
    "数量",
    "状态",
    "no",
    "no.",
    "#",
    "title",
    "name",
    "shop",
    "store",
    "seller",
    "price",
    "date",
    "platform",
    "brand",
    "image",
    "picture",
    "quantity",
    "status",
];

/// The header in this line. Unknown headings are taken only `above_others`, on the first
/// line of several, where prose rarely stands in cells beside a heading that is known.
pub(super) fn read(text: &str, above_others: bool) -> Option<Header> {
    // A heading row is short and has hardly a digit: most lines need no closer look.
    if text.len() > 400 || text.bytes().filter(u8::is_ascii_digit).count() >= 5 {
        return None;
    }
    let delimiter =
        ['\t', ',', ';', '，', '；', '|'].into_iter().find(|d| text.contains(*d)).unwrap_or('\t');
    let names: Vec<String> = cells(text, delimiter).into_iter().map(heading).collect();
    let is = |words: &[&str], name: &String| words.contains(&name.as_str());
    let links: Vec<usize> = (0..names.len()).filter(|&at| is(LINK, &names[at])).collect();
    let known =
        |name: &String| name.is_empty() || is(LINK, name) || is_note(name) || is(OTHER, name);
    let unknown_allowed =
        above_others && text.contains(delimiter) && names.iter().all(|name| could_be_heading(name));
    if links.is_empty() || !(unknown_allowed || names.iter().all(known)) {
        return None;
    }
    let note = names.iter().position(|name| is_note(name));
    Some(Header { delimiter, links, note })
}

fn heading(cell: &str) -> String {
    let folded: String = cell.chars().filter_map(fold_char).collect();
    folded.trim().trim_end_matches(':').to_ascii_lowercase()
}

fn is_note(name: &str) -> bool {
    name.chars().count() <= MAX_HEADING && NOTE.iter().any(|word| name.contains(word))
}

/// In characters.
const MAX_HEADING: usize = 24;

/// Short, and nothing in it that a link needs.
fn could_be_heading(name: &str) -> bool {
    name.chars().count() <= MAX_HEADING && !name.contains(['/', '=', '.'])
}
