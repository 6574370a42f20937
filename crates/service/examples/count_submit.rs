//! A fixed load for counting instructions: notices of five listings each, submitted on a database
//! file, sixteen to a commit. `valgrind --tool=callgrind target/release/examples/count_submit`

#[path = "../tests/desk/forms.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod forms;
#[path = "../tests/desk/world.rs"]
#[expect(dead_code, reason = "the tests use the rest")]
mod world;

use api::notices::SubmitNotice;
use domain::right::RightKind;
use store::{Db, DbError, Options};
use world::World;

const NOTICES: u32 = 320;
const TOGETHER: u32 = 16;
const LISTINGS: u32 = 5;

#[expect(clippy::disallowed_macros, reason = "an example says what it did")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let db = Db::open_sqlite(folder.path().join("app.db"), Options::default())?;
    db.migrate()?;
    let world = World::new(&db);
    world.stock(1..=NOTICES * LISTINGS);
    let right = forms::mark(&world);
    let submit = |n: u32| {
        let listings: Vec<u32> = (1..=LISTINGS).map(|l| n * LISTINGS + l).collect();
        let answers = forms::answers("qingshan", RightKind::Trademark, &right, &listings);
        let key = format!("key-{n}");
        db.write(world.prepared::<SubmitNotice>("lin", Some(&key), forms::submission(answers)))
    };
    let mut done = 0;
    for first in (0..NOTICES).step_by(TOGETHER as usize) {
        let together: Vec<_> = (first..first + TOGETHER).map(submit).collect();
        for answer in together {
            let refused = |problem| DbError::Other(format!("{problem:?}"));
            answer.wait()?.result.map_err(refused)?;
            done += 1;
        }
    }
    println!("{done} notices submitted");
    Ok(())
}
