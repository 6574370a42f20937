//! Line drawings of 16 px. Always beside words, except × and ±, which carry a name.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Back,
    Forward,
    Down,
    Close,
    Less,
    More,
    Menu,
    Upload,
    Download,
    Document,
    Picture,
    Check,
    Clock,
    Shield,
    Camera,
    Print,
    Copy,
    Sun,
    Moon,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Back => "M9.5 3 4.5 8l5 5",
            Self::Forward => "M6.5 3l5 5-5 5",
            Self::Down => "M3 6l5 5 5-5",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Less => "M3 8h10",
            Self::More => "M8 3v10M3 8h10",
            Self::Menu => "M2 4h12M2 8h12M2 12h12",
            Self::Upload => "M8 10.500V2.500M4.800 5.500 8 2.300l3.200 3.200M2.500 13.500h11",
            Self::Download => "M8 2.500v8M4.800 7.500 8 10.700l3.200-3.200M2.500 13.500h11",
            Self::Document => "M3.500 1.800h6L13 5.300v8.900H3.500zM9.300 1.800v3.700H13",
            Self::Picture => {
                "M2 3h12v10H2zM2.500 11.500 6 8l2.500 2.500L10.500 8.500l3 3M10.500 6h.01"
            }
            Self::Check => "M3 8.500 6.500 12 13 4.500",
            Self::Clock => {
                "M8 1.800a6.200 6.200 0 1 0 0 12.400A6.200 6.200 0 0 0 8 1.800zM8 4.500V8l2.500 1.500"
            }
            Self::Shield => {
                "M8 1.500 13.500 3.500V8c0 3.200-2.300 5.500-5.500 6.500C4.800 13.500 2.500 11.200 2.500 8V3.500zM5.500 8l2 2 3.300-3.800"
            }
            Self::Camera => {
                "M2 4.500h3l1-2h4l1 2h3v8.500H2zM8 6.200a2.400 2.400 0 1 0 0 4.800 2.400 2.400 0 0 0 0-4.800z"
            }
            Self::Print => "M4.500 6V2h7v4M4.500 11.500H2V6h12v5.500h-2.500M4.500 9.500h7V14h-7z",
            Self::Copy => "M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3",
            Self::Sun => {
                "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1.100 1.100M11.900 11.900 13 13M13 3l-1.100 1.100M4.100 11.900 3 13"
            }
            Self::Moon => "M13.500 9.800A6 6 0 0 1 6.200 2.500a6 6 0 1 0 7.300 7.300z",
        }
    }

    /// The drawing. Hidden from screen readers: the words beside it speak.
    pub fn draw(self) -> AnyView {
        view! {
            <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d=self.path() />
            </svg>
        }
        .into_any()
    }
}
