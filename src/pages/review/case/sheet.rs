//! The listings of a case as rows to decide. What is typed is kept by line and outlives that the
//! listings are asked for again: who meets a colleague's decision loses nothing of their own.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use api::notices::NoticeItem;
use domain::{notice::ItemEvent, reason::Reason};
use leptos::prelude::*;

use crate::pages::review::decisions::{Decisions, LineFault, Typed, is_open};

/// What is typed for one listing. Signals, so that typing redraws nothing else.
#[derive(Clone, Default, PartialEq)]
pub struct Answer {
    pub event: ArcRwSignal<String>,
    pub reason: ArcRwSignal<String>,
    pub facts: ArcRwSignal<String>,
    pub hint: ArcRwSignal<String>,
}

impl Answer {
    fn typed(&self) -> Typed {
        Typed {
            event: ItemEvent::from_code(&self.event.get_untracked()),
            reason: Reason::from_code(&self.reason.get_untracked()),
            facts: self.facts.get_untracked(),
            hint: self.hint.get_untracked(),
        }
    }

    fn copy(&self, from: &Self) {
        self.event.set(from.event.get_untracked());
        self.reason.set(from.reason.get_untracked());
        self.facts.set(from.facts.get_untracked());
        self.hint.set(from.hint.get_untracked());
    }
}

#[derive(Clone, PartialEq)]
pub struct Row {
    pub item: Arc<NoticeItem>,
    pub answer: Answer,
}

/// Which listings get the same answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// The others of the same shop.
    Shop,
    /// All that have none yet.
    Rest,
}

#[derive(Clone, Copy)]
pub struct Sheet {
    /// What can be decided now, by line.
    pub open: Memo<Vec<Row>>,
    /// The others.
    pub done: Memo<Vec<Arc<NoticeItem>>>,
    /// How many have an answer.
    pub answered: Memo<usize>,
    /// Listings to decide by shop.
    shops: Memo<HashMap<String, usize>>,
}

impl Sheet {
    pub fn new(all: RwSignal<Vec<Arc<NoticeItem>>>) -> Self {
        let kept = StoredValue::new(BTreeMap::<u32, Answer>::new());
        let row = |kept: &mut BTreeMap<u32, Answer>, item: &Arc<NoticeItem>| Row {
            item: Arc::clone(item),
            answer: kept.entry(item.line).or_default().clone(),
        };
        let open: Memo<Vec<Row>> = Memo::new(move |_| {
            let items = all.get();
            let open = items.iter().filter(|item| is_open(item));
            let rows = kept.try_update_value(|kept| open.map(|item| row(kept, item)).collect());
            rows.unwrap_or_default()
        });
        let done: Memo<Vec<Arc<NoticeItem>>> = Memo::new(move |_| {
            all.with(|all| all.iter().filter(|item| !is_open(item)).cloned().collect())
        });
        let answered = Memo::new(move |_| {
            let has_one = |row: &&Row| row.answer.event.with(|event| !event.is_empty());
            open.with(|rows| rows.iter().filter(has_one).count())
        });
        let shops = Memo::new(move |_| {
            let mut shops = HashMap::new();
            open.with(|rows| {
                for row in rows {
                    *shops.entry(row.item.shop_name.clone()).or_insert(0) += 1;
                }
            });
            shops
        });
        Self { open, done, answered, shops }
    }

    /// How many other listings of its shop can be decided. Tracked.
    pub fn in_shop(self, row: &Row) -> usize {
        let all = self.shops.with(|shops| shops.get(&row.item.shop_name).copied());
        all.unwrap_or_default().saturating_sub(1)
    }

    /// How many others have no answer, for a row that has one, if that is more than its shop has.
    /// Tracked.
    pub fn without_answer(self, row: &Row) -> usize {
        let open = self.open.with(Vec::len);
        let has_one = row.answer.event.with(|event| !event.is_empty());
        if has_one && open > self.in_shop(row) + 1 {
            open.saturating_sub(self.answered.get())
        } else {
            0
        }
    }

    /// Gives others the answer of a listing; says how many. One that lacks something is not given
    /// on: it would be lacking a thousand times.
    pub fn spread(self, from: &Row, to: To) -> Result<usize, Vec<LineFault>> {
        let line = from.item.line;
        let mut own = Decisions::default();
        own.set(line, from.answer.typed());
        if own.ready()?.is_empty() {
            return Err(vec![LineFault::undecided(line)]);
        }
        let gets = |row: &&Row| match to {
            _ if row.item.line == line => false,
            To::Shop => row.item.shop_name == from.item.shop_name,
            To::Rest => row.answer.event.with_untracked(String::is_empty),
        };
        let rows = self.open.get_untracked();
        let others: Vec<&Row> = rows.iter().filter(gets).collect();
        for row in &others {
            row.answer.copy(&from.answer);
        }
        Ok(others.len())
    }

    /// What is typed for the listings that can be decided now. Not tracked.
    pub fn decisions(self) -> Decisions {
        let mut decisions = Decisions::default();
        self.open.with_untracked(|rows| {
            for row in rows {
                decisions.set(row.item.line, row.answer.typed());
            }
        });
        decisions
    }

    /// The lines that can be decided now. Not tracked.
    pub fn open_lines(self) -> Vec<u32> {
        self.open.with_untracked(|rows| rows.iter().map(|row| row.item.line).collect())
    }

    /// The lines that cannot. Not tracked.
    pub fn done_lines(self) -> Vec<u32> {
        self.done.with_untracked(|items| items.iter().map(|item| item.line).collect())
    }
}

#[cfg(test)]
mod tests;
