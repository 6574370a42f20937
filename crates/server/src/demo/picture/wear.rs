//! Bags, shoes, T-shirts and phone cases.

use super::{Shape, shape};

pub(super) const BAGS: [Shape; 3] = [
    // A paper or canvas carrier.
    shape(
        r#"<path d="M78 74c0-32 52-32 52 0" fill="none" stroke="$d" stroke-width="6"/><path d="M52 72h104l7 115H45z" fill="$b"/><path d="M138 72h18l7 115h-18z" fill="$d" fill-opacity=".35"/><path d="M52 72h104l.600 9H51.400z" fill="$d" fill-opacity=".35"/><circle cx="79" cy="77" r="3" fill="$d"/><circle cx="129" cy="77" r="3" fill="$d"/>"#,
        96,
        126,
        135,
        Some(164),
    ),
    // A rucksack.
    shape(
        r##"<path d="M88 40c0-18 32-18 32 0" fill="none" stroke="$d" stroke-width="7"/><path d="M52 110c-12 6-14 40-8 62h14zM156 110c12 6 14 40 8 62h-14z" fill="$d"/><path d="M52 96c0-36 20-58 52-58s52 22 52 58v77a14 14 0 0 1-14 14H66a14 14 0 0 1-14-14z" fill="$b"/><path d="M54 84c4-28 22-46 50-46s46 18 50 46z" fill="$d" fill-opacity=".32"/><rect x="66" y="122" width="76" height="52" rx="10" fill="$d" fill-opacity=".45"/><path d="M66 134h76" stroke="#fff" stroke-opacity=".4" stroke-width="2.500"/><path d="M126 134v10" stroke="#fff" stroke-opacity=".6" stroke-width="4" stroke-linecap="round"/><path d="M64 96c1-14 6-26 14-34" fill="none" stroke="#fff" stroke-opacity=".3" stroke-width="5" stroke-linecap="round"/>"##,
        104,
        98,
        92,
        Some(160),
    ),
    // A crescent for the shoulder.
    shape(
        r##"<path d="M38 112C48 24 160 24 170 112" fill="none" stroke="$d" stroke-width="7"/><path d="M30 108c22 12 126 12 148 0 4 46-26 79-74 79s-78-33-74-79z" fill="$b"/><path d="M30 108c22 12 126 12 148 0l1 9c-24 14-126 14-150 0z" fill="$d" fill-opacity=".5"/><circle cx="38" cy="110" r="6" fill="$d"/><circle cx="170" cy="110" r="6" fill="$d"/><path d="M44 136c6 18 16 30 30 37" fill="none" stroke="#fff" stroke-opacity=".34" stroke-width="6" stroke-linecap="round"/>"##,
        106,
        146,
        100,
        Some(175),
    ),
];

pub(super) const SHOES: [Shape; 3] = [
    // A running shoe on a wave sole.
    shape(
        r##"<path d="M24 158c-2-20 2-44 8-58 10 10 24 10 32-4l8-12c14 26 46 46 84 50 20 2 30 10 30 24z" fill="$b"/><path d="M24 158c-2-20 2-44 8-58 5 5 11 8 17 8 6 14 6 32-1 50z" fill="$d" fill-opacity=".55"/><path d="M72 84c-5 8-8 13-12 18 16 18 34 30 54 38l28-8C112 124 86 108 72 84z" fill="$d" fill-opacity=".4"/><path d="M82 118l14-13M94 127l13-12M107 134l12-11" stroke="#fff" stroke-opacity=".9" stroke-width="4.500" stroke-linecap="round"/><path d="M20 158h168c4 0 6 4 6 9 0 11-7 20-20 20-12 0-15-7-25-7s-13 7-25 7-15-7-25-7-13 7-25 7-15-7-25-7-11 7-18 7c-9 0-14-9-14-20 0-5 1-9 3-9z" fill="#fff"/><path d="M18 166h176" stroke="$d" stroke-opacity=".25" stroke-width="3"/>"##,
        70,
        139,
        62,
        None,
    ),
    // A high canvas shoe.
    shape(
        r##"<path d="M50 172c-3-40-4-80-2-112h56c2 24 8 46 24 60 14 9 42 10 50 24 5 9 6 18 6 28z" fill="$b"/><path d="M88 60h16c2 24 8 46 24 60l-20 12c-16-16-22-44-20-72z" fill="$d" fill-opacity=".4"/><path d="M146 140c24-2 38 8 38 32h-40c-4-12-3-24 2-32z" fill="#fff" fill-opacity=".85"/><path d="M84 78h18M86 94h20M92 110h22M100 124h26" stroke="#fff" stroke-opacity=".9" stroke-width="4.500" stroke-linecap="round"/><rect x="44" y="170" width="144" height="17" rx="7" fill="#fff"/><path d="M46 177h140" stroke="$d" stroke-width="3"/><path d="M48 60h56v9H48z" fill="$d"/><circle cx="72" cy="132" r="22" fill="#fff" fill-opacity=".92"/>"##,
        72,
        132,
        74,
        None,
    )
    .dark(),
    // A garden clog.
    shape(
        r##"<path d="M26 150c2-14 10-22 22-22l50-4c16-22 48-30 68-14 18 14 22 34 20 56H28c-3-6-3-10-2-16z" fill="$b"/><path d="M30 140c8-8 40-8 66-8l6-10c-20 2-44 2-58 5-8 2-12 6-14 13z" fill="$d" fill-opacity=".6"/><path d="M96 124c-18-22-48-18-62 8" fill="none" stroke="$d" stroke-width="9" stroke-linecap="round"/><circle cx="98" cy="126" r="7" fill="$d"/><g fill="$d" fill-opacity=".5"><circle cx="128" cy="120" r="4.500"/><circle cx="146" cy="118" r="4.500"/><circle cx="162" cy="124" r="4.500"/></g><path d="M24 164h164c0 14-6 23-18 23H40c-11 0-17-9-16-23z" fill="$d"/><path d="M40 176h130" stroke="#fff" stroke-opacity=".25" stroke-width="3" stroke-dasharray="9 6"/>"##,
        148,
        146,
        70,
        None,
    ),
];

pub(super) const T_SHIRTS: [Shape; 3] = [
    shape(
        r#"<path d="M78 36l-50 22 12 44 24-6v88a4 4 0 0 0 4 4h72a4 4 0 0 0 4-4V96l24 6 12-44-50-22c-6 16-46 16-52 0z" fill="$b"/><path d="M78 36c6 16 46 16 52 0l-7-3c-5 11-33 11-38 0z" fill="$d"/><path d="M64 96V84M144 96V84" stroke="$d" stroke-opacity=".5" stroke-width="3" stroke-linecap="round"/><path d="M40 95l22-5M168 95l-22-5" stroke="$d" stroke-opacity=".35" stroke-width="3"/><path d="M66 176h76" stroke="$d" stroke-opacity=".3" stroke-width="3"/>"#,
        104,
        106,
        135,
        Some(144),
    ),
    // A polo with a pieced collar.
    shape(
        r##"<path d="M78 36l-48 22 10 44 24-6v88a4 4 0 0 0 4 4h72a4 4 0 0 0 4-4V96l24 6 10-44-48-22z" fill="$b"/><path d="M78 36l26 26 26-26 6 5-26 40-6-8-6 8-26-40z" fill="$d"/><path d="M98 68h12v36H98z" fill="$d" fill-opacity=".45"/><circle cx="104" cy="80" r="2.500" fill="#fff"/><circle cx="104" cy="94" r="2.500" fill="#fff"/><path d="M40 95l22-5M168 95l-22-5" stroke="$d" stroke-width="6"/><path d="M66 176h76" stroke="$d" stroke-opacity=".3" stroke-width="3"/>"##,
        128,
        98,
        58,
        None,
    ),
    // A loose cut with the print across the chest.
    shape(
        r#"<path d="M76 38L18 66l10 52 28-6v72a4 4 0 0 0 4 4h88a4 4 0 0 0 4-4v-72l28 6 10-52-58-28c-8 14-48 14-56 0z" fill="$b"/><path d="M76 38c8 14 48 14 56 0l-8-4c-6 9-34 9-40 0z" fill="$d"/><path d="M56 112V96M152 112V96" stroke="$d" stroke-opacity=".5" stroke-width="3" stroke-linecap="round"/><rect x="70" y="80" width="68" height="80" rx="4" fill="$d"/>"#,
        104,
        112,
        140,
        Some(150),
    ),
];

pub(super) const PHONE_CASES: [Shape; 3] = [
    shape(
        r##"<rect x="62" y="22" width="84" height="165" rx="17" fill="$d"/><rect x="65.500" y="25.500" width="77" height="158" rx="14" fill="$b"/><rect x="71" y="32" width="36" height="38" rx="10" fill="$d"/><circle cx="82" cy="43" r="6.500" fill="#fff" fill-opacity=".75"/><circle cx="82" cy="60" r="6.500" fill="#fff" fill-opacity=".75"/><circle cx="97" cy="51" r="6.500" fill="#fff" fill-opacity=".75"/><path d="M72 92v66" stroke="#fff" stroke-opacity=".3" stroke-width="5" stroke-linecap="round"/>"##,
        105,
        116,
        120,
        Some(150),
    ),
    // With a wrist strap and a stand ring.
    shape(
        r##"<path d="M132 172c20 12 30-8 24-30-6-24 18-38 22-14" fill="none" stroke="$d" stroke-width="6" stroke-linecap="round"/><rect x="54" y="22" width="84" height="165" rx="17" fill="$b"/><rect x="56" y="24" width="80" height="161" rx="15" fill="none" stroke="#fff" stroke-opacity=".45" stroke-width="3"/><rect x="64" y="34" width="64" height="24" rx="12" fill="$d"/><circle cx="77" cy="46" r="7" fill="#fff" fill-opacity=".75"/><circle cx="96" cy="46" r="7" fill="#fff" fill-opacity=".75"/><circle cx="115" cy="46" r="3" fill="#fff" fill-opacity=".6"/><circle cx="96" cy="112" r="33" fill="$d"/><circle cx="96" cy="112" r="26" fill="$b"/>"##,
        96,
        111,
        98,
        Some(166),
    ),
    // The wavy frame.
    shape(
        r##"<path d="M70 30q8.500-11 17 0q8.500-11 17 0q8.500-11 17 0q8.500-11 17 0q11 8.500 0 17q11 8.500 0 17q11 8.500 0 17q11 8.500 0 17q11 8.500 0 17q11 8.500 0 17q11 8.500 0 17q11 8.500 0 17q11 8.500 0 17q-8.500 11-17 0q-8.500 11-17 0q-8.500 11-17 0q-8.500 11-17 0q-11-8.500 0-17q-11-8.500 0-17q-11-8.500 0-17q-11-8.500 0-17q-11-8.500 0-17q-11-8.500 0-17q-11-8.500 0-17q-11-8.500 0-17q-11-8.500 0-17z" fill="$b"/><rect x="73" y="34" width="62" height="145" rx="12" fill="#fff" fill-opacity=".28"/><circle cx="90" cy="52" r="12" fill="$d"/><circle cx="90" cy="52" r="5.500" fill="#fff" fill-opacity=".75"/><circle cx="118" cy="52" r="12" fill="$d"/><circle cx="118" cy="52" r="5.500" fill="#fff" fill-opacity=".75"/>"##,
        104,
        112,
        120,
        Some(150),
    )
    .dark(),
];
