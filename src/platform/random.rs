//! Randomness from the browser.

use std::{fmt::Write as _, time::Duration};

use crate::platform::timer;

/// An idempotency key, or the id of a draft on this device, in hexadecimal: 48 bits of the time in
/// milliseconds and 80 random ones. By time, so that keys made together are kept together: one page
/// of the index takes in many of them.
///
/// `None` when the browser offers no cryptographic randomness (none known today).
pub fn id() -> Option<String> {
    let mut bytes = [0_u8; 10];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    let time = format!("{:012x}", timer::now().0 / 1_000);
    Some(bytes.iter().fold(time, |mut text, byte| {
        _ = write!(text, "{byte:02x}");
        text
    }))
}

/// Some time up to `most`, so that many devices do not act at the same instant.
pub fn pause(most: Duration) -> Duration {
    most.mul_f64(js_sys::Math::random())
}
