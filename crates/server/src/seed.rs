//! Fills an empty database with the demo: the marketplace Nanshi, its people, their rights, and
//! notices in every state. Everything but accounts goes through the endpoints' own functions, so
//! that nothing exists which the desk would not have let in. All of it but the catalogue is one
//! transaction: a filling that is interrupted leaves nobody behind, and begins again.

mod notices;
mod papers;
mod people;
mod rights;
mod standing;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::file::StoredFile;
use domain::ids::FileId;
use domain::time::{DAY, HOUR, Timestamp};
use service::{Call, Env, Handle, Meta, Prepared, Settings};
use sha2::{Digest as _, Sha256};
use store::{Db, DbError, Outcome, Tx};

use crate::import::{self, Format, ImportError, Report, RowError};
use crate::{BlobError, Blobs, demo};
use papers::{Kept, Papers};
use people::People;
pub use standing::{Standing, adopt, standing};

/// The agent's organisation.
const AGENT_ORG: &str = "demo-tangmu";

/// Why the demo could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    #[error("{0}")]
    Store(#[from] DbError),
    #[error("{0}")]
    Files(#[from] BlobError),
    #[error("{0}")]
    Import(#[from] ImportError),
    /// The desk refused what the demo asked of it: the demo is wrong.
    #[error("{endpoint}: {problem}")]
    Refused { endpoint: &'static str, problem: String },
    #[error("the demo's data is wrong: {0}")]
    Data(String),
}

/// Makes the demo, with the given number of listings.
pub async fn fill(
    db: &Db,
    blobs: &Blobs,
    settings: &Arc<Settings>,
    now: Timestamp,
    listings: usize,
) -> Result<(), SeedError> {
    let catalogue: Vec<_> = demo::catalogue(demo::SEED, listings, demo::SHOPS).collect();
    let mut csv = Vec::new();
    demo::writer::csv(catalogue.iter().cloned(), &mut csv).map_err(ImportError::Read)?;
    let reader = db.clone();
    let loaded = tokio::task::spawn_blocking(move || {
        let source = format!("demo-{}", demo::SEED);
        import::run(&reader, &source, csv.as_slice(), Format::Csv, now, &mut Quiet)
    });
    let loaded = loaded.await.map_err(|error| SeedError::Data(error.to_string()))??;
    if loaded.rows_bad > 0 {
        return Err(SeedError::Data(format!("{} rows cannot be imported", loaded.rows_bad)));
    }
    let papers = Papers::keep(blobs, now.beijing_date()).await?;
    let people = People::invent(now).await?;
    let settings = Arc::clone(settings);
    let played = db.write(move |tx| {
        let cast = &people.actors;
        let mut desk = Desk { tx, settings: &settings, papers: &papers, cast, now, calls: 0 };
        match play(&mut desk, &people, &catalogue) {
            Ok(()) => Ok(Outcome::Commit(Ok(()))),
            Err(SeedError::Store(error)) => Err(error),
            Err(error) => Ok(Outcome::Rollback(Err(error))),
        }
    });
    played.await?
}

fn play(
    desk: &mut Desk<'_>,
    people: &People,
    catalogue: &[demo::ListingRow],
) -> Result<(), SeedError> {
    people.come(desk.tx)?;
    let rights = rights::register(desk)?;
    notices::file(desk, &rights, catalogue)?;
    rights::renew(desk)?;
    people.sign_out(desk.tx)?;
    Ok(standing::mark(desk.tx, desk.now)?)
}

struct Quiet;

impl Report for Quiet {
    fn batch(&mut self, _: u64, _: i64) {}
    fn row(&mut self, _: &RowError) {}
    fn picture(&mut self, _: &str) {}
}

/// A person of the demo, signed in while it is made.
#[derive(Clone, Debug)]
struct Actor {
    account: String,
    org: String,
    name: &'static str,
    token: String,
}

/// The desk as the demo's people use it, on days gone by.
struct Desk<'a> {
    tx: &'a mut dyn Tx,
    settings: &'a Arc<Settings>,
    papers: &'a Papers,
    /// By email address.
    cast: &'a BTreeMap<&'static str, Actor>,
    now: Timestamp,
    calls: u64,
}

impl Desk<'_> {
    fn actor(&self, email: &str) -> Result<Actor, SeedError> {
        let actor = self.cast.get(email).cloned();
        actor.ok_or_else(|| SeedError::Data(format!("there is no {email}")))
    }

    /// So many days ago, at an hour in Beijing. Never later than now.
    fn at(&self, days: i64, hour: i64) -> Timestamp {
        let midnight = (self.now.0 + 8 * HOUR).div_euclid(DAY) * DAY - 8 * HOUR;
        Timestamp((midnight - days * DAY + hour * HOUR).min(self.now.0))
    }

    /// One call of an endpoint. Chance is counted, so that every demo has the same references.
    fn call<E: Handle>(
        &mut self,
        email: &str,
        at: Timestamp,
        request: E::Request,
    ) -> Result<E::Response, SeedError> {
        let meta = Meta { token: Some(self.actor(email)?.token), ..Meta::default() };
        let env = Env { now: at, seed: self.chance(), settings: Arc::clone(self.settings) };
        let call = Call::new::<E>(request)?;
        let (Outcome::Commit(reply) | Outcome::Rollback(reply)) =
            service::run::<E>(self.tx, &env, &meta, &Prepared::default(), &call)?;
        reply.result.map_err(|problem| SeedError::Refused {
            endpoint: E::NAME,
            problem: serde_json::to_string(&problem).unwrap_or_default(),
        })
    }

    /// Notes a paper as a file of a person's organisation.
    fn file(
        &mut self,
        email: &str,
        at: Timestamp,
        name: &str,
        paper: &Kept,
    ) -> Result<StoredFile, SeedError> {
        let actor = self.actor(email)?;
        let id = service::random::Random::new(self.chance()).id(at);
        let file = store::file::File {
            org: actor.org,
            id: id.clone(),
            sha256: paper.sha256.clone(),
            name: name.to_owned(),
            mime: paper.kind.code().to_owned(),
            size: i64::try_from(paper.size).unwrap_or(i64::MAX),
            account: actor.account,
            created_at: at.0,
        };
        store::file::insert(self.tx, &file)?;
        let id = FileId::parse(&id).map_err(|error| SeedError::Data(error.to_string()))?;
        Ok(StoredFile { id, name: name.to_owned(), kind: paper.kind, size: paper.size as u64 })
    }

    fn chance(&mut self) -> [u8; 32] {
        self.calls += 1;
        Sha256::digest(format!("demo {} {}", demo::SEED, self.calls)).into()
    }
}
