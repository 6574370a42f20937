//! Files and sheets: what is taken, what is refused, and that nothing runs.

use std::io::Write as _;

use domain::time::{DAY, HOUR};
use store::Outcome;
use store::file::File;

use crate::support::{Client, server};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n0000";

fn upload(client: &Client, name: &str, bytes: &[u8]) -> crate::support::Answer {
    let name = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    client.call("POST", &format!("/api/v1/files?name={name}"), &[], bytes)
}

#[test]
fn a_file_comes_back_as_it_was_and_inert() {
    let holder = server().sign_in("holder");
    let stored = upload(&holder, "商标 注册证.exe", b"%PDF-1.7 text").json();
    assert_eq!(stored["name"], "商标 注册证.pdf");
    assert_eq!((&stored["kind"], &stored["size"]), (&"application/pdf".into(), &13.into()));
    let path = format!("/api/v1/files/{}", stored["id"].as_str().expect("an id"));
    let answer = holder.get(&path);
    assert_eq!(answer.body, b"%PDF-1.7 text");
    assert_eq!(answer.header("content-type"), Some("application/pdf"));
    let disposition = answer.header("content-disposition").expect("a disposition");
    assert!(disposition.starts_with("attachment; filename=\"__ ___.pdf\""), "{disposition}");
    assert!(answer.header("content-security-policy").is_some_and(|p| p.starts_with("sandbox")));
    let tag = answer.header("etag").expect("a tag");
    assert_eq!(holder.call("GET", &path, &[("if-none-match", tag)], b"").status, 304);

    let picture = upload(&holder, "a.png", PNG).json();
    let own = format!("/api/v1/files/{}", picture["id"].as_str().expect("an id"));
    let shown = holder.get(&own);
    assert!(shown.header("content-disposition").is_some_and(|d| d.starts_with("inline")));

    assert_eq!(server().sign_in("reviewer").get(&path).status, 200);
    assert_eq!(server().sign_in("agent").get(&path).status, 404);
    assert_eq!(server().sign_in("merchant").get(&path).status, 404);
    assert_eq!(server().guest().get(&path).status, 401);
}

#[test]
fn names_lose_what_is_dangerous() {
    let holder = server().sign_in("holder");
    for (name, kept) in [
        ("../../etc/passwd", "passwd.png"),
        ("C:\\windows\\x.svg", "x.png"),
        ("a\u{202e}gnp.exe", "agnp.png"),
        ("\0\u{1}", "file.png"),
        ("\"><script>.png", "script.png"),
        ("..", "file.png"),
        ("", "file.png"),
    ] {
        assert_eq!(upload(&holder, name, PNG).json()["name"], kept, "{name:?}");
    }
    let long = upload(&holder, &"长".repeat(3_000), PNG).json();
    assert!(long["name"].as_str().is_some_and(|name| name.chars().count() <= 124));
    let none = holder.call("POST", "/api/v1/files", &[], PNG);
    assert_eq!(none.problem(), ("faulty".into(), "name".into(), "enter".into()));
}

#[test]
fn what_is_not_taken_is_told_precisely() {
    let holder = server().sign_in("holder");
    let told = |bytes: &[u8]| {
        let answer = upload(&holder, "a.pdf", bytes);
        let (_, field, code) = answer.problem();
        assert_eq!(field, "file");
        (answer.status, code)
    };
    assert_eq!(told(b""), (422, "empty".into()));
    for bytes in [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".as_slice(),
        b"<!doctype html><script>alert(1)</script>",
        b"MZ\x90\0",
        b"PK\x03\x04",
        b"GIF89a",
        b"\0",
    ] {
        assert_eq!(told(bytes), (415, "wrong_type".into()));
    }
    let big = [b"%PDF-1.7".as_slice(), &vec![b'x'; 10 * 1024 * 1024]].concat();
    let answer = upload(&holder, "a.pdf", &big);
    assert_eq!(answer.status, 413);
    let fault = &answer.json()["fields"][0];
    assert_eq!((&fault["limit"], &fault["got"]), (&10_485_760.into(), &big.len().into()));
    // Without a declared length the size is counted as it comes.
    let chunked = [("transfer-encoding", "chunked"), ("x-plain", "1")];
    let head = format!(
        "POST /api/v1/files?name=a HTTP/1.1\r\nhost: {}\r\ncookie: {}\r\nsec-fetch-site: none\r\n{}: {}\r\nconnection: close\r\n\r\n",
        holder.address,
        holder.cookie.as_deref().unwrap_or_default(),
        chunked[0].0,
        chunked[0].1,
    );
    let mut body = Vec::new();
    for piece in big.chunks(1 << 20) {
        body.extend(format!("{:x}\r\n", piece.len()).into_bytes());
        body.extend_from_slice(piece);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"0\r\n\r\n");
    assert_eq!(crate::support::raw(holder.address, head.as_bytes(), &body).status, 413);
    assert_eq!(upload(&server().guest(), "a.png", PNG).status, 401);
    assert_eq!(upload(&server().sign_in("merchant"), "a.png", PNG).status, 403);
}

#[test]
fn sheets_are_read_in_what_people_use() {
    let holder = server().sign_in("holder");
    let read = |bytes: &[u8]| holder.call("POST", "/api/v1/sheets", &[], bytes);
    let (gbk, ..) = encoding_rs::GBK.encode("商品编号,说明\n548745381247,仿冒\n");
    let answer = read(&gbk);
    assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
    assert_eq!(answer.json()["text"], "商品编号\t说明\n548745381247\t仿冒");
    assert_eq!(answer.json()["rows"], 2);
    let book = include_bytes!("../data/listings.xlsx");
    assert_eq!(read(book).json()["text"], "商品编号\t说明\n548745381247\t仿冒, 见图");
    let told = |bytes: &[u8]| (read(bytes).status, read(bytes).problem().2);
    assert_eq!(told(b""), (422, "empty".into()));
    assert_eq!(told(PNG), (415, "wrong_type".into()));
    assert_eq!(told("1\n".repeat(5_001).as_bytes()), (422, "too_many".into()));
    assert_eq!(told(&vec![b'1'; 5 * 1024 * 1024 + 1]), (413, "too_large".into()));
}

#[test]
fn what_an_organisation_may_send_in_a_day_ends() {
    let (agent, now) = (server().sign_in("agent"), server::now().0);
    let earlier = |id: &str, size: i64, created_at: i64| File {
        org: "demo-tangmu".into(),
        id: id.into(),
        sha256: "0".into(),
        name: "a.png".into(),
        mime: "image/png".into(),
        size,
        account: "demo-agent".into(),
        created_at,
    };
    let day = 2 * 1024 * 1024 * 1024;
    let received = |file: File| {
        let written = server().app.db.write(move |tx| {
            store::file::insert(tx, &file)?;
            Ok(Outcome::Commit(()))
        });
        written.wait().expect("is written");
    };
    received(earlier("of the day before", day, now - DAY - HOUR));
    received(earlier("of today", day - 1_000_000, now - 20 * HOUR));
    assert_eq!(upload(&agent, "a.png", PNG).status, 200);
    let large = [PNG, &vec![0; 1_000_000]].concat();
    let answer = upload(&agent, "a.png", &large);
    assert_eq!((answer.status, answer.problem().0), (429, "too_often".into()));
    let wait: i64 = answer.header("retry-after").and_then(|t| t.parse().ok()).expect("a time");
    assert!((3 * 3_600..=4 * 3_600 + 1).contains(&wait), "{wait}");
    assert_eq!(upload(&server().sign_in("holder"), "a.png", PNG).status, 200);
}

/// A workbook of one sheet with two cells.
fn workbook(reference: &str) -> Vec<u8> {
    let sheet = format!(
        "<worksheet><sheetData><row><c r=\"A1\"><v>1</v></c></row>\
         <row><c r=\"{reference}\"><v>2</v></c></row></sheetData></worksheet>"
    );
    let link = |kind: &str, target: &str| {
        let schema = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        format!(
            "<Relationships><Relationship Id=\"r\" Type=\"{schema}/{kind}\" \
             Target=\"{target}\"/></Relationships>"
        )
    };
    let book = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>";
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("_rels/.rels", link("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", book.to_owned()),
        ("xl/_rels/workbook.xml.rels", link("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("begins");
        zip.write_all(text.as_bytes()).expect("writes");
    }
    zip.finish().expect("ends").into_inner()
}

#[test]
fn a_small_workbook_cannot_stop_the_server() {
    let holder = server().sign_in("holder");
    let read = |reference| holder.call("POST", "/api/v1/sheets", &[], &workbook(reference));
    assert_eq!(read("A1048576").json()["text"], "1\n2");
    let wide = read("XFD1048576");
    assert_eq!((wide.status, wide.problem().2), (422, "too_many".into()));
    assert_eq!(read("ZZZZZZ4294967295").status, 422);
    // Calamine counts past the end of its numbers: a panic here, nonsense in a release.
    for reference in ["ZZZZZZZZZZ1", "A99999999999"] {
        assert!(read(reference).status < 500, "{reference}");
    }
}
