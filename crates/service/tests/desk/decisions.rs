//! Decisions, listing by listing: counted, contested, heard of, and explained.

use std::collections::BTreeSet;

use api::notices::{
    GetNotice, ListItems, ListItemsRequest, ListNotices, ListNoticesRequest, Notice, NoticeItem,
    NoticePath, SubmitNotice,
};
use api::review::{DecideItems, DecideRequest, ItemDecision, QueueRequest, ReviewQueue};
use domain::fault::FaultCode as F;
use domain::ids::NoticeRef;
use domain::notice::{ItemEvent, ItemState, Tally};
use domain::reason::Reason;
use domain::right::RightKind;
use service::random::Random;
use store::{Db, catalogue};

use crate::forms::{answers, filed, mark, submission};
use crate::world::{World, faults, one_fault};

pub fn says(line: u32, event: ItemEvent) -> ItemDecision {
    let reason = (event != ItemEvent::Uphold).then_some(Reason::Ev01);
    let text = if reason.is_some() { "See the second picture." } else { "" };
    ItemDecision { line, event, reason, facts: text.into(), hint: text.into() }
}

pub fn request(reference: &NoticeRef, decisions: Vec<ItemDecision>) -> DecideRequest {
    DecideRequest { reference: reference.clone(), decisions }
}

fn items(world: &World, reference: &NoticeRef) -> Vec<NoticeItem> {
    let reference = reference.clone();
    let request = ListItemsRequest { reference, after: None, limit: Some(200) };
    world.call::<ListItems>("lin", request).expect("items").rows
}

fn notice(world: &World, reference: &NoticeRef) -> Notice {
    let path = NoticePath { reference: reference.clone() };
    world.call::<GetNotice>("lin", path).expect("is there")
}

/// What is stored with the notice is what its items add up to, wherever it is shown.
fn counted(world: &World, reference: &NoticeRef) {
    let items = items(world, reference);
    let recount = Tally::of(items.iter().map(|item| item.state));
    let row = notice(world, reference).row;
    assert_eq!((row.tally, row.state), (recount, recount.state()));
    let list = world.call::<ListNotices>("lin", ListNoticesRequest::default()).expect("a list");
    let listed = list.rows.iter().find(|row| row.reference == *reference).expect("is listed");
    assert_eq!((listed.tally, listed.state), (recount, recount.state()));
    let queue = world.call::<ReviewQueue>("rui", QueueRequest::default()).expect("a queue").rows;
    let queued = queue.iter().any(|row| row.notice.reference == *reference);
    assert_eq!(queued, recount.waiting > 0);
}

/// After any sequence of decisions, those included that are refused in part and so in whole.
pub fn the_counters_equal_a_recount(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let mut random = Random::new([3; 32]);
    let mut below = move |n: u32| u32::try_from(random.u64() % u64::from(n)).expect("is small");
    let (mut done, mut refused) = (0, 0);
    for round in 0..12 {
        // Two that are gone, one that an earlier round left open, and some that are to be decided.
        let first = 1_000 + round * 20;
        world.stock(first..=first + 19);
        for gone in [first, first + 1] {
            world.write(move |tx| catalogue::set_state(tx, &format!("l{gone}"), "removed", 9));
        }
        let mut numbers: Vec<u32> = (first..=first + 3 + below(6)).collect();
        filed(&world, &right, &[first + 19]);
        numbers.push(first + 19);
        let mut filing = submission(answers("qingshan", RightKind::Trademark, &right, &numbers));
        filing.accept_findings = true;
        let reference = world.call::<SubmitNotice>("lin", filing).expect("a receipt").reference;
        counted(&world, &reference);
        let lines = u32::try_from(numbers.len()).expect("few");
        for _ in 0..8 {
            // A line may not exist, be decided already, or stand twice.
            let decisions = (0..=below(3))
                .map(|_| {
                    let events = [ItemEvent::Uphold, ItemEvent::Reject, ItemEvent::Ask];
                    says(1 + below(lines + 1), events[below(3) as usize])
                })
                .collect();
            let who = ["rui", "ren"][below(2) as usize];
            let before = notice(&world, &reference).row.tally;
            let decided = world.call::<DecideItems>(who, request(&reference, decisions));
            let after = notice(&world, &reference).row.tally;
            if let Ok(decided) = decided {
                done += 1;
                assert_eq!(after, decided.tally);
            } else {
                refused += 1;
                assert_eq!(after, before);
            }
            counted(&world, &reference);
        }
        assert!(notice(&world, &reference).chain_intact);
    }
    assert!(done > 10 && refused > 10, "{done} done, {refused} refused: both are tried");
}

/// One wins; the other is told which listing is no longer open, and changes nothing.
pub fn two_reviewers_decide_one_listing_once(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let numbers: Vec<u32> = (1..=20).collect();
    let reference = filed(&world, &right, &numbers).reference;
    for line in 1..=20 {
        let [one, other] =
            [("rui", ItemEvent::Uphold), ("ren", ItemEvent::Reject)].map(|(who, event)| {
                let request = request(&reference, vec![says(line, event)]);
                db.write(world.prepared::<DecideItems>(who, None, request))
            });
        let [one, other] = [one, other].map(|pending| pending.wait().expect("answers").result);
        let upheld = one.is_ok();
        let loser = if upheld {
            other
        } else {
            assert!(other.is_ok());
            one
        };
        one_fault(loser, "decisions.0.line", F::NotOpen);
        let item = &items(&world, &reference)[line as usize - 1];
        let expected = if upheld { ItemState::Removed } else { ItemState::Rejected };
        assert_eq!(item.state, expected, "the winner's decision stands");
        assert_eq!(item.reason.is_some(), !upheld);
    }
    counted(&world, &reference);
    let seen = notice(&world, &reference);
    assert!(seen.chain_intact);
    assert_eq!(seen.timeline.len(), 21, "the losers left no event");
}

/// Different listings of one notice are no conflict: both decisions count.
pub fn two_reviewers_share_a_notice(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let numbers: Vec<u32> = (1..=40).collect();
    let reference = filed(&world, &right, &numbers).reference;
    let pending: Vec<_> = (1..=40)
        .map(|line| {
            let who = ["rui", "ren"][line as usize % 2];
            let request = request(&reference, vec![says(line, ItemEvent::Uphold)]);
            db.write(world.prepared::<DecideItems>(who, None, request))
        })
        .collect();
    for decided in pending {
        decided.wait().expect("answers").result.expect("no conflict");
    }
    counted(&world, &reference);
    let seen = notice(&world, &reference);
    assert_eq!((seen.row.tally.removed, seen.row.tally.waiting), (40, 0));
    let numbers: BTreeSet<u32> = seen.timeline.iter().map(|event| event.seq).collect();
    assert_eq!(numbers.len(), 41);
    assert!(seen.chain_intact);
}

/// What was written before the reviewer changed their mind is nobody's to read.
pub fn a_removal_says_nothing_else(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let reference = filed(&world, &right, &[1]).reference;
    let (facts, hint) = ("x".repeat(2_001), "Add the report.".into());
    let reason = Some(Reason::Ev01);
    let decision = ItemDecision { line: 1, event: ItemEvent::Uphold, reason, facts, hint };
    world.call::<DecideItems>("rui", request(&reference, vec![decision])).expect("upholds");
    let [item] = &items(&world, &reference)[..] else { panic!("one listing") };
    assert_eq!((item.state, item.reason), (ItemState::Removed, None));
    assert_eq!((item.facts.as_str(), item.hint.as_str()), ("", ""));
}

/// What the filer can put right comes with how to; what cannot be put right needs no hint.
pub fn a_refusal_that_can_be_cured_says_how(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let numbers: Vec<u32> = (1..=40).collect();
    let reference = filed(&world, &right, &numbers).reference;
    let mut line = 0;
    let (mut curable, mut final_) = (0, 0);
    for reason in Reason::ALL {
        line += 1;
        let decide = |event, facts: &str, hint: &str| {
            let (facts, hint) = (facts.into(), hint.into());
            let decision = ItemDecision { line, event, reason: Some(*reason), facts, hint };
            world.call::<DecideItems>("rui", request(&reference, vec![decision]))
        };
        if !reason.for_listings() {
            let refused = decide(ItemEvent::Reject, "x", "y");
            one_fault(refused, "decisions.0.reason", F::NotAnOption);
            continue;
        }
        one_fault(decide(ItemEvent::Ask, "x", " "), "decisions.0.hint", F::Enter);
        let bare = faults(decide(ItemEvent::Reject, "", ""));
        assert!(bare.contains(&("decisions.0.facts".to_owned(), F::Enter)), "{}", reason.code());
        if reason.curable() {
            curable += 1;
            one_fault(decide(ItemEvent::Reject, "x", ""), "decisions.0.hint", F::Enter);
            decide(ItemEvent::Reject, "x", " y ").expect("says how");
        } else {
            final_ += 1;
            decide(ItemEvent::Reject, "x", "").expect("needs no hint");
        }
        let item = &items(&world, &reference)[line as usize - 1];
        assert_eq!((item.state, item.reason), (ItemState::Rejected, Some(*reason)));
        assert_eq!(item.hint, if reason.curable() { "y" } else { "" });
    }
    assert!(curable > 10 && final_ > 10);
    counted(&world, &reference);
}
