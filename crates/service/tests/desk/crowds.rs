//! Many who submit at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use api::notices::{GetNotice, ListNotices, ListNoticesRequest, NoticePath, SubmitNotice};
use domain::ids::RightId;
use domain::right::RightKind;
use store::{Db, Tx};

use crate::forms::{answers, filed, mark, submission};
use crate::world::World;

/// Notices about different listings have nothing to do with each other: none is run again, and
/// so none can fail because of another. What they read and what they write must stay apart.
pub fn submissions_do_not_meet(db: &Db) {
    const CROWD: u32 = 300;
    let world = World::new(db);
    world.stock(41..=CROWD + 1);
    let right = mark(&world);
    // The first of all keeps the texts of the declarations.
    filed(&world, &right, &[CROWD + 1]);
    let runs = Arc::new(AtomicU64::new(0));
    let calls: Vec<_> = (1..=CROWD)
        .map(|n| {
            let mut call = one(&world, &right, n, &format!("key-{n}"));
            let runs = Arc::clone(&runs);
            db.write(move |tx: &mut dyn Tx| {
                runs.fetch_add(1, Ordering::Relaxed);
                call(tx)
            })
        })
        .collect();
    for call in calls {
        let receipt = call.wait().expect("no conflict is seen").result.expect("a receipt");
        assert_eq!(receipt.listings, 1);
    }
    let runs = runs.load(Ordering::Relaxed);
    assert!(runs <= u64::from(CROWD) * 11 / 10, "{runs} runs for {CROWD} notices");
}

/// Whoever comes first has the listing; for the others it is a repeat.
pub fn a_listing_is_in_one_open_notice(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let calls: Vec<_> =
        (0..20).map(|n| db.write(one(&world, &right, 7, &format!("key-{n}")))).collect();
    for call in calls {
        call.wait().expect("answers").result.expect("a receipt");
    }
    let page = world.call::<ListNotices>("lin", ListNoticesRequest::default()).expect("a list");
    let waiting: Vec<u32> = page.rows.iter().map(|row| row.tally.waiting).collect();
    assert_eq!((waiting.len(), waiting.iter().sum::<u32>()), (20, 1));
    for row in page.rows {
        let path = NoticePath { reference: row.reference };
        let notice = world.call::<GetNotice>("lin", path).expect("is there");
        assert_eq!(notice.row.tally.total, 1);
        assert!(notice.chain_intact);
    }
}

type Answer = store::Outcome<service::Reply<api::notices::Receipt>>;

fn one(
    world: &World,
    right: &RightId,
    listing: u32,
    key: &str,
) -> impl FnMut(&mut dyn Tx) -> Result<Answer, store::DbError> + Send + 'static {
    let answers = answers("qingshan", RightKind::Trademark, right, &[listing]);
    let mut request = submission(answers);
    request.accept_findings = true;
    world.prepared::<SubmitNotice>("lin", Some(key), request)
}
