//! Rights, drafts, files and the catalogue.

use store::catalogue::{Listing, Shop};
use store::draft::Draft;
use store::file::File;
use store::import::Import;
use store::organisation::Organisation;
use store::renewal::Renewal;
use store::right::IpRight;
use store::{Db, DbError, Outcome, catalogue, draft, file, import, organisation, renewal, right};

use crate::{commit, read};

fn mark(org: &str, id: &str, status: &str) -> IpRight {
    IpRight {
        org: org.into(),
        id: id.into(),
        kind: "trademark".into(),
        title: "Cloud 云".into(),
        number: None,
        owner_name: "Qingshan".into(),
        status: status.into(),
        valid_from: Some("2020-01-01".into()),
        valid_to: None,
        version: 1,
        submitted_at: None,
        submitted_by: None,
        decided_at: None,
        decided_by: None,
        created_at: 1,
        updated_at: 1,
        reasons: "[]".into(),
        detail: "{}".into(),
    }
}

pub fn a_right_is_saved_only_from_the_version_read(db: &Db) {
    commit(db, |tx| right::insert(tx, &mark("a", "1", "draft")));
    let tries = (0..100).map(|n| {
        db.write(move |tx| {
            let changed = IpRight { title: format!("t{n}"), ..mark("a", "1", "pending") };
            right::update(tx, &changed).map(Outcome::Commit)
        })
    });
    let tries: Vec<_> = tries.collect();
    let won = tries.into_iter().map(|t| t.wait().expect("answers"));
    assert_eq!(won.filter(|won| *won).count(), 1, "one of a hundred wins");
    let now = read(db, |tx| right::get(tx, "a", "1")).expect("is there");
    assert_eq!((now.version, now.status.as_str()), (2, "pending"));
    assert_eq!(read(db, |tx| right::get(tx, "b", "1")), None, "not another's");
    let missing = commit(db, |tx| right::update(tx, &mark("b", "1", "draft")));
    assert!(!missing);
}

pub fn a_number_stands_once(db: &Db) {
    let numbered = |org: &str, id: &str, status: &str| IpRight {
        number: Some("123456".into()),
        ..mark(org, id, status)
    };
    commit(db, move |tx| {
        right::insert(tx, &numbered("a", "1", "pending"))?;
        right::insert(tx, &numbered("a", "2", "draft"))?;
        right::insert(tx, &numbered("a", "3", "rejected"))?;
        right::insert(tx, &numbered("b", "4", "approved"))?;
        right::insert(tx, &mark("a", "5", "approved"))?;
        right::insert(tx, &mark("a", "6", "approved"))
    });
    let second =
        db.write(move |tx| right::update(tx, &numbered("a", "2", "pending")).map(Outcome::Commit));
    assert_eq!(second.wait(), Err(DbError::Unique));
    let counts = read(db, |tx| right::count_by_status(tx, "a"));
    let want = [("approved", 2), ("draft", 1), ("pending", 1), ("rejected", 1)];
    assert_eq!(counts, want.map(|(status, n)| (status.to_owned(), n)));
    let ids = |rights: Vec<IpRight>| rights.into_iter().map(|r| r.id).collect::<Vec<_>>();
    assert_eq!(ids(read(db, |tx| right::list(tx, "a", None))), ["6", "5", "3", "2", "1"]);
    assert_eq!(ids(read(db, |tx| right::list(tx, "a", Some("approved")))), ["6", "5"]);
}

pub fn pending_rights_queue_across_organisations(db: &Db) {
    commit(db, |tx| {
        for (org, at) in [("a", 30), ("b", 10), ("c", 20)] {
            organisation::insert(
                tx,
                &Organisation {
                    id: org.into(),
                    kind: "rights_owner".into(),
                    name: format!("Org {org}"),
                    name_other: String::new(),
                    created_at: 1,
                },
            )?;
            let pending = mark(org, &format!("r{org}"), "pending");
            right::insert(tx, &IpRight { submitted_at: Some(at), ..pending })?;
        }
        right::insert(tx, &mark("a", "other", "approved"))
    });
    let queue = read(db, |tx| right::queue(tx, "pending", 2));
    let names: Vec<_> = queue.iter().map(|q| q.org_name.as_str()).collect();
    assert_eq!(names, ["Org b", "Org c"]);
    assert_eq!(read(db, |tx| right::by_id(tx, "rb")).map(|r| r.org), Some("b".to_owned()));
}

pub fn renewals_queue_across_organisations(db: &Db) {
    let filed = |org: &str, at, state: &str| Renewal {
        org: org.into(),
        id: format!("r{org}"),
        renews: "term".into(),
        state: state.into(),
        renewed_to: "2030-01-01".into(),
        filed_at: at,
        filed_by: "x".into(),
        answered_at: None,
        answered_by: None,
        refusals: "[]".into(),
        files: "[]".into(),
    };
    commit(db, move |tx| {
        for (org, at) in [("a", 30), ("b", 10), ("c", 20), ("d", 5)] {
            right::insert(tx, &mark(org, &format!("r{org}"), "approved"))?;
            let state = if org == "d" { "rejected" } else { "pending" };
            renewal::put(tx, &filed(org, at, state))?;
        }
        Ok(())
    });
    let queue = read(db, |tx| renewal::queue(tx, "pending", 2));
    let seen: Vec<_> =
        queue.iter().map(|one| (one.queued.right.org.as_str(), one.filed_at)).collect();
    assert_eq!(seen, [("b", 10), ("c", 20)]);
    // One to a right and thing: the later one stands in its place.
    let again = filed("d", 40, "pending");
    let put = again.clone();
    commit(db, move |tx| renewal::put(tx, &put));
    assert_eq!(read(db, |tx| renewal::of_right(tx, "d", "rd")), std::slice::from_ref(&again));
    assert_eq!(read(db, |tx| renewal::of_right(tx, "a", "rd")), [], "not another's");
    // Its power of attorney is another thing, and waits beside it.
    let authority = Renewal { renews: "authority".into(), ..filed("d", 7, "pending") };
    let put = authority.clone();
    commit(db, move |tx| renewal::put(tx, &put));
    let mut all = read(db, |tx| renewal::list(tx, "d"));
    all.sort_by_key(|one| one.filed_at);
    assert_eq!(all, [authority, again]);
    let queue = read(db, |tx| renewal::queue(tx, "pending", 1));
    assert_eq!((queue[0].filed_at, queue[0].renews.as_str()), (7, "authority"));
}

pub fn drafts_are_saved_and_listed(db: &Db) {
    let new = |id: &str| Draft {
        org: "a".into(),
        id: id.into(),
        account: "x".into(),
        right_id: None,
        title: String::new(),
        step: "right".into(),
        listings: 0,
        version: 1,
        created_at: 1,
        updated_at: 1,
        answers: "{}".into(),
    };
    commit(db, move |tx| {
        draft::insert(tx, &new("1"))?;
        draft::insert(tx, &new("2"))
    });
    let saved = Draft { listings: 7, answers: "{\"paste\":\"…\"}".into(), ..new("1") };
    let stale = saved.clone();
    assert!(commit(db, move |tx| draft::update(tx, &saved)));
    assert!(!commit(db, move |tx| draft::update(tx, &stale)), "somebody has saved since");
    let (one, rows) = read(db, |tx| Ok((draft::get(tx, "a", "1")?, draft::list(tx, "a", 10)?)));
    assert_eq!(one.map(|d| (d.version, d.listings)), Some((2, 7)));
    assert_eq!(rows.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["2", "1"]);
    assert!(commit(db, |tx| draft::delete(tx, "a", "1")));
    assert!(!commit(db, |tx| draft::delete(tx, "b", "2")), "not another's");
    let again = db.write(move |tx| draft::insert(tx, &new("2")).map(Outcome::Commit));
    assert_eq!(again.wait(), Err(DbError::Unique));
}

pub fn files(db: &Db) {
    let one = |id: &str| File {
        org: "a".into(),
        id: id.into(),
        sha256: "beef".into(),
        name: "证书.pdf".into(),
        mime: "application/pdf".into(),
        size: 9,
        account: "x".into(),
        created_at: 1,
    };
    commit(db, move |tx| (0..30).try_for_each(|n| file::insert(tx, &one(&format!("f{n}")))));
    assert_eq!(read(db, |tx| file::get(tx, "a", "f3")), Some(one("f3")));
    assert_eq!(read(db, |tx| file::get(tx, "b", "f3")), None);
    assert_eq!(read(db, |tx| file::by_id(tx, "f3")), Some(one("f3")));
    let many = read(db, |tx| {
        let ids: Vec<String> = (0..27).map(|n| format!("f{n}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).chain(["none"]).collect();
        file::get_many(tx, "a", &ids)
    });
    assert_eq!(many.len(), 27);
    assert!(read(db, |tx| file::is_referenced(tx, "beef")));
    assert!(!read(db, |tx| file::is_referenced(tx, "cafe")));
}

fn listing(n: u32, title: &str) -> Listing {
    Listing {
        id: format!("{n:06}"),
        title: title.into(),
        title_other: String::new(),
        shop: "s".into(),
        price: 1990,
        currency: "CNY".into(),
        picture: "p".into(),
        state: "on_sale".into(),
        updated_at: 1,
    }
}

pub fn an_import_keeps_the_state_of_listings(db: &Db) {
    commit(db, |tx| {
        let shop =
            |name: &str| Shop { id: "s".into(), name: name.into(), name_other: "店".into() };
        catalogue::put_shops(tx, &[shop("old"), shop("Shop")])?;
        let all: Vec<Listing> = (0..237).map(|n| listing(n, "first")).collect();
        catalogue::put_listings(tx, &all)
    });
    assert!(commit(db, |tx| catalogue::set_state(tx, "000003", "removed", 2)));
    commit(db, |tx| catalogue::put_listings(tx, &[listing(3, "x"), listing(3, "second")]));
    let found = read(db, |tx| catalogue::get_many(tx, &["000003", "000004", "none"]));
    assert_eq!(found.len(), 2);
    let changed = found.iter().find(|f| f.listing.id == "000003").expect("is there");
    assert_eq!(changed.listing.title, "second");
    assert_eq!(changed.listing.state, "removed");
    assert_eq!((changed.shop_name.as_str(), changed.shop_name_other.as_str()), ("Shop", "店"));
    assert_eq!(read(db, catalogue::count), (1, 237));
    let page = read(db, |tx| catalogue::page(tx, "000234", 10));
    assert_eq!(page.len(), 2);
    assert_eq!(read(db, |tx| catalogue::shop(tx, "s")).map(|s| s.name), Some("Shop".to_owned()));
}

pub fn imports_go_on(db: &Db) {
    let at = |position| Import {
        source: "file".into(),
        position,
        rows_ok: 2,
        rows_bad: 1,
        updated_at: 3,
    };
    assert_eq!(read(db, |tx| import::get(tx, "file")), None);
    commit(db, move |tx| import::put(tx, &at(10)));
    commit(db, move |tx| import::put(tx, &at(20)));
    assert_eq!(read(db, |tx| import::get(tx, "file")), Some(at(20)));
}
