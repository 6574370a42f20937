//! A new password, with a code. Ends every session: whoever had the old one is out.

use super::{check_password, code, find, hash_new, known_words, prepared_hash, stored_contact};
use crate::messages::{self, Template};
use crate::{Cx, Env, Fail, Handle, Prepared, SessionChange};
use api::account::{Purpose, ResetPassword, ResetRequest};
use api::endpoint::Nothing;
use domain::fault::Faults;
use domain::language::Language;
use store::{Db, DbError};

impl Handle for ResetPassword {
    const SLOW: bool = true;

    fn prepare(_: &Db, env: &Env, request: &ResetRequest) -> Result<Prepared, DbError> {
        Ok(Prepared { password_hash: hash_new(env, &request.password), ..Prepared::default() })
    }

    fn handle(cx: &mut Cx, request: &ResetRequest) -> Result<Nothing, Fail> {
        let identifier = code::asked_for(cx, &request.ticket)?;
        let mut faults = Faults::default();
        faults.0.extend(code::read(&request.code).err());
        let words = known_words(&cx.env.settings, &[&identifier]);
        check_password(&mut faults, &request.password, &words);
        faults.result(())?;

        let identifier = code::spend(cx, &request.ticket, &request.code, Purpose::ResetPassword)?;
        let contact = stored_contact(&identifier)?;
        let account = find(cx.tx, &contact)?.filter(|account| account.disabled_at.is_none());
        let Some(account) = account else { return Err(code::wrong()) };
        let hash = prepared_hash(cx)?;
        store::account::set_password(cx.tx, &account.id, &hash)?;
        store::session::delete_all(cx.tx, &account.id)?;
        cx.effects.session = Some(SessionChange::Clear);
        let language = Language::from_code(&account.language).unwrap_or(Language::English);
        messages::queue(cx, &contact, Template::PasswordChanged, language, &[])?;
        Ok(Nothing {})
    }
}
