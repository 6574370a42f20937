//! The one gate: session, access, idempotency, the function, the stored reply.

mod text;

use crate::random::Random;
use crate::{Cx, Effects, Env, Fail, Handle, Meta, Prepared, session};
use api::{Access, Problem, ProblemCode};
use domain::audit::hash_text;
use domain::fault::Fault;
use store::idempotency::{self, Kept};
use store::{DbError, Outcome, Tx};

/// The answer of a call, and what to do after commit.
#[derive(Clone, Debug)]
pub struct Reply<T> {
    pub result: Result<T, Problem>,
    pub effects: Effects,
}

impl<T> Reply<T> {
    fn problem(problem: Problem) -> Self {
        Self { result: Err(problem), effects: Effects::default() }
    }
}

/// Keys longer than this are not keys.
const MAX_KEY: usize = 128;

/// A request, and what the gate wants to know of its text: found before the transaction, which
/// others wait for and which may be run again.
#[derive(Clone, Debug)]
pub struct Call<R> {
    pub request: R,
    /// What cannot be kept.
    faults: Vec<Fault>,
    /// By which a repeat is told from another request. Empty for one that only reads.
    hash: String,
}

impl<R: serde::Serialize> Call<R> {
    pub fn new<E: api::Endpoint<Request = R>>(request: R) -> Result<Self, DbError> {
        let text = serde_json::to_string(&request).map_err(|e| DbError::Other(e.to_string()))?;
        let faults = text::unstorable(&text);
        let hash = if E::READS { String::new() } else { hash_text(&format!("{} {text}", E::NAME)) };
        Ok(Self { request, faults, hash })
    }
}

/// Runs one call in the transaction that is open. May be run again after a conflict.
pub fn run<E: Handle>(
    tx: &mut dyn Tx,
    env: &Env,
    meta: &Meta,
    prepared: &Prepared,
    call: &Call<E::Request>,
) -> Result<Outcome<Reply<E::Response>>, DbError> {
    let viewer = session::viewer(tx, env, meta)?;
    if let Err(problem) = admit::<E>(viewer.as_ref().map(|v| v.role)) {
        return Ok(Outcome::Rollback(Reply::problem(problem)));
    }
    if !call.faults.is_empty() {
        return Ok(Outcome::Rollback(Reply::problem(Problem::faulty(call.faults.clone()))));
    }
    let Call { request, hash, .. } = call;
    let key = meta.idempotency_key.as_deref().filter(|_| !E::READS);
    let owner = viewer.as_ref().map(|v: &api::account::Viewer| v.account.to_string());
    let Some((key, owner)) = key.zip(owner) else {
        let mut cx = context(tx, env, meta, prepared, viewer);
        return conclude(E::handle(&mut cx, request), cx.effects);
    };
    if key.is_empty() || key.len() > MAX_KEY || !key.bytes().all(|b| b.is_ascii_graphic()) {
        return Ok(Outcome::Rollback(Reply::problem(Problem::new(ProblemCode::KeyReused))));
    }
    let mut cx = context(tx, env, meta, prepared, viewer);
    let result = E::handle(&mut cx, request);
    // The work is done before the key is looked for: a repeat is rare, its work is undone, and
    // what it then finds wrong (the listing is reported already) gives way to the first answer.
    match earlier::<E>(&mut cx, (owner, key, hash), &result)? {
        Some(kept) => Ok(Outcome::Rollback(replay(&kept, hash))),
        None => conclude(result, cx.effects),
    }
}

/// The answer that was given under this key before; if there is none, the new one is kept.
fn earlier<E: Handle>(
    cx: &mut Cx,
    (owner, key, hash): (String, &str, &str),
    result: &Result<E::Response, Fail>,
) -> Result<Option<Kept>, DbError> {
    let response = match result {
        Ok(response) => response,
        Err(Fail::Problem(_) | Fail::Keep(_)) => return idempotency::find(cx.tx, &owner, key),
        Err(Fail::Db(_)) => return Ok(None),
    };
    let new = Kept {
        owner,
        key: key.to_owned(),
        endpoint: E::NAME.to_owned(),
        request_hash: hash.to_owned(),
        status: 200,
        body: serde_json::to_string(response).map_err(|e| DbError::Other(e.to_string()))?,
        created_at: cx.now().0,
        keep_until: cx.now().0 + E::REPEATS,
    };
    if idempotency::insert(cx.tx, &new)? {
        return Ok(None);
    }
    // Gone between the two statements: forgotten by the housekeeping, so it is a new call now.
    idempotency::find(cx.tx, &new.owner, key)?.map(Some).ok_or(DbError::Serialization)
}

/// Whether a role, or a guest, may call an endpoint.
pub fn admit<E: api::Endpoint>(role: Option<domain::policy::Role>) -> Result<(), Problem> {
    if E::ACCESS.admits(role) {
        return Ok(());
    }
    let code = match (E::ACCESS, role) {
        (Access::Anyone(_), _) => return Ok(()),
        (_, None) => ProblemCode::SignInNeeded,
        (_, Some(_)) => ProblemCode::NotAllowed,
    };
    Err(Problem::new(code))
}

fn context<'a>(
    tx: &'a mut dyn Tx,
    env: &'a Env,
    meta: &'a Meta,
    prepared: &'a Prepared,
    viewer: Option<api::account::Viewer>,
) -> Cx<'a> {
    let random = Random::new(env.seed);
    Cx { tx, env, meta, prepared, viewer, random, effects: Effects::default() }
}

fn conclude<T>(result: Result<T, Fail>, effects: Effects) -> Result<Outcome<Reply<T>>, DbError> {
    match result {
        Ok(response) => Ok(Outcome::Commit(Reply { result: Ok(response), effects })),
        Err(Fail::Problem(problem)) => Ok(Outcome::Rollback(Reply::problem(problem))),
        Err(Fail::Keep(problem)) => Ok(Outcome::Commit(Reply { result: Err(problem), effects })),
        Err(Fail::Db(error)) => Err(error),
    }
}

/// The first answer again, or a refusal when the key now comes with another request.
fn replay<T: serde::de::DeserializeOwned>(stored: &Kept, hash: &str) -> Reply<T> {
    if stored.request_hash != hash {
        return Reply::problem(Problem::new(ProblemCode::KeyReused));
    }
    match serde_json::from_str(&stored.body) {
        Ok(response) => Reply { result: Ok(response), effects: Effects::default() },
        Err(_) => Reply::problem(Problem::new(ProblemCode::Internal)),
    }
}
