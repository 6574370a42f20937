use super::*;
use domain::fault::FaultCode;
use domain::notice::MAX_LISTINGS;
use domain::notice::row::RowState;

const PASTE: &str =
    "【南市】¥39.9 檐雀同款保温杯 https://m.nanshi.example/goods?id=548745381247&share=QK2 点开看看
548745381248
https://m.nanshi.example/goods?id=548745381247
https://s.nanshi.example/AbCd12Ef
https://item.baihui.example/612345678901
https://m.nanshi.example/shop?id=81234
https://m.nanshi.example/goods?id=548745381249
什么都不是";

fn states(wizard: &Wizard) -> Vec<Option<RowState>> {
    wizard.rows.iter().map(|row| row.status.state()).collect()
}

#[test]
fn a_paste_becomes_rows_and_the_ready_ones_the_notice() {
    let mut wizard = wizard();
    let effects = paste(&mut wizard, PASTE);
    assert_eq!(wizard.answers.paste, PASTE);
    assert_eq!(states(&wizard)[0], None, "being looked up");
    look_up(&mut wizard, effects);
    use RowState as R;
    let expected = [
        R::Ready,
        R::Ready,
        R::Repeated,
        R::ShortLink,
        R::OtherPlatform,
        R::Shop,
        R::NotFound,
        R::NotAListing,
    ];
    assert_eq!(states(&wizard), expected.map(Some));
    assert_eq!(ids(&wizard), ["548745381247", "548745381248"]);
    let counts = Counts::of(&wizard.rows);
    let figures = (counts.all, counts.ready, counts.needs_you, counts.cannot_use, counts.repeated);
    assert_eq!(figures, (8, 2, 2, 3, 1));
}

#[test]
fn the_catalogue_says_what_was_removed_or_reported() {
    let mut wizard = wizard();
    paste(&mut wizard, "548745381241 548745381242 548745381243");
    let asked: Vec<ListingId> = wizard.asked.iter().cloned().collect();
    let reference: domain::ids::NoticeRef = id("RD-2026-7K3M9Q2X");
    let rows = vec![
        listing("548745381241"),
        ListingRow { state: ListingState::Removed, ..listing("548745381242") },
        ListingRow { reported_in: Some(reference.clone()), ..listing("548745381243") },
    ];
    wizard.update(Msg::LookedUp { asked, rows });
    assert_eq!(wizard.rows[1].status, Status::AlreadyRemoved);
    assert_eq!(wizard.rows[2].status, Status::AlreadyReported(reference));
    assert_eq!(ids(&wizard), ["548745381241"]);
}

#[test]
fn taking_out_keeps_the_paste_and_can_be_undone() {
    let mut wizard = wizard();
    let effects = paste(&mut wizard, PASTE);
    look_up(&mut wizard, effects);
    wizard.update(Msg::RemoveUnusable);
    assert_eq!(Counts::of(&wizard.rows).cannot_use, 0);
    assert_eq!(wizard.rows.len(), 5);
    wizard.update(Msg::Remove(0));
    assert_eq!(ids(&wizard), ["548745381248"]);
    assert!(!wizard.rows.iter().any(|row| matches!(row.status, Status::Repeated(_))));
    assert_eq!(wizard.answers.paste, PASTE, "nothing pasted is lost");
    assert_eq!(wizard.taken_out(), 5);
    wizard.update(Msg::PutBack);
    assert_eq!((wizard.rows.len(), wizard.taken_out()), (8, 0));
    assert_eq!(ids(&wizard), ["548745381247", "548745381248"]);
}

#[test]
fn what_a_short_link_led_to_takes_its_place() {
    let mut wizard = wizard();
    let effects = paste(&mut wizard, "https://s.nanshi.example/AbCd12Ef");
    look_up(&mut wizard, effects);
    let address = "https://m.nanshi.example/goods?id=548745381241";
    let effects = wizard.update(Msg::Followed(0, address.into()));
    assert!(has(&effects, |e| matches!(e, Effect::Extract(_))));
    assert_eq!(wizard.answers.paste, format!("https://s.nanshi.example/AbCd12Ef\n{address}"));
    let extraction = extract(&wizard.answers.paste, &Formats::nanshi(), ROWS);
    let effects = wizard.update(Msg::Extracted(wizard.generation, extraction));
    look_up(&mut wizard, effects);
    assert_eq!(states(&wizard), [Some(RowState::Ready)]);
}

#[test]
fn a_paste_is_read_again_with_other_formats() {
    let mut wizard = wizard();
    assert!(wizard.update(Msg::Formats).is_empty(), "nothing is pasted");
    let first = wizard.update(Msg::Paste("548745381241".into()));
    assert!(has(&first, |e| *e == Effect::Extract(1)));
    // The paste waits for them, and so does one that was emptied meanwhile.
    assert_eq!(wizard.update(Msg::Formats), [Effect::Extract(2)]);
    wizard.update(Msg::Paste(String::new()));
    assert_eq!(wizard.update(Msg::Formats), [Effect::Extract(4)]);
    let late = extract("548745381241", &Formats::default(), ROWS);
    wizard.update(Msg::Extracted(2, late));
    assert!(wizard.extracting && wizard.rows.is_empty(), "read with the formats of before");
    wizard.update(Msg::Extracted(4, extract("", &Formats::nanshi(), ROWS)));
    assert!(!wizard.extracting);
}

#[test]
fn look_ups_go_in_batches_and_each_id_is_asked_once() {
    let mut wizard = wizard();
    let many: String = (0..1_000).map(|n| format!("{}\n", 548_745_380_000_u64 + n * 10)).collect();
    let effects = paste(&mut wizard, &many);
    let sizes: Vec<usize> = effects
        .iter()
        .filter_map(|e| if let Effect::LookUp(ids) = e { Some(ids.len()) } else { None })
        .collect();
    assert_eq!(sizes, [LOOK_UP; 5]);
    let again = paste(&mut wizard, &format!("{many}\n"));
    assert!(!has(&again, |e| matches!(e, Effect::LookUp(_))), "already on their way");
    look_up(&mut wizard, effects);
    assert_eq!(wizard.answers.listings.len(), MAX_LISTINGS);
}

#[test]
fn the_one_thousand_and_first_is_told_and_kept() {
    let mut wizard = wizard();
    wizard.update(Msg::Arrive(Step::Listings));
    let many: String = (0..1_001).map(|n| format!("{}\n", 548_745_380_000_u64 + n * 10)).collect();
    let effects = paste(&mut wizard, &many);
    look_up(&mut wizard, effects);
    wizard.update(Msg::Continue);
    let fault = &wizard.faults[0];
    assert_eq!(
        (fault.code, fault.limit, fault.got),
        (FaultCode::TooMany, Some(1_000), Some(1_001))
    );
    assert_eq!(wizard.answers.paste, many);
}

#[test]
fn a_failed_look_up_can_be_repeated_and_does_not_hold_up() {
    let mut wizard = wizard();
    wizard.update(Msg::Arrive(Step::Listings));
    let effects = paste(&mut wizard, "548745381241");
    let Some(Effect::LookUp(asked)) = effects.last().cloned() else { panic!("{effects:?}") };
    wizard.update(Msg::LookUpFailed(asked));
    assert!(wizard.look_up_failed);
    let effects = wizard.update(Msg::Continue);
    assert!(has(&effects, |e| matches!(e, Effect::Go(_))), "drafting works offline");
    assert_eq!(ids(&wizard), ["548745381241"]);
    assert!(wizard.findings().iter().all(|f| f.listing.is_none()), "unknown is not missing");
    let effects = wizard.update(Msg::Online);
    assert!(has(&effects, |e| matches!(e, Effect::LookUp(_))));
}

#[test]
fn a_late_extraction_of_an_older_text_is_dropped() {
    let mut wizard = wizard();
    wizard.update(Msg::Paste("548745381241".into()));
    let old = wizard.generation;
    paste(&mut wizard, "548745381242");
    let extraction = extract("548745381241", &Formats::nanshi(), ROWS);
    wizard.update(Msg::Extracted(old, extraction));
    assert_eq!(wizard.rows.len(), 1);
    assert_eq!(wizard.rows[0].raw, "548745381242");
}

#[test]
fn notes_of_a_table_travel_with_their_listing() {
    let mut wizard = wizard();
    let long = "注".repeat(600);
    let table = format!(
        "商品链接,备注\nhttps://m.nanshi.example/goods?id=548745381241,杯盖不同\n548745381242,{long}"
    );
    let effects = paste(&mut wizard, &table);
    look_up(&mut wizard, effects);
    assert_eq!(wizard.answers.listings[0].note, "杯盖不同");
    assert_eq!(wizard.answers.listings[1].note.chars().count(), 500);
}

#[test]
fn an_imported_file_joins_what_is_pasted() {
    let mut wizard = wizard();
    paste(&mut wizard, "548745381241");
    wizard.update(Msg::Imported("\u{feff}548745381242\r\n".into()));
    assert_eq!(wizard.answers.paste, "548745381241\n548745381242");
    wizard.update(Msg::Imported("  \n".into()));
    assert_eq!(wizard.faults[0].code, FaultCode::Empty);
    wizard.update(Msg::Imported("x".repeat(domain::notice::MAX_PASTE)));
    assert_eq!(wizard.faults[0].code, FaultCode::TooLong);
    assert_eq!(wizard.answers.paste, "548745381241\n548745381242", "kept as it was");
}

#[test]
fn an_answer_makes_anew_only_the_rows_that_it_is_about() {
    let mut wizard = wizard();
    let many: String = (0..1_000).map(|n| format!("{}\n", 548_745_380_000_u64 + n * 10)).collect();
    let effects = paste(&mut wizard, &many);
    let before = Arc::clone(&wizard.rows);
    look_up(&mut wizard, effects[effects.len() - 1..].to_vec());
    let stayed = |(old, new): &(&Arc<Row>, &Arc<Row>)| Arc::ptr_eq(old, new);
    let stayed = before.iter().zip(wizard.rows.iter()).filter(stayed).count();
    assert_eq!((before.len(), stayed), (1_000, 1_000 - LOOK_UP));
    // The same text again, with a line before it: every row is another.
    let before = Arc::clone(&wizard.rows);
    paste(&mut wizard, &format!("\n{many}"));
    assert_eq!(before.len(), wizard.rows.len());
    assert!(before.iter().zip(wizard.rows.iter()).all(|(old, new)| new.line == old.line + 1));
}

#[test]
fn a_paste_is_kept_when_it_comes_and_what_is_found_in_it_is_saved_soon() {
    let mut wizard = wizard();
    let many: String = (0..1_000).map(|n| format!("{}\n", 548_745_380_000_u64 + n * 10)).collect();
    let effects = wizard.update(Msg::Paste(many.clone()));
    assert!(effects.contains(&Effect::KeepHere), "nothing pasted is lost");
    let extraction = extract(&many, &Formats::nanshi(), ROWS);
    let effects = wizard.update(Msg::Extracted(wizard.generation, extraction));
    assert_eq!(wizard.answers.listings.len(), 1_000);
    assert!(effects.contains(&Effect::SaveSoon) && !effects.contains(&Effect::KeepHere));
    let effects = look_up(&mut wizard, effects);
    assert_eq!(effects, [], "all are on sale: nothing changed");
    wizard.update(Msg::Arrive(Step::Listings));
    let effects = wizard.update(Msg::Continue);
    assert!(effects.contains(&Effect::KeepHere));
}

#[test]
fn a_list_that_the_server_could_not_take_now_is_no_fault_of_the_list() {
    let mut wizard = wizard();
    wizard.update(Msg::Arrive(Step::Listings));
    let broken = |wizard: &mut Wizard, error: &CallError| {
        let attempt = wizard.attempt;
        wizard.update(Msg::ImportBroken(error.clone()));
        assert_eq!(wizard.import_broken.as_ref(), Some(error));
        assert_eq!((wizard.faults.len(), wizard.attempt), (0, attempt + 1), "focus moves to it");
    };
    broken(&mut wizard, &CallError::Offline);
    let full = CallError::Problem(api::Problem::new(api::ProblemCode::Unavailable));
    broken(&mut wizard, &full);
    wizard.update(Msg::ImportFailed(Fault::new("sheet", FaultCode::WrongType)));
    assert_eq!((wizard.faults.len(), &wizard.import_broken), (1, &None), "one or the other");
    broken(&mut wizard, &full);
    wizard.update(Msg::Imported("548745381242".into()));
    assert_eq!(wizard.import_broken, None);
    broken(&mut wizard, &full);
    wizard.update(Msg::Continue);
    assert_eq!(wizard.import_broken, None);
}
