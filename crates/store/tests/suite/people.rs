//! Accounts, organisations, sessions, codes, limits and kept replies.

use store::account::Account;
use store::idempotency::Kept;
use store::organisation::{Membership, Organisation};
use store::session::Session;
use store::verification::Verification;
use store::{
    Db, DbError, Outcome, account, idempotency, organisation, rate, session, verification,
};

use crate::{commit, read};

fn person(id: &str, email: Option<&str>, phone: Option<&str>) -> Account {
    Account {
        id: id.into(),
        email: email.map(Into::into),
        phone: phone.map(Into::into),
        name: "Lin Qing 林清".into(),
        password_hash: "argon".into(),
        language: "zh-Hans".into(),
        created_at: 1,
        disabled_at: None,
    }
}

fn company(id: &str) -> Organisation {
    Organisation {
        id: id.into(),
        kind: "rights_owner".into(),
        name: "Qingshan".into(),
        name_other: "青山".into(),
        created_at: 1,
    }
}

/// An account in an organisation, both called by one name.
fn member(db: &Db, id: &'static str) {
    commit(db, move |tx| {
        account::insert(tx, &person(id, Some(&format!("{id}@demo.test")), None))?;
        organisation::insert(tx, &company(id))?;
        let (account, org) = (id.to_owned(), id.to_owned());
        organisation::join(tx, &Membership { account, org, role: "filer".into() })
    });
}

pub fn accounts_are_found_by_what_they_sign_in_with(db: &Db) {
    let any = |from, to| read(db, move |tx| account::any_between(tx, from, to));
    assert!(!any("", "z"));
    commit(db, |tx| {
        account::insert(tx, &person("a", Some("a@demo.test"), None))?;
        account::insert(tx, &person("b", None, Some("+8613800000000")))?;
        account::insert(tx, &person("c", None, None))
    });
    assert_eq!(
        [any("", "z"), any("c", "d"), any("", "a"), any("ca", "d")],
        [true, true, false, false]
    );
    let found = read(db, |tx| {
        Ok((account::by_email(tx, "a@demo.test")?, account::by_phone(tx, "+8613800000000")?))
    });
    assert_eq!(found.0, Some(person("a", Some("a@demo.test"), None)));
    assert_eq!(found.1.map(|a| a.id), Some("b".to_owned()));
    let again = db.write(|tx| {
        account::insert(tx, &person("d", Some("a@demo.test"), None)).map(Outcome::Commit)
    });
    assert_eq!(again.wait(), Err(DbError::Unique));

    commit(db, |tx| {
        assert!(account::set_password(tx, "a", "new")?);
        assert!(account::set_profile(tx, "a", "N", "en")?);
        assert!(!account::set_disabled(tx, "nobody", Some(1))?);
        account::set_disabled(tx, "a", Some(9))
    });
    let a = read(db, |tx| account::get(tx, "a")).expect("is there");
    assert_eq!((a.password_hash.as_str(), a.name.as_str(), a.disabled_at), ("new", "N", Some(9)));
}

pub fn memberships(db: &Db) {
    member(db, "a");
    member(db, "b");
    commit(db, |tx| {
        let both = Membership { account: "a".into(), org: "b".into(), role: "viewer".into() };
        organisation::join(tx, &both)?;
        organisation::join(tx, &Membership { role: "holder_admin".into(), ..both })
    });
    let (of_a, of_b, role, name) = read(db, |tx| {
        Ok((
            organisation::of_account(tx, "a")?.len(),
            organisation::members(tx, "b")?.len(),
            organisation::role(tx, "a", "b")?,
            organisation::get(tx, "b")?.map(|o| o.name_other),
        ))
    });
    assert_eq!(
        (of_a, of_b, role.as_deref(), name.as_deref()),
        (2, 2, Some("holder_admin"), Some("青山"))
    );
}

fn signed_in(token: &str, account: &str, expires_at: i64) -> Session {
    Session {
        token_hash: token.into(),
        account: account.into(),
        org: account.into(),
        role: "filer".into(),
        created_at: 10,
        seen_at: 10,
        expires_at,
    }
}

pub fn sessions_end(db: &Db) {
    member(db, "a");
    member(db, "b");
    commit(db, |tx| {
        for token in ["1", "2", "3"] {
            session::insert(tx, &signed_in(token, "a", 100))?;
        }
        session::insert(tx, &signed_in("old", "a", 20))?;
        session::insert(tx, &signed_in("other", "b", 100))
    });
    let live = move |token: &'static str, now| read(db, move |tx| session::find(tx, token, now));
    assert_eq!(live("1", 50), Some(signed_in("1", "a", 100)));
    assert_eq!(live("1", 100), None, "expired");
    assert_eq!(live("old", 50), None);
    commit(db, |tx| session::touch(tx, "2", 60, 160));
    let mine = read(db, |tx| session::of_account(tx, "a", 50));
    assert_eq!(mine.iter().map(|s| s.token_hash.as_str()).collect::<Vec<_>>(), ["2", "1", "3"]);
    assert!(commit(db, |tx| session::delete(tx, "1")));
    assert!(!commit(db, |tx| session::delete(tx, "1")));
    assert_eq!(commit(db, |tx| session::purge(tx, 21, 9)), 1);
    assert_eq!(commit(db, |tx| session::delete_all(tx, "a")), 2);
    assert_eq!(live("other", 50), Some(signed_in("other", "b", 100)));
    commit(db, |tx| account::set_disabled(tx, "b", Some(40)));
    assert_eq!(live("other", 50), None, "a disabled account has no session");
}

pub fn codes_are_counted_and_spent_once(db: &Db) {
    let code = |id: &str, created_at| Verification {
        id: id.into(),
        purpose: "sign_up".into(),
        identifier: "a@demo.test".into(),
        code_mac: "mac".into(),
        created_at,
        expires_at: created_at + 10,
        tries: 0,
        used_at: None,
    };
    commit(db, move |tx| {
        verification::insert(tx, &code("1", 100))?;
        verification::insert(tx, &code("2", 200))
    });
    let newest = read(db, |tx| verification::newest(tx, "a@demo.test", "sign_up"));
    assert_eq!(newest.map(|v| v.id), Some("2".to_owned()));
    assert_eq!(read(db, |tx| verification::newest(tx, "a@demo.test", "reset_password")), None);
    assert_eq!(read(db, |tx| verification::sent_since(tx, "a@demo.test", 150)), 1);
    commit(db, |tx| verification::count_try(tx, "2"));
    assert!(commit(db, |tx| verification::spend(tx, "2", 205)));
    assert!(!commit(db, |tx| verification::spend(tx, "2", 206)));
    let spent = read(db, |tx| verification::get(tx, "2")).expect("is there");
    assert_eq!((spent.tries, spent.used_at), (1, Some(205)));
    assert_eq!(commit(db, |tx| verification::purge(tx, 151, 9)), 1);
}

pub fn limits_are_kept_by_key(db: &Db) {
    commit(db, |tx| {
        rate::set(tx, "a", 1)?;
        rate::set(tx, "a", 5)?;
        rate::set(tx, "b", 2)
    });
    assert_eq!(read(db, |tx| rate::get(tx, "a")), Some(5));
    assert_eq!(commit(db, |tx| rate::purge(tx, 3, 9)), 1);
    assert_eq!(read(db, |tx| rate::get(tx, "b")), None);
}

pub fn replies_are_kept_by_owner_and_key(db: &Db) {
    let kept = Kept {
        owner: "a".into(),
        key: "k".into(),
        endpoint: "SubmitNotice".into(),
        request_hash: "h".into(),
        status: 200,
        created_at: 5,
        keep_until: 9,
        body: "{\"x\":1}".into(),
    };
    let (copy, next) = (kept.clone(), Kept { key: "l".into(), ..kept.clone() });
    assert!(commit(db, move |tx| idempotency::insert(tx, &copy)));
    assert!(commit(db, move |tx| idempotency::insert(tx, &next)));
    // The first reply stands, whatever comes under its key.
    let later = Kept { body: "{}".into(), ..kept.clone() };
    assert!(!commit(db, move |tx| idempotency::insert(tx, &later)));
    assert_eq!(read(db, |tx| idempotency::find(tx, "a", "k")), Some(kept));
    assert_eq!(read(db, |tx| idempotency::find(tx, "b", "k")), None);
    assert_eq!(commit(db, |tx| idempotency::purge(tx, 9, 1)), 0, "still wanted");
    assert_eq!(commit(db, |tx| idempotency::purge(tx, 10, 1)), 1, "no more at once");
    assert_eq!(commit(db, |tx| idempotency::purge(tx, 10, 9)), 1);
}
