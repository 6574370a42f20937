use super::*;
use domain::{
    ids::ListingId,
    notice::{Actor, ItemState, ListingState, allowed},
};

fn item(line: u32, shop: &str, state: ItemState) -> Arc<NoticeItem> {
    Arc::new(NoticeItem {
        line,
        listing: ListingId::parse(&format!("l{line}")).expect("an id"),
        title: String::new(),
        title_other: String::new(),
        shop_name: shop.to_owned(),
        shop_name_other: String::new(),
        price: 0,
        currency: "CNY".to_owned(),
        picture: String::new(),
        note: String::new(),
        state,
        reason: None,
        facts: String::new(),
        hint: String::new(),
        decided_at: None,
        listing_state: ListingState::OnSale,
        allowed: allowed(state, Actor::Reviewer),
    })
}

fn open(lines: std::ops::RangeInclusive<u32>, shop: &str) -> Vec<Arc<NoticeItem>> {
    lines.map(|line| item(line, shop, ItemState::InReview)).collect()
}

fn answer(sheet: Sheet, line: u32, event: ItemEvent, facts: &str) -> Row {
    let rows = sheet.open.get_untracked();
    let row = rows.into_iter().find(|row| row.item.line == line).expect("an open line");
    row.answer.event.set(event.code().to_owned());
    row.answer.facts.set(facts.to_owned());
    row
}

fn sent(sheet: Sheet) -> Vec<u32> {
    sheet.decisions().ready().expect("complete").iter().map(|one| one.line).collect()
}

#[test]
fn what_is_typed_outlives_a_colleagues_decision() {
    Owner::new().with(|| {
        let all = RwSignal::new(open(1..=3, "a"));
        let sheet = Sheet::new(all);
        let own = answer(sheet, 1, ItemEvent::Reject, "A paper that took an hour.");
        answer(sheet, 2, ItemEvent::Uphold, "");
        // A colleague decides the second.
        let now = [
            item(1, "a", ItemState::InReview),
            item(2, "a", ItemState::Removed),
            item(3, "a", ItemState::InReview),
        ];
        all.set(now.to_vec());
        assert_eq!((sheet.open_lines(), sheet.done_lines()), (vec![1, 3], vec![2]));
        let rows = sheet.open.get_untracked();
        assert!(rows[0] == own, "the row is not drawn anew");
        assert_eq!(rows[0].answer.facts.get_untracked(), "A paper that took an hour.");
        assert_eq!(sheet.answered.get_untracked(), 1);
    });
}

#[test]
fn a_thousand_listings_are_decided_with_a_few_answers() {
    Owner::new().with(|| {
        let mut items = open(1..=300, "a");
        items.extend(open(301..=1_000, "b"));
        let sheet = Sheet::new(RwSignal::new(items));
        answer(sheet, 500, ItemEvent::Ask, "");
        let first = answer(sheet, 1, ItemEvent::Uphold, "");
        assert_eq!((sheet.in_shop(&first), sheet.without_answer(&first)), (299, 998));
        assert_eq!(sheet.spread(&first, To::Rest), Ok(998));
        assert_eq!(sheet.answered.get_untracked(), 1_000);
        assert_eq!(sheet.without_answer(&first), 0);
        let asked = sheet.decisions().ready().expect_err("the question lacks its words");
        assert!(asked.iter().all(|fault| fault.line == 500), "an exception stays one");
        let again = answer(sheet, 500, ItemEvent::Uphold, "");
        assert_eq!(sheet.spread(&again, To::Shop), Ok(699));
        assert_eq!(sent(sheet), (1..=1_000).collect::<Vec<_>>());
    });
}

#[test]
fn an_answer_that_lacks_something_is_not_given_on() {
    Owner::new().with(|| {
        let sheet = Sheet::new(RwSignal::new(open(1..=3, "a")));
        let row = answer(sheet, 2, ItemEvent::Reject, "");
        let places = |to| {
            let faults = sheet.spread(&row, to).expect_err("lacks something");
            faults.iter().map(LineFault::place).collect::<Vec<_>>()
        };
        assert_eq!(places(To::Shop), ["reason-2", "facts-2"]);
        row.answer.event.set(String::new());
        assert_eq!(places(To::Rest), ["line-2"]);
        assert_eq!(sheet.answered.get_untracked(), 0);
    });
}
