//! What the filer answers when the reviewer asks.

use api::ProblemCode;
use api::notices::{
    AnswerQuestions, AnswerRequest, Answered, EventKind, GetNotice, ListItems, ListItemsRequest,
    Notice, NoticeItem, NoticePath,
};
use api::review::DecideItems;
use domain::fault::FaultCode as F;
use domain::file::StoredFile;
use domain::ids::{FileId, NoticeRef};
use domain::notice::{ItemEvent, ItemState, MAX_ANSWER, MAX_ANSWER_FILES, NoticeState};
use domain::time::HOUR;
use store::Db;

use crate::decisions::{request, says};
use crate::forms::{file, filed, mark};
use crate::world::{World, code, one_fault, paper};

fn answer(
    world: &World,
    who: &str,
    reference: &NoticeRef,
    seen: u32,
    text: &str,
) -> Result<Answered, api::Problem> {
    let (reference, text) = (reference.clone(), text.to_owned());
    world.call::<AnswerQuestions>(who, AnswerRequest { reference, seen, text, files: Vec::new() })
}

/// A second file of the first owner, under another name than the request gives it.
fn another_file(world: &World) -> StoredFile {
    world.write(|tx| {
        let stored = store::file::File {
            id: "file-second".into(),
            name: "screenshot.pdf".into(),
            ..paper("qingshan", "mei")
        };
        store::file::insert(tx, &stored)
    });
    StoredFile { id: FileId::parse("file-second").expect("an id"), ..file("qingshan") }
}

fn notice(world: &World, who: &str, reference: &NoticeRef) -> Notice {
    let path = NoticePath { reference: reference.clone() };
    world.call::<GetNotice>(who, path).expect("is there")
}

fn items(world: &World, reference: &NoticeRef) -> Vec<NoticeItem> {
    let request = ListItemsRequest { reference: reference.clone(), after: None, limit: None };
    world.call::<ListItems>("rui", request).expect("items").rows
}

/// Both listings that were asked about go back to review, the reviewer reads the answer and its
/// files, and can decide.
pub fn an_answer_returns_the_listings_to_review(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let reference = filed(&world, &right, &[1, 2, 3]).reference;
    let asked = vec![says(1, ItemEvent::Ask), says(2, ItemEvent::Reject), says(3, ItemEvent::Ask)];
    world.call::<DecideItems>("rui", request(&reference, asked)).expect("asks");
    let before = notice(&world, "lin", &reference);
    assert_eq!(before.row.state, NoticeState::NeedsInfo);
    let seen = before.timeline.last().expect("an event").seq;

    let second = another_file(&world);
    // To the next morning.
    world.pass(11 * HOUR);
    let sent = AnswerRequest {
        reference: reference.clone(),
        seen,
        text: " The invoice is attached. ".into(),
        files: vec![file("qingshan"), second],
    };
    let tally = world.call::<AnswerQuestions>("mei", sent).expect("is taken").tally;
    assert_eq!((tally.needs_you, tally.waiting, tally.kept), (0, 2, 1));

    let after = notice(&world, "rui", &reference);
    assert_eq!((after.row.state, after.row.tally), (NoticeState::InReview, tally));
    assert!(after.row.decide_by > before.row.decide_by, "the reviewer has the period again");
    assert!(after.chain_intact);
    let event = after.timeline.last().expect("an event");
    assert_eq!((event.kind, event.listings), (EventKind::Answered, 2));
    assert_eq!(event.text, "The invoice is attached.");
    let names: Vec<_> = event.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["paper.pdf", "screenshot.pdf"], "as received, in the order of the answer");
    // What was asked stays beside the listing.
    let listed = items(&world, &reference);
    let states: Vec<_> = listed.iter().map(|item| item.state).collect();
    assert_eq!(states, [ItemState::InReview, ItemState::Rejected, ItemState::InReview]);
    assert!(listed.iter().all(|item| !item.facts.is_empty()));

    let decided = vec![says(1, ItemEvent::Uphold), says(3, ItemEvent::Uphold)];
    let tally =
        world.call::<DecideItems>("ren", request(&reference, decided)).expect("decides").tally;
    assert_eq!((tally.removed, tally.kept, tally.state()), (2, 1, NoticeState::Decided));
}

pub fn what_is_no_answer(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let reference = filed(&world, &right, &[1, 2]).reference;
    one_fault(answer(&world, "lin", &reference, 9, "x"), "text", F::NotOpen);
    let ask = |line| {
        let asked = request(&reference, vec![says(line, ItemEvent::Ask)]);
        world.call::<DecideItems>("rui", asked).expect("asks");
    };
    ask(1);
    one_fault(answer(&world, "lin", &reference, 2, " "), "text", F::Enter);
    let long = "x".repeat(MAX_ANSWER + 1);
    one_fault(answer(&world, "lin", &reference, 2, &long), "text", F::TooLong);
    assert_eq!(code(answer(&world, "zhao", &reference, 2, "x")), ProblemCode::NotFound);
    assert_eq!(code(answer(&world, "ivy", &reference, 2, "x")), ProblemCode::NotAllowed);
    let theirs = AnswerRequest {
        reference: reference.clone(),
        seen: 2,
        text: "x".into(),
        files: vec![file("qingshan"), file("baihe")],
    };
    one_fault(world.call::<AnswerQuestions>("lin", theirs), "files.1", F::Unknown);
    let many = AnswerRequest {
        reference: reference.clone(),
        seen: 2,
        text: "x".into(),
        files: vec![file("qingshan"); MAX_ANSWER_FILES + 1],
    };
    one_fault(world.call::<AnswerQuestions>("lin", many), "files", F::TooMany);
    // A question that was asked meanwhile is not answered unread.
    ask(2);
    assert_eq!(code(answer(&world, "lin", &reference, 2, "x")), ProblemCode::Stale);
    answer(&world, "lin", &reference, 3, "x").expect("is taken");
    one_fault(answer(&world, "lin", &reference, 4, "x"), "text", F::NotOpen);
}
