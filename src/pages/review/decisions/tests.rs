use super::*;

fn typed(event: ItemEvent, reason: Option<Reason>, facts: &str, hint: &str) -> Typed {
    Typed { event: Some(event), reason, facts: facts.to_owned(), hint: hint.to_owned() }
}

fn places(decisions: &Decisions) -> Vec<String> {
    decisions.ready().unwrap_err().iter().map(LineFault::place).collect()
}

#[test]
fn a_refusal_without_a_reason_is_not_sent() {
    let mut decisions = Decisions::default();
    decisions.set(1, typed(ItemEvent::Uphold, None, "", ""));
    decisions.set(2, typed(ItemEvent::Reject, None, "", ""));
    decisions.set(3, Typed::default());
    assert_eq!(places(&decisions), ["reason-2", "facts-2"]);
    let facts = "The screenshot shows another listing.";
    decisions.set(2, typed(ItemEvent::Reject, Some(Reason::Ev03), facts, " "));
    assert_eq!(places(&decisions), ["hint-2"], "a curable reason says how to put it right");
    decisions.set(2, typed(ItemEvent::Reject, Some(Reason::Ev03), facts, "A dated one."));
    let ready = decisions.ready().unwrap();
    assert_eq!(ready.iter().map(|one| one.line).collect::<Vec<_>>(), [1, 2]);
    let long = "字".repeat(MAX_FACTS + 1);
    decisions.set(2, typed(ItemEvent::Reject, Some(Reason::Su03), &long, ""));
    assert_eq!(places(&decisions), ["facts-2"]);
}

#[test]
fn what_was_written_before_a_change_of_mind_is_kept_and_not_sent() {
    let mut one = typed(ItemEvent::Reject, Some(Reason::Ev03), " No date. ", " Add it. ");
    one.event = Some(ItemEvent::Uphold);
    let mut decisions = Decisions::default();
    decisions.set(1, one.clone());
    let [sent] = &decisions.ready().unwrap()[..] else { panic!("one decision") };
    assert_eq!((sent.reason, sent.facts.as_str(), sent.hint.as_str()), (None, "", ""));
    one.event = Some(ItemEvent::Ask);
    decisions.set(1, one);
    let [sent] = &decisions.ready().unwrap()[..] else { panic!("one decision") };
    assert_eq!((sent.facts.as_str(), sent.hint.as_str()), ("No date.", "Add it."));
}

#[test]
fn a_fault_that_the_server_finds_is_at_its_listing() {
    let sent = [4, 9];
    let faulty = |fields: &[(&str, FaultCode)]| {
        let fields = fields.iter().map(|(field, code)| Fault::new(*field, *code)).collect();
        Refusal::of(&Problem { fields, ..Problem::new(ProblemCode::Faulty) }, &sent)
    };
    let found = faulty(&[
        ("decisions.1.facts", FaultCode::TooLong),
        ("decisions.0.line", FaultCode::Unknown),
    ]);
    let Refusal::Lines(lines) = found else { panic!("{found:?}") };
    let places: Vec<_> = lines.iter().map(LineFault::place).collect();
    assert_eq!(places, ["facts-9", "line-4"]);
    assert_eq!((lines[0].line, lines[0].fault.field.as_str()), (9, "facts"));
    assert_eq!(faulty(&[("decisions", FaultCode::TooMany)]), Refusal::Other);
    assert_eq!(faulty(&[("decisions.2.facts", FaultCode::TooLong)]), Refusal::Other);
    assert_eq!(Refusal::of(&Problem::new(ProblemCode::Busy), &sent), Refusal::Other);
}

#[test]
fn who_comes_second_reads_again_what_is_left() {
    let sent = [2, 3, 5];
    let first = Fault::new("decisions.1.line", FaultCode::NotOpen);
    let problem = Problem { fields: vec![first], ..Problem::new(ProblemCode::Faulty) };
    assert_eq!(Refusal::of(&problem, &sent), Refusal::Overtaken);
    assert_eq!(Refusal::of(&Problem::new(ProblemCode::Stale), &sent), Refusal::Overtaken);
    assert_eq!(overtaken(&sent, [1, 2, 4]), [3, 5], "not only the one that was named");
    assert!(overtaken(&sent, 1..=9).is_empty());
}

#[test]
fn the_next_case_is_another_one() {
    let [own, other] = ["RD-2026-1", "RD-2026-2"].map(|text| NoticeRef::parse(text).expect("one"));
    assert_eq!(following([own.clone(), other.clone()], &own), Some(other));
    assert_eq!(following([own.clone()], &own), None);
}
