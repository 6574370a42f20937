//! One row of a catalogue file, and what it must say.

use domain::ids::{ListingId, ShopId};
use domain::notice::ListingState;
use domain::time::Timestamp;
use serde::Deserialize;
use store::catalogue::{Listing, Shop};

use super::RowError;

/// The columns, in the order of docs/IMPORT.md.
pub const FIELDS: [&str; 10] = [
    "id",
    "title",
    "title_en",
    "shop_id",
    "shop_name",
    "shop_name_en",
    "price",
    "currency",
    "picture",
    "url",
];
pub const NEEDED: [&str; 4] = ["id", "title", "shop_id", "shop_name"];

/// Characters, of titles and names; bytes, of addresses.
const MAX_TEXT: usize = 500;
const MAX_ADDRESS: usize = 2_000;

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Record {
    pub id: String,
    pub title: String,
    pub title_en: String,
    pub shop_id: String,
    pub shop_name: String,
    pub shop_name_en: String,
    pub price: String,
    pub currency: String,
    pub picture: String,
    pub url: String,
}

impl Record {
    pub fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "id" => &mut self.id,
            "title" => &mut self.title,
            "title_en" => &mut self.title_en,
            "shop_id" => &mut self.shop_id,
            "shop_name" => &mut self.shop_name,
            "shop_name_en" => &mut self.shop_name_en,
            "price" => &mut self.price,
            "currency" => &mut self.currency,
            "picture" => &mut self.picture,
            "url" => &mut self.url,
            _ => return None,
        })
    }

    pub fn check(self, line: u64, now: Timestamp) -> Result<(Listing, Shop), RowError> {
        let wrong = |field: &str, why: &'static str| RowError { line, field: field.into(), why };
        if ListingId::parse(&self.id).is_err() {
            return Err(wrong("id", "must be 1 to 64 letters, digits, - or _"));
        }
        if ShopId::parse(&self.shop_id).is_err() {
            return Err(wrong("shop_id", "must be 1 to 64 letters, digits, - or _"));
        }
        for (field, text) in [("title", &self.title), ("shop_name", &self.shop_name)] {
            if text.trim().is_empty() {
                return Err(wrong(field, "must not be empty"));
            }
        }
        for (field, text) in [
            ("title", &self.title),
            ("title_en", &self.title_en),
            ("shop_name", &self.shop_name),
            ("shop_name_en", &self.shop_name_en),
        ] {
            if text.chars().count() > MAX_TEXT || text.contains('\0') {
                return Err(wrong(field, "must be at most 500 characters of text"));
            }
        }
        let price = price(&self.price)
            .ok_or_else(|| wrong("price", "must be an amount such as 39.90, without a sign"))?;
        let currency = self.currency.as_bytes();
        let is_code = currency.len() == 3 && currency.iter().all(u8::is_ascii_uppercase);
        if !is_code && !(currency.is_empty() && self.price.is_empty()) {
            return Err(wrong("currency", "must be three letters of ISO 4217, such as CNY"));
        }
        for (field, address) in [("picture", &self.picture), ("url", &self.url)] {
            if !is_address(address) {
                return Err(wrong(field, "must begin with https://, http:// or a single /"));
            }
        }
        let shop =
            Shop { id: self.shop_id.clone(), name: self.shop_name, name_other: self.shop_name_en };
        let listing = Listing {
            id: self.id,
            title: self.title,
            title_other: self.title_en,
            shop: self.shop_id,
            price,
            currency: self.currency,
            picture: self.picture,
            state: ListingState::OnSale.code().to_owned(),
            updated_at: now.0,
        };
        Ok((listing, shop))
    }
}

/// Hundredths; none is zero.
fn price(text: &str) -> Option<i64> {
    if text.is_empty() {
        return Some(0);
    }
    let (whole, cents) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !digits(whole, 12) || !digits(cents, 2) {
        return None;
    }
    let cents: i64 = format!("{cents:0<2}").parse().ok()?;
    Some(whole.parse::<i64>().ok()? * 100 + cents)
}

fn is_address(text: &str) -> bool {
    let own = text.starts_with('/') && !text.starts_with("//");
    let other = text.starts_with("https://") || text.starts_with("http://");
    text.is_empty()
        || ((own || other)
            && text.len() <= MAX_ADDRESS
            && !text
                .contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_are_exact() {
        assert_eq!(price("39.90"), Some(3990));
        assert_eq!(price("45"), Some(4500));
        assert_eq!(price("0.5"), Some(50));
        for bad in ["-1", "1,000", "1.234", ".5", "5.", "１", "1e3", " 1", "1234567890123"] {
            assert_eq!(price(bad), None, "{bad}");
        }
    }

    #[test]
    fn only_addresses_of_the_web_or_of_this_site_are_taken() {
        assert!(
            is_address("") && is_address("/pictures/a.svg") && is_address("https://a.example/b")
        );
        for bad in ["javascript:alert(1)", "//evil.example", "data:x", "/a b", "https://a\"b"] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
