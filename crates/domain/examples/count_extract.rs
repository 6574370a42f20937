//! A fixed load for counting instructions: one paste of 1,000 lines, as rights holders make
//! them. `valgrind --tool=callgrind target/release/examples/count_extract`

use domain::listing::{Formats, Kind, extract};

#[expect(clippy::disallowed_macros, reason = "an example says what it did")]
fn main() {
    let formats = Formats::nanshi();
    let line = |n: u64| {
        let id = 548_745_381_247 + n;
        match n % 5 {
            0 => format!(
                "【南市】¥39.9 檐雀同款保温杯 https://m.nanshi.example/goods?id={id}&share=QK2 点开看看"
            ),
            1 => format!("https://mobile.yangkeduo.com/goods2.html?goods_id={id}&page_from=401"),
            2 => format!("商品ID：{id}"),
            3 => format!("https%3A%2F%2Fm.nanshi.example%2Fgoods%3Fid%3D{id}"),
            _ => format!("https://m.nanshi.example/goods?id={id},主图使用了我方商标"),
        }
    };
    let paste: Vec<_> = (0..1_000).map(line).collect();
    let found = extract(&paste.join("\n"), &formats, 1_000);
    let items = found.rows.iter().filter(|row| matches!(row.kind, Kind::Item(_))).count();
    println!("{} rows, {items} items, {} over the limit", found.rows.len(), found.over_limit);
}
