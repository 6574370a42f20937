//! Files the reader picked, dropped or photographed.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// A file on the reader's device.
///
/// `kind` is what the browser guesses from the name: a hint, because the server looks at the
/// content.
#[derive(Clone, Debug)]
pub struct PickedFile {
    pub name: String,
    pub size: u64,
    pub kind: String,
    file: SendWrapper<File>,
}

impl PickedFile {
    fn new(file: File) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a size is a whole number of bytes below 2^53"
        )]
        let size = file.size() as u64;
        Self { name: file.name(), size, kind: file.type_(), file: SendWrapper::new(file) }
    }

    /// The content, for an upload.
    pub fn blob(&self) -> &web_sys::Blob {
        &self.file
    }

    /// The bytes; `None` when the file has gone or may not be read.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.file.array_buffer()).await.ok()?;
        Some(js_sys::Uint8Array::new(&buffer).to_vec())
    }

    /// An address under which the page can show the file. Give it back with
    /// [`release_address`].
    pub fn address(&self) -> Option<String> {
        web_sys::Url::create_object_url_with_blob(&self.file).ok()
    }
}

pub fn release_address(address: &str) {
    drop(web_sys::Url::revoke_object_url(address));
}

/// What an `<input type=file>` holds. The input is emptied, so that the same file can be
/// picked again after it was removed.
pub fn picked(event: &Event) -> Vec<PickedFile> {
    let Some(input) = event.target().and_then(|node| node.dyn_into::<HtmlInputElement>().ok())
    else {
        return Vec::new();
    };
    let files = listed(input.files());
    input.set_value("");
    files
}

/// What was dropped.
pub fn dropped(event: &DragEvent) -> Vec<PickedFile> {
    listed(event.data_transfer().and_then(|transfer| transfer.files()))
}

fn listed(files: Option<FileList>) -> Vec<PickedFile> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|index| files.get(index)).map(PickedFile::new).collect()
}

/// Offers a text as a download.
pub fn save_text(name: &str, kind: &str, text: &str) {
    let parts = js_sys::Array::of1(&wasm_bindgen::JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) else {
        return;
    };
    let Ok(address) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    if let Some(link) = document()
        .create_element("a")
        .ok()
        .and_then(|node| node.dyn_into::<web_sys::HtmlAnchorElement>().ok())
    {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    release_address(&address);
}
