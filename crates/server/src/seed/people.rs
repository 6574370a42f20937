//! The demo's organisations and accounts.

use std::collections::BTreeMap;

use domain::audit::hex;
use domain::language::Language;
use domain::time::{HOUR, Timestamp};
use service::crypto::{hash_password, token_hash};
use store::account::{self, Account};
use store::organisation::{self, Membership, Organisation};
use store::session::{self, Session};
use store::{DbError, Tx};

use super::{Actor, SeedError};
use crate::clock;
use crate::demo::cast;

pub struct People {
    orgs: Vec<Organisation>,
    rows: Vec<(Account, Membership, Session)>,
    pub actors: BTreeMap<&'static str, Actor>,
}

impl People {
    /// With passwords that are hashed and sessions that are not open yet.
    pub async fn invent(now: Timestamp) -> Result<Self, SeedError> {
        let orgs: Vec<Organisation> = cast::organisations()
            .into_iter()
            .map(|org| Organisation {
                id: format!("demo-{}", org.key),
                kind: org.kind.to_owned(),
                name: org.name.to_owned(),
                name_other: org.name_en.to_owned(),
                created_at: now.0,
            })
            .collect();
        let mut rows = Vec::new();
        let mut actors = BTreeMap::new();
        for person in cast::people() {
            let salt = clock::random();
            let hashed = tokio::task::spawn_blocking(move || hash_password(cast::PASSWORD, salt));
            let hash = hashed.await.ok().flatten();
            let hash = hash.ok_or_else(|| SeedError::Data("cannot hash a password".into()))?;
            let key = person.email.split('@').next().unwrap_or_default();
            let (id, org) = (format!("demo-{key}"), format!("demo-{}", person.organisation));
            let token = hex(&clock::random());
            let account = Account {
                id: id.clone(),
                email: Some(person.email.to_owned()),
                phone: None,
                name: person.name.to_owned(),
                password_hash: hash,
                language: Language::Chinese.code().to_owned(),
                created_at: now.0,
                disabled_at: None,
            };
            let membership =
                Membership { account: id.clone(), org: org.clone(), role: person.role.to_owned() };
            let session = Session {
                token_hash: token_hash(&token),
                account: id.clone(),
                org: org.clone(),
                role: person.role.to_owned(),
                created_at: now.0,
                seen_at: now.0,
                expires_at: now.0 + HOUR,
            };
            rows.push((account, membership, session));
            actors.insert(person.email, Actor { account: id, org, name: person.name, token });
        }
        Ok(Self { orgs, rows, actors })
    }

    pub fn come(&self, tx: &mut dyn Tx) -> Result<(), DbError> {
        for org in &self.orgs {
            organisation::insert(tx, org)?;
        }
        for (account, membership, session) in &self.rows {
            account::insert(tx, account)?;
            organisation::join(tx, membership)?;
            session::insert(tx, session)?;
        }
        Ok(())
    }

    /// Ends the sessions that the demo was made with.
    pub fn sign_out(&self, tx: &mut dyn Tx) -> Result<(), DbError> {
        for (_, _, session) in &self.rows {
            session::delete(tx, &session.token_hash)?;
        }
        Ok(())
    }
}
