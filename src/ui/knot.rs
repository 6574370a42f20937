//! Knots: state by shape, so that it reads without colour, in print and in forced colours.

use leptos::prelude::*;

/// A state's shape. The words beside it name the state; the shape alone never does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knot {
    /// Hollow, control line: not started.
    Todo,
    /// Half filled: in progress, with us.
    Half,
    /// Filled: done, ready, removed.
    Done,
    /// Diamond: a decision.
    Decision,
    /// Triangle: needs you.
    You,
    /// Ring: kept.
    Kept,
    /// Two rings: repeated.
    Repeated,
    /// Slashed ring: not found.
    Missing,
    /// Open diamond: already reported.
    Reported,
    /// Arrow out of a square: another platform.
    Elsewhere,
}

impl Knot {
    /// Every shape, for the gallery.
    pub const ALL: [Self; 10] = [
        Self::Todo,
        Self::Half,
        Self::Done,
        Self::Decision,
        Self::You,
        Self::Kept,
        Self::Repeated,
        Self::Missing,
        Self::Reported,
        Self::Elsewhere,
    ];

    const fn class(self) -> &'static str {
        match self {
            Self::Todo => "knot knot--todo",
            Self::Half => "knot knot--half",
            Self::Done => "knot knot--done",
            Self::Decision => "knot knot--decision",
            Self::You => "knot knot--you",
            Self::Kept | Self::Repeated | Self::Missing | Self::Reported | Self::Elsewhere => {
                "knot knot--line"
            }
        }
    }

    const fn shapes(self) -> &'static str {
        match self {
            Self::Todo => {
                r#"<circle class="knot__ground" cx="8" cy="8" r="5.5"/><circle class="knot__faint" cx="8" cy="8" r="5.5"/>"#
            }
            Self::Half => {
                r#"<circle class="knot__ground" cx="8" cy="8" r="5.5"/><path class="knot__fill" d="M8 2.5a5.5 5.5 0 0 0 0 11z"/><circle class="knot__line" cx="8" cy="8" r="5.5"/>"#
            }
            Self::Done => r#"<circle class="knot__fill" cx="8" cy="8" r="6.5"/>"#,
            Self::Decision => r#"<path class="knot__fill" d="M8 .9 15.1 8 8 15.1.9 8z"/>"#,
            Self::You => r#"<path class="knot__fill" d="M8 1.2 15.4 14.4H.6z"/>"#,
            Self::Kept => {
                r#"<circle class="knot__ground" cx="8" cy="8" r="5.5"/><circle class="knot__line" cx="8" cy="8" r="5.5"/>"#
            }
            Self::Repeated => {
                r#"<circle class="knot__line" cx="5.8" cy="8" r="4.3"/><circle class="knot__line" cx="10.2" cy="8" r="4.3"/>"#
            }
            Self::Missing => {
                r#"<circle class="knot__ground" cx="8" cy="8" r="5.5"/><circle class="knot__line" cx="8" cy="8" r="5.5"/><path class="knot__line" d="M4.2 11.8 11.8 4.2"/>"#
            }
            Self::Reported => r#"<path class="knot__line" d="M8 1.9 14.1 8 8 14.1 1.9 8z"/>"#,
            Self::Elsewhere => {
                r#"<path class="knot__line" d="M7 3H3v10h10V9M9.5 2.5h4v4M13 3 7.5 8.5"/>"#
            }
        }
    }

    /// The drawing, 16 px unless the style says otherwise.
    pub fn draw(self) -> AnyView {
        view! {
            <svg
                class=self.class()
                width="16"
                height="16"
                viewBox="0 0 16 16"
                aria-hidden="true"
                inner_html=self.shapes()
            ></svg>
        }
        .into_any()
    }
}
