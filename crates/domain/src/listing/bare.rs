//! Ids without a link: `548745381250`, `商品ID：548745381250`, `goods_id=548745381250`.

use super::Kind;
use super::formats::{Formats, Labels};
use super::link::shop_id;
use crate::ids::ListingId;

/// What speaks for and against a number that stands alone.
pub(super) struct Bare {
    /// Follows a comma or the like, so it may be the next member of a list.
    pub listed: bool,
    /// A mainland mobile number has this shape, and nothing says that it is an id.
    pub like_a_mobile: bool,
}

/// How far before a number its label may begin, in characters.
const LABEL_REACH: usize = 16;

/// The ids in `part`, which begins at `start` of `text`; `None` if it is something else.
pub(super) fn find(
    text: &str,
    start: usize,
    part: &str,
    formats: &Formats,
) -> Option<Vec<(Kind, Bare)>> {
    let listed = text[..start].trim_end().ends_with([',', ';', '|', '、']);
    if part.contains('=') {
        return pairs(part, listed, formats);
    }
    let label_end = part.rfind([':', '#']).map_or(0, |at| at + 1);
    let (label, id) = part.split_at(label_end);
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | '#' | '.');
    if !label.chars().all(plain) {
        return None;
    }
    let label = label_before(text, start + label_end);
    let ours = |labels: fn(&Labels) -> &Vec<String>| {
        formats.0.iter().flat_map(|f| labels(&f.labels)).any(|known| label.contains(known.as_str()))
    };
    if ours(|l| &l.shop) {
        let shop = shop_id(id).filter(|shop| shop.as_str() == id)?;
        return Some(vec![(Kind::Shop(shop), Bare { listed, like_a_mobile: false })]);
    }
    let labelled = ours(|l| &l.item);
    let accepted =
        formats.0.iter().any(|f| if labelled { f.id.accepts(id) } else { f.id.accepts_bare(id) });
    if !accepted || ours(|l| &l.other) {
        return None;
    }
    let like_a_mobile = !labelled && is_mobile(id);
    let id = ListingId::parse(id).ok()?;
    Some(vec![(Kind::Item(id), Bare { listed, like_a_mobile })])
}

/// `goods_id=1&share=2`: every member must be a pair, and only known names count.
fn pairs(part: &str, listed: bool, formats: &Formats) -> Option<Vec<(Kind, Bare)>> {
    let mut found = Vec::new();
    for pair in part.split('&') {
        let (name, value) = pair.split_once('=')?;
        if !name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')) {
            return None;
        }
        let name = name.to_ascii_lowercase();
        let kind = formats.0.iter().find_map(|f| {
            if f.item.params.contains(&name) || f.labels.item.contains(&name) {
                f.id.leading(value).and_then(|id| ListingId::parse(id).ok()).map(Kind::Item)
            } else if f.shop.params.contains(&name) || f.labels.shop.contains(&name) {
                shop_id(value).map(Kind::Shop)
            } else {
                None
            }
        });
        found.extend(kind.map(|kind| (kind, Bare { listed, like_a_mobile: false })));
    }
    (!found.is_empty()).then_some(found)
}

/// The words right before `end`, lower-case, back to the last number or separator.
fn label_before(text: &str, end: usize) -> String {
    let before = text[..end].chars().rev().take(LABEL_REACH);
    let label: Vec<char> =
        before.take_while(|c| !c.is_ascii_digit() && !",;|、。".contains(*c)).collect();
    label.into_iter().rev().collect::<String>().to_ascii_lowercase()
}

fn is_mobile(id: &str) -> bool {
    let id = if id.len() == 13 { id.strip_prefix("86").unwrap_or(id) } else { id };
    id.len() == 11 && id.starts_with('1') && matches!(id.as_bytes().get(1), Some(b'3'..=b'9'))
}
