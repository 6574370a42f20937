//! A document on its way to the server: what is looked at before a byte is sent, and what the
//! answer means.

pub mod files;

use api::Problem;
use api::streams::{StoredFile, UPLOAD};
use domain::fault::{Fault, FaultCode};
use domain::file;

use crate::client;
use crate::platform::files::PickedFile;
use crate::platform::upload::{self, Upload, UploadEvent};

/// Size and type, before a byte is sent.
pub async fn examine(field: &str, file: &PickedFile) -> Result<(), Fault> {
    let size = usize::try_from(file.size).unwrap_or(usize::MAX);
    if size > file::MAX_BYTES {
        // Too large to read only to look at its first bytes.
        return Err(Fault::new(field, FaultCode::TooLarge).limit(file::MAX_BYTES).got(size));
    }
    let bytes = file.bytes().await.unwrap_or_default();
    file::check(field, bytes.len(), &bytes).map(|_| ())
}

/// Begins to send it. Keep the handle for as long as it shall go on.
pub fn start(file: &PickedFile, report: impl Fn(UploadEvent) + 'static) -> Option<Upload> {
    let name = String::from(js_sys::encode_uri_component(&file.name));
    let url = format!("{}?name={name}", client::address(UPLOAD, ""));
    upload::send("POST", &url, &[], file.blob(), report)
}

/// The file as the server keeps it, or what is wrong with it; `None` where nothing is known.
pub fn answer(status: u16, body: &str) -> Result<StoredFile, Option<Fault>> {
    if (200..=299).contains(&status) {
        return serde_json::from_str(body).map_err(|_| None);
    }
    let problem = serde_json::from_str::<Problem>(body).ok();
    Err(problem.and_then(|problem| problem.fields.into_iter().next()))
}
