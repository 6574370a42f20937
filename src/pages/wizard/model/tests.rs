//! The journeys of a notice, without a browser.

mod flow;
mod keeping;
mod listings;
mod sending;

use super::*;
use domain::declaration::{Capacity, required_declarations};
use domain::file::{FileType, StoredFile};
use domain::ids::{FileId, RightId};
use domain::language::Language;
use domain::listing::{Formats, extract};
use domain::notice::{Bought, Claim, Evidence, EvidenceKind, ListingState, Place};
use domain::right::{RightStatus, Standing};
use domain::time::Timestamp;

fn id<T: TryFrom<String>>(text: &str) -> T
where
    T::Error: std::fmt::Debug,
{
    T::try_from(text.to_owned()).unwrap()
}

fn date(year: i16, month: i8, day: i8) -> Date {
    parse_date(&format!("{year}-{month}-{day}")).unwrap()
}

fn right(name: &str, kind: RightKind) -> RightRow {
    RightRow {
        id: id::<RightId>(name),
        kind,
        title: "檐雀 YANQUE".into(),
        number: Some("21384756".into()),
        owner_name: "檐雀家居（杭州）有限公司".into(),
        owner_name_other: String::new(),
        classes: "21".into(),
        status: RightStatus::Approved,
        standing: Standing::InForce,
        valid_from: Some("2017-06-14".into()),
        valid_to: Some("2027-06-13".into()),
        submitted_at: None,
        specimen: None,
        rejections: Vec::new(),
        renewal: None,
        authority: None,
    }
}

fn listing(name: &str) -> ListingRow {
    ListingRow {
        id: id::<ListingId>(name),
        title: "檐雀同款保温杯".into(),
        title_other: String::new(),
        shop: "shop-1".into(),
        shop_name: "小满杂货铺".into(),
        shop_name_other: String::new(),
        price: 3_990,
        currency: "CNY".into(),
        picture: String::new(),
        state: ListingState::OnSale,
        reported_in: None,
    }
}

/// A new draft with rights to choose from.
fn wizard() -> Wizard {
    let mut wizard = Wizard::new(id::<DraftId>("draft-1"), date(2026, 11, 23));
    let expired =
        RightRow { valid_to: Some("2020-01-01".into()), ..right("old", RightKind::Trademark) };
    let pending = RightRow { status: RightStatus::Pending, ..right("new", RightKind::Trademark) };
    let rights = vec![
        right("mark", RightKind::Trademark),
        right("work", RightKind::Copyright),
        right("patent", RightKind::Invention),
        expired,
        pending,
    ];
    wizard.update(Msg::Rights(rights));
    wizard
}

/// Pastes, and answers the extraction as the page does.
fn paste(wizard: &mut Wizard, text: &str) -> Vec<Effect> {
    let effects = wizard.update(Msg::Paste(text.to_owned()));
    let Some(Effect::Extract(generation)) =
        effects.into_iter().find(|effect| matches!(effect, Effect::Extract(_)))
    else {
        return Vec::new();
    };
    let extraction = extract(&wizard.answers.paste, &Formats::nanshi(), ROWS);
    wizard.update(Msg::Extracted(generation, extraction))
}

/// Answers every look-up: all ids exist but those that end in 9.
fn look_up(wizard: &mut Wizard, effects: Vec<Effect>) -> Vec<Effect> {
    let mut more = Vec::new();
    for effect in effects {
        if let Effect::LookUp(asked) = effect {
            let rows = asked
                .iter()
                .filter(|id| !id.as_str().ends_with('9'))
                .map(|id| listing(id.as_str()))
                .collect();
            more.extend(wizard.update(Msg::LookedUp { asked, rows }));
        }
    }
    more
}

fn stored(name: &str) -> StoredFile {
    StoredFile { id: id::<FileId>(name), name: format!("{name}.pdf"), kind: FileType::Pdf, size: 9 }
}

/// Every question answered, for a counterfeit of three listings.
fn complete() -> Wizard {
    let mut wizard = wizard();
    for edit in
        [Edit::Right(id("mark")), Edit::Place(Place::Listings), Edit::Claim(Claim::Counterfeit)]
    {
        wizard.update(Msg::Edit(edit));
    }
    let effects = paste(&mut wizard, "548745381241 548745381242 548745381243");
    look_up(&mut wizard, effects);
    wizard.answers.evidence = vec![Evidence {
        file: stored("comparison"),
        kind: EvidenceKind::Comparison,
        listing: None,
    }];
    wizard.update(Msg::Edit(Edit::Bought(Bought::No)));
    wizard.update(Msg::Edit(Edit::Explanation(
        "三件商品均为保温杯，标有与檐雀商标相同的小雀图形。".into(),
    )));
    for declaration in required_declarations(Claim::Counterfeit) {
        wizard.update(Msg::Edit(Edit::Accept(declaration, true)));
    }
    wizard.update(Msg::Edit(Edit::Signer("陈雨薇".into())));
    wizard.update(Msg::Edit(Edit::Capacity(Capacity::Employee)));
    assert_eq!(wizard.first_open(), None);
    wizard.update(Msg::Arrive(Step::Check));
    wizard
}

fn ids(wizard: &Wizard) -> Vec<&str> {
    wizard.answers.listings.iter().map(|picked| picked.id.as_str()).collect()
}

fn has(effects: &[Effect], want: impl Fn(&Effect) -> bool) -> bool {
    effects.iter().any(want)
}
