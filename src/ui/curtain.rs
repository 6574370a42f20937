//! The shell of `index.html` is the curtain: it stays on screen while the first page is drawn behind
//! it, in several short tasks, so that the browser answers the reader in between.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
    time::Duration,
};

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlElement;

use crate::platform::{dom, timer};

/// How long the shell may stay: a server that does not answer, or a part that does not come, is
/// told of on the page itself.
const PATIENCE: Duration = Duration::from_secs(4);

/// The shell stays for as long as one of these lives.
pub type Hold = Rc<Curtain>;

pub struct Curtain {
    /// Where the app is drawn; `None` once it stands in the document.
    place: RefCell<Option<HtmlElement>>,
}

thread_local! {
    static CURTAIN: RefCell<Weak<Curtain>> = RefCell::default();
}

impl Curtain {
    fn raise(&self) {
        if let Some(place) = self.place.take() {
            dom::take_shells_place(&place);
        }
    }
}

impl Drop for Curtain {
    fn drop(&mut self) {
        self.raise();
    }
}

/// Draws the app in tasks of its own, and puts it in the shell's place.
pub fn start(draw: impl FnOnce(HtmlElement) + 'static) {
    let place = dom::mount_point();
    let held = Rc::new(Curtain { place: RefCell::new(Some(place.clone())) });
    CURTAIN.set(Rc::downgrade(&held));
    timer::after(PATIENCE, || {
        if let Some(curtain) = hold() {
            curtain.raise();
        }
    });
    // A timer, because Leptos runs no futures before something is mounted.
    timer::after(Duration::ZERO, move || {
        draw(place);
        drop(held);
    });
}

/// Keeps the shell until what the first page needs is there; `None` when it has gone.
pub fn hold() -> Option<Hold> {
    CURTAIN.with_borrow(Weak::upgrade)
}

/// Draws at once; behind the curtain in a task of its own.
pub fn later(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let Some(held) = hold() else { return draw() };
    let turn = RwSignal::new(false);
    spawn_local(async move {
        timer::breathe().await;
        turn.try_set(true);
        // It is drawn once this task is over, and may ask for another.
        timer::breathe().await;
        drop(held);
    });
    (move || turn.get().then(&draw)).into_any()
}
