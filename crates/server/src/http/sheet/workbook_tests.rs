use std::io::Write as _;

use domain::fault::FaultCode;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::read;

const SHARED: &str = "<sst><si><t>编号</t></si><si><r><t>说</t></r><r><t>明</t></r></si></sst>";

/// A workbook of one sheet, with what stands between its `sheetData`.
fn book(cells: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    let fixed = [
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in fixed.iter().chain(more) {
        zip.start_file(*name, SimpleFileOptions::default()).expect("begins");
        zip.write_all(text.as_bytes()).expect("writes");
    }
    zip.finish().expect("ends").into_inner()
}

fn cell(reference: &str, value: &str) -> String {
    format!(r#"<row><c r="{reference}" t="str"><v>{value}</v></c></row>"#)
}

fn text(cells: &str) -> Result<String, (FaultCode, Option<i64>, Option<i64>)> {
    told(&book(cells, &[]))
}

fn told(bytes: &[u8]) -> Result<String, (FaultCode, Option<i64>, Option<i64>)> {
    read(bytes).map(|sheet| sheet.text).map_err(|fault| (fault.code, fault.limit, fault.got))
}

#[test]
fn cells_far_apart_cost_nothing() {
    let far = |reference| text(&(cell("A1", "1") + &cell(reference, "2")));
    let columns = |got| Err((FaultCode::TooMany, Some(256), Some(got)));
    assert_eq!(far("XFD1048576"), columns(16_384));
    assert_eq!(far("ZZZZZZ4294967295"), columns(321_272_406));
    assert_eq!(far("A1048576"), Ok("1\n2".into()));
    assert_eq!(far("C4294967295"), Ok("1\n\t\t2".into()));
    assert_eq!(far("IV1"), Ok(format!("1{}2", "\t".repeat(255))));
    // Formatted, but with nothing in it.
    assert_eq!(text(&(cell("A1", "1") + r#"<row><c r="XFD7" s="1"/></row>"#)), Ok("1".into()));
}

#[test]
fn a_sheet_reads_as_people_see_it() {
    let cells = r#"<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
        <row r="3"><c r="B3"><v>548745381247</v></c><c r="D3" s="1"><v>45992.5</v></c></row>
        <row r="5"><c r="B5" t="inlineStr"><is><t> 仿冒,
见图 </t></is></c><c r="C5" t="b"><v>1</v></c><c r="D5" t="e"><v>#REF!</v></c></row>"#;
    let styles =
        r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let more = [("xl/sharedStrings.xml", SHARED), ("xl/styles.xml", styles)];
    let expected = "编号\t说明\n548745381247\t\t45992.5\n仿冒, 见图\ttrue";
    assert_eq!(told(&book(cells, &more)), Ok(expected.into()));
}

#[test]
fn rows_are_counted_where_something_stands() {
    let rows = |count: u32| (1..=count).map(|n| cell(&format!("A{}", n * 7), "1"));
    let most = rows(5_000).collect::<String>() + &cell("A9", " ");
    assert_eq!(text(&most).map(|text| text.len()), Ok(9_999));
    let more: String = rows(5_003).collect();
    assert_eq!(text(&more), Err((FaultCode::TooMany, Some(5_000), Some(5_003))));
}

/// A few bytes may stand for many: what a file says of itself is not to be believed.
#[test]
fn what_swells_is_refused() {
    let long = format!("<sst><si><t>{}</t></si></sst>", "长".repeat(100_000));
    let cells: String =
        (1..100).map(|n| format!(r#"<row><c r="A{n}" t="s"><v>0</v></c></row>"#)).collect();
    let fault = told(&book(&cells, &[("xl/sharedStrings.xml", &long)])).expect_err("too large");
    assert_eq!((fault.0, fault.1), (FaultCode::TooLarge, Some(5 * 1024 * 1024)));

    let wrong = Err((FaultCode::WrongType, None, None));
    for count in ["99999999999", "9223372036854775807", "00000000000000"] {
        for part in ["xl/sharedStrings.xml", "xl\\SHAREDstrings.xml"] {
            let many = format!("<sst uniqueCount = '{count}'><si><t>a</t></si></sst>");
            assert_eq!(told(&book(&cell("A1", "1"), &[(part, &many)])), wrong, "{count} {part}");
        }
    }
    let hidden =
        "<?xml version='1.0' encoding='ISO-2022-JP'?><sst unique\u{1b}(BCount='99999999999'>";
    assert_eq!(told(&book(&cell("A1", "1"), &[("xl/sharedStrings.xml", hidden)])), wrong);

    // A name of a megabyte, for each of a hundred thousand formats.
    let font = format!("<font><name val=\"{}\"/></font>", "f".repeat(1 << 20));
    let formats = "<xf fontId=\"0\"/>".repeat(100_000);
    let styles =
        format!("<styleSheet><fonts>{font}</fonts><cellXfs>{formats}</cellXfs></styleSheet>");
    let styled = book(&cell("A1", "1"), &[("xl/Styles.xml", &styles)]);
    assert_eq!(told(&styled), Ok("1".into()));
}
