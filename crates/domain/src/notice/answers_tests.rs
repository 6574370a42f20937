use super::*;
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 23);

fn complete() -> Answers {
    let id = |text: &str| ListingId::parse(text).expect("an id");
    Answers {
        right: RightId::parse("r1").ok(),
        place: Some(Place::Listings),
        claim: Some(Claim::MarkInTitle),
        listings: vec![Picked { id: id("548745381247"), note: String::new() }],
        explanation: "标题使用了我方注册商标，商品并非我方生产，也没有获得我方任何授权。".into(),
        accepted: required_declarations(Claim::MarkInTitle),
        signer: "陈雨薇".into(),
        capacity: Some(Capacity::Agent),
        ..Answers::default()
    }
}

#[test]
fn complete_answers_are_read() {
    assert!(complete().read(RightKind::Trademark, TODAY).is_ok());
}

#[test]
fn every_missing_answer_is_named_once_in_the_order_of_the_pages() {
    let faults = Answers::default().read(RightKind::Trademark, TODAY).unwrap_err();
    let fields: Vec<_> = faults.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(
        fields,
        ["right", "place", "claim", "listings", "explanation", "signer", "capacity"]
    );
}

#[test]
fn a_claim_of_another_right_is_refused() {
    let answers = Answers { claim: Some(Claim::PatentDesign), ..complete() };
    let faults = answers.check(Step::Claim, Some(RightKind::Trademark), TODAY);
    assert_eq!(faults, [Fault::new("claim", FaultCode::NotAnOption)]);
}

#[test]
fn a_thousand_listings_are_taken_and_one_more_is_not() {
    let many = |n: usize| Answers {
        listings: (0..n)
            .map(|i| Picked {
                id: ListingId::parse(&format!("{i}")).expect("an id"),
                note: String::new(),
            })
            .collect(),
        ..complete()
    };
    assert_eq!(many(1_000).check(Step::Listings, None, TODAY), []);
    let fault = Fault::new("listings", FaultCode::TooMany).limit(1_000).got(1_001);
    assert_eq!(many(1_001).check(Step::Listings, None, TODAY), [fault]);
}

#[test]
fn a_sample_that_was_bought_needs_its_order() {
    let answers = Answers {
        claim: Some(Claim::Counterfeit),
        sample: Sample {
            bought: Some(Bought::Yes),
            order: "12".into(),
            bought_on: "2026-12-02".into(),
        },
        ..complete()
    };
    let faults = answers.check(Step::Sample, Some(RightKind::Trademark), TODAY);
    assert_eq!(
        faults,
        [
            Fault::new("sample.order", FaultCode::TooShort).limit(6).got(2),
            Fault::new("sample.bought_on", FaultCode::InFuture)
        ]
    );
}

#[test]
fn a_statement_is_confirmed_in_every_part() {
    let answers = Answers { accepted: vec![DeclarationId::D1], ..complete() };
    let faults = answers.check(Step::Statement, Some(RightKind::Trademark), TODAY);
    let fields: Vec<_> = faults.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(fields, ["accepted.D2", "accepted.D3", "accepted.D4"]);
}
