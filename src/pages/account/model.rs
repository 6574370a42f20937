//! What the pages of an account know, without drawing: what was typed, what it is, where next.

use api::account::{CODE_LIFE, CodeSent, Purpose, Viewer};
use domain::contact::Contact;
use domain::fault::{Fault, FaultCode, Faults};
use domain::policy::{Capability, OrgKind, can};
use domain::time::{SECOND, Timestamp};

use crate::routes::{Page, Stage};

/// The answers, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub contact: String,
    pub code: String,
    pub password: String,
    pub name: String,
    /// The code of an [`OrgKind`].
    pub org_kind: String,
    pub org_name: String,
}

impl Typed {
    /// What is wrong with the answers of one page, by the rules that the server applies too.
    pub fn check(&self, stage: Stage, purpose: Purpose) -> Vec<Fault> {
        let mut faults = Faults::default();
        match (stage, purpose) {
            (Stage::Contact, _) => {
                let read = Contact::parse(&self.contact);
                faults.0.extend(read.err().map(|error| error.fault("contact")));
            }
            (Stage::Code, _) => self.check_code(&mut faults),
            (Stage::Details, Purpose::SignUp) => {
                faults.chosen("org_kind", OrgKind::from_code(&self.org_kind));
                faults.text("name", &self.name, 1, 100);
                faults.text("org_name", &self.org_name, 2, 200);
                self.check_password(&mut faults);
            }
            (Stage::Details, Purpose::ResetPassword) => self.check_password(&mut faults),
        }
        faults.0
    }

    fn check_code(&self, faults: &mut Faults) {
        let code = domain::text::fold_width(&self.code);
        let digits = code.chars().filter(|c| !c.is_whitespace() && *c != '-').count();
        if digits == 0 {
            faults.add("code", FaultCode::Enter);
        } else if digits != 8 {
            faults.add("code", FaultCode::WrongShape);
        }
    }

    fn check_password(&self, faults: &mut Faults) {
        let words = [&*self.name, &self.org_name, &self.contact, "rightsdesk", "正本"];
        faults.0.extend(domain::password::check("password", &self.password, &words));
    }
}

/// What a contact was recognised as, shown while it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detected {
    Nothing,
    Email(String),
    Mainland(String),
    Abroad(String),
}

pub fn detect(text: &str) -> Detected {
    match Contact::parse(text) {
        Err(_) => Detected::Nothing,
        Ok(Contact::Email(email)) => Detected::Email(email.as_str().to_owned()),
        Ok(Contact::Phone(phone)) if phone.as_str().starts_with("+86") => {
            Detected::Mainland(phone.display())
        }
        Ok(Contact::Phone(phone)) => Detected::Abroad(phone.display()),
    }
}

/// A code that is on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    pub ticket: String,
    /// Where it went, as its owner writes it.
    pub to: String,
    /// When another can be asked for, by this device's clock.
    pub again_at: Timestamp,
}

impl Sent {
    /// `now` is this device's clock, which may be wrong; only the server's own span counts.
    pub fn new(contact: &str, sent: CodeSent, now: Timestamp) -> Self {
        let to = match detect(contact) {
            Detected::Nothing => contact.trim().to_owned(),
            Detected::Email(to) | Detected::Mainland(to) | Detected::Abroad(to) => to,
        };
        let server_now = sent.expires_at.plus(-CODE_LIFE);
        let wait = (sent.again_at.0 - server_now.0).max(0);
        Self { ticket: sent.ticket, to, again_at: now.plus(wait) }
    }

    /// Seconds until another code can be asked for.
    pub fn wait(&self, now: Timestamp) -> i64 {
        (self.again_at.0 - now.0).div_euclid(SECOND).saturating_add(1).clamp(0, 86_400)
            * i64::from(self.again_at > now)
    }
}

/// The kinds of organisation that can sign up.
pub fn open_kinds() -> impl Iterator<Item = OrgKind> {
    OrgKind::ALL.iter().copied().filter(|kind| kind.open_to_sign_up())
}

/// Where a reader goes after signing in: where they wanted to go, or to their work.
pub fn landing(viewer: &Viewer, next: Option<&str>) -> String {
    if let Some(next) = next.filter(|next| is_ours(next)) {
        return next.to_owned();
    }
    let page = if can(viewer.role, Capability::DecideNotices) {
        Page::Review
    } else if can(viewer.role, Capability::SeeNotices) {
        Page::Notices
    } else {
        Page::Home
    };
    page.path()
}

/// An address of this app that needs signing in: never another site, never sign-in again.
fn is_ours(next: &str) -> bool {
    let path = next.split(['?', '#']).next().unwrap_or_default();
    path.starts_with('/')
        && !path.starts_with("//")
        && !next.contains('\\')
        && Page::at(path).is_some_and(|page| page.needs_sign_in())
}

#[cfg(test)]
mod tests;
