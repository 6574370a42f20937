//! Copying to the clipboard.

use wasm_bindgen_futures::JsFuture;

/// Copies a text; `false` when the browser refused.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Absent on pages that are not served over TLS or from this machine.
    if !window.is_secure_context() {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
