//! A fixed load for counting instructions: the pre-flight of a notice of 1,000 listings, some of
//! them to be refused. `valgrind --tool=callgrind target/release/examples/count_preflight`

use std::collections::BTreeMap;

use domain::ids::ListingId;
use domain::notice::{Answers, Claim, ListingFacts, ListingState, Picked, RightInForce, preflight};
use domain::right::{RightKind, RightStatus};
use domain::time::parse_date;

#[expect(clippy::disallowed_macros, reason = "an example says what it did")]
fn main() {
    let ids: Vec<ListingId> = (0..1_000)
        .filter_map(|n| ListingId::parse(&(548_745_381_247_u64 + n).to_string()).ok())
        .collect();
    let picked = |id: &ListingId| Picked { id: id.clone(), note: String::new() };
    let answers = Answers {
        claim: Some(Claim::MarkInTitle),
        listings: ids.iter().map(picked).collect(),
        ..Answers::default()
    };
    let known = |(n, id): (usize, &ListingId)| {
        let state = if n % 10 == 0 { ListingState::Removed } else { ListingState::OnSale };
        (id.clone(), ListingFacts { state, reported: n % 7 == 0 })
    };
    let facts: BTreeMap<_, _> = ids.iter().enumerate().map(known).collect();
    let right = RightInForce {
        kind: RightKind::Trademark,
        status: RightStatus::Approved,
        valid_to: parse_date("2027-06-13"),
        authority_until: None,
        by_agent: false,
    };
    let today = parse_date("2026-11-23").unwrap_or_default();
    let found = preflight(&answers, &right, &facts, today);
    println!("{} listings, {} findings", answers.listings.len(), found.len());
}
