//! Time grows with the text, whatever the text is.

use std::time::{Duration, Instant};

use domain::listing::Formats;

use crate::examples::rows;

/// Many times what one pass takes without optimisation, and a fraction of what reading
/// every part again for every other would.
const PATIENCE: Duration = Duration::from_secs(10);
const BYTES: usize = 150_000;

#[test]
#[expect(clippy::disallowed_methods, reason = "what is measured here is time itself")]
fn a_long_paste_of_anything_is_read_in_one_pass() {
    let unit = [
        "https://m.nanshi.example/goods?id=548745381247\n",
        "https://m.nanshi.example/goods?id=548745381247,",
        "https://m.nanshi.example/goods?id=548745381247",
        "https://a中",
        "https://",
        "http:",
        ":",
        "://",
        "a:",
        "a:/",
        "中&",
        ")",
        "(",
        "]",
        "&amp;",
        "&#",
        "&",
        "%",
        "%25",
        "%41",
        "goods_id=548745381247&",
        "goods_id=",
        "=",
        ";",
        ",",
        ", ",
        " ",
        "\t",
        "\"",
        ",\"",
        "\"a,",
        "\t\"\n",
        ",\"\n",
        "\n",
        "\r",
        "\u{200b}",
        "５",
        "5",
        "5 ",
        "548745381247 ",
        "店铺ID：",
        "a.",
        "a.b/",
        "@",
        "#",
        "javascript:",
        "链接,备注\n",
        "链接\t",
        "\\u0026",
        "1.",
        "、",
        "。",
    ];
    for unit in unit {
        let text = unit.repeat(BYTES / unit.len());
        let begun = Instant::now();
        rows(&text, &Formats::nanshi());
        assert!(begun.elapsed() < PATIENCE, "{unit:?}: {:?}", begun.elapsed());
    }
}
