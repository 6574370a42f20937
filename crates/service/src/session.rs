//! Sessions: a random token in the browser, its hash in the store.

use crate::{Cx, Env, Fail, Meta, SessionChange, crypto};
use api::account::Viewer;
use domain::audit::hex;
use domain::ids::{AccountId, OrgId};
use domain::language::Language;
use domain::policy::{OrgKind, Role};
use domain::time::{DAY, HOUR, MINUTE, Timestamp};
use store::session::{self as table, Session};
use store::{DbError, Tx};

/// A session ends after this long without use.
const IDLE: i64 = 12 * HOUR;
/// And after this long in any case.
const ABSOLUTE: i64 = 14 * DAY;
/// Use is written down this often, not at every call.
const TOUCH: i64 = 10 * MINUTE;

/// Who a token stands for; `None` for a guest, an ended session or a disabled account.
pub fn viewer(tx: &mut dyn Tx, env: &Env, meta: &Meta) -> Result<Option<Viewer>, DbError> {
    let Some(token) = &meta.token else { return Ok(None) };
    let found = table::seen(tx, &crypto::token_hash(token), env.now.0)?;
    let Some(seen) = found.filter(|seen| is_alive(&seen.session, env.now)) else {
        return Ok(None);
    };
    let broken = || DbError::Other("unreadable account".to_owned());
    Ok(Some(Viewer {
        account: AccountId::parse(&seen.session.account).map_err(|_| broken())?,
        contact: seen.email.or(seen.phone).unwrap_or_default(),
        name: seen.name,
        language: Language::from_code(&seen.language).ok_or_else(broken)?,
        org: OrgId::parse(&seen.session.org).map_err(|_| broken())?,
        org_kind: OrgKind::from_code(&seen.org_kind).ok_or_else(broken)?,
        org_name: seen.org_name,
        org_name_other: seen.org_name_other,
        role: Role::from_code(&seen.session.role).ok_or_else(broken)?,
    }))
}

fn live(tx: &mut dyn Tx, env: &Env, meta: &Meta) -> Result<Option<Session>, DbError> {
    let Some(token) = &meta.token else { return Ok(None) };
    let found = table::find(tx, &crypto::token_hash(token), env.now.0)?;
    Ok(found.filter(|session| is_alive(session, env.now)))
}

/// Whether a session that has not expired has been used lately enough.
pub const fn is_alive(session: &Session, now: Timestamp) -> bool {
    session.seen_at + IDLE > now.0
}

/// Whether the session's use should be written down now; call [`touch`] then.
pub fn is_stale(tx: &mut dyn Tx, env: &Env, meta: &Meta) -> Result<bool, DbError> {
    Ok(live(tx, env, meta)?.is_some_and(|session| session.seen_at + TOUCH < env.now.0))
}

/// Writes down that the session was used.
pub fn touch(tx: &mut dyn Tx, env: &Env, meta: &Meta) -> Result<(), DbError> {
    if let Some(session) = live(tx, env, meta)? {
        table::touch(tx, &session.token_hash, env.now.0, session.created_at + ABSOLUTE)?;
    }
    Ok(())
}

/// Starts a session for an account in an organisation. The browser's earlier one ends: a token
/// never outlives a sign-in.
pub fn start(cx: &mut Cx, account: &str, org: &str, role: Role) -> Result<String, Fail> {
    end(cx)?;
    let token = hex(&cx.random.bytes());
    let now = cx.now().0;
    let session = Session {
        token_hash: crypto::token_hash(&token),
        account: account.to_owned(),
        org: org.to_owned(),
        role: role.code().to_owned(),
        created_at: now,
        seen_at: now,
        expires_at: now + ABSOLUTE,
    };
    table::insert(cx.tx, &session)?;
    cx.effects.session = Some(SessionChange::Set { token: token.clone() });
    Ok(token)
}

/// Ends the session that the call came with, if any.
pub fn end(cx: &mut Cx) -> Result<(), Fail> {
    if let Some(token) = &cx.meta.token {
        table::delete(cx.tx, &crypto::token_hash(token))?;
        cx.effects.session = Some(SessionChange::Clear);
    }
    Ok(())
}
