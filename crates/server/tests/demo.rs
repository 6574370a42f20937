//! The demo's marketplace is the same for ever, hangs together, and can be shown safely.

use std::collections::{BTreeSet, HashSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

use jiff::civil::date;
use server::demo::{
    self, Brand, Category, Document, LISTINGS, ListingRow, SEED, SHOPS, Way, cast, catalogue,
};
use sha2::{Digest as _, Sha256};

fn all() -> &'static [ListingRow] {
    static ROWS: LazyLock<Vec<ListingRow>> =
        LazyLock::new(|| catalogue(SEED, LISTINGS, SHOPS).collect());
    &ROWS
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[test]
fn a_seed_gives_the_same_bytes_for_ever() {
    let mut jsonl = Vec::new();
    demo::writer::jsonl(catalogue(SEED, LISTINGS, SHOPS), &mut jsonl).expect("memory takes all");
    insta::assert_snapshot!("catalogue_hash", hash(&jsonl));

    let mut csv = Vec::new();
    demo::writer::csv(catalogue(SEED, 16, SHOPS), &mut csv).expect("memory takes all");
    insta::assert_snapshot!("first_rows", String::from_utf8(csv).expect("UTF-8"));
}

#[test]
fn another_seed_gives_another_catalogue_with_the_same_stories() {
    let first: Vec<_> = catalogue(SEED, 200, SHOPS).collect();
    let other: Vec<_> = catalogue(SEED + 1, 200, SHOPS).collect();
    assert_eq!(first[..11], other[..11]);
    assert!(first[11..].iter().zip(&other[11..]).all(|(a, b)| a != b));
}

#[test]
fn identifiers_are_unique_and_look_like_identifiers() {
    let rows = all();
    assert_eq!(rows.len(), LISTINGS);
    let ids: HashSet<_> = rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids.len(), LISTINGS);
    for id in ids {
        assert!(id.len() == 12 && id.starts_with("5487"), "{id}");
        assert!(id.bytes().all(|b| b.is_ascii_digit()), "{id}");
    }
}

#[test]
fn every_shop_sells_and_has_one_name() {
    let rows = all();
    let shops: HashSet<_> =
        rows.iter().map(|r| (&r.shop_id, &r.shop_name, &r.shop_name_en)).collect();
    assert_eq!(shops.len(), SHOPS);
    let unique = |of: fn(&ListingRow) -> &String| rows.iter().map(of).collect::<HashSet<_>>().len();
    assert_eq!(unique(|row| &row.shop_id), SHOPS);
    assert_eq!(unique(|row| &row.shop_name), SHOPS);
    assert_eq!(unique(|row| &row.shop_name_en), SHOPS);
}

#[test]
fn small_and_large_catalogues_hold_together() {
    assert_eq!(catalogue(SEED, 0, 0).count(), 0);
    assert_eq!(catalogue(SEED, 1, 0).count(), 1);
    assert_eq!(catalogue(SEED, 40, 5_000).count(), 40);
    // More shops than there are names: each still has its own.
    let rows: Vec<_> = catalogue(SEED, 9_000, 8_000).collect();
    let names: HashSet<_> = rows.iter().map(|row| (&row.shop_id, &row.shop_name)).collect();
    assert_eq!(names.len(), 8_000);
}

#[test]
fn a_believable_share_infringes_in_every_way() {
    for seed in [SEED, 1, 2, 3] {
        let found: Vec<_> =
            catalogue(seed, LISTINGS, SHOPS).filter_map(|row| row.infringing).collect();
        // Two and a half to five and a half in a hundred.
        assert!((1_250..2_750).contains(&found.len()), "seed {seed}: {}", found.len());
        let pairs: BTreeSet<_> = found.iter().map(|found| (found.brand, found.way)).collect();
        assert_eq!(pairs.len(), Brand::ALL.len() * 4, "seed {seed}");
        let ways = |way| found.iter().filter(|found| found.way == way).count();
        assert!(ways(Way::Counterfeit) > ways(Way::PatentedDesign));
    }
}

#[test]
fn some_shops_live_off_the_names_of_others_and_most_do_not() {
    let rows = all();
    let mut shops = std::collections::HashMap::<&str, (u32, u32)>::new();
    for row in rows {
        let (bad, listings) = shops.entry(&row.shop_id).or_default();
        *bad += u32::from(row.infringing.is_some());
        *listings += 1;
    }
    let bad = shops.values().filter(|(bad, of)| *of >= 10 && bad * 2 > *of).count();
    let clean = shops.values().filter(|(bad, _)| *bad == 0).count();
    assert!((10..100).contains(&bad), "{bad}");
    assert!(clean > SHOPS / 2, "{clean}");
}

#[test]
fn titles_are_chinese_and_english() {
    for row in all() {
        assert!(row.title.chars().any(is_han), "{}", row.title);
        for text in [&row.title_en, &row.shop_name_en] {
            assert!(!text.is_empty() && !text.chars().any(is_han), "{text}");
            assert!(text.chars().any(|c| c.is_ascii_alphabetic()), "{text}");
        }
        assert!(row.shop_name.chars().any(is_han), "{}", row.shop_name);
        for text in [&row.title, &row.title_en] {
            assert_eq!(text.trim(), text);
            assert!(!text.contains("  ") && !text.contains('{'), "{text}");
            assert!((5..=160).contains(&text.chars().count()), "{text}");
        }
    }
}

#[test]
fn prices_are_positive_and_spread() {
    let mut prices: Vec<_> = all().iter().map(|row| row.price_fen).collect();
    prices.sort_unstable();
    assert!(prices[0] >= 100);
    assert!(prices[LISTINGS - 1] <= 100_000);
    assert!((3_000..9_000).contains(&prices[LISTINGS / 2]));
}

#[test]
fn every_picture_of_the_catalogue_can_be_drawn() {
    let codes: BTreeSet<_> = all().iter().map(|row| &row.picture).collect();
    for path in codes {
        let code = path.strip_prefix("/pictures/").and_then(|rest| rest.strip_suffix(".svg"));
        assert!(code.and_then(demo::picture).is_some(), "{path}");
    }
}

#[test]
fn every_picture_is_small_sound_and_harmless() {
    let mut codes = 0;
    for code in demo::picture_codes() {
        let svg = demo::picture(&code).expect("a code of the list");
        assert!(svg.len() < 3_000, "{code}: {}", svg.len());
        codes += 1;
        // A colour changes only values like #4C628C, so one of the twelve stands for all.
        if !code.contains("-blue") {
            continue;
        }
        let tree = roxmltree::Document::parse(&svg).expect(&code);
        assert_eq!(tree.root_element().attribute("viewBox"), Some("0 0 208 208"));
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            let known = ["svg", "g", "path", "rect", "circle", "ellipse", "text"];
            assert!(known.contains(&name), "{code}: {name}");
            for attribute in node.attributes() {
                assert!(!attribute.name().starts_with("on"), "{code}");
                assert!(!attribute.value().contains(':') && !attribute.value().contains('$'));
            }
        }
    }
    assert!(codes > 10_000);
}

#[test]
fn each_brand_draws_its_own_mark_and_a_copy_differs() {
    for brand in Brand::ALL {
        let draw = |look: &str| {
            demo::picture(&format!("bag-1-clay-{}-{look}", brand.code())).expect("a code")
        };
        let (genuine, copy) = (draw("g"), draw("c"));
        assert!(genuine.contains(brand.name_en()) && copy.contains(brand.name_en()));
        assert!(copy.contains("scale(-") && !genuine.contains("scale(-"));
        assert_ne!(draw("l"), draw("p"));
        let others = Brand::ALL.into_iter().filter(|other| *other != brand);
        for other in others {
            let name = format!("bag-1-clay-{}-g", other.code());
            assert_ne!(demo::picture(&name).expect("a code"), genuine);
        }
    }
}

#[test]
fn a_code_that_means_nothing_draws_nothing() {
    let long = "flask-1-blue".repeat(1_000);
    for code in [
        "",
        "-",
        "flask",
        "flask-1",
        "flask-0-blue",
        "flask-6-blue",
        "flask-01-blue",
        "flask-+1-blue",
        "flask-1-blue-yanque",
        "flask-1-blue-yanque-x",
        "flask-1-blue-nobody-g",
        "flask-1-pink",
        "flask-1-blue-yanque-g-",
        "Flask-1-blue",
        " flask-1-blue",
        "flask-1-blue.svg",
        "../etc/passwd",
        "flask-99999999999999999999-blue",
        "flask-1-\"><script>",
        "保温杯-1-blue",
        "flask-1-blue\0",
        &long,
    ] {
        assert_eq!(demo::picture(code), None, "{code}");
    }
}

#[test]
fn both_files_read_back_to_the_rows() {
    let rows: Vec<_> = catalogue(SEED, 500, SHOPS).collect();
    let (mut csv, mut jsonl) = (Vec::new(), Vec::new());
    demo::writer::csv(rows.iter().cloned(), &mut csv).expect("memory takes all");
    demo::writer::jsonl(rows.iter().cloned(), &mut jsonl).expect("memory takes all");
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    let header = reader.headers().expect("a header").clone();
    let lines = std::str::from_utf8(&jsonl).expect("UTF-8").lines();
    let mut count = 0;
    for ((record, line), row) in reader.records().zip(lines).zip(&rows) {
        let record = record.expect("a record");
        let object: serde_json::Value = serde_json::from_str(line).expect("an object");
        for (name, value) in header.iter().zip(&record) {
            assert_eq!(object[name], value, "{name} of {}", row.id);
        }
        assert_eq!(object["title"], row.title);
        let price = format!("{}.{:02}", row.price_fen / 100, row.price_fen % 100);
        assert_eq!(object["price"], price);
        count += 1;
    }
    assert_eq!(count, 500);
}

#[test]
fn the_cast_is_complete_and_the_merchant_has_a_shop() {
    let organisations = cast::organisations();
    let people = cast::people();
    let emails: Vec<_> = people.iter().map(|person| person.email).collect();
    let expected = ["holder", "agent", "merchant", "reviewer", "senior", "admin"];
    assert_eq!(emails, expected.map(|name| format!("{name}@demo.test")));
    for person in &people {
        assert!(organisations.iter().any(|it| it.key == person.organisation), "{}", person.email);
        assert!(person.name.chars().all(is_han) && !person.name_en.chars().any(is_han));
    }
    let shop = organisations.iter().find_map(|it| it.shop_id.clone()).expect("a shop");
    let listings = all().iter().filter(|row| row.shop_id == shop).collect::<Vec<_>>();
    assert!(listings.len() > 20);
    assert_eq!(listings[0].id, "548745381247");
    assert!(listings.iter().any(|row| row.infringing.is_none()));
}

#[test]
fn the_rights_follow_the_day_only_where_they_must() {
    let at = |day| cast::rights(day).map(|right| serde_json::to_value(right.form).expect("JSON"));
    let story = at(date(2026, 11, 27));
    assert_eq!(story[0]["registered_on"], "2017-06-14");
    let later = at(date(2029, 3, 1));
    // Ten years less 197 days before.
    assert_eq!(later[0]["registered_on"], "2019-09-16");
    assert_eq!(story[1..], later[1..]);
    let pending = &cast::rights(date(2026, 11, 27))[4].progress;
    assert_eq!(*pending, cast::Progress::Pending { since: date(2026, 11, 26) });
    assert_eq!(cast::authority(date(2026, 11, 27)).until, date(2028, 3, 31));
    assert!(cast::authority(date(2035, 1, 1)).until > date(2036, 1, 1));
}

/// Nothing but the documents, which are stored apart, is missing from any form.
#[test]
fn the_desk_accepts_every_form() {
    use domain::right::{DocumentKind, RightForm, required_documents};
    let today = date(2026, 11, 27);
    for right in cast::rights(today) {
        let json = serde_json::to_value(&right.form).expect("JSON");
        let form: RightForm = serde_json::from_value(json).expect("the fields of the form");
        let faults = form.check(today).expect_err("it has no documents");
        for fault in &faults {
            assert!(fault.field.starts_with("documents."), "{}: {fault:?}", right.key);
        }
        let has = |kind: &DocumentKind| right.documents.iter().any(|d| d.code() == kind.code());
        assert!(required_documents(&form).iter().all(has), "{}", right.key);
    }
    for person in cast::people() {
        assert!(domain::policy::Role::from_code(person.role).is_some(), "{}", person.role);
    }
    for organisation in cast::organisations() {
        assert!(domain::policy::OrgKind::from_code(organisation.kind).is_some());
    }
}

/// ZC 0006-2003: the digits times 2 to 9 and 2 to 5, modulo 11, ten written X.
#[test]
fn patent_numbers_carry_their_check_digit() {
    for right in cast::rights(date(2026, 11, 27)) {
        let Some(number) = right.form.number.strip_prefix("ZL ") else { continue };
        let (body, check) = number.split_once('.').expect("a dot");
        let digits = body.chars().filter_map(|c| c.to_digit(10));
        let sum: u32 = digits.zip((2..=9).cycle()).map(|(digit, weight)| digit * weight).sum();
        let expected = if sum % 11 == 10 { "X".to_owned() } else { (sum % 11).to_string() };
        assert_eq!(check, expected, "{number}");
    }
}

#[test]
fn papers_are_whole_and_reproducible() {
    let today = date(2026, 11, 27);
    for right in cast::rights(today) {
        for document in right.documents {
            let paper = demo::certificate(&right, *document);
            assert_eq!(paper, demo::certificate(&right, *document));
            assert!(paper.bytes.len() < 200_000, "{}", paper.file_name);
            if matches!(document, Document::Specimen | Document::Views) {
                assert!(paper.bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
                assert_eq!(paper.bytes[16..24], [0, 0, 2, 128, 0, 0, 1, 144]);
            } else {
                assert_sound_pdf(&paper.bytes);
            }
        }
    }
    assert_sound_pdf(&demo::power_of_attorney(&cast::authority(today)).bytes);
    let [mark, ..] = cast::rights(today);
    assert_eq!(mark.renewed_until(), Some(date(2037, 6, 13)));
    assert_sound_pdf(&demo::certificate(&mark, Document::Renewal).bytes);
}

/// Every entry of the table points at the object of its number.
fn assert_sound_pdf(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).expect("these files are ASCII");
    assert!(text.starts_with("%PDF-1.4\n") && text.ends_with("%%EOF\n"));
    let (_, end) = text.rsplit_once("startxref\n").expect("a start");
    let start: usize = end.lines().next().and_then(|n| n.parse().ok()).expect("an offset");
    let mut table = text[start..].lines();
    assert_eq!(table.next(), Some("xref"));
    let count: usize =
        table.next().and_then(|line| line.strip_prefix("0 ")?.parse().ok()).expect("a count");
    assert!(count > 20);
    for (number, line) in table.skip(1).take(count - 1).enumerate() {
        let offset: usize = line[..10].parse().expect("an offset");
        assert!(text[offset..].starts_with(&format!("{} 0 obj\n", number + 1)));
    }
}

#[test]
fn no_letter_of_a_paper_is_missing() {
    let glyphs = include_str!("../src/demo/paper/glyphs.txt");
    let known: HashSet<char> =
        glyphs.lines().filter_map(|line| line.split_once('\t')?.0.chars().next()).collect();
    let mut texts = vec![include_str!("../src/demo/paper/page.rs").to_owned()];
    for right in cast::rights(date(2026, 11, 27)) {
        texts.push(format!("{:?}{}", right.form, right.title_en));
    }
    for letter in texts.iter().flat_map(|text| text.chars()).filter(|c| !c.is_ascii()) {
        assert!(known.contains(&letter), "{letter}");
    }
}

#[test]
fn every_category_is_sold() {
    let sold: BTreeSet<_> = catalogue(SEED, 2_000, SHOPS)
        .filter_map(|row| {
            row.picture.strip_prefix("/pictures/")?.split('-').next().map(str::to_owned)
        })
        .collect();
    assert_eq!(sold.len(), Category::ALL.len());
}
