//! What a reader does with their own account: who am I, sessions, settings, signing out.

use crate::{Cx, Fail, Handle, SessionChange, crypto, session};
use api::account::{
    ListSessions, SaveSettings, SessionRow, Sessions, Settings, SignOut, SignOutEverywhere, Viewer,
    WhoAmI, WhoAmIResponse,
};
use api::endpoint::Nothing;
use domain::fault::Faults;
use domain::time::Timestamp;

impl Handle for WhoAmI {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<WhoAmIResponse, Fail> {
        Ok(WhoAmIResponse { viewer: cx.viewer.clone() })
    }
}

impl Handle for SignOut {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<Nothing, Fail> {
        session::end(cx)?;
        Ok(Nothing {})
    }
}

impl Handle for SignOutEverywhere {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<Nothing, Fail> {
        let account = cx.viewer()?.account.clone();
        store::session::delete_all(cx.tx, account.as_str())?;
        cx.effects.session = Some(SessionChange::Clear);
        Ok(Nothing {})
    }
}

impl Handle for ListSessions {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<Sessions, Fail> {
        let account = cx.viewer()?.account.clone();
        let current = cx.meta.token.as_deref().map(crypto::token_hash);
        let now = cx.now().0;
        let sessions = store::session::of_account(cx.tx, account.as_str(), now)?;
        let alive = sessions.into_iter().filter(|row| session::is_alive(row, cx.now()));
        let rows = alive.map(|row| SessionRow {
            created_at: Timestamp(row.created_at),
            seen_at: Timestamp(row.seen_at),
            current: current.as_deref() == Some(&row.token_hash),
        });
        Ok(Sessions { rows: rows.collect() })
    }
}

impl Handle for SaveSettings {
    fn handle(cx: &mut Cx, request: &Settings) -> Result<Viewer, Fail> {
        let mut faults = Faults::default();
        let name = faults.text("name", &request.name, 1, 100);
        let name = faults.result(name)?;
        let viewer = cx.viewer()?.clone();
        let (account, language) = (viewer.account.as_str(), request.language.code());
        store::account::set_profile(cx.tx, account, &name, language)?;
        Ok(Viewer { name, language: request.language, ..viewer })
    }
}
