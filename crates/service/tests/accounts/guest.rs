//! A desk without anybody, a clock that is moved, and browsers that come to it.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use api::account::{
    CheckCode, CodeCheck, CodeRequest, CodeSent, Purpose, SendCode, SignIn, SignInRequest, SignUp,
    SignUpRequest, Viewer,
};
use api::{Problem, ProblemCode};
use domain::fault::FaultCode;
use domain::language::Language;
use domain::policy::OrgKind;
use domain::time::{SECOND, Timestamp};
use service::{Call, Env, Handle, Meta, Prepared, SessionChange, Settings, run};
use store::outbox::Message;
use store::{Db, Outcome};

/// 2026-11-23, four in the afternoon in Beijing.
const START: i64 = 1_795_420_800 * SECOND;
pub const PASSWORD: &str = "teapot lantern nine";

pub struct Desk {
    db: Db,
    settings: Settings,
    now: Cell<i64>,
    calls: Cell<u64>,
    /// The cookie of the browser that calls.
    pub token: RefCell<Option<String>>,
    pub address: RefCell<String>,
    /// Whether passwords are really hashed; where only counting matters, it would take long.
    pub hashes: Cell<bool>,
}

impl Desk {
    pub fn new(db: &Db) -> Self {
        let settings = Settings {
            marketplace: "Nanshi".into(),
            marketplace_zh: "南市".into(),
            demo: false,
            link_formats: domain::listing::Formats::default(),
            version: "test".into(),
            secret: [7; 32],
            ruleset: domain::ruleset::CN,
        };
        Self {
            db: db.clone(),
            settings,
            now: Cell::new(START),
            calls: Cell::new(0),
            token: RefCell::new(None),
            address: RefCell::new("203.0.113.7".into()),
            hashes: Cell::new(true),
        }
    }

    pub fn demo(db: &Db) -> Self {
        let mut desk = Self::new(db);
        desk.settings.demo = true;
        desk
    }

    pub fn pass(&self, micros: i64) {
        self.now.set(self.now.get() + micros);
    }

    pub fn now(&self) -> i64 {
        self.now.get()
    }

    /// Another browser, from another address.
    pub fn other_browser(&self) {
        self.token.replace(None);
        self.address.replace("198.51.100.9".into());
    }

    /// Calls as the server does: slow work first, then the gate; the cookie follows.
    pub fn call<E: Handle>(&self, request: E::Request) -> Result<E::Response, Problem> {
        self.calls.set(self.calls.get() + 1);
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.calls.get().to_be_bytes());
        let settings = Arc::new(self.settings.clone());
        let env = Env { now: Timestamp(self.now.get()), seed, settings };
        let token = self.token.borrow().clone();
        let meta = Meta { token, idempotency_key: None, address: self.address.borrow().clone() };
        let prepared = if E::SLOW && self.hashes.get() {
            E::prepare(&self.db, &env, &request).expect("prepares")
        } else {
            Prepared::default()
        };
        let call = Call::new::<E>(request).expect("JSON");
        let reply = if E::READS {
            let read = self.db.read(move |tx| run::<E>(tx, &env, &meta, &prepared, &call));
            let (Outcome::Commit(reply) | Outcome::Rollback(reply)) = read.wait().expect("reads");
            reply
        } else {
            let write = self.db.write(move |tx| run::<E>(tx, &env, &meta, &prepared, &call));
            write.wait().expect("writes")
        };
        match reply.effects.session {
            Some(SessionChange::Set { token }) => drop(self.token.replace(Some(token))),
            Some(SessionChange::Clear) => drop(self.token.replace(None)),
            None => {}
        }
        reply.result
    }

    pub fn write<T: Send + 'static>(
        &self,
        mut run: impl FnMut(&mut dyn store::Tx) -> Result<T, store::DbError> + Send + 'static,
    ) -> T {
        self.db.write(move |tx| run(tx).map(Outcome::Commit)).wait().expect("commits")
    }

    /// What was sent to a contact, the latest first.
    pub fn sent(&self, to: &str) -> Vec<Message> {
        let to = to.to_owned();
        let found = self.db.read(move |tx| store::outbox::newest(tx, Some(&to), 20));
        let found = found.wait().expect("reads");
        found.into_iter().filter(|message| message.channel != service::messages::NOWHERE).collect()
    }

    /// The code in the latest message.
    pub fn code(&self, to: &str) -> String {
        let params = self.sent(to).first().expect("a message").params.clone();
        let params: serde_json::Value = serde_json::from_str(&params).expect("JSON");
        params["code"].as_str().expect("a code").to_owned()
    }

    pub fn ask(&self, contact: &str, purpose: Purpose) -> Result<CodeSent, Problem> {
        let request = CodeRequest { contact: contact.into(), purpose, language: Language::Chinese };
        self.call::<SendCode>(request)
    }

    pub fn check(&self, ticket: &str, code: &str, purpose: Purpose) -> Result<(), Problem> {
        let request = CodeCheck { ticket: ticket.into(), code: code.into(), purpose };
        self.call::<CheckCode>(request).map(drop)
    }

    pub fn enter(&self, request: SignUpRequest) -> Result<Viewer, Problem> {
        self.call::<SignUp>(request)
    }

    pub fn sign_in(&self, contact: &str, password: &str) -> Result<Viewer, Problem> {
        let request = SignInRequest { contact: contact.into(), password: password.into() };
        self.call::<SignIn>(request)
    }

    /// A whole sign-up.
    pub fn newcomer(&self, contact: &str, stored: &str) -> Viewer {
        let ticket = self.ask(contact, Purpose::SignUp).expect("a ticket").ticket;
        self.enter(form(&ticket, &self.code(stored))).expect("an account")
    }
}

pub fn form(ticket: &str, code: &str) -> SignUpRequest {
    SignUpRequest {
        ticket: ticket.into(),
        code: code.into(),
        password: PASSWORD.into(),
        name: "陈雨薇".into(),
        org_kind: OrgKind::RightsOwner,
        org_name: "青山文具有限公司".into(),
        language: Language::Chinese,
    }
}

/// A code that is not this one.
pub fn other_than(code: &str) -> String {
    format!("{}{}", if code.starts_with('1') { '2' } else { '1' }, &code[1..])
}

pub fn fault<T>(result: Result<T, Problem>) -> (String, FaultCode) {
    let problem = result.err().expect("a refusal");
    assert_eq!(problem.code, ProblemCode::Faulty);
    (problem.fields[0].field.clone(), problem.fields[0].code)
}

pub fn wrong_code() -> (String, FaultCode) {
    ("code".into(), FaultCode::WrongCode)
}

pub fn refusal<T>(result: Result<T, Problem>) -> ProblemCode {
    result.err().expect("a refusal").code
}
