//! A fixed load for counting instructions: 800 notices with five listings each, submitted sixteen
//! at a time into an SQLite file, through the gate, as the server does.
//! `valgrind --tool=callgrind target/release/examples/count_submit`

#[path = "../tests/desk/forms.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod forms;
#[path = "../tests/desk/world.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod world;

use std::sync::mpsc;

use api::notices::SubmitNotice;
use domain::right::RightKind;
use store::{Db, DbError, Options, Outcome};

const GROUPS: u32 = 50;
const GROUP: u32 = 16;
const LISTINGS: u32 = 5;

#[expect(clippy::disallowed_macros, reason = "an example says what it did")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let db = Db::open_sqlite(folder.path().join("app.db"), Options::default())?;
    service::set_up(&db)?;
    let world = world::World::new(&db);
    world.stock(41..=GROUPS * GROUP * LISTINGS);
    let right = forms::mark(&world);
    let mut filed = 0;
    for group in 0..GROUPS {
        // The writer is kept busy until all wait, so that they always share one transaction.
        let (go, gate) = mpsc::channel::<()>();
        let busy = db.write(move |_| {
            let _ = gate.recv();
            Ok(Outcome::Rollback(()))
        });
        let waiting = (group * GROUP..(group + 1) * GROUP).map(|n| {
            // Not one after the other, as people do not choose them so either.
            let listing = |i| (n * LISTINGS + i) * 1_237 % (GROUPS * GROUP * LISTINGS) + 1;
            let numbers: Vec<u32> = (0..LISTINGS).map(listing).collect();
            let answers = forms::answers("qingshan", RightKind::Trademark, &right, &numbers);
            let request = forms::submission(answers);
            db.write(world.prepared::<SubmitNotice>("lin", Some(&format!("key-{n}")), request))
        });
        let waiting: Vec<_> = waiting.collect();
        drop(go);
        busy.wait()?;
        for one in waiting {
            let refused = |problem| DbError::Other(format!("{problem:?}"));
            one.wait()?.result.map_err(refused)?;
            filed += 1;
        }
    }
    println!("{filed} notices");
    Ok(())
}
