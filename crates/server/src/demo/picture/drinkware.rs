//! Flasks, tumblers, lunch boxes and tea sets.

use super::{Shape, shape};

const FLASK: &str = r##"<rect x="86" y="20" width="36" height="27" rx="5" fill="$d"/><path d="M86 31h36" stroke="#fff" stroke-opacity=".18" stroke-width="1.500"/><path d="M77 182V69c0-15 8-15 10-22h34c2 7 10 7 10 22v113a5 5 0 0 1-5 5H82a5 5 0 0 1-5-5z" fill="$b"/><path d="M77 162h54v6H77z" fill="$d" fill-opacity=".45"/><rect x="81" y="74" width="5" height="80" rx="2.500" fill="#fff" fill-opacity=".34"/>"##;

pub(super) const FLASKS: [Shape; 5] = [
    shape(FLASK, 104, 108, 90, Some(136)),
    // A wide bottle with a carrying loop.
    shape(
        r##"<path d="M84 46c0-30 40-30 40 0" fill="none" stroke="$d" stroke-width="8"/><rect x="78" y="40" width="52" height="24" rx="6" fill="$d"/><path d="M78 52h52" stroke="#fff" stroke-opacity=".18" stroke-width="1.500"/><path d="M66 178V92c0-16 11-18 14-28h48c3 10 14 12 14 28v86a9 9 0 0 1-9 9H75a9 9 0 0 1-9-9z" fill="$b"/><path d="M66 164h76v14a9 9 0 0 1-9 9H75a9 9 0 0 1-9-9z" fill="$d"/><rect x="75" y="94" width="6" height="60" rx="3" fill="#fff" fill-opacity=".34"/>"##,
        104,
        116,
        105,
        Some(147),
    ),
    // A pocket flask.
    shape(
        r##"<rect x="85" y="56" width="38" height="30" rx="8" fill="$d"/><path d="M85 76h38" stroke="#fff" stroke-opacity=".22" stroke-width="1.500"/><rect x="79" y="88" width="50" height="99" rx="12" fill="$b"/><rect x="79" y="86" width="50" height="5" rx="2.500" fill="$d" fill-opacity=".55"/><rect x="82" y="104" width="4" height="62" rx="2.500" fill="#fff" fill-opacity=".34"/>"##,
        105,
        132,
        80,
        Some(158),
    ),
    // Two for a wedding, one in each tone.
    shape(
        r##"<g transform="translate(10 30) scale(.84)"><rect x="42" y="20" width="36" height="27" rx="5" fill="$d"/><path d="M33 182V69c0-15 8-15 10-22h34c2 7 10 7 10 22v113a5 5 0 0 1-5 5H38a5 5 0 0 1-5-5z" fill="$b"/><path d="M33 162h54v6H33z" fill="$d" fill-opacity=".45"/><rect x="40" y="74" width="6" height="80" rx="3" fill="#fff" fill-opacity=".34"/></g><g transform="translate(66 14) scale(.925)"><rect x="42" y="20" width="36" height="27" rx="5" fill="$b"/><path d="M33 182V69c0-15 8-15 10-22h34c2 7 10 7 10 22v113a5 5 0 0 1-5 5H38a5 5 0 0 1-5-5z" fill="$d"/><path d="M33 162h54v6H33z" fill="$b" fill-opacity=".45"/><rect x="40" y="74" width="6" height="80" rx="3" fill="#fff" fill-opacity=".28"/></g>"##,
        122,
        116,
        80,
        Some(141),
    )
    .and(60, 122, 72),
    // The lid with a locking ring: the protected feature is what shows.
    shape(
        r##"<rect x="90" y="16" width="28" height="14" rx="4" fill="$d"/><rect x="84" y="28" width="40" height="12" rx="3" fill="$d"/><rect x="80" y="40" width="48" height="10" rx="5" fill="#fff" fill-opacity=".85"/><path d="M128 43h8v12h-5v-7h-3z" fill="#fff" fill-opacity=".85"/><path d="M88 45h4M98 45h4M108 45h4M118 45h4" stroke="$d" stroke-width="2"/><path d="M77 182V74c0-13 7-15 9-24h36c2 9 9 11 9 24v108a5 5 0 0 1-5 5H82a5 5 0 0 1-5-5z" fill="$b"/><path d="M77 162h54v6H77z" fill="$d" fill-opacity=".45"/><rect x="81" y="80" width="5" height="74" rx="2.500" fill="#fff" fill-opacity=".34"/>"##,
        104,
        112,
        90,
        Some(140),
    ),
];

pub(super) const TUMBLERS: [Shape; 4] = [
    shape(
        r##"<path d="M128 80h16a13 13 0 0 1 13 13v30a16 16 0 0 1-16 16h-18" fill="none" stroke="$d" stroke-width="10"/><path d="M108 48l9-34" stroke="$d" stroke-width="7" stroke-linecap="round"/><path d="M62 60h76l-9 122a5 5 0 0 1-5 5H76a5 5 0 0 1-5-5z" fill="$b"/><path d="M62.500 66h75l-.600 8H63z" fill="$d" fill-opacity=".3"/><rect x="57" y="44" width="86" height="20" rx="8" fill="$d"/><path d="M76 82l5 82" stroke="#fff" stroke-opacity=".34" stroke-width="6" stroke-linecap="round"/>"##,
        103,
        112,
        95,
        Some(140),
    ),
    // A child's straw bottle.
    shape(
        r##"<path d="M94 34c0-14 10-18 20-16" fill="none" stroke="$d" stroke-width="8" stroke-linecap="round"/><path d="M78 62c0-20 13-28 26-28s26 8 26 28z" fill="$d"/><path d="M66 92c-14 2-14 44 3 48M142 92c14 2 14 44-3 48" fill="none" stroke="$d" stroke-width="7"/><rect x="68" y="62" width="72" height="125" rx="22" fill="$b"/><path d="M68 84c0-14 8-22 22-22h28c14 0 22 8 22 22v-8H68z" fill="#fff" fill-opacity=".25"/><rect x="78" y="96" width="6" height="64" rx="3" fill="#fff" fill-opacity=".34"/>"##,
        106,
        122,
        98,
        Some(152),
    ),
    // An office mug with a lid.
    shape(
        r##"<path d="M134 102h13a16 16 0 0 1 16 16v13a16 16 0 0 1-16 16h-13" fill="none" stroke="$d" stroke-width="10"/><path d="M56 88h82v83a16 16 0 0 1-16 16H72a16 16 0 0 1-16-16z" fill="$b"/><rect x="50" y="73" width="94" height="18" rx="9" fill="$d"/><circle cx="97" cy="67" r="8" fill="$d"/><rect x="66" y="104" width="6" height="54" rx="3" fill="#fff" fill-opacity=".36"/>"##,
        99,
        127,
        98,
        Some(155),
    ),
    // A coffee cup in its sleeve.
    shape(
        r##"<path d="M70 60h68l-10 122a5 5 0 0 1-5 5H85a5 5 0 0 1-5-5z" fill="$b"/><path d="M75 46c0-8 5-12 12-12h34c7 0 12 4 12 12z" fill="$d"/><rect x="64" y="45" width="80" height="16" rx="6" fill="$d"/><path d="M72.500 90h63l-4.500 56H77z" fill="$d"/><path d="M83 74l1.200 10M84.500 152l1.800 22" stroke="#fff" stroke-opacity=".4" stroke-width="5" stroke-linecap="round"/>"##,
        104,
        114,
        85,
        Some(138),
    ),
];

pub(super) const LUNCH_BOXES: [Shape; 4] = [
    // A lunch flask with a carrying loop.
    shape(
        r##"<path d="M78 54c0-24 52-24 52 0" fill="none" stroke="$d" stroke-width="8"/><rect x="58" y="54" width="92" height="30" rx="9" fill="$d"/><path d="M58 68h92" stroke="#fff" stroke-opacity=".18" stroke-width="1.500"/><rect x="53" y="83" width="102" height="104" rx="16" fill="$b"/><path d="M53 158h102v6H53z" fill="$d" fill-opacity=".4"/><rect x="64" y="98" width="7" height="52" rx="3.500" fill="#fff" fill-opacity=".36"/>"##,
        106,
        114,
        110,
        Some(146),
    ),
    // Two tiers and clips.
    shape(
        r##"<rect x="40" y="66" width="128" height="22" rx="9" fill="$d"/><rect x="82" y="56" width="44" height="14" rx="7" fill="none" stroke="$d" stroke-width="6"/><rect x="44" y="88" width="120" height="46" fill="$b"/><path d="M44 134h120v39a14 14 0 0 1-14 14H58a14 14 0 0 1-14-14z" fill="$b"/><path d="M40 132h128v5H40z" fill="$d" fill-opacity=".55"/><rect x="36" y="80" width="12" height="26" rx="4" fill="$d"/><rect x="160" y="80" width="12" height="26" rx="4" fill="$d"/><rect x="56" y="98" width="40" height="5" rx="2.500" fill="#fff" fill-opacity=".36"/>"##,
        104,
        158,
        84,
        None,
    ),
    // A folding box: side walls with a fold, a lid with a knob.
    shape(
        r##"<path d="M86 76V60a6 6 0 0 1 6-6h24a6 6 0 0 1 6 6v16" fill="none" stroke="$d" stroke-width="8"/><path d="M52 104l14-28h76l14 28z" fill="$d"/><rect x="36" y="100" width="136" height="16" rx="7" fill="$d"/><path d="M42 116h124l-14 64a9 9 0 0 1-9 7H65a9 9 0 0 1-9-7z" fill="$b"/><path d="M49 148h110" stroke="$d" stroke-opacity=".6" stroke-width="4" stroke-dasharray="10 6"/><path d="M56 124l4 18" stroke="#fff" stroke-opacity=".36" stroke-width="6" stroke-linecap="round"/>"##,
        104,
        133,
        62,
        None,
    ),
    // An insulated bag for the box.
    shape(
        r##"<path d="M76 78c0-40 56-40 56 0" fill="none" stroke="$d" stroke-width="7"/><path d="M48 84a12 12 0 0 1 12-12h88a12 12 0 0 1 12 12v103H48z" fill="$b"/><path d="M48 98h112" stroke="$d" stroke-width="5"/><path d="M132 98v12" stroke="$d" stroke-width="6" stroke-linecap="round"/><path d="M48 172h112v15H48z" fill="$d" fill-opacity=".4"/><path d="M60 110v44" stroke="#fff" stroke-opacity=".32" stroke-width="5" stroke-linecap="round"/>"##,
        104,
        130,
        100,
        Some(160),
    ),
];

pub(super) const TEA_SETS: [Shape; 3] = [
    // A flask and a cup for the road.
    shape(
        r##"<rect x="58" y="34" width="38" height="27" rx="5" fill="$d"/><rect x="50" y="60" width="54" height="127" rx="9" fill="$b"/><path d="M50 164h54v6H50z" fill="$d" fill-opacity=".4"/><rect x="58" y="74" width="6" height="80" rx="3" fill="#fff" fill-opacity=".34"/><path d="M122 143h48l-6 39a6 6 0 0 1-6 5h-24a6 6 0 0 1-6-5z" fill="$d"/><path d="M127 112h38l-4 29h-30z" fill="$b" fill-opacity=".85"/><path d="M130 118l2 16" stroke="#fff" stroke-opacity=".4" stroke-width="4" stroke-linecap="round"/>"##,
        79,
        112,
        72,
        Some(136),
    ),
    // A teapot and a cup.
    shape(
        r##"<path d="M132 112c34-10 40 46 2 44" fill="none" stroke="$d" stroke-width="9"/><path d="M50 142c-14-2-16-22-28-32l-8 3c14 22 14 46 40 50z" fill="$b"/><path d="M40 140c0-34 24-46 52-46s52 12 52 46c0 28-20 47-52 47s-52-19-52-47z" fill="$b"/><path d="M62 97c4-10 16-13 30-13s26 3 30 13c-12 7-48 7-60 0z" fill="$d"/><circle cx="92" cy="78" r="7" fill="$d"/><path d="M52 134c2-14 10-22 20-26" fill="none" stroke="#fff" stroke-opacity=".36" stroke-width="6" stroke-linecap="round"/><path d="M158 156h38c0 20-6 31-19 31s-19-11-19-31z" fill="$d"/>"##,
        92,
        138,
        96,
        Some(166),
    ),
    // A covered bowl and two cups on a tray.
    shape(
        r##"<path d="M24 170h160l-10 17H34z" fill="$d"/><path d="M62 112h84c0 34-16 54-42 54s-42-20-42-54z" fill="$b"/><path d="M84 166h40v6H84z" fill="$d"/><path d="M66 108c4-22 20-30 38-30s34 8 38 30z" fill="$b"/><path d="M62 106h84v7H62z" fill="$d" fill-opacity=".5"/><rect x="94" y="66" width="20" height="13" rx="5" fill="$d"/><path d="M72 120c2 14 6 24 12 31" fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="5" stroke-linecap="round"/><path d="M30 146h30c0 15-5 24-15 24s-15-9-15-24zM148 146h30c0 15-5 24-15 24s-15-9-15-24z" fill="$b"/><path d="M30 146h30M148 146h30" stroke="$d" stroke-width="3"/>"##,
        106,
        134,
        70,
        None,
    ),
];
