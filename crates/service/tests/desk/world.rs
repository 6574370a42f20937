//! A small desk: two owners, an agent firm, three reviewers, forty listings in two shops.

use std::cell::Cell;
use std::sync::Arc;

use api::{Problem, ProblemCode};
use domain::fault::FaultCode;
use domain::ids::ListingId;
use domain::policy::{OrgKind, Role};
use domain::time::{SECOND, Timestamp};
use service::crypto::token_hash;
use service::gate::Reply;
use service::{Call, Env, Handle, Meta, Prepared, Settings, run};
use store::account::{self, Account};
use store::catalogue::{self, Listing, Shop};
use store::file::{self, File};
use store::organisation::{self, Membership, Organisation};
use store::session::{self, Session};
use store::{Db, DbError, Outcome, Tx};

/// 2026-11-23, four in the afternoon in Beijing.
pub const NOW: i64 = 1_795_420_800 * SECOND;

/// Account, organisation, what that is, role. An account's token is its name.
const PEOPLE: &[(&str, &str, OrgKind, Role)] = &[
    ("lin", "qingshan", OrgKind::RightsOwner, Role::HolderAdmin),
    ("mei", "qingshan", OrgKind::RightsOwner, Role::Filer),
    ("ivy", "qingshan", OrgKind::RightsOwner, Role::Viewer),
    ("zhao", "baihe", OrgKind::RightsOwner, Role::HolderAdmin),
    ("jun", "junhe", OrgKind::AgentFirm, Role::HolderAdmin),
    ("rui", "desk", OrgKind::Platform, Role::Reviewer),
    ("ren", "desk", OrgKind::Platform, Role::Reviewer),
];

pub struct World {
    pub db: Db,
    settings: Arc<Settings>,
    clock: Cell<i64>,
    calls: Cell<u64>,
}

impl World {
    pub fn new(db: &Db) -> Self {
        commit(db, people);
        commit(db, |tx| shelf(tx, 1..=40));
        let settings = Settings {
            marketplace: "Nanshi".into(),
            marketplace_zh: "南市".into(),
            demo: false,
            link_formats: domain::listing::Formats::default(),
            version: "test".into(),
            secret: [7; 32],
            ruleset: domain::ruleset::CN,
        };
        let (clock, calls) = (Cell::new(NOW), Cell::new(0));
        Self { db: db.clone(), settings: Arc::new(settings), clock, calls }
    }

    /// Calls as a person.
    pub fn call<E: Handle>(&self, who: &str, request: E::Request) -> Result<E::Response, Problem> {
        self.whole::<E>(who, None, request).result
    }

    /// Calls with an idempotency key.
    pub fn keyed<E: Handle>(
        &self,
        who: &str,
        key: &str,
        request: E::Request,
    ) -> Result<E::Response, Problem> {
        self.whole::<E>(who, Some(key), request).result
    }

    /// Calls, and gives what is to be done after commit as well.
    pub fn whole<E: Handle>(
        &self,
        who: &str,
        key: Option<&str>,
        request: E::Request,
    ) -> Reply<E::Response> {
        let mut call = self.prepared::<E>(who, key, request);
        let reply = if E::READS {
            let answer = move |tx: &mut dyn Tx| {
                call(tx).map(|(Outcome::Commit(reply) | Outcome::Rollback(reply))| reply)
            };
            self.db.read(answer).wait()
        } else {
            self.db.write(call).wait()
        };
        reply.expect("the database takes whatever passes the gate")
    }

    /// The closure of a call, to be run when and where the test likes.
    pub fn prepared<E: Handle>(
        &self,
        who: &str,
        key: Option<&str>,
        request: E::Request,
    ) -> impl FnMut(&mut dyn Tx) -> Result<Outcome<Reply<E::Response>>, DbError> + Send + 'static
    {
        self.calls.set(self.calls.get() + 1);
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.calls.get().to_be_bytes());
        self.seeded::<E>(who, key, seed, request)
    }

    /// The same with randomness of the test's choosing.
    pub fn seeded<E: Handle>(
        &self,
        who: &str,
        key: Option<&str>,
        seed: [u8; 32],
        request: E::Request,
    ) -> impl FnMut(&mut dyn Tx) -> Result<Outcome<Reply<E::Response>>, DbError> + Send + 'static + use<E>
    {
        self.clock.set(self.clock.get() + SECOND);
        let now = Timestamp(self.clock.get());
        let env = Env { now, seed, settings: Arc::clone(&self.settings) };
        let meta = Meta {
            token: Some(who.to_owned()),
            idempotency_key: key.map(str::to_owned),
            address: String::new(),
        };
        let prepared = Prepared::default();
        let call = Call::new::<E>(request).expect("JSON");
        move |tx: &mut dyn Tx| run::<E>(tx, &env, &meta, &prepared, &call)
    }

    /// Lets time pass.
    pub fn pass(&self, time: i64) {
        self.clock.set(self.clock.get() + time);
    }

    /// Adds listings `l<n>`.
    pub fn stock(&self, numbers: std::ops::RangeInclusive<u32>) {
        commit(&self.db, move |tx| shelf(tx, numbers.clone()));
    }

    pub fn read<T: Send + 'static>(
        &self,
        run: impl FnMut(&mut dyn Tx) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        self.db.read(run).wait().expect("reads")
    }

    pub fn write<T: Send + 'static>(
        &self,
        run: impl FnMut(&mut dyn Tx) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        commit(&self.db, run)
    }
}

pub fn listing(n: u32) -> ListingId {
    ListingId::parse(&format!("l{n}")).expect("an id")
}

/// The code of a refusal.
#[track_caller]
pub fn code<T>(result: Result<T, Problem>) -> ProblemCode {
    result.err().expect("is refused").code
}

/// Which fields a refusal names, and why.
#[track_caller]
pub fn faults<T>(result: Result<T, Problem>) -> Vec<(String, FaultCode)> {
    let problem = result.err().expect("is refused");
    assert_eq!(problem.code, ProblemCode::Faulty);
    problem.fields.into_iter().map(|fault| (fault.field, fault.code)).collect()
}

/// Exactly one field.
#[track_caller]
pub fn one_fault<T>(result: Result<T, Problem>, field: &str, code: FaultCode) {
    assert_eq!(faults(result), [(field.to_owned(), code)]);
}

fn commit<T: Send + 'static>(
    db: &Db,
    mut run: impl FnMut(&mut dyn Tx) -> Result<T, DbError> + Send + 'static,
) -> T {
    db.write(move |tx| run(tx).map(Outcome::Commit)).wait().expect("commits")
}

fn people(tx: &mut dyn Tx) -> Result<(), DbError> {
    for (name, org, kind, role) in PEOPLE {
        if organisation::get(tx, org)?.is_none() {
            organisation::insert(tx, &company(org, *kind))?;
            file::insert(tx, &paper(org, name))?;
        }
        enter(tx, &person(name), org, *role)?;
    }
    Ok(())
}

/// Reads Chinese, and is written to by mail.
pub fn person(name: &str) -> Account {
    Account {
        id: name.into(),
        email: Some(format!("{name}@demo.test")),
        phone: None,
        name: format!("Name of {name}"),
        password_hash: String::new(),
        language: "zh-Hans".into(),
        created_at: 1,
        disabled_at: None,
    }
}

/// Has a person in an organisation, signed in.
pub fn enter(tx: &mut dyn Tx, person: &Account, org: &str, role: Role) -> Result<(), DbError> {
    account::insert(tx, person)?;
    let (account, org, role) = (person.id.clone(), org.to_owned(), role.code().to_owned());
    let member = Membership { account: account.clone(), org: org.clone(), role: role.clone() };
    organisation::join(tx, &member)?;
    let session = Session {
        token_hash: token_hash(&account),
        account,
        org,
        role,
        created_at: NOW,
        seen_at: NOW,
        expires_at: i64::MAX,
    };
    session::insert(tx, &session)
}

fn company(id: &str, kind: OrgKind) -> Organisation {
    Organisation {
        id: id.into(),
        kind: kind.code().into(),
        name: format!("Company {id}"),
        name_other: String::new(),
        created_at: 1,
    }
}

/// The file `file-<org>`.
pub fn paper(org: &str, account: &str) -> File {
    File {
        org: org.into(),
        id: format!("file-{org}"),
        sha256: "00".into(),
        name: "paper.pdf".into(),
        mime: "application/pdf".into(),
        size: 9,
        account: account.into(),
        created_at: 1,
    }
}

fn shelf(tx: &mut dyn Tx, numbers: std::ops::RangeInclusive<u32>) -> Result<(), DbError> {
    for id in ["s0", "s1"] {
        let (name, name_other) = (format!("Shop {id}"), format!("店 {id}"));
        catalogue::put_shops(tx, &[Shop { id: id.into(), name, name_other }])?;
    }
    let rows: Vec<_> = numbers
        .map(|n| Listing {
            id: format!("l{n}"),
            title: format!("Cup {n}"),
            title_other: format!("杯 {n}"),
            shop: format!("s{}", n % 2),
            price: i64::from(n) * 100,
            currency: "CNY".into(),
            picture: String::new(),
            state: "on_sale".into(),
            updated_at: 1,
        })
        .collect();
    catalogue::put_listings(tx, &rows)
}
