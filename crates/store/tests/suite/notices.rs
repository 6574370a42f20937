//! Notices, their items, texts and events.

use store::declaration::DeclarationText;
use store::event::Event;
use store::item::{Decision, Item};
use store::notice::{Body, Filter, Notice, QueueKey, Shift};
use store::{Db, DbError, Outcome, Tx, catalogue, declaration, event, item, notice};

use crate::{commit, read};

fn filed(org: &str, n: i64) -> Notice {
    Notice {
        org: org.into(),
        id: format!("{org}{n:06}"),
        reference: format!("N-{org}-{n}"),
        kind: if n % 2 == 0 { "trademark" } else { "copyright" }.into(),
        right_id: "r".into(),
        right_title: "Cloud".into(),
        claim: "counterfeit".into(),
        state: if n % 10 == 0 { "needs_info" } else { "in_review" }.into(),
        submitted_at: n,
        due_at: 1000 - n,
        total: 3,
        removed: 0,
        kept: 0,
        waiting: 3,
        needs_you: 0,
        account: "x".into(),
        filer_name: "Lin".into(),
        search: format!("n-{org}-{n} cloud 100%_{}", n % 7),
    }
}

fn insert(tx: &mut dyn Tx, notice: &Notice) -> Result<(), DbError> {
    let body = Body {
        org: notice.org.clone(),
        notice: notice.id.clone(),
        answers: "{}".into(),
        statement: "{}".into(),
        evidence: "[]".into(),
        declarations: "[]".into(),
    };
    assert!(notice::insert(tx, notice, &body)?, "a new reference");
    Ok(())
}

fn line(notice: &Notice, line: i64) -> Item {
    Item {
        org: notice.org.clone(),
        notice: notice.id.clone(),
        line,
        listing: format!("l{line}"),
        title: "T".into(),
        title_other: "题".into(),
        shop: "s".into(),
        shop_name: "S".into(),
        shop_name_other: "店".into(),
        price: 100,
        currency: "CNY".into(),
        picture: "p".into(),
        note: String::new(),
        state: "in_review".into(),
        open: true,
        reason_code: None,
        facts: String::new(),
        hint: String::new(),
        decided_at: None,
        decided_by: None,
    }
}

fn three_organisations(db: &Db) {
    commit(db, |tx| {
        for org in ["a", "b", "c"] {
            (1..=120).try_for_each(|n| insert(tx, &filed(org, n)))?;
        }
        Ok(())
    });
}

pub fn a_list_is_paged_by_key(db: &Db) {
    three_organisations(db);
    let mut seen = Vec::new();
    let mut before: Option<String> = None;
    loop {
        let from = before.clone();
        let page =
            read(db, move |tx| notice::list(tx, "b", &Filter::default(), from.as_deref(), 50));
        let Some(last) = page.last() else { break };
        before = Some(last.id.clone());
        seen.extend(page.into_iter().map(|n| n.submitted_at));
    }
    assert_eq!(seen, (1..=120).rev().collect::<Vec<_>>());
    let found = read(db, |tx| notice::by_reference(tx, "N-b-7"));
    assert_eq!(found, Some(filed("b", 7)));
    assert_eq!(read(db, |tx| notice::get(tx, "a", "b000007")), None, "not another's");
}

pub fn a_list_is_filtered(db: &Db) {
    three_organisations(db);
    let count =
        |filter: Filter| read(db, move |tx| notice::list(tx, "a", &filter, None, 500)).len();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(count(Filter { state: some("needs_info"), ..Filter::default() }), 12);
    assert_eq!(count(Filter { kind: some("copyright"), ..Filter::default() }), 60);
    assert_eq!(count(Filter { search: some("n-a-11"), ..Filter::default() }), 11);
    assert_eq!(count(Filter { search: some("100%_0"), ..Filter::default() }), 17);
    assert_eq!(count(Filter { search: some("1%1"), ..Filter::default() }), 0, "no wildcards");
    let all = Filter { state: some("in_review"), kind: some("trademark"), search: some("cloud") };
    assert_eq!(count(all), 48);
    let states = read(db, |tx| notice::count_by_state(tx, "a"));
    assert_eq!(states, [("in_review".to_owned(), 108), ("needs_info".to_owned(), 12)]);
    assert_eq!(read(db, |tx| notice::of_right(tx, "a", "r")), (120, 360, 0));
    assert_eq!(read(db, |tx| notice::of_right(tx, "a", "none")), (0, 0, 0));
}

pub fn the_queue_is_paged_by_key(db: &Db) {
    three_organisations(db);
    commit(db, |tx| notice::set_due(tx, "c", "c000001", -5));
    let mut seen = Vec::new();
    let mut after: Option<QueueKey> = None;
    loop {
        let from = after.clone();
        let page = read(db, move |tx| notice::queue(tx, "in_review", from.as_ref(), 50));
        let Some(last) = page.last() else { break };
        let last = &last.notice;
        after = Some(QueueKey { due_at: last.due_at, org: last.org.clone(), id: last.id.clone() });
        seen.extend(page.into_iter().map(|q| (q.notice.due_at, q.notice.org, q.notice.id)));
    }
    assert_eq!(seen.len(), 3 * 108);
    assert!(seen.is_sorted());
    assert_eq!(seen[0].2, "c000001");
}

pub fn items_are_paged_and_decided_once(db: &Db) {
    let filed = filed("a", 1);
    let at = (filed.org.clone(), filed.id.clone());
    commit(db, move |tx| {
        insert(tx, &filed)?;
        let items: Vec<Item> = (1..=128).map(|n| line(&filed, n)).collect();
        item::insert(tx, &items)?;
        catalogue::put_listings(
            tx,
            &[catalogue::Listing {
                id: "l2".into(),
                title: "T".into(),
                title_other: String::new(),
                shop: "s".into(),
                price: 1,
                currency: "CNY".into(),
                picture: String::new(),
                state: "on_sale".into(),
                updated_at: 1,
            }],
        )
    });
    let page = read(db, |tx| item::page(tx, "a", "a000001", 1, 100));
    let lines: Vec<_> = page.iter().map(|shown| shown.item.line).collect();
    assert_eq!(lines, (2..=101).collect::<Vec<_>>());
    assert_eq!(page[0].listing_state.as_deref(), Some("on_sale"));
    assert_eq!(page[1].listing_state, None);

    let tries: Vec<_> = (0..20)
        .map(|_| {
            let (org, id) = at.clone();
            db.write(move |tx| {
                let to = Decision {
                    state: "removed",
                    open: false,
                    reason_code: None,
                    facts: "f",
                    hint: "",
                    decided_at: 7,
                    decided_by: "rev",
                };
                if !item::decide(tx, (&org, &id, 2), "in_review", &to)? {
                    return Ok(Outcome::Rollback(false));
                }
                let by = Shift { removed: 1, waiting: -1, ..Shift::default() };
                notice::shift(tx, &org, &id, by, "in_review")?;
                Ok(Outcome::Commit(true))
            })
        })
        .collect();
    let won = tries.into_iter().map(|t| t.wait().expect("answers")).filter(|won| *won).count();
    assert_eq!(won, 1, "one reviewer decides");
    let (now, item, states) = read(db, |tx| {
        Ok((
            notice::get(tx, "a", "a000001")?,
            item::get(tx, "a", "a000001", 2)?,
            item::states(tx, "a", "a000001")?,
        ))
    });
    assert_eq!(now.map(|n| (n.removed, n.waiting)), Some((1, 2)));
    assert_eq!(
        item.map(|i| (i.state, i.open, i.decided_by)),
        Some(("removed".into(), false, Some("rev".into())))
    );
    assert_eq!(states.len(), 128);
    assert_eq!(states[1], "removed");
}

pub fn open_items_are_found_by_listing(db: &Db) {
    commit(db, |tx| {
        for org in ["a", "b"] {
            let filed = filed(org, 1);
            insert(tx, &filed)?;
            let closed = |n| Item { open: n % 2 == 0, ..line(&filed, n) };
            assert_eq!(item::insert(tx, &(1..=10).map(closed).collect::<Vec<_>>())?, 10);
        }
        Ok(())
    });
    // In another notice only those that are not open yet, or are not to be.
    let added = commit(db, |tx| {
        let filed = filed("a", 2);
        insert(tx, &filed)?;
        let closed = Item { open: false, ..line(&filed, 2) };
        let open = [1, 4].map(|n| line(&filed, n));
        Ok((item::insert(tx, &[closed])?, item::insert(tx, &open)?))
    });
    assert_eq!(added, (1, 1));
    let mut found = read(db, |tx| item::reported(tx, "a", &["l1", "l2", "l4", "l99"]));
    found.sort();
    let want = [("l1", "N-a-2"), ("l2", "N-a-1"), ("l4", "N-a-1")]
        .map(|(l, r)| (l.to_owned(), r.to_owned()));
    assert_eq!(found, want);
}

pub fn bodies_texts_and_events(db: &Db) {
    let text = |n: i64| DeclarationText {
        hash: format!("h{n}"),
        id: "d3".into(),
        version: "2026-11".into(),
        language: "zh-Hans".into(),
        text: "通知内容真实".into(),
    };
    let happened = |seq: i64| Event {
        org: "a".into(),
        subject: "a000001".into(),
        seq,
        kind: "notice.submitted".into(),
        actor: "x".into(),
        at: 9,
        payload: "{}".into(),
        prev_hash: format!("p{seq}"),
        hash: format!("h{seq}"),
    };
    commit(db, move |tx| {
        insert(tx, &filed("a", 1))?;
        declaration::keep(tx, &[text(1), text(2)])?;
        declaration::keep(tx, &[text(2), text(3)])?;
        event::append(tx, &[happened(1), happened(2)])
    });
    assert_eq!(read(db, |tx| declaration::get(tx, "h3")), Some(text(3)));
    assert_eq!(read(db, |tx| declaration::get_many(tx, &["h1", "h2", "none"])).len(), 2);
    assert_eq!(read(db, |tx| event::last(tx, "a", "a000001")), Some((2, "h2".to_owned())));
    assert_eq!(read(db, |tx| event::list(tx, "a", "a000001")), [happened(1), happened(2)]);
    assert_eq!(read(db, |tx| event::last(tx, "b", "a000001")), None);
    let twice = db.write(move |tx| event::append(tx, &[happened(2)]).map(Outcome::Commit));
    assert_eq!(twice.wait(), Err(DbError::Unique));
    assert!(read(db, |tx| notice::body(tx, "a", "a000001")).is_some());
}
