//! Formats are data: the embedded ones are sound, and another marketplace needs no code.

use domain::listing::{Format, Formats, FormatsError, Kind};

use crate::examples::rows;

#[test]
fn the_embedded_formats_are_read_and_know_their_own_addresses() {
    assert_eq!(Formats::default().0.len(), 1);
    assert_eq!(Formats::nanshi().0.len(), 2);
    assert_eq!(Formats::nanshi().0[0].name.zh, "南市");
    for name in ["nanshi", "default"] {
        assert_eq!(Format::built_in(name).map(|format| format.check()), Some(Ok(())));
    }
    assert_eq!(Format::built_in("north.json"), None);
}

#[test]
fn another_marketplace_is_a_piece_of_data() {
    let format: Format = serde_json::from_str(
        r#"{
            "name": { "zh": "北集", "en": "Northfair" },
            "canonical": "https://www.northfair.example/dp/{id}",
            "hosts": ["northfair.example", "*.northfair.example"],
            "id": { "chars": "alphanumeric", "length": [10, 10], "bare": null },
            "item": { "paths": ["/dp/{id}", "/*/dp/{id}", "/item-{id}.html"] },
            "shop": { "paths": ["/stores/{id}"], "params": [] },
            "labels": { "item": ["asin"], "shop": [], "other": [] }
        }"#,
    )
    .unwrap();
    let formats = Formats(vec![format]);
    assert_eq!(formats.check(), Ok(()));
    let kinds = |text: &str| {
        rows(text, &formats)
            .into_iter()
            .map(|row| match row.kind {
                Kind::Item(id) => id.as_str().to_owned(),
                kind => format!("{kind:?}"),
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        kinds("https://www.northfair.example/Thermos-Cup/dp/B0C1234567?th=1"),
        ["B0C1234567"]
    );
    assert_eq!(kinds("northfair.example/item-B0C1234568.html"), ["B0C1234568"]);
    assert_eq!(kinds("ASIN: B0C1234569"), ["B0C1234569"]);
    assert_eq!(kinds("B0C1234569"), ["NotAListing"]);
    assert_eq!(kinds("https://northfair.example/stores/77/"), ["Shop(ShopId(\"77\"))"]);
    assert_eq!(formats.canonical_url("B0C1234567"), "https://www.northfair.example/dp/B0C1234567");
}

#[test]
fn a_format_that_contradicts_itself_is_refused() {
    let mut formats = Formats::default();
    formats.0[0].canonical = "https://mobile.yangkeduo.example/goods.html?goods_id={id}".into();
    assert!(formats.check().is_err());
    let mut formats = Formats::default();
    formats.0[0].hosts.push("Upper.example".into());
    assert!(formats.check().is_err());
    for wrong in [(0, 16), (16, 6), (6, usize::MAX)] {
        let mut formats = Formats::default();
        formats.0[0].id.length = wrong;
        assert_eq!(formats.check(), Err(FormatsError::Length { field: "id.length" }));
    }
    let mut formats = Formats::default();
    formats.0[0].labels.item.push("Goods ID".into());
    let words = FormatsError::Words { field: "labels.item", text: "Goods ID".into() };
    assert_eq!(formats.check(), Err(words));
    assert!(Formats(Vec::new()).check().is_err());
    assert!(serde_json::from_str::<Formats>(r#"[{"hots": []}]"#).is_err());
}
