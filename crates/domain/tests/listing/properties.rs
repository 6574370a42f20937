//! What must hold for any paste.

use std::sync::LazyLock;

use domain::listing::{Extraction, Extractor, Formats, Found, Kind, Reading, extract};
use proptest::prelude::*;

use crate::examples::rows;

static NANSHI: LazyLock<Formats> = LazyLock::new(Formats::nanshi);

/// Fragments that people paste, and the marks between which they stand.
fn paste() -> impl Strategy<Value = String> {
    let id = "[1-9][0-9]{11}";
    let piece = prop_oneof![
        id.prop_map(|id| format!("https://m.nanshi.example/goods?id={id}")),
        id.prop_map(|id| format!("mobile.yangkeduo.com/goods2.html?a=1&goods_id={id}#top")),
        id.prop_map(|id| format!(
            "【南市】¥39.9 保温杯 https://m.nanshi.example/goods?share=Q&id={id} 点开看看"
        )),
        id.prop_map(|id| format!("商品ID：{id}")),
        id.prop_map(|id| format!("{id},主图")),
        id,
        "[0-9]{1,20}",
        Just("https://s.nanshi.example/AbCd12Ef".to_owned()),
        Just("https://item.baihui.example/612345678901".to_owned()),
        Just("https://m.nanshi.example/shop?id=77".to_owned()),
        Just("链接,备注".to_owned()),
        "[%&;:/?#@=.,<>\"'()\\[\\]\\\\ \t\u{200b}，。：？a-z中檐0-9-]{0,30}",
        any::<String>(),
    ];
    let mark = prop_oneof![
        Just("\n"),
        Just("\r\n"),
        Just(" "),
        Just(","),
        Just("，"),
        Just("\t"),
        Just("")
    ];
    prop::collection::vec((piece, mark), 0..8)
        .prop_map(|parts| parts.into_iter().map(|(piece, mark)| piece + mark).collect())
}

/// Lines without quotation marks and headers, so that each stands for itself.
fn plain_lines() -> impl Strategy<Value = Vec<String>> {
    let line = prop_oneof![
        "[1-4]{12}",
        "[1-2]{12}, [1-2]{12}",
        "[1-2]{12}".prop_map(|id| format!("看 https://m.nanshi.example/goods?id={id} 吧")),
        "[1-2]{12}".prop_map(|id| format!("https://m.nanshi.example/goods?id={id},备注一")),
        "[檐雀保温杯 a-z]{0,12}",
    ];
    prop::collection::vec(line, 0..12)
}

fn ids(rows: &[Found]) -> Vec<String> {
    let id = |row: &Found| match &row.kind {
        Kind::Item(id) => Some(id.as_str().to_owned()),
        _ => None,
    };
    rows.iter().filter_map(id).collect()
}

fn is_item(found: &[Found], id: &str) -> bool {
    ids(found) == [id]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_becomes_rows_that_quote_it(text in any::<String>()) {
        for row in rows(&text, &NANSHI) {
            prop_assert!(!row.raw.is_empty() && text.contains(&row.raw));
        }
    }

    #[test]
    fn rows_quote_the_paste_and_keep_its_order(text in paste()) {
        let found = rows(&text, &NANSHI);
        let mut at = 0;
        let mut line = 1;
        for row in &found {
            prop_assert!(row.line >= line);
            if row.line > line {
                line = row.line;
                at = text.char_indices().filter(|(i, c)| *c == '\n' || (*c == '\r' && !text[*i..].starts_with("\r\n")))
                    .nth(line as usize - 2).map_or(0, |(i, _)| i + 1);
            }
            let next = text[at..].find(&row.raw);
            prop_assert!(next.is_some(), "{:?} not after {} in {:?}", row, at, text);
            at += next.unwrap_or(0);
        }
    }

    #[test]
    fn ids_are_plain_and_repeats_point_back(text in paste()) {
        let found = rows(&text, &NANSHI);
        for row in &found {
            match &row.kind {
                Kind::Item(id) => prop_assert!(id.as_str().bytes().all(|b| b.is_ascii_digit())),
                Kind::Repeat { id, first_line } => {
                    prop_assert!(*first_line < row.line);
                    let first = found.iter().find(|r| r.kind == Kind::Item(id.clone()));
                    prop_assert_eq!(first.map(|r| r.line), Some(*first_line));
                }
                Kind::ShortLink(url) => prop_assert!(url.starts_with("https://") || url.starts_with("http://")),
                _ => {}
            }
        }
    }

    #[test]
    fn the_addresses_of_the_items_give_the_same_items(text in paste()) {
        let formats = &*NANSHI;
        let found = rows(&text, formats);
        let once = ids(&found);
        let links: Vec<_> = once.iter().map(|id| formats.canonical_url(id)).collect();
        prop_assert_eq!(ids(&rows(&links.join("\n"), formats)), once);
    }

    #[test]
    fn a_limit_cuts_and_counts(text in paste(), limit in 0_usize..6) {
        let formats = &*NANSHI;
        let all = rows(&text, formats);
        let Extraction { rows, over_limit } = extract(&text, formats, limit);
        prop_assert_eq!(rows.len() + over_limit, all.len());
        prop_assert_eq!(&rows[..], &all[..rows.len()]);
    }

    /// Wherever the steps end, within a line and within a link, and however long each is.
    #[test]
    fn a_little_at_a_time_gives_the_same(
        text in paste(),
        steps in prop::collection::vec(0_usize..80, 1..6),
        limit in 0_usize..6,
    ) {
        let mut extractor = Extractor::new(&text, &NANSHI, limit);
        let mut steps = steps.iter().cycle();
        let found = loop {
            match extractor.advance(*steps.next().unwrap()) {
                Reading::Found(found) => break found,
                Reading::More(rest) => extractor = rest,
            }
        };
        prop_assert_eq!(found, extract(&text, &NANSHI, limit));
    }

    /// The second paste's rows follow the first's, with what the first had marked as repeated.
    #[test]
    fn two_pastes_make_their_union(one in plain_lines(), two in plain_lines()) {
        let formats = &*NANSHI;
        let (first, second) = (rows(&one.join("\n"), formats), rows(&two.join("\n"), formats));
        let lines = u32::try_from(one.len().max(1)).unwrap();
        let both = rows(&format!("{}\n{}", one.join("\n"), two.join("\n")), formats);
        prop_assert_eq!(both.len(), first.len() + second.len());
        prop_assert_eq!(&both[..first.len()], &first[..]);
        for (joined, alone) in both[first.len()..].iter().zip(&second) {
            prop_assert_eq!((joined.line, &joined.raw), (alone.line + lines, &alone.raw));
            let expected = match &alone.kind {
                Kind::Item(id) | Kind::Repeat { id, .. } => {
                    match first.iter().find(|r| r.kind == Kind::Item(id.clone())) {
                        Some(earlier) => Kind::Repeat { id: id.clone(), first_line: earlier.line },
                        None => match &alone.kind {
                            Kind::Repeat { id, first_line } =>
                                Kind::Repeat { id: id.clone(), first_line: first_line + lines },
                            kind => kind.clone(),
                        },
                    }
                }
                kind => kind.clone(),
            };
            prop_assert_eq!(&joined.kind, &expected);
        }
    }

    #[test]
    fn a_host_that_nobody_configured_never_gives_an_item(
        scheme in prop_oneof![Just("https://"), Just("http://"), Just("HTTP:\\\\"), Just("//"), Just("")],
        user in prop_oneof![Just(""), Just("m.nanshi.example@"), Just("u:p@")],
        host in prop_oneof![
            "[a-z0-9-]{1,8}(\\.[a-z0-9-]{1,8}){0,2}\\.(com|cn|test)",
            "[a-z]{1,6}nanshi\\.example",
            "(m\\.nanshi\\.example|yangkeduo\\.com)\\.[a-z]{2,6}",
            "[а-я]{1,3}m\\.nanshi\\.example",
            "m\\.nanshi\\.example[中а-я]{1,3}",
        ],
        tail in prop_oneof![
            "(/goods|/goods\\.html|/)\\?(goods_)?id=548745381247",
            "/\\?u=https://m\\.nanshi\\.example/goods\\?id=548745381247",
            "/\\?u=https%3A%2F%2Fm\\.nanshi\\.example%2Fgoods%3Fid%3D548745381247",
            "/[a-zA-Z0-9/&=%._~:@$+#-]{0,20}[?#&](goods_)?id=548745381247",
            "[?#/]@m\\.nanshi\\.example/goods\\?id=548745381247",
        ],
    ) {
        prop_assume!(!host.ends_with("yangkeduo.com") && !host.ends_with("pinduoduo.com"));
        let text = format!("{scheme}{user}{host}{tail}");
        let found = rows(&text, &NANSHI);
        let item = found.iter().any(|row| matches!(row.kind, Kind::Item(_) | Kind::Repeat { .. }));
        prop_assert!(!item, "{}: {:?}", text, found);
    }

    #[test]
    fn a_link_means_the_same_however_it_is_encoded(
        id in "[1-9][0-9]{11}",
        base in prop_oneof![
            Just("https://m.nanshi.example/goods?id="),
            Just("https://mobile.yangkeduo.com/goods.html?page_from=4&goods_id="),
            Just("http://yangkeduo.com/goods2.html?_x-y=a.b~c&goods_id="),
        ],
        rest in "(&[a-z_]{1,6}=[A-Za-z0-9._~-]{0,6}[A-Za-z0-9_~-]){0,2}(#[a-z]{1,5})?",
    ) {
        let formats = &*NANSHI;
        let link = format!("{base}{id}{rest}");
        let each = |f: &dyn Fn(char) -> String| link.chars().map(f).collect::<String>();
        let escaped = |c: char| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("%{:02X}", u32::from(c)) };
        let once = each(&escaped);
        let twice: String = once.chars().map(escaped).collect();
        for text in [
            link.clone(),
            each(&|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap().to_string()),
            each(&|c| format!("&#{};", u32::from(c))),
            each(&|c| format!("&#x{:X};", u32::from(c))),
            each(&|c| format!("%{:02x}", u32::from(c))),
            each(&|c| format!("\u{200b}{c}\u{2060}")),
            link.replace('&', "&amp;"),
            link.replace('&', "\\u0026").replace('/', "\\/"),
            once,
            twice,
            link.to_ascii_uppercase(),
        ] {
            let found = rows(&text, formats);
            prop_assert!(is_item(&found, &id) && found.len() == 1, "{}: {:?}", text, found);
            prop_assert_eq!(&found[0].raw.replace(['\u{200b}', '\u{2060}'], ""), &text.replace(['\u{200b}', '\u{2060}'], ""));
        }
    }
}

#[test]
fn naughty_strings_do_not_panic() {
    let strings: Vec<String> =
        serde_json::from_str(include_str!("../data/naughty-strings.json")).unwrap();
    for text in &strings {
        for row in rows(text, &NANSHI) {
            assert!(text.contains(&row.raw), "{text}");
        }
    }
    rows(&strings.join("\n"), &NANSHI);
}
