//! The browser's own formatting of dates.

use std::{cell::RefCell, collections::HashMap};

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// What to write. A zone of `None` is the reader's.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    Date { zone: Option<&'static str> },
    DateTime { zone: Option<&'static str> },
    Time,
}

thread_local! {
    // A formatter costs far more to make than to use.
    static FORMATTERS: RefCell<HashMap<(&'static str, Style), Function>> = RefCell::default();
}

/// A moment, in milliseconds since 1970, in the manner of a BCP 47 tag. `None` outside a
/// browser.
pub fn format(tag: &'static str, style: Style, millis: i64) -> Option<String> {
    if !super::in_browser() {
        return None;
    }
    FORMATTERS.with_borrow_mut(|formatters| {
        let format = formatters.entry((tag, style)).or_insert_with(|| formatter(tag, style));
        #[expect(clippy::cast_precision_loss, reason = "dates are far below 2^53 ms")]
        let date = Date::new(&JsValue::from_f64(millis as f64));
        format.call1(&JsValue::UNDEFINED, &date).ok()?.as_string()
    })
}

fn formatter(tag: &str, style: Style) -> Function {
    let options = Object::new();
    let set = |name: &str, value: &str| {
        drop(Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value)));
    };
    let zone = match style {
        Style::Date { zone } | Style::DateTime { zone } => {
            set("year", "numeric");
            set("month", "short");
            set("day", "numeric");
            zone
        }
        Style::Time => None,
    };
    if !matches!(style, Style::Date { .. }) {
        set("hour", "2-digit");
        set("minute", "2-digit");
        set("hourCycle", "h23");
    }
    if let Some(zone) = zone {
        set("timeZone", zone);
    }
    Intl::DateTimeFormat::new(&Array::of1(&JsValue::from_str(tag)), &options).format()
}
