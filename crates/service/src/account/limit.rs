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
/// Wrong passwords for one account from one address, and from everywhere: the second is wide,
/// so that nobody can lock another out by guessing.
pub const GUESSES_FROM: Limit = Limit { name: "guesses-from", every: 30 * SECOND, burst: 10 };
pub const GUESSES: Limit = Limit { name: "guesses", every: MINUTE, burst: 100 };

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
