//! Spreadsheets read into text, a line per row and tabs between cells: ready for the extractor.
//! On the server, so that the reader of XLSX is not part of what the browser downloads.

mod archive;
mod text;
mod workbook;

use api::Limiter;
use api::streams::Sheet;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use domain::fault::{Fault, FaultCode};
use domain::policy::Capability;

use super::files::refused;
use super::mount::json;
use super::problem::Refusal;
use super::session::{count, require};
use super::{blocking, incoming};
use crate::App;
use crate::metrics::Name;

const MAX_BYTES: usize = 5 * 1024 * 1024;
const MAX_ROWS: usize = 5_000;
const SHEETS: Limiter = Limiter { burst: 30, per_minute: 30 };
const FIELD: &str = "file";

pub fn router() -> Router<App> {
    Router::new().route(api::streams::SHEET, post(serve))
}

async fn serve(State(app): State<App>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let sheet = receive(&app, &parts, body).await;
    let mut response = sheet.map_or_else(Refusal::into_response, |sheet| json(&sheet));
    response.extensions_mut().insert(Name("Sheet"));
    response
}

async fn receive(app: &App, parts: &Parts, body: Body) -> Result<Sheet, Refusal> {
    let viewer = require(app, parts, &[Capability::FileNotices]).await?;
    count(app, "Sheet", &viewer, SHEETS)?;
    let received = incoming::receive(parts, body, MAX_BYTES).await?;
    let (bytes, place) = (received.bytes, received.place);
    let read = blocking::run(place, move || read(&bytes)).await;
    // The reader has panicked over it: whatever it is, it is not a sheet.
    read.unwrap_or_else(|_| Err(wrong_type())).map_err(refused)
}

/// Reads CSV in whatever encoding, or XLSX.
pub fn read(bytes: &[u8]) -> Result<Sheet, Fault> {
    if bytes.is_empty() {
        return Err(Fault::new(FIELD, FaultCode::Empty));
    }
    let rows = if bytes.starts_with(b"PK\x03\x04") {
        workbook::rows(bytes)?
    } else {
        text::rows(bytes).ok_or_else(wrong_type)?
    };
    let rows: Vec<String> =
        rows.into_iter().map(|row| line(&row)).filter(|l| !l.is_empty()).collect();
    if rows.is_empty() {
        return Err(Fault::new(FIELD, FaultCode::Empty));
    }
    if rows.len() > MAX_ROWS {
        return Err(Fault::new(FIELD, FaultCode::TooMany).limit(MAX_ROWS).got(rows.len()));
    }
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    Ok(Sheet { text: rows.join("\n"), rows: count })
}

fn wrong_type() -> Fault {
    Fault::new(FIELD, FaultCode::WrongType)
}

/// Cells hold no tab and no line break of their own; empty ones at the end are left out.
fn line(cells: &[String]) -> String {
    let clean = |cell: &String| {
        let words: Vec<&str> = cell.split(['\t', '\r', '\n']).map(str::trim).collect();
        words.join(" ").trim().to_owned()
    };
    let cells: Vec<String> = cells.iter().map(clean).collect();
    cells.join("\t").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Result<String, String> {
        read(bytes).map(|sheet| sheet.text).map_err(|fault| fault.code.code().to_owned())
    }

    #[test]
    fn encodings_are_told_apart() {
        let plain = "商品编号,说明\n548745381247,\"仿冒, 见图\"\n";
        let expected = Ok("商品编号\t说明\n548745381247\t仿冒, 见图".to_owned());
        assert_eq!(text(plain.as_bytes()), expected);
        assert_eq!(text(format!("\u{feff}{plain}").as_bytes()), expected);
        let (gbk, ..) = encoding_rs::GBK.encode(plain);
        assert_eq!(text(&gbk), expected);
        for big in [false, true] {
            let units = format!("\u{feff}{plain}").encode_utf16().collect::<Vec<u16>>();
            let bytes =
                units.iter().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() });
            assert_eq!(text(&bytes.collect::<Vec<u8>>()), expected, "big: {big}");
        }
    }

    #[test]
    fn separators_are_told_apart() {
        let expected = Ok("id\tnote\n548745381247\tx".to_owned());
        for separator in [",", ";", "\t"] {
            let csv = format!("id{separator}note\r\n548745381247{separator}x\r\n\r\n");
            assert_eq!(text(csv.as_bytes()), expected, "{separator:?}");
        }
    }

    #[test]
    fn what_is_no_sheet_is_told_precisely() {
        assert_eq!(text(b""), Err("empty".into()));
        assert_eq!(text(b"\xef\xbb\xbf\r\n,,\n"), Err("empty".into()));
        assert_eq!(text(b"\x89PNG\r\n\x1a\n\0\0\0"), Err("wrong_type".into()));
        assert_eq!(text(b"%PDF-1.7\n1 0 obj"), Err("wrong_type".into()));
        assert_eq!(text(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), Err("wrong_type".into()));
        assert_eq!(text(b"PK\x03\x04 not a workbook"), Err("wrong_type".into()));
        let many = "548745381247\n".repeat(MAX_ROWS + 1);
        let fault = read(many.as_bytes()).expect_err("too many");
        assert_eq!(
            (fault.code, fault.limit, fault.got),
            (FaultCode::TooMany, Some(5_000), Some(5_001))
        );
    }
}
