//! Randomness from the browser.

use std::fmt::Write as _;

/// 128 random bits in hexadecimal: an idempotency key, or the id of a draft on this device.
///
/// `None` when the browser offers no cryptographic randomness (none known today).
pub fn id() -> Option<String> {
    let mut bytes = [0_u8; 16];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes.iter().fold(String::with_capacity(32), |mut text, byte| {
        _ = write!(text, "{byte:02x}");
        text
    }))
}
