//! Two pictures looked at together: the same place in both, as large as one likes, and the one
//! laid over the other.

use std::time::Duration;

use leptos::{html::Div, prelude::*};
use web_sys::HtmlDivElement;

use crate::{
    platform::timer,
    ui::{
        announcer, button::IconButton, choice::Checkbox, field::Choice, icon::Icon, tabs::Segments,
    },
};

/// How many times the size of the pane a picture can be.
const LARGEST: u32 = 4;

/// Percent of the right's picture over the listing's.
const SHARES: [&str; 4] = ["0", "25", "50", "100"];

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Right,
    Listing,
}

impl Side {
    const fn other(self) -> Self {
        match self {
            Self::Right => Self::Listing,
            Self::Listing => Self::Right,
        }
    }

    /// The heading of its pane.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Right => "pane-right",
            Self::Listing => "pane-listing",
        }
    }
}

#[derive(Clone, Copy)]
pub struct Lens {
    zoom: RwSignal<u32>,
    share: RwSignal<String>,
    together: RwSignal<bool>,
    frames: [NodeRef<Div>; 2],
    /// What is in the middle of each frame: a frame that is out of sight forgets it.
    middles: StoredValue<[Point; 2]>,
    /// Where each frame was last scrolled to from here, which it then tells as if a reader had.
    echoes: StoredValue<[Option<(i32, i32)>; 2]>,
}

impl Lens {
    pub fn new() -> Self {
        Self {
            zoom: RwSignal::new(1),
            share: RwSignal::new(SHARES[0].to_owned()),
            together: RwSignal::new(true),
            frames: [NodeRef::new(), NodeRef::new()],
            middles: StoredValue::new([(WHOLE / 2, WHOLE / 2); 2]),
            echoes: StoredValue::new([None; 2]),
        }
    }

    /// A picture in its frame. Larger than the frame it scrolls, by keyboard too.
    ///
    /// - `over`: the picture that can be laid over this one.
    pub fn picture(self, side: Side, src: String, over: Option<Signal<Option<String>>>) -> AnyView {
        let over = move || {
            let share = self.share.get();
            let src = over?.get().filter(|_| share != SHARES[0])?;
            Some(view! { <img class="lens__picture lens__over" data-share=share src=src alt="" /> })
        };
        view! {
            <div
                class="lens"
                node_ref=self.frames[side as usize]
                data-zoom=move || self.zoom.get()
                role="group"
                aria-labelledby=side.heading()
                tabindex=move || (self.zoom.get() > 1).then_some("0")
                on:scroll=move |_| self.follow(side)
            >
                <div class="lens__pictures">
                    <img
                        class="lens__picture"
                        src=src
                        alt=""
                        // Another listing: looked at in the same place.
                        on:load=move |_| self.settle()
                    />
                    {over}
                </div>
            </div>
        }
        .into_any()
    }

    /// - `two`: whether there are two pictures to compare.
    pub fn controls(self, two: Signal<bool>) -> AnyView {
        let shares = Signal::derive(|| {
            SHARES
                .map(|share| Choice::new(share, t!("review-overlay-share", share = share)))
                .to_vec()
        });
        let overlay = move || {
            two.get().then(|| {
                view! {
                    <div class="lens__overlay">
                        <span aria-hidden="true">{move || t!("review-overlay")}</span>
                        <Segments
                            label=move || t!("review-overlay")
                            value=self.share
                            choices=shares
                        />
                    </div>
                }
            })
        };
        let together = move || {
            two.get().then(|| {
                view! {
                    <div class="lens__together">
                        <Checkbox
                            id="together"
                            label=move || t!("review-together")
                            checked=self.together
                        />
                    </div>
                }
            })
        };
        view! {
            <div class="lens__controls">
                {overlay}
                <div class="segments" role="group" aria-label=move || t!("review-zoom")>
                    <IconButton
                        icon=Icon::Less
                        name=move || t!("review-zoom-out")
                        on_press=move |()| self.resize(|zoom| zoom - 1)
                    />
                    <IconButton
                        icon=Icon::More
                        name=move || t!("review-zoom-in")
                        on_press=move |()| self.resize(|zoom| zoom + 1)
                    />
                </div>
                {together}
            </div>
        }
        .into_any()
    }

    /// Makes both pictures larger or smaller around what is in the middle of each.
    fn resize(self, to: fn(u32) -> u32) {
        self.zoom.update(|zoom| *zoom = to(*zoom).clamp(1, LARGEST));
        announcer::announce(t!("review-zoomed", zoom = self.zoom.get_untracked()));
        self.settle();
    }

    /// Brings each picture to where it was, once it is drawn.
    pub fn settle(self) {
        timer::after(Duration::ZERO, move || {
            self.place(Side::Right);
            self.place(Side::Listing);
        });
    }

    /// Notes where a reader has moved a picture, and moves the other one there.
    fn follow(self, side: Side) {
        let Some(frame) = self.frames[side as usize].get_untracked() else { return };
        let is = Some((frame.scroll_left(), frame.scroll_top()));
        if self.echoes.with_value(|echoes| echoes[side as usize]) == is {
            return;
        }
        let now = middle(&frame);
        self.middles.update_value(|middles| middles[side as usize] = now);
        if self.together.get_untracked() {
            self.middles.update_value(|middles| middles[side.other() as usize] = now);
            self.place(side.other());
        }
    }

    fn place(self, side: Side) {
        let frame = self.frames[side as usize].try_get_untracked().flatten();
        let middle = self.middles.try_with_value(|middles| middles[side as usize]);
        let Some((frame, (left, top))) = frame.zip(middle) else { return };
        frame.set_scroll_left(left * frame.scroll_width() / WHOLE - frame.client_width() / 2);
        frame.set_scroll_top(top * frame.scroll_height() / WHOLE - frame.client_height() / 2);
        let is = Some((frame.scroll_left(), frame.scroll_top()));
        self.echoes.update_value(|echoes| echoes[side as usize] = is);
    }
}

/// Thousandths of the width and of the height of a picture.
type Point = (i32, i32);

/// The width and the height of a picture, in that unit.
const WHOLE: i32 = 1_000;

/// What is in the middle of a frame.
fn middle(frame: &HtmlDivElement) -> Point {
    let left = (frame.scroll_left() + frame.client_width() / 2) * WHOLE;
    let top = (frame.scroll_top() + frame.client_height() / 2) * WHOLE;
    (left / frame.scroll_width().max(1), top / frame.scroll_height().max(1))
}
