//! Where the reader came from, and how far down the page they were.

use std::{cell::RefCell, collections::HashMap, time::Duration};

use leptos::{ev, prelude::*};
use web_sys::ScrollRestoration;

use super::timer;

thread_local! {
    static TRAIL: RefCell<Trail> = RefCell::default();
}

#[derive(Default)]
struct Trail {
    /// The address that the page on screen belongs to.
    settled: String,
    offsets: HashMap<String, f64>,
    /// How many rows of its list each page showed.
    rows: HashMap<String, usize>,
    went_back: bool,
    /// Between two pages: what scrolls now scrolls because the old page has gone.
    leaving: bool,
    /// On the way back to this offset, which the page is not yet long enough for.
    returning: Option<f64>,
    /// How far down that way has led.
    reached: f64,
}

impl Trail {
    /// Whether the reader is where they want to be.
    const fn is_settled(&self) -> bool {
        !self.leaving && self.returning.is_none()
    }
}

/// How the page on screen was reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrival {
    /// By a link or by the app: start at the top.
    Forward,
    /// By the browser's Back or Forward: return to this offset in pixels.
    Return(f64),
}

/// Starts to remember scroll offsets. Call once, before the router listens to the browser.
pub fn watch() {
    if let Ok(history) = window().history() {
        drop(history.set_scroll_restoration(ScrollRestoration::Manual));
    }
    TRAIL.with_borrow_mut(|trail| trail.settled = address());
    window_event_listener(ev::popstate, |_| TRAIL.with_borrow_mut(|trail| trail.went_back = true));
    window_event_listener(ev::scroll, |_| {
        let offset = window().scroll_y().unwrap_or(0.0);
        TRAIL.with_borrow_mut(|trail| {
            if trail.is_settled() {
                let settled = trail.settled.clone();
                trail.offsets.insert(settled, offset);
            }
        });
    });
    // Who does something has found their place: nothing may move it under their hands.
    window_event_listener(ev::wheel, |_| give_up());
    window_event_listener(ev::pointerdown, |_| give_up());
    window_event_listener(ev::keydown, |_| give_up());
}

fn give_up() {
    TRAIL.with_borrow_mut(|trail| trail.returning = None);
}

/// Call as soon as another page is to be drawn.
pub fn leave() {
    TRAIL.with_borrow_mut(|trail| {
        trail.leaving = true;
        trail.returning = None;
    });
}

/// Call when another page has been drawn: tells how it was reached, once.
pub fn arrive() -> Arrival {
    TRAIL.with_borrow_mut(|trail| {
        trail.settled = address();
        trail.leaving = false;
        let offset = trail.offsets.get(&trail.settled).copied().unwrap_or(0.0);
        if std::mem::take(&mut trail.went_back) {
            Arrival::Return(offset)
        } else {
            Arrival::Forward
        }
    })
}

/// Call when the page on screen has got another address: it stays where it is.
pub fn rename() {
    let offset = window().scroll_y().unwrap_or(0.0);
    TRAIL.with_borrow_mut(|trail| {
        trail.settled = address();
        trail.offsets.insert(trail.settled.clone(), offset);
        trail.went_back = false;
    });
}

/// Keeps how many rows the list on screen shows.
pub fn remember_rows(count: usize) {
    TRAIL.with_borrow_mut(|trail| _ = trail.rows.insert(address(), count));
}

/// How many rows the page showed that the reader comes back to; 0 for a page that is opened
/// anew. For a page that is about to be drawn.
pub fn rows() -> usize {
    TRAIL.with_borrow(|trail| {
        let rows = trail.went_back.then(|| trail.rows.get(&address()).copied());
        rows.flatten().unwrap_or(0)
    })
}

/// Between two looks whether the page has grown.
const LOOK: Duration = Duration::from_millis(50);
/// Ten seconds: by then the reader looks at something else.
const LOOKS: u16 = 200;

/// Scrolls to an offset as soon as the page is long enough, for lists arrive after their page.
pub fn scroll_when_possible(offset: f64) {
    TRAIL.with_borrow_mut(|trail| {
        trail.returning = Some(offset);
        trail.reached = 0.0;
    });
    attempt(LOOKS);
}

fn attempt(left: u16) {
    let (returning, before) = TRAIL.with_borrow(|trail| (trail.returning, trail.reached));
    let Some(offset) = returning else { return };
    // By the bar at the side, say, which gives no other sign. A page that has become shorter
    // stands at its foot.
    let now = window().scroll_y().unwrap_or(0.0);
    if now < before - 2.0 && now < super::dom::lowest_offset() - 2.0 {
        return give_up();
    }
    window().scroll_to_with_x_and_y(0.0, offset);
    let reached = window().scroll_y().unwrap_or(0.0);
    TRAIL.with_borrow_mut(|trail| trail.reached = reached);
    if left > 0 && (offset - reached).abs() > 2.0 {
        timer::after(LOOK, move || attempt(left - 1));
    } else {
        give_up();
    }
}

/// Goes back, as the browser's button does.
pub fn back() {
    if let Ok(history) = window().history() {
        drop(history.back());
    }
}

fn address() -> String {
    let location = window().location();
    format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}
