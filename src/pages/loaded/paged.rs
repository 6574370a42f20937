//! A list that is fetched in parts. What is asked for again comes as long as it was shown.

use api::{Endpoint, page::Page};
use leptos::{prelude::*, task::spawn_local};

use super::Loaded;
use crate::{
    client::{self, CallError},
    platform::history,
};

/// The server gives no more rows at once.
const AT_ONCE: usize = 200;

/// A list of which the first rows are here: `list` holds all that are shown, and where the next
/// begin.
pub struct Paged<R: Send + Sync + 'static> {
    pub list: Loaded<Page<R>>,
    /// Why more did not come.
    pub failed: RwSignal<Option<CallError>>,
    /// While more is fetched.
    pub fetching: RwSignal<bool>,
    fetch: Callback<usize>,
    step: usize,
}

impl<R: Send + Sync + 'static> Clone for Paged<R> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<R: Send + Sync + 'static> Copy for Paged<R> {}

impl<R: Send + Sync + 'static> Paged<R> {
    /// Whether there are rows that are not shown; tracked.
    pub fn has_more(self) -> bool {
        self.list.value.with(|part| part.as_ref().is_some_and(|part| part.next.is_some()))
    }

    /// How many are shown; tracked.
    pub fn shown(self) -> usize {
        self.list.value.with(|part| part.as_ref().map_or(0, |part| part.rows.len()))
    }

    /// Shows some more.
    pub fn more(self) {
        self.fetch.run(untrack(|| self.shown()) + self.step);
    }

    /// Shows all.
    pub fn all(self) {
        self.fetch.run(usize::MAX);
    }
}

/// Asks for the first `step` rows now, and again whenever a signal that `request` reads changes.
/// A reader who comes back to the page finds as many as there were.
///
/// `at` says in a request where its rows begin, and how many they are.
pub fn load_paged<E, R>(
    step: usize,
    request: impl Fn() -> E::Request + Send + Sync + 'static,
    at: fn(&mut E::Request, Option<String>, u32),
) -> Paged<R>
where
    E: Endpoint<Response = Page<R>>,
    E::Request: Clone,
    R: Clone + Send + Sync + 'static,
{
    let value = RwSignal::new(None::<Page<R>>);
    let error = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None);
    let fetching = RwSignal::new(false);
    let rounds = StoredValue::new(Rounds::default());
    let request = StoredValue::new(request);
    let send = move |body: E::Request, round: Round| {
        busy.set(true);
        let here = value.with_untracked(|part| part.clone().filter(|_| !round.afresh));
        spawn_local(async move {
            let mut part = here.unwrap_or(Page { rows: Vec::new(), next: None });
            let trouble = loop {
                let mut body = body.clone();
                at(&mut body, part.next.take(), round.limit(part.rows.len()));
                let answer = client::call::<E>(body).await;
                // The page may be gone, or have asked for something else meanwhile.
                if rounds.try_with_value(|now| now.is(round)) != Some(true) {
                    return;
                }
                match answer {
                    Ok(next) => {
                        part.rows.extend(next.rows);
                        part.next = next.next;
                    }
                    Err(trouble) => break Some(trouble),
                }
                if part.next.is_none() || part.rows.len() >= round.want {
                    break None;
                }
            };
            rounds.try_update_value(Rounds::end);
            match trouble {
                None => {
                    error.try_set(None);
                    failed.try_set(None);
                    value.try_set(Some(part));
                }
                Some(trouble) if round.afresh => _ = error.try_set(Some(trouble)),
                Some(trouble) => _ = failed.try_set(Some(trouble)),
            }
            fetching.try_set(false);
            busy.try_set(false);
        });
    };
    let ask = move |body: E::Request, afresh: bool, want: usize| {
        if let Some(round) = rounds.try_update_value(|rounds| rounds.ask(afresh, want)) {
            send(body, round);
        }
    };
    let now = move || untrack(|| request.with_value(|request| request()));
    let shown = move || value.with(|part| part.as_ref().map(|part| part.rows.len()));
    let left = history::rows();
    Effect::new(move |before: Option<()>| {
        let body = request.with_value(|request| request());
        // Another list: what was asked of the one before does not count.
        rounds.update_value(Rounds::end);
        failed.set(None);
        fetching.set(false);
        ask(body, true, if before.is_none() { left.max(step) } else { step });
    });
    Effect::new(move || {
        if let Some(shown) = shown() {
            history::remember_rows(shown);
        }
    });
    let again = move |()| ask(now(), true, untrack(shown).unwrap_or(0).max(step));
    let fetch = move |want| {
        if value.with_untracked(|part| part.as_ref().is_some_and(|part| part.next.is_some())) {
            fetching.set(true);
            ask(now(), false, want);
        }
    };
    let list = Loaded { value, error, busy, ask: Callback::new(again) };
    Paged { list, failed, fetching, fetch: Callback::new(fetch), step }
}

/// What was asked for last: a later answer to an earlier question counts for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Rounds {
    last: Round,
    /// The last one is not answered yet.
    open: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Round {
    number: u32,
    /// From the first row, or from the last one shown.
    afresh: bool,
    /// How many rows are to be shown.
    want: usize,
}

impl Rounds {
    /// The next question. It takes up what is asked already: somebody waits for that.
    fn ask(&mut self, afresh: bool, want: usize) -> Round {
        let open = self.open.then_some(self.last);
        self.last = Round {
            number: self.last.number + 1,
            afresh: afresh || open.is_some_and(|open| open.afresh),
            want: want.max(open.map_or(0, |open| open.want)),
        };
        self.open = true;
        self.last
    }

    const fn is(&self, round: Round) -> bool {
        self.last.number == round.number
    }

    const fn end(&mut self) {
        self.open = false;
    }
}

impl Round {
    /// How many rows to ask for when some have come.
    fn limit(self, come: usize) -> u32 {
        self.want.saturating_sub(come).clamp(1, AT_ONCE) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_reloaded_as_long_as_it_is_shown() {
        let mut rounds = Rounds::default();
        let first = rounds.ask(true, 100);
        assert_eq!((first.limit(0), first.afresh), (100, true));
        rounds.end();
        let again = rounds.ask(true, 450);
        assert_eq!([0, 200, 400].map(|come| again.limit(come)), [200, 200, 50]);
    }

    #[test]
    fn an_answer_to_an_earlier_question_counts_for_nothing() {
        let mut rounds = Rounds::default();
        rounds.ask(true, 100);
        rounds.end();
        let more = rounds.ask(false, 200);
        assert!(rounds.is(more) && !more.afresh);
        // A change is told before the answer: all comes again, with the rows that were asked for.
        let again = rounds.ask(true, 100);
        assert!(!rounds.is(more) && rounds.is(again));
        assert_eq!((again.afresh, again.want), (true, 200));
        // More is asked for before that is there.
        let more = rounds.ask(false, 300);
        assert_eq!((more.afresh, more.want), (true, 300));
        rounds.end();
        assert!(!rounds.ask(false, 400).afresh);
    }

    #[test]
    fn another_list_begins_at_its_beginning() {
        let mut rounds = Rounds::default();
        let all = rounds.ask(false, usize::MAX);
        assert_eq!(all.limit(0), 200);
        rounds.end();
        assert_eq!(rounds.ask(true, 50).want, 50);
        assert!(!rounds.is(all));
    }
}
