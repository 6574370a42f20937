//! How the flow names rights and listings.

use api::Problem;
use api::listings::ListingRow;
use api::rights::RightRow;
use domain::language::Language;
use domain::right::RightKind;
use domain::time::parse_date;

use super::model::Trouble;
use crate::errors;
use crate::i18n::{format, labels, written};

/// For the thread: the title, and below it the kind.
pub fn right_in_short(right: &RightRow) -> String {
    let kind = labels::right_kind(right.kind);
    let kind = if right.kind == RightKind::Trademark && !right.classes.is_empty() {
        let (classes, count) = format::classes(&right.classes);
        t!("wizard-right-short", kind = kind, classes = classes, count = count)
    } else {
        kind
    };
    format!("{}\n{kind}", right.title)
}

/// "until 13 Jun 2027", beside how it stands; empty where the register gives no end.
pub fn until(right: &RightRow) -> String {
    let date = right.valid_to.as_deref().and_then(parse_date);
    date.map_or_else(String::new, |date| t!("wizard-until", date = format::date(date)))
}

/// "in force until 13 Jun 2027", within a sentence.
pub fn validity(right: &RightRow) -> String {
    let date = right.valid_to.as_deref().and_then(parse_date);
    date.map_or_else(String::new, |date| t!("wizard-valid-until", date = format::date(date)))
}

/// The owner of a right, as the reader reads the name.
pub fn owner(right: &RightRow) -> String {
    written::name(&right.owner_name, &right.owner_name_other)
}

/// The title of a listing and its language.
pub fn listing_title(listing: &ListingRow) -> (String, Language) {
    let (title, language) = written::ours(&listing.title, &listing.title_other);
    (title.to_owned(), language)
}

pub fn shop(listing: &ListingRow) -> (String, Language) {
    let (name, language) = written::ours(&listing.shop_name, &listing.shop_name_other);
    (name.to_owned(), language)
}

/// Why a submission was refused, on the page that shows what would be refused.
pub fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Unreached => t!("problem-offline"),
        Trouble::Faulty(_) => t!("problem-faulty"),
        Trouble::WouldBeRefused => t!("problem-would-be-refused"),
        Trouble::SentBefore => t!("wizard-sent-before"),
        Trouble::Problem(code) => errors::problem_text(&Problem::new(*code)),
    }
}

/// The same on any other page.
pub fn not_sent(why: &Trouble) -> String {
    match why {
        Trouble::WouldBeRefused => t!("wizard-not-sent-refused"),
        other => trouble(other),
    }
}
