//! Long lists, page by page, and what a search finds in them.

use std::collections::BTreeSet;

use api::Problem;
use api::notices::{ListItems, ListItemsRequest, ListNotices, ListNoticesRequest, SubmitNotice};
use api::page::Page;
use api::review::{DecideItems, QueueRequest, ReviewQueue};
use domain::fault::FaultCode as F;
use domain::ids::NoticeRef;
use domain::notice::{ItemEvent, NoticeState};
use domain::right::{RightForm, RightKind};
use store::Db;

use crate::decisions::{request, says};
use crate::forms::{answers, approved, filed, form, mark, submission};
use crate::world::{World, one_fault};

/// All pages of a list, with how many rows each has.
fn walk<T>(page: impl Fn(Option<String>) -> Result<Page<T>, Problem>) -> (Vec<T>, Vec<usize>) {
    let (mut rows, mut sizes, mut after) = (Vec::new(), Vec::new(), None);
    loop {
        let page = page(after).expect("a page");
        sizes.push(page.rows.len());
        rows.extend(page.rows);
        after = page.next;
        if after.is_none() {
            return (rows, sizes);
        }
    }
}

/// 120 notices of the first owner among those of another, the oldest first.
fn file_many(world: &World) -> Vec<NoticeRef> {
    world.stock(1..=140);
    let own = mark(world);
    let other = approved(world, "zhao", form("baihe", RightKind::Trademark, 2));
    let file = |n| {
        if n % 10 == 0 {
            let theirs = answers("baihe", RightKind::Trademark, &other, &[n]);
            world.call::<SubmitNotice>("zhao", submission(theirs)).expect("a receipt");
        }
        filed(world, &own, &[n]).reference
    };
    (1..=120).map(file).collect()
}

pub fn the_list_is_paged_without_gap_or_repeat(db: &Db) {
    let world = World::new(db);
    let mut newest = file_many(&world);
    newest.reverse();
    let list = |who: &'static str, filter: ListNoticesRequest| {
        let page =
            |after| world.call::<ListNotices>(who, ListNoticesRequest { after, ..filter.clone() });
        let (rows, sizes) = walk(page);
        let references: Vec<_> = rows.into_iter().map(|row| row.reference).collect();
        (references, sizes)
    };
    let any = ListNoticesRequest::default;
    assert_eq!(list("lin", any()), (newest.clone(), vec![50, 50, 20]));
    let limited = |limit| ListNoticesRequest { limit: Some(limit), ..any() };
    for (limit, size) in [(0, 1), (7, 7), (60, 60), (120, 120), (999, 120)] {
        let (references, sizes) = list("lin", limited(limit));
        assert_eq!(references, newest);
        assert_eq!(sizes[0], size, "a page ends exactly where the list does: {sizes:?}");
    }
    assert_eq!(list("zhao", limited(5)).0.len(), 12);

    // The reader's page stays where it is when the list grows at its head.
    let first = world.call::<ListNotices>("lin", any()).expect("a page");
    let right = first.rows[0].right.clone();
    let late = filed(&world, &right, &[130]).reference;
    let next = ListNoticesRequest { after: first.next, ..any() };
    let second = world.call::<ListNotices>("lin", next).expect("a page");
    assert_eq!(second.rows[0].reference, newest[50]);

    // Filters hold on every page.
    let decided: Vec<_> = newest.iter().step_by(3).cloned().collect();
    for reference in &decided {
        let decision = request(reference, vec![says(1, ItemEvent::Uphold)]);
        world.call::<DecideItems>("rui", decision).expect("decides");
    }
    let state = |state| ListNoticesRequest { state: Some(state), ..limited(9) };
    assert_eq!(list("lin", state(NoticeState::Decided)).0, decided);
    let open = list("lin", state(NoticeState::InReview)).0;
    assert_eq!((open.len(), open.first()), (81, Some(&late)));
    let kind = ListNoticesRequest { kind: Some(RightKind::Design), ..any() };
    assert_eq!(list("lin", kind).0, []);
}

pub fn the_queue_is_paged_without_gap_or_repeat(db: &Db) {
    let world = World::new(db);
    let filed = file_many(&world);
    let right = mark_of(&world);
    // A question on one listing keeps its notice in the queue for the other.
    let two = crate::forms::filed(&world, &right, &[131, 132]).reference;
    let ask = request(&two, vec![says(1, ItemEvent::Ask)]);
    world.call::<DecideItems>("rui", ask).expect("asks");
    for limit in [1, 7, 50, 133] {
        let page =
            |after| world.call::<ReviewQueue>("ren", QueueRequest { after, limit: Some(limit) });
        let (rows, _) = walk(page);
        let due: Vec<_> = rows.iter().map(|row| row.notice.decide_by).collect();
        assert!(due.is_sorted());
        let references: BTreeSet<_> = rows.iter().map(|row| &row.notice.reference).collect();
        assert_eq!((rows.len(), references.len()), (133, 133));
        assert!(filed.iter().chain([&two]).all(|reference| references.contains(reference)));
    }
    for bad in ["", "x", "1.2", "x.desk.1"] {
        let wrong = QueueRequest { after: Some(bad.into()), limit: None };
        one_fault(world.call::<ReviewQueue>("ren", wrong), "after", F::WrongShape);
    }
}

/// The right that the notices of [`file_many`] assert.
fn mark_of(world: &World) -> domain::ids::RightId {
    let list = world.call::<ListNotices>("lin", ListNoticesRequest::default()).expect("a list");
    list.rows[0].right.clone()
}

pub fn the_items_are_paged_without_gap_or_repeat(db: &Db) {
    let world = World::new(db);
    world.stock(1..=450);
    let right = mark(&world);
    let numbers: Vec<u32> = (1..=450).rev().collect();
    let reference = filed(&world, &right, &numbers).reference;
    let request = |after, limit| ListItemsRequest { reference: reference.clone(), after, limit };
    for (limit, sizes) in [
        (None, vec![50; 9]),
        (Some(120), vec![120, 120, 120, 90]),
        (Some(9_999), vec![200, 200, 50]),
    ] {
        let (rows, found) = walk(|after| world.call::<ListItems>("lin", request(after, limit)));
        assert_eq!(found, sizes);
        let lines: Vec<u32> = rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, (1..=450).collect::<Vec<_>>());
        let listings: Vec<_> = rows.iter().map(|row| row.listing.to_string()).collect();
        assert_eq!(listings, numbers.iter().map(|n| format!("l{n}")).collect::<Vec<_>>());
    }
    for bad in ["", "x", "-1", "1.5", "99999999999"] {
        let wrong = world.call::<ListItems>("lin", request(Some(bad.into()), None));
        one_fault(wrong, "after", F::WrongShape);
    }
    let beyond = world.call::<ListItems>("lin", request(Some("450".into()), None));
    assert!(beyond.expect("an empty page").rows.is_empty());
}

pub fn a_search_takes_every_sign_literally(db: &Db) {
    let world = World::new(db);
    let titles = ["100% Wool", "1000 Wool", "a_b", "axb", "x!y", "back\\slash", "云山 Cloud"];
    for (n, title) in (1..).zip(titles) {
        let form = RightForm { title: title.into(), ..form("qingshan", RightKind::Trademark, n) };
        let right = approved(&world, "lin", form);
        filed(&world, &right, &[n]);
    }
    let found = |text: &str| {
        let request = ListNoticesRequest { search: Some(text.into()), ..Default::default() };
        let rows = world.call::<ListNotices>("lin", request).expect("a list").rows;
        rows.into_iter().map(|row| row.right_title).collect::<Vec<_>>()
    };
    for (text, expected) in [
        ("%", &["100% Wool"][..]),
        ("100%", &["100% Wool"]),
        ("_", &["a_b"]),
        ("a_b", &["a_b"]),
        ("!", &["x!y"]),
        ("\\", &["back\\slash"]),
        ("%%", &[]),
        ("'", &[]),
        ("wOOL", &["1000 Wool", "100% Wool"]),
        ("云山", &["云山 Cloud"]),
        ("12340003", &["a_b"]),
        ("  axb  ", &["axb"]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
    assert_eq!(found("").len(), titles.len());
    assert_eq!(found(" ").len(), titles.len());
    let list = world.call::<ListNotices>("lin", ListNoticesRequest::default()).expect("a list");
    let reference = list.rows[0].reference.to_string().to_lowercase();
    assert_eq!(found(&reference), ["云山 Cloud"]);
}
