//! The shared examples, and further ones by hand.

use domain::listing::{Formats, Found, Kind, extract};
use serde_json::{Value, json};

pub fn rows(paste: &str, formats: &Formats) -> Vec<Found> {
    extract(paste, formats, 1_000).rows
}

fn as_json(row: &Found) -> Value {
    let mut value = match &row.kind {
        Kind::Item(id) => json!({ "item": id }),
        Kind::Repeat { id, .. } => json!({ "repeat": id }),
        Kind::Shop(id) => json!({ "shop": id }),
        Kind::ShortLink(url) => json!({ "short_link": url }),
        Kind::OtherPlatform { host, .. } => json!({ "other_platform": host }),
        Kind::NotAListing => json!({ "not_a_listing": row.raw }),
    };
    if !row.note.is_empty() {
        value["note"] = json!(row.note);
    }
    value
}

#[test]
fn every_shared_example() {
    for (n, line) in include_str!("../data/listing-paste.jsonl").lines().enumerate() {
        let example: Value = serde_json::from_str(line).unwrap();
        let paste = example["paste"].as_str().unwrap();
        for formats in [Formats::default(), Formats::nanshi()] {
            let found: Vec<_> = rows(paste, &formats).iter().map(as_json).collect();
            assert_eq!(Value::from(found), example["expect"], "line {}: {paste}", n + 1);
        }
    }
}

/// A paste in one line per row: `item 1 | repeat 1@1 | shop 1 | short … | other … | none …`.
pub fn told(paste: &str) -> String {
    let rows = rows(paste, &Formats::nanshi());
    let told: Vec<_> = rows.iter().map(tell).collect();
    told.join(" | ")
}

fn tell(row: &Found) -> String {
    let kind = match &row.kind {
        Kind::Item(id) => format!("item {id}"),
        Kind::Repeat { id, first_line } => format!("repeat {id}@{first_line}"),
        Kind::Shop(id) => format!("shop {id}"),
        Kind::ShortLink(url) => format!("short {url}"),
        Kind::OtherPlatform { host, name: Some(name) } => format!("other {host} {}", name.zh),
        Kind::OtherPlatform { host, name: None } => format!("other {host}"),
        Kind::NotAListing => format!("none {}", row.raw),
    };
    if row.note.is_empty() { kind } else { format!("{kind} ({})", row.note) }
}

/// Each paste, and what it becomes.
fn check(examples: &[(&str, &str)]) {
    for (paste, expected) in examples {
        assert_eq!(told(paste), *expected, "{paste}");
    }
}

#[test]
fn the_paste_of_the_drawings() {
    let paste = "【南市】¥39.9 檐雀同款保温杯500ml 礼盒装 https://m.nanshi.example/goods?id=548745381247&share=QK2 点开看看\n\
        548745381248\n\
        商品ID：548745381249，548745381250\n\
        https://m.nanshi.example/goods?id=548745381247\n\
        https://s.nanshi.example/AbCd12Ef\n\
        https://item.baihui.example/612345678901\n\
        id=548745381252;id=548745381253\n\
        https://m.nanshi.example/goods?id=533000000017\n\
        m.nanshi.example/goods?id=548745381255#comments\n\
        ５４８７４５３８１２５６ 陈律师 11/21 发现\n\
        <https://m.nanshi.example/goods?id=548745381257>";
    let found = rows(paste, &Formats::nanshi());
    let lines: Vec<_> = found.iter().map(|row| (row.line, tell(row))).collect();
    let expected = [
        (1, "item 548745381247"),
        (2, "item 548745381248"),
        (3, "item 548745381249"),
        (3, "item 548745381250"),
        (4, "repeat 548745381247@1"),
        (5, "short https://s.nanshi.example/AbCd12Ef"),
        (6, "other item.baihui.example 百汇"),
        (7, "item 548745381252"),
        (7, "item 548745381253"),
        (8, "item 533000000017"),
        (9, "item 548745381255"),
        (10, "item 548745381256"),
        (11, "item 548745381257"),
    ];
    assert_eq!(lines, expected.map(|(line, told)| (line, told.to_owned())));
    assert_eq!(found[0].raw, "https://m.nanshi.example/goods?id=548745381247&share=QK2");
    assert_eq!(found[11].raw, "５４８７４５３８１２５６");
    assert_eq!(found[12].raw, "https://m.nanshi.example/goods?id=548745381257");
}

#[test]
fn an_address_belongs_to_the_host_that_a_browser_would_open() {
    check(&[
        ("https://m.nanshi.example@evil.example/goods?id=548745381247", "other evil.example"),
        ("https://evil.example@m.nanshi.example/goods?id=548745381247", "item 548745381247"),
        (r"https://evil.example\@m.nanshi.example/goods?id=548745381247", "other evil.example"),
        ("https://evil.example#@m.nanshi.example/goods?id=548745381247", "other evil.example"),
        ("https://evil.example?@m.nanshi.example/goods?id=548745381247", "other evil.example"),
        (
            "https://m.nanshi.example.evil.example/goods?id=548745381247",
            "other m.nanshi.example.evil.example",
        ),
        ("https://evilnanshi.example/goods?id=548745381247", "other evilnanshi.example"),
        ("https://m.nanshi.example:443/goods?id=548745381247", "item 548745381247"),
        ("https://m.nanshi.example./goods?id=548745381247", "item 548745381247"),
        ("https://m%2Enanshi%2Eexample/goods?id=548745381247", "item 548745381247"),
        (
            "https://evil.example%2F.nanshi.example/goods?id=548745381247",
            "none https://evil.example%2F.nanshi.example/goods?id=548745381247",
        ),
        // A Cyrillic letter that looks Latin, before and inside the host.
        ("https://m.nаnshi.example/goods?id=548745381247", "other m.nаnshi.example"),
        ("аm.nanshi.example/goods?id=548745381247", "other аm.nanshi.example"),
        ("https://假m.nanshi.example/goods?id=548745381247", "other 假m.nanshi.example"),
        ("https://m.nanshi.example假/goods?id=548745381247", "other m.nanshi.example假"),
        (
            "https://m.nanshi.example。evil.example/goods?id=548745381247",
            "none https://m.nanshi.example | other evil.example",
        ),
        (
            "https://evil.example/?to=https://m.nanshi.example/goods?id=548745381247",
            "other evil.example",
        ),
        (
            "https://evil.example/?to=https%3A%2F%2Fm.nanshi.example%2Fgoods%3Fid%3D548745381247",
            "other evil.example",
        ),
        ("https://evil.example/ 548745381247", "other evil.example"),
        ("evil.example/goods?id=548745381247", "other evil.example"),
        ("https://[::1]/goods?id=548745381247", "none https://[::1]/goods?id=548745381247"),
        (
            "ftp://m.nanshi.example/goods?id=548745381247",
            "none ftp://m.nanshi.example/goods?id=548745381247",
        ),
        (
            "javascript:location='//m.nanshi.example/goods?id=548745381247'",
            "none javascript:location='//m.nanshi.example/goods?id=548745381247'",
        ),
        ("[x](javascript:alert(1);id=548745381247)", "none javascript:alert(1);id=548745381247)"),
        ("data:text/html,548745381247", "none data:text/html,548745381247"),
    ]);
}

#[test]
fn a_link_survives_the_ways_it_is_passed_on() {
    check(&[
        (
            "ｈｔｔｐｓ：／／ｍ．ｎａｎｓｈｉ．ｅｘａｍｐｌｅ／ｇｏｏｄｓ？ｉｄ＝５４８７４５３８１２４７",
            "item 548745381247",
        ),
        (
            "https%253A%252F%252Fm.nanshi.example%252Fgoods%253Fid%253D548745381247",
            "item 548745381247",
        ),
        ("m.nanshi.example%2Fgoods%3Fid%3D548745381247", "item 548745381247"),
        ("https://m.nanshi.example/goods%3Fid%3D548745381247", "item 548745381247"),
        ("https://m.nanshi.example/goods?%69d=%35%34%38745381247", "item 548745381247"),
        (
            "&#104;ttps&#x3a;//m.nanshi.example/goods?share=1&amp;id=548745381247",
            "item 548745381247",
        ),
        (
            "&lt;a href=&quot;https://m.nanshi.example/goods?id=548745381247&quot;&gt;",
            "item 548745381247",
        ),
        (
            r#"{"url":"https:\/\/m.nanshi.example\/goods?a=1\u0026id=548745381247"}"#,
            "item 548745381247",
        ),
        (
            r#"<a href="https://m.nanshi.example/goods?id=548745381247">https://m.nanshi.example/goods?id=548745381247</a>"#,
            "item 548745381247",
        ),
        ("m.nan\u{200b}shi.example/goods?id=5487\u{feff}45381247", "item 548745381247"),
        ("**https://m.nanshi.example/goods?id=548745381247**", "item 548745381247"),
        ("(https://m.nanshi.example/goods?id=548745381247).", "item 548745381247"),
        ("链接：https://m.nanshi.example/goods?id=548745381247这个是假的", "item 548745381247"),
        ("https://m.nanshi.example/goods?title=保温杯&id=548745381247", "item 548745381247"),
        (
            "https://m.nanshi.example/goods?id=548745381247https://m.nanshi.example/goods?id=548745381248",
            "item 548745381247 | item 548745381248",
        ),
        (
            "https://m.nanshi.example/goods?id=548745381247,548745381248",
            "item 548745381247 | item 548745381248",
        ),
        (
            "https://m.nanshi.example/goods?id=548745381247、548745381248",
            "item 548745381247 | item 548745381248",
        ),
        ("https:// m.nanshi.example/goods?id=548745381247", "item 548745381247"),
        ("1.https://m.nanshi.example/goods?id=548745381247", "item 548745381247"),
        ("2)m.nanshi.example/goods?id=548745381247", "item 548745381247"),
        ("③m.nanshi.example/goods/548745381247/", "item 548745381247"),
        ("nanshi://goods?id=548745381247", "item 548745381247"),
        ("nanshi://m.nanshi.example/shop?id=7788", "shop 7788"),
        ("https://m.nanshi.example/shop/7788?tab=new", "shop 7788"),
        ("s.nanshi.example/AbCd12Ef。", "short https://s.nanshi.example/AbCd12Ef"),
        ("https://user:pw@s.nanshi.example/AbCd12Ef", "short https://s.nanshi.example/AbCd12Ef"),
        ("taobao://item.taobao.com/item.htm?id=612345678901", "other item.taobao.com 淘宝"),
        ("看这个 m.tb.cn/h.abc 还有 3.cn/-x1", "other m.tb.cn 淘宝 | other 3.cn 京东"),
    ]);
}

#[test]
fn a_number_is_an_id_only_where_nothing_says_otherwise() {
    check(&[
        ("548745381247 548745381248", "item 548745381247 | item 548745381248"),
        (
            "1. 548745381247\n2、548745381248\n(3) 548745381249",
            "item 548745381247 | item 548745381248 | item 548745381249",
        ),
        ("1.548745381247", "item 548745381247"),
        ("#548745381247#", "item 548745381247"),
        ("Item ID: 548745381247 found on 21 November 2026", "item 548745381247"),
        ("[\"548745381247\", \"548745381248\"]", "item 548745381247 | item 548745381248"),
        ("goods_id=548745381247&share=2", "item 548745381247"),
        ("店铺ID：998877665", "shop 998877665"),
        ("店铺ID：998877665，商品ID：548745381247", "shop 998877665 | item 548745381247"),
        ("mall_id=998877665", "shop 998877665"),
        ("13800000000", "item 13800000000"),
        ("联系陈律师 13800000000", "none 联系陈律师 13800000000"),
        ("请打 8613800000000 说明", "none 请打 8613800000000 说明"),
        ("+8613800000000", "none +8613800000000"),
        ("021-62345678", "none 021-62345678"),
        ("订单号：548745381247", "none 订单号：548745381247"),
        ("order 548745381247", "none order 548745381247"),
        ("order_id=548745381247", "none order_id=548745381247"),
        ("2026年11月21日 39.9元 ¥1299000000", "none 2026年11月21日 39.9元 ¥1299000000"),
        ("91350100M000100Y43", "none 91350100M000100Y43"),
        ("11010519491231002X", "none 11010519491231002X"),
        ("wang@tangmu.example", "none wang@tangmu.example"),
        ("wang@taobao.com 陈律师", "none wang@taobao.com 陈律师"),
        ("see photo.jpg and v2.beta", "none see photo.jpg and v2.beta"),
        ("https://m.nanshi.example/goods?id=548745381247 订单548745381299", "item 548745381247"),
        (
            "https://m.nanshi.example/goods?id=0548745381247",
            "none https://m.nanshi.example/goods?id=0548745381247",
        ),
        (
            "https://m.nanshi.example/goods?id=548745381247x",
            "none https://m.nanshi.example/goods?id=548745381247x",
        ),
        (
            "https://m.nanshi.example/goods?id=5487453812475487453812475487",
            "none https://m.nanshi.example/goods?id=5487453812475487453812475487",
        ),
        ("100%正品 50%off", "none 100%正品 50%off"),
    ]);
}

#[test]
fn a_table_keeps_its_notes() {
    check(&[
        (
            "链接,备注\r\nhttps://m.nanshi.example/goods?id=548745381247,\"他说\"\"正品\"\"\"",
            "item 548745381247 (他说\"正品\")",
        ),
        ("link,note\n548745381247,mark in title", "item 548745381247 (mark in title)"),
        ("url\n548745381247\n\n548745381248", "item 548745381247 | item 548745381248"),
        (
            "\u{feff}序号\t商品链接\t店铺名称\t订单号\t备注\n1\thttps://m.nanshi.example/goods?id=548745381247\t雀之家\t548745381299\t主图侵权",
            "item 548745381247 (主图侵权)",
        ),
        (
            "1\thttps://m.nanshi.example/goods?id=548745381247\t主图\t11/21",
            "item 548745381247 (主图, 11/21)",
        ),
        (
            "https://m.nanshi.example/goods?id=548745381247,标题 a=b, 含商标",
            "item 548745381247 (标题 a=b, 含商标)",
        ),
        ("548745381247\t548745381248", "item 548745381247 | item 548745381248"),
        (
            "548745381247, 548745381248,548745381249",
            "item 548745381247 | item 548745381248 | item 548745381249",
        ),
        (
            "链接\t备注\n548745381247\t\"第一行\n第二行\"\n548745381248\t",
            "item 548745381247 (第一行\n第二行) | item 548745381248",
        ),
        ("链接,备注\n没有链接,只有备注", "none 没有链接,只有备注 (只有备注)"),
        (
            "https://item.baihui.example/1\t548745381247",
            "other item.baihui.example 百汇 (548745381247)",
        ),
        ("link, please look", "none link, please look"),
        (
            "序号,商品链接,违规说明\n1,m.nanshi.example/goods?id=548745381247,\"使用了\"\"檐雀\"\"商标\"",
            "item 548745381247 (使用了\"檐雀\"商标)",
        ),
        (
            "| 链接 | 备注 |\n|---|---|\n| https://m.nanshi.example/goods?id=548745381247 | 主图 |",
            "item 548745381247 (主图)",
        ),
        (
            "商品链接；备注\nhttps://m.nanshi.example/goods?id=548745381247；主图",
            "item 548745381247 (主图)",
        ),
        (
            "商品链接\t店铺\t商品ID\nhttps://m.nanshi.example/goods?id=548745381247\t雀之家\t548745381247",
            "item 548745381247",
        ),
        ("548745381247.0", "item 548745381247"),
        ("5.48745381247E+11", "none 5.48745381247E+11"),
    ]);
    let rows = rows("链接\t备注\n548745381247\t\"一\n二\"\n548745381248\t", &Formats::nanshi());
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn rows_beyond_the_limit_are_counted() {
    let ids: Vec<_> = (0..25).map(|n| format!("5487453812{n:02}")).collect();
    let found = extract(&ids.join("\n"), &Formats::default(), 10);
    assert_eq!((found.rows.len(), found.over_limit), (10, 15));
}

#[test]
fn lines_are_counted_as_a_text_box_numbers_them() {
    let rows = rows("548745381247\r548745381248\r\n\n548745381249", &Formats::default());
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 4]);
}
