//! `rightsdesk gen-notices`: for measuring how the desk does with as many as it may ever have.

use clap::Args;
use domain::ids::NoticeRef;
use domain::notice::{ItemState, Tally};
use store::item::{self, Item};
use store::notice::{self, Body, Notice};
use store::{Db, DbError, Outcome};

use super::Failure;
use super::options::StoreOptions;

/// Copies in one transaction.
const STEP: usize = 500;

#[derive(Args, Clone, Debug)]
pub struct NoticesOptions {
    /// The notice to copy; the copies are older, and every listing in them was removed
    #[arg(long, value_name = "REFERENCE")]
    pub like: String,
    #[arg(long)]
    pub count: u64,
}

pub fn run(options: &NoticesOptions, store: &StoreOptions) -> Result<(), Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::failed("cannot copy")(error);
    let db = store.open()?;
    let model = model(&db, &options.like).map_err(|error| failed(&error))?;
    let model = model.ok_or_else(|| failed(&format!("there is no notice {}", options.like)))?;
    copy(&db, &model, options.count).map_err(|error| failed(&error))
}

fn copy(db: &Db, model: &Whole, count: u64) -> Result<(), DbError> {
    for start in (0..count).step_by(STEP) {
        let (model, end) = (model.clone(), count.min(start + STEP as u64));
        let written = db.write(move |tx| {
            for number in start..end {
                let copy = model.copy(number);
                if !notice::insert(tx, &copy.notice, &copy.body)? {
                    return Err(DbError::Unique);
                }
                item::insert(tx, &copy.items)?;
            }
            Ok(Outcome::Commit(()))
        });
        written.wait()?;
        if end.is_multiple_of(100_000) {
            println!("{end} of {count}");
        }
    }
    Ok(())
}

#[derive(Clone, Debug)]
struct Whole {
    notice: Notice,
    body: Body,
    items: Vec<Item>,
}

fn model(db: &Db, reference: &str) -> Result<Option<Whole>, DbError> {
    let reference = reference.to_owned();
    let read = db.read(move |tx| {
        let Some(notice) = notice::by_reference(tx, &reference)? else { return Ok(None) };
        let Some(body) = notice::body(tx, &notice.org, &notice.id)? else { return Ok(None) };
        let shown = item::page(tx, &notice.org, &notice.id, 0, 1_000)?;
        let items = shown.into_iter().map(|shown| shown.item).collect();
        Ok(Some(Whole { notice, body, items }))
    });
    read.wait()
}

impl Whole {
    fn copy(&self, number: u64) -> Self {
        let mut copy = self.clone();
        // Of January 2025, and in the order of the numbers.
        let id = format!("01940000-0000-7000-9000-{number:012}");
        for item in &mut copy.items {
            item.notice.clone_from(&id);
            ItemState::Removed.code().clone_into(&mut item.state);
            item.open = false;
        }
        let tally = Tally::of(copy.items.iter().map(|_| ItemState::Removed));
        let Notice { state, removed, kept, waiting, needs_you, .. } = &mut copy.notice;
        tally.state().code().clone_into(state);
        *removed = tally.removed.into();
        *kept = tally.kept.into();
        *waiting = tally.waiting.into();
        *needs_you = tally.needs_you.into();
        copy.notice.reference = NoticeRef::new(2025, number).to_string();
        copy.body.notice.clone_from(&id);
        copy.notice.id = id;
        copy
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use service::random::Random;
    use store::notice::Filter;

    fn filed() -> Whole {
        let id = Random::new([7; 32]).id(crate::clock::now());
        let text = || "x".to_owned();
        let notice = Notice {
            org: text(),
            id: id.clone(),
            reference: NoticeRef::new(2026, 1).to_string(),
            kind: text(),
            right_id: text(),
            right_title: text(),
            claim: text(),
            state: text(),
            submitted_at: 0,
            due_at: 0,
            total: 1,
            removed: 0,
            kept: 0,
            waiting: 1,
            needs_you: 0,
            account: text(),
            filer_name: text(),
            search: text(),
        };
        let body = Body {
            org: text(),
            notice: id.clone(),
            answers: text(),
            statement: text(),
            evidence: text(),
            declarations: text(),
        };
        let item = Item {
            org: text(),
            notice: id,
            line: 1,
            listing: text(),
            title: text(),
            title_other: text(),
            shop: text(),
            shop_name: text(),
            shop_name_other: text(),
            price: 0,
            currency: text(),
            picture: text(),
            note: text(),
            state: ItemState::InReview.code().to_owned(),
            open: true,
            reason_code: None,
            facts: text(),
            hint: text(),
            decided_at: None,
            decided_by: None,
        };
        Whole { notice, body, items: vec![item] }
    }

    #[test]
    fn copies_are_older_and_in_nobodys_way() {
        let db = Db::open_memory().expect("opens");
        db.migrate().expect("migrates");
        let first = filed();
        let Whole { notice, body, items } = first.clone();
        let written = db.write(move |tx| {
            notice::insert(tx, &notice, &body)?;
            item::insert(tx, &items)?;
            Ok(Outcome::Commit(()))
        });
        written.wait().expect("is written");
        let model = model(&db, &first.notice.reference).expect("reads").expect("is there");
        copy(&db, &model, 1_200).expect("copies");
        let read = db.read(|tx| {
            let list = notice::list(tx, "x", &Filter::default(), None, 2_000)?;
            Ok((list, item::reported(tx, "x", &["x"])?))
        });
        let (list, reported) = read.wait().expect("reads");
        assert_eq!(list.len(), 1_201);
        assert_eq!(list[0].id, first.notice.id);
        assert_eq!((list[1].removed, list[1].waiting), (1, 0));
        assert_eq!(reported, [("x".to_owned(), first.notice.reference)]);
    }
}
