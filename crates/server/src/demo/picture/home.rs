//! Toys, lamps, cosmetics and kitchen tools.

use super::{Shape, shape};

pub(super) const TOYS: [Shape; 3] = [
    // A plush animal in a jersey.
    shape(
        r##"<circle cx="72" cy="48" r="17" fill="$b"/><circle cx="136" cy="48" r="17" fill="$b"/><circle cx="72" cy="48" r="8" fill="$d" fill-opacity=".5"/><circle cx="136" cy="48" r="8" fill="$d" fill-opacity=".5"/><circle cx="52" cy="128" r="14" fill="$b"/><circle cx="156" cy="128" r="14" fill="$b"/><path d="M60 187c-8-50 4-78 44-78s52 28 44 78z" fill="$d"/><ellipse cx="74" cy="178" rx="20" ry="13" fill="$b"/><ellipse cx="134" cy="178" rx="20" ry="13" fill="$b"/><circle cx="104" cy="74" r="44" fill="$b"/><ellipse cx="104" cy="88" rx="19" ry="14" fill="#fff" fill-opacity=".75"/><path d="M98 82h12l-6 7z" fill="$d"/><circle cx="86" cy="70" r="4.500" fill="$d"/><circle cx="122" cy="70" r="4.500" fill="$d"/><circle cx="72" cy="84" r="6" fill="#fff" fill-opacity=".3"/><circle cx="136" cy="84" r="6" fill="#fff" fill-opacity=".3"/>"##,
        104,
        142,
        84,
        None,
    ),
    // Building blocks.
    shape(
        r##"<path d="M58 66l46-40 46 40z" fill="$d"/><rect x="64" y="66" width="36" height="42" fill="$b"/><path d="M108 108V66h36v42h-8c0-18-20-18-20 0z" fill="$b" fill-opacity=".75"/><rect x="34" y="108" width="70" height="79" rx="4" fill="$b"/><rect x="108" y="108" width="66" height="38" rx="4" fill="$d"/><circle cx="125" cy="168" r="19" fill="$b" fill-opacity=".7"/><path d="M148 187l14-38 14 38z" fill="$d" fill-opacity=".75"/><path d="M42 118v40" stroke="#fff" stroke-opacity=".34" stroke-width="5" stroke-linecap="round"/><circle cx="82" cy="87" r="8" fill="#fff" fill-opacity=".5"/>"##,
        71,
        146,
        108,
        Some(176),
    ),
    // A wooden train.
    shape(
        r##"<rect x="126" y="72" width="14" height="26" rx="4" fill="$d"/><rect x="121" y="66" width="24" height="9" rx="4" fill="$d"/><path d="M34 66h66v94H34z" fill="$b"/><path d="M26 56h82v12H26z" fill="$d"/><path d="M98 98h64a14 14 0 0 1 14 14v48H98z" fill="$b"/><path d="M98 98h12v62H98z" fill="$d" fill-opacity=".35"/><rect x="48" y="80" width="38" height="30" rx="4" fill="#fff" fill-opacity=".75"/><path d="M176 138h10l8 22h-18z" fill="$d"/><rect x="26" y="154" width="152" height="12" rx="4" fill="$d"/><circle cx="58" cy="168" r="19" fill="$d"/><circle cx="58" cy="168" r="7" fill="#fff" fill-opacity=".7"/><circle cx="114" cy="172" r="15" fill="$d"/><circle cx="114" cy="172" r="5" fill="#fff" fill-opacity=".7"/><circle cx="156" cy="172" r="15" fill="$d"/><circle cx="156" cy="172" r="5" fill="#fff" fill-opacity=".7"/>"##,
        140,
        127,
        76,
        None,
    ),
];

pub(super) const LAMPS: [Shape; 3] = [
    // A desk lamp.
    shape(
        r##"<path d="M96 98l-70 74h140z" fill="#fff" fill-opacity=".5"/><path d="M132 182L156 100 108 52" fill="none" stroke="$d" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/><circle cx="156" cy="100" r="7" fill="$b"/><path d="M118 42l16 16-30 48-58-30c12-26 44-40 72-34z" fill="$b"/><path d="M46 76l58 30-6 6c-18 0-50-14-56-26z" fill="$d"/><ellipse cx="132" cy="182" rx="42" ry="7" fill="$d"/><path d="M92 182c0-10 18-14 40-14s40 4 40 14z" fill="$b"/>"##,
        90,
        72,
        62,
        None,
    ),
    // A mushroom for the bedside.
    shape(
        r##"<path d="M62 112L34 174h140l-28-62z" fill="#fff" fill-opacity=".5"/><path d="M94 108h20l6 66H88z" fill="$d"/><path d="M34 112c0-48 30-78 70-78s70 30 70 78z" fill="$b"/><path d="M34 112h140c0 8-30 12-70 12s-70-4-70-12z" fill="$d" fill-opacity=".55"/><path d="M50 98c4-24 16-40 34-48" fill="none" stroke="#fff" stroke-opacity=".36" stroke-width="6" stroke-linecap="round"/><rect x="70" y="172" width="68" height="15" rx="7" fill="$d"/>"##,
        108,
        78,
        115,
        None,
    ),
    // The floating ring.
    shape(
        r##"<circle cx="98" cy="84" r="50" fill="#fff" fill-opacity=".5"/><path d="M152 176V84a54 54 0 1 0-54 54" fill="none" stroke="$b" stroke-width="12" stroke-linecap="round"/><path d="M98 48a36 36 0 0 1 36 36" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round"/><circle cx="98" cy="138" r="9" fill="$d"/><path d="M70 187c0-12 24-17 52-17h30c20 0 30 5 30 17z" fill="$d"/>"##,
        96,
        86,
        92,
        None,
    )
    .dark(),
];

pub(super) const COSMETICS: [Shape; 3] = [
    // A lipstick and its case.
    shape(
        r##"<path d="M64 96V52l28-18c4 10 4 20 4 30v32z" fill="$b"/><path d="M64 52l28-18c4 10 4 18 4 26z" fill="#fff" fill-opacity=".25"/><rect x="58" y="92" width="44" height="26" rx="3" fill="#D9C48F"/><rect x="52" y="114" width="56" height="73" rx="5" fill="$d"/><rect x="118" y="92" width="48" height="95" rx="7" fill="$d"/><path d="M118 172h48v5h-48z" fill="#D9C48F"/><path d="M60 124v50M126 102v62" stroke="#fff" stroke-opacity=".24" stroke-width="4" stroke-linecap="round"/>"##,
        144,
        132,
        78,
        None,
    ),
    // A jar of cream.
    shape(
        r##"<rect x="46" y="74" width="116" height="36" rx="8" fill="$d"/><path d="M46 98h116" stroke="#fff" stroke-opacity=".2" stroke-width="2"/><path d="M40 110h128v61a16 16 0 0 1-16 16H56a16 16 0 0 1-16-16z" fill="$b"/><path d="M40 110h128v6H40z" fill="#fff" fill-opacity=".35"/><path d="M52 128v36" stroke="#fff" stroke-opacity=".4" stroke-width="6" stroke-linecap="round"/><path d="M56 82h36" stroke="#fff" stroke-opacity=".22" stroke-width="4" stroke-linecap="round"/>"##,
        106,
        144,
        92,
        Some(174),
    ),
    // A pump bottle with a slanted shoulder.
    shape(
        r##"<path d="M102 38H76c-6 0-8 4-8 9v5h9v-4h25z" fill="$d"/><rect x="96" y="28" width="18" height="22" rx="4" fill="$d"/><rect x="101" y="48" width="8" height="14" fill="$d"/><rect x="88" y="60" width="34" height="16" rx="3" fill="$d"/><path d="M66 104l24-28h30l24 12v90a9 9 0 0 1-9 9H75a9 9 0 0 1-9-9z" fill="$b"/><path d="M66 104l24-28h30l24 12v8z" fill="#fff" fill-opacity=".22"/><path d="M76 116v54" stroke="#fff" stroke-opacity=".36" stroke-width="6" stroke-linecap="round"/>"##,
        107,
        132,
        102,
        Some(163),
    ),
];

pub(super) const KITCHEN: [Shape; 3] = [
    // A frying pan, seen from above.
    shape(
        r##"<path d="M134 132l12-12 48 48a8.500 8.500 0 0 1-12 12z" fill="$d"/><path d="M152 138l30 30" stroke="#fff" stroke-opacity=".3" stroke-width="3" stroke-linecap="round"/><path d="M128 128l10-10 14 14-10 10z" fill="#C9CDD1"/><circle cx="86" cy="94" r="70" fill="$d"/><circle cx="86" cy="94" r="62" fill="$b"/><circle cx="86" cy="94" r="50" fill="none" stroke="$d" stroke-opacity=".35" stroke-width="2"/><path d="M38 78c6-16 18-27 34-31" fill="none" stroke="#fff" stroke-opacity=".36" stroke-width="6" stroke-linecap="round"/>"##,
        86,
        90,
        130,
        Some(124),
    ),
    // A stock pot.
    shape(
        r##"<rect x="92" y="40" width="24" height="14" rx="7" fill="$d"/><path d="M46 84c4-22 26-32 58-32s54 10 58 32z" fill="$b"/><path d="M58 76c6-10 16-14 28-16" fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="5" stroke-linecap="round"/><rect x="38" y="82" width="132" height="10" rx="5" fill="$d"/><path d="M44 110H24v18h20M164 110h20v18h-20" fill="none" stroke="$d" stroke-width="8" stroke-linejoin="round"/><path d="M42 92h124v79a16 16 0 0 1-16 16H58a16 16 0 0 1-16-16z" fill="$b"/><path d="M42 172h124c-2 9-8 15-16 15H58c-8 0-14-6-16-15z" fill="$d" fill-opacity=".45"/><path d="M56 106v52" stroke="#fff" stroke-opacity=".34" stroke-width="6" stroke-linecap="round"/>"##,
        106,
        128,
        112,
        Some(160),
    ),
    // Spatula, ladle and whisk in a holder.
    shape(
        r##"<path d="M78 112L66 52" stroke="$d" stroke-width="6"/><path d="M52 22l24-5 6 34-22 5z" fill="$b"/><path d="M57 28l4 20M66 26l4 20" stroke="$d" stroke-opacity=".5" stroke-width="3"/><path d="M104 112V50" stroke="$d" stroke-width="6"/><ellipse cx="104" cy="36" rx="16" ry="21" fill="$b"/><ellipse cx="104" cy="34" rx="9" ry="13" fill="$d" fill-opacity=".35"/><path d="M130 112l10-44" stroke="$d" stroke-width="6"/><path d="M140 70c-14-16-8-40 6-48 12 12 10 34-6 48zm1-1c-5-14-3-34 5-46 6 14 4 34-5 46z" fill="none" stroke="$b" stroke-width="4"/><path d="M56 104h96l-8 77a6 6 0 0 1-6 6H70a6 6 0 0 1-6-6z" fill="$b"/><rect x="52" y="98" width="104" height="12" rx="5" fill="$d"/><path d="M70 122l5 50" stroke="#fff" stroke-opacity=".34" stroke-width="6" stroke-linecap="round"/>"##,
        106,
        144,
        92,
        Some(173),
    ),
];
