//! A drawing for each claim: solid is yours, dashed is theirs. Hidden from screen readers; the
//! card beside it says the same in words.

use domain::notice::Claim;
use leptos::prelude::*;

const SHELF: &str = r#"<path class="p-shelf" d="M18 95.5h148"/>"#;
const EQUALS: &str = r#"<path class="p-equals" d="M84 52h16M84 59h16"/>"#;
const FLASK: &str = r#"<rect class="p-lid" x="7" y="0" width="18" height="13" rx="3"/><path class="p-body" d="M2 74V25C2 18 6.5 17 7.5 13h17C25.5 17 30 18 30 25v49a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3z"/>"#;
const SPARROW: &str = "M1.5 23.5 9 19.5C8.5 12.5 13 8.5 18.5 9.8 19.5 5.5 24.5 4 27.5 7.2L31.5 8.8 28 10.6C28.500 18.5 22.5 24.5 13.5 23.2z";
const SHIRT: &str =
    "M20 4c3 5 17 5 20 0l16 6 6 20-12 4v36a3 3 0 0 1-3 3H13a3 3 0 0 1-3-3V34L-2 30 4 10z";
/// A listing with a photo, and a shop's sign below it.
const TITLE: &str = r#"<rect class="p-card" x="34" y="14" width="116" height="100" rx="5"/><rect class="p-photo" x="42" y="22" width="46" height="46" rx="3"/><g class="p-own" transform="translate(54.5 28) scale(.46)"><rect class="p-lid" x="3" y="0" width="40" height="9" rx="4"/><path class="p-body" d="M5 9h36v52a8 8 0 0 1-8 8H13a8 8 0 0 1-8-8z"/></g><rect class="p-sign" x="94" y="23" width="50" height="16" rx="3"/><text class="p-word" x="119" y="34.3" text-anchor="middle">YANQUE</text><path class="p-lines" d="M96 49h44M96 58h32M96 67h20"/><path class="p-rule" d="M34 80h116"/><path class="p-roof" transform="translate(42 88)" d="M0 6 2.5 0h13L18 6v1H0zM1.5 8v8h15V8"/><rect class="p-sign" x="67" y="88.500" width="50" height="16" rx="3"/><text class="p-word" x="92" y="99.8" text-anchor="middle">YANQUE</text><path class="p-lines" d="M124 96.5h17"/>"#;
/// A photograph: hills and a sun.
const PHOTO: &str = r#"<rect class="p-body" width="52" height="46" rx="3"/><circle class="p-mark" cx="14" cy="13" r="5"/><path class="p-mark" d="M4 40 19 22l9 10 8-9 12 17z"/>"#;
/// A book with a drawing on its cover.
const BOOK: &str = r#"<path class="p-body" d="M0 3a3 3 0 0 1 3-3h40a3 3 0 0 1 3 3v58a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3z"/><path class="p-seam" d="M7 0v64"/><circle class="p-mark" cx="27" cy="22" r="9"/><path class="p-mark" d="M16 44h22v3H16zM20 51h14v3H20z"/>"#;
/// A kettle, told by its outline.
const KETTLE: &str = r#"<path class="p-body" d="M10 66 14 26c1-9 31-9 32 0l4 40a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4zM46 30l14-6-10 24"/><path class="p-body" d="M24 18a6 6 0 0 1 12 0z"/><path class="p-line" d="M13 36C-4 36-2 60 11 58"/>"#;
/// A lid in section, with the spring that makes the difference.
const LID: &str = r#"<path class="p-body" d="M4 24h48v10H46v32a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4V34H4z"/><rect class="p-lid" x="20" y="4" width="16" height="12" rx="3"/><path class="p-mark-line" d="M22 20l12 4-12 5 12 5-12 5 12 5-12 5 12 4"/>"#;
/// Steps of a process, the third repeated from the first drawing.
const PROCESS: &str = r#"<rect class="p-body" x="0" y="0" width="24" height="18" rx="3"/><rect class="p-body" x="0" y="27" width="24" height="18" rx="3"/><rect class="p-body" x="0" y="54" width="24" height="18" rx="3"/><path class="p-line" d="M12 18v9M12 45v9M24 36h16M40 36v27H24"/><circle class="p-mark" cx="12" cy="9" r="3.5"/><circle class="p-mark" cx="12" cy="36" r="3.5"/><circle class="p-mark" cx="12" cy="63" r="3.5"/>"#;

fn group(class: &str, x: f32, y: f32, inner: &str) -> String {
    format!(r#"<g class="{class}" transform="translate({x} {y})">{inner}</g>"#)
}

fn marked(shape: &str, x: f32, y: f32, scale: f32) -> String {
    format!(
        r#"{shape}<path class="p-mark" transform="translate({x} {y}) scale({scale})" d="{SPARROW}"/>"#
    )
}

/// Yours at the left, theirs at the right, on one shelf.
fn pair(own: &str, other: &str, (x, y): (f32, f32), other_at: (f32, f32), middle: &str) -> String {
    let own = group("p-own", x, y, own);
    let other = group("p-other", other_at.0, other_at.1, other);
    format!("{own}{other}{middle}{SHELF}")
}

fn captions(own: &str, other: &str) -> String {
    let caption = |x: u32, text: &str| {
        format!(r#"<text class="p-caption" x="{x}" y="115" text-anchor="middle">{text}</text>"#)
    };
    caption(54, own) + &caption(130, other)
}

/// The same thing twice: yours, and a copy.
fn same(shape: &str, x: f32, y: f32) -> String {
    let drawn = pair(shape, shape, (x, y), (x + 76.0, y), EQUALS);
    drawn + &captions(&t!("wizard-picture-yours"), &t!("wizard-picture-copy"))
}

fn drawing(claim: Claim) -> String {
    match claim {
        Claim::Counterfeit => same(&marked(FLASK, 8.3, 34.0, 0.46), 38.0, 18.0),
        Claim::MarkOnGoods => {
            let shirt = marked(&format!(r#"<path class="p-body" d="{SHIRT}"/>"#), 20.5, 30.0, 0.6);
            let flask = marked(FLASK, 8.3, 34.0, 0.46);
            pair(&flask, &shirt, (38.0, 18.0), (100.0, 22.0), "")
                + &captions(&t!("wizard-picture-yours"), &t!("wizard-picture-other-goods"))
        }
        Claim::MarkInTitle => TITLE.to_owned(),
        Claim::CopiedPictures => same(PHOTO, 28.0, 38.0),
        Claim::PiratedWork => same(BOOK, 31.0, 30.0),
        Claim::PatentDesign => same(KETTLE, 24.0, 25.0),
        Claim::PatentUtilityModel => same(LID, 26.0, 25.0),
        Claim::PatentInvention => same(PROCESS, 34.0, 17.0),
    }
}

/// 184 × 128 px.
pub fn claim(claim: Claim) -> AnyView {
    view! {
        <svg
            class="claim-picture"
            viewBox="0 0 184 128"
            aria-hidden="true"
            inner_html=move || drawing(claim)
        ></svg>
    }
    .into_any()
}
