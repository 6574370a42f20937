//! Limits that hold on every server: the generic cell rate algorithm (ITU-T I.371) over a row.

use crate::{Cx, Fail, crypto};
use api::{Problem, ProblemCode};
use domain::time::{DAY, HOUR, MINUTE, SECOND};

/// `burst` at once, then one every `every` microseconds.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub name: &'static str,
    every: i64,
    burst: i64,
}

/// Codes to one contact: some at once, because messages get lost; not as many as to annoy.
pub const CODES: Limit = Limit { name: "codes", every: 30 * SECOND, burst: 3 };
pub const CODES_A_DAY: Limit = Limit { name: "codes-day", every: DAY / 10, burst: 10 };
/// Codes asked for from one address: an office behind one address is not many.
pub const CODES_FROM: Limit = Limit { name: "codes-from", every: HOUR / 30, burst: 30 };
/// Wrong passwords for one account from one address, and from everywhere. The second is wide, and
/// no matter at an address the account was signed in at lately: nobody can lock another out of
/// the usual place by guessing.
pub const GUESSES_FROM: Limit = Limit { name: "guesses-from", every: 30 * SECOND, burst: 10 };
pub const GUESSES: Limit = Limit { name: "guesses", every: MINUTE, burst: 100 };

/// How long an address is one the account was signed in at, in microseconds.
const KNOWN: i64 = 90 * DAY;

/// In a demonstration everybody calls from one address and tries things out.
const DEMO_FACTOR: i64 = 20;

impl Limit {
    /// Where everybody shares: more of it in a demonstration.
    #[must_use]
    pub fn for_demo(mut self, demo: bool) -> Self {
        if demo {
            self.burst *= DEMO_FACTOR;
            self.every /= DEMO_FACTOR;
        }
        self
    }

    /// What is limited is stored as a keyed hash: the table is no list of who has an account.
    fn key(self, cx: &Cx, who: &[&str]) -> String {
        let parts: Vec<&str> = std::iter::once(self.name).chain(who.iter().copied()).collect();
        crypto::mac(&cx.env.settings.secret, &parts)
    }

    /// Refuses when there is no room, and changes nothing.
    pub fn look(self, cx: &mut Cx, who: &[&str]) -> Result<(), Fail> {
        self.next(cx, who).map(drop)
    }

    /// Counts one, or refuses. Answers when the next is possible.
    pub fn count(self, cx: &mut Cx, who: &[&str]) -> Result<i64, Fail> {
        let due = self.next(cx, who)?;
        let key = self.key(cx, who);
        store::rate::set(cx.tx, &key, due)?;
        Ok((due + self.every - self.every * self.burst).max(cx.now().0))
    }

    fn next(self, cx: &mut Cx, who: &[&str]) -> Result<i64, Fail> {
        let (key, now) = (self.key(cx, who), cx.now().0);
        let due = store::rate::get(cx.tx, &key)?.unwrap_or(now).max(now) + self.every;
        let early = due - now - self.every * self.burst;
        if early <= 0 {
            return Ok(due);
        }
        let seconds = u32::try_from(early / SECOND + 1).unwrap_or(u32::MAX);
        let problem = Problem::new(ProblemCode::TooOften);
        Err(Fail::Problem(Problem { retry_after: Some(seconds), ..problem }))
    }
}

/// Notes that an account was signed in at an address.
pub fn know(cx: &mut Cx, account: &str, address: &str) -> Result<(), Fail> {
    let (key, until) = (known(cx, account, address), cx.now().0 + KNOWN);
    Ok(store::rate::set(cx.tx, &key, until)?)
}

pub fn is_known(cx: &mut Cx, account: &str, address: &str) -> Result<bool, Fail> {
    let (key, now) = (known(cx, account, address), cx.now().0);
    Ok(store::rate::get(cx.tx, &key)?.is_some_and(|until| until > now))
}

fn known(cx: &Cx, account: &str, address: &str) -> String {
    crypto::mac(&cx.env.settings.secret, &["known", account, address])
}
